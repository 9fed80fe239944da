import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { AnsweredError, send } from '../../gql/client';
import { AnswerListingQuestion, ListingQuestion, type ListingAskedFragment } from '../../gql/operations.generated';
import { listing } from '../../text/listing';
import { readDay } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import { useTokenOnce } from '../confirming/token-once';
import '../confirming/confirming.css';

const words = listing.question;

/** Where the mail "mag je ook in deze lijst staan?" leads. Opening it changes nothing: a scanner of mail opens links too. */
export default function ListingQuestionPage() {
  const token = useTokenOnce();
  if (!token) return <Over help={words.missing} />;
  return <Asking key={token} token={token} />;
}

function Over({ help }: { help: string }) {
  return (
    <div className="kl-by-mail kl-stack">
      <PageTitle tab={words.tab}>{words.over}</PageTitle>
      <Paragraph>{help}</Paragraph>
    </div>
  );
}

function Asking({ token }: { token: string }) {
  const client = useQueryClient();
  const key = ['by-mail', token];
  const asked = useQuery({ queryKey: key, queryFn: ({ signal }) => send(ListingQuestion, { token }, signal), staleTime: Infinity, gcTime: 0 });
  const answer = useMutation({
    mutationFn: (agrees: boolean) => send(AnswerListingQuestion, { token, agrees }),
    onSuccess: ({ answerListingQuestion }) => client.setQueryData(key, { listingQuestion: answerListingQuestion }),
  });
  const over = [answer.error, asked.error].find((error) => error instanceof AnsweredError && error.code === 'QUESTION_OVER');
  if (over) return <Over help={over.message} />;
  return (
    <Answer to={asked}>
      {({ listingQuestion }) => (listingQuestion.answer ? <Answered asked={listingQuestion} isNow={answer.isSuccess} /> : <Question asked={listingQuestion} answer={answer} />)}
    </Answer>
  );
}

interface Answering {
  mutate: (agrees: boolean) => void;
  isPending: boolean;
  variables: boolean | undefined;
  error: Error | null;
}

function Question({ asked, answer }: { asked: ListingAskedFragment; answer: Answering }) {
  const { voornaam, by, gemeenten, role, organisation, areas, startsOn, endsOn, lastDay } = asked;
  const say = (agrees: boolean) => () => !answer.isPending && answer.mutate(agrees);
  return (
    <div className="kl-by-mail kl-stack">
      <PageTitle tab={words.tab}>{words.title(gemeenten)}</PageTitle>
      <Paragraph>{words.intro(voornaam, by, gemeenten)}</Paragraph>
      <div className="kl-inset kl-by-mail__role">
        <strong>{role}</strong>
        <span>{words.at(organisation)}</span>
        <span>{words.for(areas)}</span>
        <span className="kl-soft kl-small">{words.from(readDay(startsOn), endsOn && readDay(endsOn))}</span>
      </div>
      <div>
        <Heading level={2}>{words.then}</Heading>
        <ul className="kl-by-mail__then">
          {words.consequences(gemeenten).map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
      </div>
      <Paragraph>{words.otherwise(readDay(lastDay))}</Paragraph>
      <Problem error={answer.error} />
      <Button purpose="primary" className="kl-by-mail__yes" onClick={say(true)} aria-busy={answer.isPending && answer.variables}>
        {words.yes}
      </Button>
      <Button purpose="secondary" className="kl-by-mail__yes" onClick={say(false)} aria-busy={answer.isPending && !answer.variables}>
        {words.no}
      </Button>
    </div>
  );
}

function Answered({ asked: { answer, by, gemeenten, problem }, isNow }: { asked: ListingAskedFragment; isNow: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNow) return;
    scrollTo(0, 0);
    box.current?.focus({ preventScroll: true });
  }, []);
  const failed = answer === 'FAILED';
  return (
    <div ref={box} tabIndex={-1} className="kl-by-mail kl-stack">
      <PageTitle tab={words.tab}>{failed ? words.failedTitle : words.thanks}</PageTitle>
      <Notice tone={failed ? 'stale' : 'info'} role="status">
        {failed ? words.failed(by, problem ?? '') : answer === 'AGREED' ? words.agreed(gemeenten) : words.refused(by)}
      </Notice>
    </div>
  );
}
