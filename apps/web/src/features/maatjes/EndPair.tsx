import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { EndMaatje, type PairEndReason } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { Radios } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/Field';
import { SaveOrCancel } from '../../ui/form/SaveOrCancel';
import { addDays, readDay, today } from '../../ui/hours';
import { problemsIn } from '../keeping/problems';
import { useSay } from './board-said';
import type { BoardPair } from './useBoard';
import { useMaatjesAgain } from './useMyMaatjes';

const words = maatjesText.board;
const REASONS = Object.entries(words.endReasons) as [PairEndReason, string][];

/** Who asked for another keeps this one until there is one. */
const DAYS_TO_FIND_ANOTHER = 14;

/** Ends a pair, with a reason and a day. */
export function EndPair({ pair, close }: { pair: BoardPair; close: () => void }) {
  const [reason, setReason] = useState<PairEndReason>(pair.asksForAnother && pair.endReason ? pair.endReason : 'REASSIGNED');
  const [when, setWhen] = useState<'today' | 'later'>(pair.asksForAnother ? 'later' : 'today');
  const [on, setOn] = useState(pair.asksForAnother ? addDays(today(), DAYS_TO_FIND_ANOTHER) : '');
  const [missing, setMissing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const again = useMaatjesAgain();
  const say = useSay();
  const end = useMutation({
    mutationFn: () => send(EndMaatje, { pairId: pair.id, reason, on: when === 'later' ? on : null }),
    onSuccess: async ({ endMaatje: { pair: { memberName, expertName, state, endsOn }, changeId } }) => {
      close();
      say(words.ended(memberName, expertName, state === 'ENDING' && endsOn ? readDay(endsOn) : null), changeId);
      await again();
    },
  });
  const field = `laatste-dag-${pair.id}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacksDay = when === 'later' && !on;
    setMissing(lacksDay);
    end.reset();
    if (lacksDay) return document.getElementById(field)?.focus();
    end.mutate();
  };
  const fromServer = problemsIn(end.error)['endsOn'];
  return (
    <form noValidate className="kl-form kl-inset" onSubmit={submit}>
      <Heading level={3} ref={title} tabIndex={-1}>
        {words.endOf(pair.memberName, pair.expertName)}
      </Heading>
      <Radios id={`waarom-${pair.id}`} legend={words.endReason} value={reason} onChange={setReason} choices={REASONS} />
      <Radios id={`wanneer-${pair.id}`} legend={words.endWhen} value={when} onChange={setWhen} choices={[['today', words.endToday], ['later', words.endLater]]} />
      {when === 'later' && <TextField id={field} type="date" label={words.endDay} value={on} onChange={setOn} problem={missing ? words.endDayWrong : fromServer} className="kl-form__short" />}
      <Problem error={when === 'later' && fromServer ? null : end.error} />
      <SaveOrCancel save={words.endSave} cancel={words.close} saving={end.isPending} close={close} />
    </form>
  );
}
