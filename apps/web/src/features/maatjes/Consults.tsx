import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { CountConsult } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { TextField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { problemsIn } from '../keeping/problems';
import { useMaatjesAgain, type Pair } from './useMyMaatjes';

const words = maatjesText.mine;

/** "We hebben overlegd": the day is counted, and nothing else. */
export function Consults({ pair, name, brief = false }: { pair: Pair; name: string; brief?: boolean }) {
  const [on, setOn] = useState('');
  const [other, setOther] = useState(false);
  const again = useMaatjesAgain();
  const count = useMutation({
    mutationFn: (day: string | null) => send(CountConsult, { pairId: pair.id, on: day }),
    onSuccess: async () => {
      setOther(false);
      await again();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on) count.mutate(on);
  };
  const problem = problemsIn(count.error)['endsOn'];
  return (
    <div className="kl-consults">
      <div className="kl-consults__row">
        <span role="status">
          {count.isSuccess && `${words.consultDone} `}
          {words.consulted(pair.consults)}
        </span>
        <Button purpose="secondary" onClick={() => count.mutate(null)} aria-busy={count.isPending && count.variables === null} iconStart={<Icon name="plus" />}>
          {words.consult}
          <span className="kl-hidden">: {name}</span>
        </Button>
      </div>
      {!brief && (
        <>
          <p className="kl-soft kl-small kl-consults__help">{words.consultHelp}</p>
          {other ? (
            <form noValidate className="kl-form" onSubmit={submit}>
              <TextField id={`overleg-${pair.id}`} type="date" label={words.consultDay} value={on} onChange={setOn} className="kl-form__short" problem={problem} />
              <div className="kl-row-wrap">
                <Button type="submit" purpose="primary" aria-busy={count.isPending}>
                  {words.consultCount}
                </Button>
                <Button type="button" purpose="subtle" onClick={() => setOther(false)}>
                  {words.back}
                </Button>
              </div>
            </form>
          ) : (
            <div>
              <Button purpose="subtle" onClick={() => setOther(true)}>
                {words.consultOtherDay}
              </Button>
            </div>
          )}
        </>
      )}
      <Problem error={problem ? null : count.error} />
    </div>
  );
}
