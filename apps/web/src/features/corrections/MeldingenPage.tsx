import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { ToBeheer } from '../../app/WayBack';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { JudgeCorrection, OpenCorrections, type CallTargetFragment, type OpenCorrectionsQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { judging as words } from '../../text/corrections';
import { keeping } from '../../text/keeping';
import { PageButtonLink } from '../../ui/ButtonLink';
import { LongTextField, TextField } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { readMoment } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { CallButton, CalledNumber, useCall } from '../contacts/CallButton';
import { isNumber, problemsIn } from '../keeping/problems';
import { Saved } from '../keeping/Undo';
import '../keeping/keeping.css';
import './corrections.css';

type Correction = OpenCorrectionsQuery['openCorrections']['edges'][number]['node'];

interface Verdict {
  accept: boolean;
  /** She was asked, and said that all holds. */
  spoken?: true;
  /** What the number should be. */
  right?: string;
}

/** What others say is wrong, beside what stands there: she judges. What is judged stays until she leaves the page. */
export default function MeldingenPage() {
  const keeps = coordinates(useMe());
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <ToBeheer />
      {keeps ? <Corrections /> : <KeepsNone />}
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
  const { contact, kind, by, at, note, times } = correction;
  return (
    <>
      <div className="kl-judge__who">
        <div>
          <Heading level={2}>{contact ? <TextLink to={`/contacten/${contact.id}`}>{contact.name}</TextLink> : text.mine.gone}</Heading>
          {contact && <span className="kl-small">{[contact.role.label, contact.organisation.name].join(' · ')}</span>}
        </div>
        {contact && (contact.reachability.whomToAsk ? <Call target={contact.reachability.whomToAsk} /> : <span className="kl-soft kl-small">{text.call.unknown}</span>)}
      </div>
      <strong>{text.correction[kind]}</strong>
      {kind === 'NUMBER' && <Sides correction={correction} />}
      {note && <p className="kl-judge__note">{note}</p>}
      <span className="kl-soft kl-small">{[words.from(by, readMoment(at)), times > 1 && words.times(times)].filter(Boolean).join(' · ')}</span>
      <Judgement correction={correction} />
    </>
  );
}

/** To ask her, or her team, whether it is so. */
function Call({ target }: { target: CallTargetFragment }) {
  const call = useCall(target);
  return (
    <div className="kl-judge__call">
      <CallButton call={call} />
      <CalledNumber call={call} />
    </div>
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
  const [known, setKnown] = useState('');
  const [found, setFound] = useState<string>();
  const [asksSpoken, setAsksSpoken] = useState(false);
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: ({ accept, spoken, right }: Verdict) => send(JudgeCorrection, { id, input: { accept, spoken: spoken === true, rightNumber: right ?? null, reply: reply?.trim() || null } }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['numbers', contact?.id] });
      await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'beheer' || name === 'contact' || name === 'history' });
    },
  });
  const say = (verdict: Verdict) => judge.mutate(verdict);
  useLeaveWarning(!!reply?.trim() || !!known.trim(), judge);
  const about = contact?.name ?? '';
  const outcomeBox = useRef<HTMLDivElement>(null);
  const spokenQuestion = useRef<HTMLElement>(null);
  useEffect(() => {
    if (judge.data) outcomeBox.current?.focus();
  }, [judge.data]);
  useEffect(() => {
    if (asksSpoken) spokenQuestion.current?.focus();
  }, [asksSpoken]);
  if (judge.data) {
    const { changeId, isTaken, correction } = judge.data.judgeCorrection;
    const accepted = correction.outcome === 'ACCEPTED';
    const refused = !isByMail ? words.refused : judge.variables.spoken ? words.stands : words.askedAnew;
    const outcome = !accepted ? refused : isTaken ? words.taken : words.right;
    return (
      <>
        <div ref={outcomeBox} tabIndex={-1}>
          <Saved words={isByMail ? outcome : `${outcome} ${words.told}`} changeId={changeId} />
        </div>
        {accepted && !isTaken && contact && kind !== 'ELSEWHERE' && (
          <div className="kl-row-wrap">
            <span>{words.next}</span>
            <PageButtonLink to={`/contacten/${contact.id}/bewerken`} icon="edit">
              {words.edit}
            </PageButtonLink>
          </div>
        )}
      </>
    );
  }
  const fromServer = problemsIn(judge.error);
  const isSaying = (verdict: Verdict) => judge.isPending && judge.variables.accept === verdict.accept && judge.variables.spoken === verdict.spoken && judge.variables.right === verdict.right;
  if (asksSpoken) {
    return (
      <div className="kl-inset kl-stack" role="group" aria-labelledby={`gesproken-${id}`}>
        <strong id={`gesproken-${id}`} ref={spokenQuestion} tabIndex={-1}>
          {words.spoken(about)}
        </strong>
        <Problem error={judge.error} />
        <div className="kl-row-wrap">
          <Button purpose="primary" onClick={() => say({ accept: false, spoken: true })} aria-busy={isSaying({ accept: false, spoken: true })}>
            {words.spokenYes}
          </Button>
          <Button purpose="secondary" onClick={() => say({ accept: false })} aria-busy={isSaying({ accept: false })}>
            {words.spokenNo}
          </Button>
          <Button purpose="subtle" onClick={() => setAsksSpoken(false)}>
            {words.close}
          </Button>
        </div>
      </div>
    );
  }
  /** Nobody said what the number should be. */
  const asksNumber = kind === 'NUMBER' && !rightNumber;
  const numberField = `goed-nummer-${id}`;
  const saveNumber = () => {
    const problem = isNumber(known) ? undefined : known.trim() ? keeping.problems.phone : keeping.problems.number;
    setFound(problem);
    if (problem) document.getElementById(numberField)?.focus();
    else say({ accept: true, right: known.trim() });
  };
  const isOwnLeaving = kind === 'ELSEWHERE' && isByMail;
  const accept = kind === 'ELSEWHERE' ? words.isDone : rightNumber ? words.takeOver : asksNumber && wrongNumber ? words.removeNumber : words.isRight;
  return (
    <>
      {asksNumber && (
        <div className="kl-form">
          <TextField id={numberField} type="tel" label={words.rightNumber} value={known} onChange={setKnown} problem={found ?? fromServer['nummer-0']} />
        </div>
      )}
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
      <Problem error={Object.keys(fromServer).length > 0 ? null : judge.error} />
      <div className="kl-row-wrap">
        {kind === 'ELSEWHERE' && contact && (
          <PageButtonLink to={`/contacten/${contact.id}/uit-dienst`} purpose="primary" icon="leave">
            {words.hasLeft}
            <span className="kl-hidden">: {about}</span>
          </PageButtonLink>
        )}
        {asksNumber && (
          <Button purpose="primary" onClick={saveNumber} aria-busy={judge.isPending && judge.variables.right !== undefined}>
            {words.saveNumber}
            <span className="kl-hidden">: {about}</span>
          </Button>
        )}
        {!isOwnLeaving && (
          <Button purpose={kind === 'ELSEWHERE' || asksNumber ? 'secondary' : 'primary'} onClick={() => say({ accept: true })} aria-busy={isSaying({ accept: true })}>
            {accept}
            <span className="kl-hidden">: {about}</span>
          </Button>
        )}
        <Button purpose={asksNumber ? 'subtle' : 'secondary'} onClick={() => (isByMail ? setAsksSpoken(true) : say({ accept: false }))} aria-busy={isSaying({ accept: false })}>
          {words.isWrong}
          <span className="kl-hidden">: {about}</span>
        </Button>
      </div>
    </>
  );
}
