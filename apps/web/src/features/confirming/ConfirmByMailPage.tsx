import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { AnsweredError, send } from '../../gql/client';
import { ConfirmationRequest, ConfirmByLink, type AskedFragment, type ConfirmationAnswer } from '../../gql/operations.generated';
import { confirming } from '../../text/confirming';
import { PageButtonLink } from '../../ui/ButtonLink';
import { Notice } from '../../ui/Notice';
import { ChangeForm, type Change } from './ChangeForm';
import { TextLink } from '../../ui/TextLink';
import { useTokenOnce } from './token-once';
import './confirming.css';

const words = confirming.byMail;

/** Where the mail "klopt dit nog?" leads. Opening it changes nothing: a scanner of mail opens links too. */
export default function ConfirmByMailPage() {
  const token = useTokenOnce();
  if (!token) return <NoLink title={words.title} help={words.missing} />;
  return <Asking key={token} token={token} />;
}

function NoLink({ title, help }: { title: string; help: string }) {
  return (
    <div className="kl-by-mail kl-stack">
      <PageTitle tab={words.tab}>{title}</PageTitle>
      <Paragraph>{help}</Paragraph>
      <p>
        <PageButtonLink to="/inloggen" purpose="primary">
          {words.signIn}
        </PageButtonLink>
      </p>
    </div>
  );
}

function Asking({ token }: { token: string }) {
  const asked = useQuery({
    queryKey: ['by-mail', token],
    queryFn: ({ signal }) => send(ConfirmationRequest, { token }, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (asked.error instanceof AnsweredError && !asked.data) {
    const isExpired = asked.error.code === 'LINK_EXPIRED';
    return <NoLink title={isExpired ? words.expired : words.title} help={isExpired ? words.expiredHelp : asked.error.message} />;
  }
  return <Answer to={asked}>{({ confirmationRequest }) => <Question token={token} asked={confirmationRequest} />}</Answer>;
}

const CHANGES: Change[] = ['HOURS', 'CHANGED', 'OTHER', 'LEFT', 'REPLACED'];

function Question({ token, asked }: { token: string; asked: AskedFragment }) {
  const [change, setChange] = useState<Change>();
  const [answered, setAnswered] = useState<ConfirmationAnswer>();
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => send(ConfirmByLink, { token }),
    onSuccess: ({ confirmByLink }) => {
      client.setQueryData(['by-mail', token], { confirmationRequest: confirmByLink });
      setAnswered('CONFIRMED');
    },
  });
  if (answered) return <Thanks answer={answered} more={() => setAnswered(undefined)} />;
  if (asked.contacts.length === 0) {
    return (
      <div className="kl-by-mail kl-stack">
        <PageTitle tab={words.tab}>{words.title}</PageTitle>
        <Paragraph>{words.nothing}</Paragraph>
      </div>
    );
  }
  return (
    <div className="kl-by-mail">
      <div className="kl-stack">
        <PageTitle tab={words.tab}>{words.title}</PageTitle>
        <Paragraph>
          {words.hello(asked.voornaam)}. {words.intro(asked.gemeenten)}
        </Paragraph>
        {asked.answer && <Notice tone="info">{words.answered[asked.answer]}</Notice>}
        <Standing asked={asked} />
        <Problem error={confirm.error} />
        <Button purpose="primary" className="kl-by-mail__yes" onClick={() => confirm.mutate()} aria-busy={confirm.isPending}>
          {words.yes}
        </Button>
      </div>
      <section className="kl-section">
        <Heading level={2}>{words.else}</Heading>
        {change ? (
          <ChangeForm
            key={change}
            token={token}
            asked={asked}
            change={change}
            done={() => {
              setChange(undefined);
              setAnswered(change === 'HOURS' ? 'OTHER' : change);
            }}
            cancel={() => setChange(undefined)}
          />
        ) : (
          <div className="kl-by-mail__else">
            {CHANGES.filter((each) => each !== 'HOURS' || asked.contacts.some(({ hours }) => hours === null)).map((each) => (
              <Button key={each} purpose="secondary" onClick={() => setChange(each)}>
                {{ HOURS: words.giveHours, CHANGED: words.changed, OTHER: words.other, LEFT: words.left, REPLACED: words.replaced }[each]}
              </Button>
            ))}
          </div>
        )}
      </section>
      <p className="kl-section">
        <TextLink to="/privacy">{words.privacy}</TextLink>
      </p>
    </div>
  );
}

/** How she stands in the list: her name, what she does, and, until she answered, her numbers. */
function Standing({ asked: { name, contacts, numbers } }: { asked: AskedFragment }) {
  return (
    <div className="kl-inset kl-stack">
      <Heading level={2}>{name}</Heading>
      <ul aria-label={words.roles}>
        {contacts.map(({ id, role, organisation, areas, hours }) => (
          <li key={id} className="kl-by-mail__role">
            <strong>{role}</strong>
            <span>{words.at(organisation)}</span>
            <span className="kl-soft kl-small">{words.for(areas.map((area) => area.name).join(', '))}</span>
            {hours !== null && <span className="kl-soft kl-small">{words.works(hours)}</span>}
          </li>
        ))}
      </ul>
      {numbers && numbers.length > 0 && (
        <ul aria-label={words.numbers}>
          {numbers.map((number) => (
            <li key={number} className="kl-by-mail__number">
              {number}
            </li>
          ))}
        </ul>
      )}
      {numbers?.length === 0 && <Paragraph className="kl-soft">{words.noNumbers}</Paragraph>}
    </div>
  );
}

function Thanks({ answer, more }: { answer: ConfirmationAnswer; more: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="kl-by-mail kl-stack">
      <PageTitle tab={words.tab}>{words.thanks}</PageTitle>
      <Notice tone="info" role="status">
        {answer === 'CONFIRMED' ? words.confirmed : words.passedOn}
      </Notice>
      <Paragraph>{words.toSearchHelp}</Paragraph>
      <div className="kl-row-wrap">
        <PageButtonLink to="/" purpose="primary" icon="search">
          {words.toSearch}
        </PageButtonLink>
        <Button purpose="subtle" onClick={more}>
          {words.more}
        </Button>
      </div>
    </div>
  );
}
