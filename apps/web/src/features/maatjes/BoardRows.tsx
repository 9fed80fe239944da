import { Button } from '@nl-design-system-candidate/button-react';
import { useState, type ReactNode } from 'react';
import { maatjesText } from '../../text/maatjes';
import { capital } from '../../ui/capital';
import { addDays, readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { ChooseExpert } from './ChooseExpert';
import { EndPair } from './EndPair';
import type { Board, BoardPair } from './useBoard';

const words = maatjesText.board;
const { somebody } = maatjesText;

/** Somebody without a maatje, and which rule stands in the way. */
export function WithoutMaatje({ row: { member, why } }: { row: Board['without'][number] }) {
  return (
    <li>
      <div className="kl-rows__words">
        <TextLink to={`/contacten/${member.id}`}>{member.name}</TextLink>
        <span className="kl-soft kl-small">
          {member.role.label} · {member.organisation.name}
        </span>
        <span>{capital(why)}</span>
      </div>
      <Choosing memberContactId={member.id} name={member.name} label={words.choose} hasOne={false} />
    </li>
  );
}

/** A proposal that waits: for tomorrow, or for who did not answer yet. */
export function WaitingPair({ pair }: { pair: BoardPair }) {
  const silent = [!pair.memberAccepted && somebody(pair.memberName), !pair.expertAccepted && somebody(pair.expertName)].filter(Boolean);
  const firstDay = pair.member && pair.member.startsOn > addDays(today(), 1) ? pair.member.startsOn : undefined;
  return (
    <li>
      <div className="kl-rows__words">
        <PairNames pair={pair} />
        <span className="kl-soft kl-small">{capital(pair.reasons.join(' · '))}</span>
        <span className="kl-small">{pair.isSent ? words.waitsFor(silent.join(words.and)) : words.byItself(firstDay && readDay(firstDay))}</span>
      </div>
      {pair.member && <Choosing memberContactId={pair.member.id} name={pair.memberName} label={words.other} hasOne={false} />}
    </li>
  );
}

/** A pair that ends, or of which the member wants another. */
export function EndingPair({ pair }: { pair: BoardPair }) {
  return (
    <li>
      <div className="kl-rows__words">
        <PairNames pair={pair} />
        {pair.endsOn && <span className="kl-small">{words.endsOn(readDay(pair.endsOn))}</span>}
        {pair.asksForAnother && <span>{pair.endReason === 'HANDED_OVER' ? words.handsOver(pair.expertName, pair.memberName) : words.wantsOther(pair.memberName)}</span>}
        {pair.asksForAnother && pair.note && <q className="kl-rows__note">{pair.note}</q>}
      </div>
      {pair.member && <Choosing memberContactId={pair.member.id} name={pair.memberName} label={words.choose} hasOne={pair.state === 'ACTIVE'} />}
      {pair.state === 'ACTIVE' && <Ending pair={pair} />}
    </li>
  );
}

/** A proposal that one of the two did not want, and why. */
export function DeclinedPair({ pair }: { pair: BoardPair }) {
  return (
    <li>
      <div className="kl-rows__words">
        <PairNames pair={pair} />
        <span className="kl-small">{words.saidNo(pair.endReason === 'MEMBER_DECLINED' ? pair.memberName : pair.expertName)}</span>
        {pair.note && <q className="kl-rows__note">{pair.note}</q>}
      </div>
    </li>
  );
}

function PairNames({ pair }: { pair: BoardPair }) {
  const name = (id: string | undefined, said: string): ReactNode => (id ? <TextLink to={`/contacten/${id}`}>{somebody(said)}</TextLink> : somebody(said));
  return (
    <span>
      {name(pair.member?.id, pair.memberName)} {words.with} {name(pair.expert?.id, pair.expertName)}
    </span>
  );
}

/** Opens the best three, in place. */
export function Choosing({ memberContactId, name, label, hasOne }: { memberContactId: string; name: string; label: string; hasOne: boolean }) {
  const [open, setOpen] = useState(false);
  if (open) return <ChooseExpert memberContactId={memberContactId} name={name} hasOne={hasOne} close={() => setOpen(false)} />;
  return (
    <Button purpose="secondary" onClick={() => setOpen(true)}>
      {label}
      <span className="kl-hidden">: {somebody(name)}</span>
    </Button>
  );
}

/** Opens the form that ends a pair, in place. */
export function Ending({ pair }: { pair: BoardPair }) {
  const [open, setOpen] = useState(false);
  if (open) return <EndPair pair={pair} close={() => setOpen(false)} />;
  return (
    <Button purpose="secondary" onClick={() => setOpen(true)}>
      {words.end}
      <span className="kl-hidden">: {words.pair(pair.memberName, pair.expertName)}</span>
    </Button>
  );
}
