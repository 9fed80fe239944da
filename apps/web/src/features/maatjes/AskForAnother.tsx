import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { AskForAnotherMaatje } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { LongTextField } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { problemsIn } from '../keeping/problems';
import { useMaatjesAgain } from './useMyMaatjes';

const words = maatjesText.mine;

/** "Iets wijzigen?": told to her coordinator, and to nobody else. */
export function AskForAnother({ pairId }: { pairId: string }) {
  const [reason, setReason] = useState('');
  const again = useMaatjesAgain();
  const ask = useMutation({ mutationFn: () => send(AskForAnotherMaatje, { pairId, reason: reason.trim() || null }), onSuccess: again });
  useLeaveWarning(reason.trim() !== '', ask);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  const problem = problemsIn(ask.error)['toelichting'];
  return (
    <details className="kl-more kl-maatje__change">
      <summary>{words.change}</summary>
      <form noValidate className="kl-form" onSubmit={submit} aria-label={words.another}>
        <Paragraph>{words.anotherHelp}</Paragraph>
        <LongTextField id={`toelichting-${pairId}`} label={words.anotherReason} help={words.anotherReasonHelp} value={reason} onChange={setReason} problem={problem} />
        <Problem error={problem ? null : ask.error} />
        <div>
          <Button type="submit" purpose="secondary" aria-busy={ask.isPending}>
            {words.anotherSend}
          </Button>
        </div>
      </form>
    </details>
  );
}
