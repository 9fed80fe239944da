import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { HandOverMaatje } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { LongTextField } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { problemsIn } from '../keeping/problems';
import { Suggestions } from './Suggestions';
import { useMaatjesAgain } from './useMyMaatjes';

const words = maatjesText.handOver;

/** An expert hands a member over: to a colleague she names, or to whom the coordinator chooses. */
export function HandOver({ pairId, memberContactId, name }: { pairId: string; memberContactId: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const again = useMaatjesAgain();
  const handOver = useMutation({ mutationFn: (expertContactId: string | null) => send(HandOverMaatje, { pairId, expertContactId, reason: reason.trim() || null }), onSuccess: again });
  useLeaveWarning(reason.trim() !== '', handOver);
  const problem = problemsIn(handOver.error)['toelichting'];
  return (
    <details className="kl-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.title}
        <span className="kl-hidden">: {name}</span>
      </summary>
      {isOpen && (
        <div className="kl-form kl-choose">
          <Paragraph>{words.help(name)}</Paragraph>
          <LongTextField id={`overdragen-${pairId}`} label={words.reason} help={words.reasonHelp} value={reason} onChange={setReason} problem={problem} />
          <Suggestions memberContactId={memberContactId} domain={null} title={words.to(name)}>
            {(expert) => (
              <Button purpose="secondary" onClick={() => handOver.mutate(expert.id)} aria-busy={handOver.isPending && handOver.variables === expert.id}>
                {words.propose}
                <span className="kl-hidden">: {expert.name}</span>
              </Button>
            )}
          </Suggestions>
          <Problem error={problem ? null : handOver.error} />
          <div>
            <Button purpose="subtle" onClick={() => handOver.mutate(null)} aria-busy={handOver.isPending && handOver.variables === null}>
              {words.byCoordinator}
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}
