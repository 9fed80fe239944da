import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { JudgeCorrection, OpenCorrections, type OpenCorrectionsQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { judging } from '../../text/judging';
import { PageButtonLink } from '../../ui/ButtonLink';
import { LongTextField } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { readMoment } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { problemsIn } from '../keeping/problems';
import { Saved } from '../keeping/Undo';
import '../keeping/keeping.css';
import './corrections.css';

type Correction = OpenCorrectionsQuery['openCorrections']['edges'][number]['node'];
const words = judging.judge;

/** What others say is wrong, beside what stands there: she judges. What is judged stays until she leaves the page. */
export default function MeldingenPage() {
  const keeps = coordinates(useMe());
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <p className="kl-way-back">
        <TextLink to="/beheer">{words.back}</TextLink>
      </p>
      {keeps ? <Corrections /> : <Paragraph className="kl-empty">{text.beheer.none}</Paragraph>}
    </>
  );
}

function Corrections() {
  const open = usePages(['to-judge'], async (after, signal) => (await send(OpenCorrections, { after }, signal)).openCorrections, { gcTime: 0, staleTime: Infinity });
  return (
    <Answer to={open}>
      {({ nodes: corrections }) =>
        corrections.length === 0 ? (
          <Paragraph className="kl-empty">{words.none}</Paragraph>
        ) : (
          <>
            <Paragraph className="kl-soft">{words.intro}</Paragraph>
            <ul aria-label={words.title}>
              {corrections.map((correction) => (
                <li key={correction.id} className="kl-judge">
                  <ToJudge correction={correction} />
                </li>
              ))}
            </ul>
            <ShowMore of={open} words={words.more} />
          </>
        )
      }
    </Answer>
  );
}

function ToJudge({ correction }: { correction: Correction }) {
  const { contact, kind, by, at, note } = correction;
  return (
    <>
      <div>
        <Heading level={2}>{contact ? <TextLink to={`/contacten/${contact.id}`}>{contact.name}</TextLink> : text.mine.gone}</Heading>
        {contact && <span className="kl-small">{[contact.role.label, contact.organisation.name].join(' · ')}</span>}
      </div>
      <strong>{text.correction[kind]}</strong>
      {kind === 'NUMBER' && <Sides correction={correction} />}
      {note && <p className="kl-judge__note">{note}</p>}
      <span className="kl-soft kl-small">{words.from(by, readMoment(at))}</span>
      <Judgement correction={correction} />
    </>
  );
}

/** What stands there now, and what it should be. */
function Sides({ correction: { currentNumbers, wrongNumber, rightNumber } }: { correction: Correction }) {
  return (
    <dl className="kl-judge__sides">
      <div className="kl-judge__side kl-judge__side--wrong">
        <dt>{text.correction.now}</dt>
        {currentNumbers.length === 0 && <dd>{text.correction.noNumbers}</dd>}
        {currentNumbers.map((number) => (
          <dd key={number}>
            {number === wrongNumber ? (
              <>
                <s>{number}</s> <span className="kl-small">({text.correction.wrong.toLowerCase()})</span>
              </>
            ) : (
              number
            )}
          </dd>
        ))}
      </div>
      <div className="kl-judge__side">
        <dt>{text.correction.right}</dt>
        <dd>{rightNumber ?? text.correction.noRight}</dd>
      </div>
    </dl>
  );
}

function Judgement({ correction: { id, kind, rightNumber, wrongNumber, contact, isByMail } }: { correction: Correction }) {
  const [reply, setReply] = useState<string>();
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: (accept: boolean) => send(JudgeCorrection, { id, input: { accept, reply: reply?.trim() || null } }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['numbers', contact?.id] });
      await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'beheer' || name === 'contact' || name === 'history' });
    },
  });
  useLeaveWarning(!!reply?.trim(), judge);
  const about = contact?.name ?? '';
  const outcomeBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (judge.data) outcomeBox.current?.focus();
  }, [judge.data]);
  if (judge.data) {
    const { changeId, isTaken, correction } = judge.data.judgeCorrection;
    const accepted = correction.outcome === 'ACCEPTED';
    const outcome = !accepted ? words.refused : isTaken ? words.taken : words.right;
    return (
      <>
        <div ref={outcomeBox} tabIndex={-1}>
          <Saved words={isByMail ? outcome : `${outcome} ${words.told}`} changeId={changeId} />
        </div>
        {accepted && !isTaken && contact && (
          <div className="kl-row-wrap">
            <span>{words.next}</span>
            <PageButtonLink to={`/contacten/${contact.id}/bewerken`} icon="edit">
              {words.edit}
            </PageButtonLink>
            {kind === 'ELSEWHERE' && (
              <PageButtonLink to={`/contacten/${contact.id}/stoppen`} icon="leave">
                {words.end}
              </PageButtonLink>
            )}
          </div>
        )}
      </>
    );
  }
  const fromServer = problemsIn(judge.error);
  const accept = kind !== 'NUMBER' ? words.isRight : rightNumber ? words.takeOver : wrongNumber ? words.removeNumber : words.isRight;
  return (
    <>
      {isByMail ? null : reply === undefined ? (
        <div>
          <Button purpose="subtle" onClick={() => setReply('')}>
            {words.addReply}
            <span className="kl-hidden">: {about}</span>
          </Button>
        </div>
      ) : (
        <div className="kl-form">
          <LongTextField id={`antwoord-${id}`} label={words.reply} help={words.replyHelp} value={reply} onChange={setReply} problem={fromServer['toelichting']} />
        </div>
      )}
      <Problem error={fromServer['toelichting'] ? null : judge.error} />
      <div className="kl-row-wrap">
        <Button purpose="primary" onClick={() => judge.mutate(true)} aria-busy={judge.isPending && judge.variables}>
          {accept}
          <span className="kl-hidden">: {about}</span>
        </Button>
        <Button purpose="secondary" onClick={() => judge.mutate(false)} aria-busy={judge.isPending && !judge.variables}>
          {words.isWrong}
          <span className="kl-hidden">: {about}</span>
        </Button>
      </div>
    </>
  );
}
