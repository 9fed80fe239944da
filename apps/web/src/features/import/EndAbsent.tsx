import { Button } from '@nl-design-system-candidate/button-react';
import { Checkbox } from '@utrecht/checkbox-react';
import { useEffect, useState } from 'react';
import { Problem } from '../../app/Answer';
import type { ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { TextField } from '../../ui/form/Field';
import type { Deciding } from './useImport';

const words = importing.absent;

interface Props {
  now: ImportStateFragment;
  absentAt: NonNullable<ImportStateFragment['preview']>['absentAt'];
  /** How often she wanted to apply it without choosing the day. */
  tries: number;
  deciding: Deciding;
  onLook: () => void;
}

/** Who is not in the file stays, unless she says of an organisation that the file is complete for it, and on which day the others stop. */
export function EndAbsent({ now, absentAt, tries, deciding: { absent }, onLook }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(now.completeFor);
  const [day, setDay] = useState(now.endAbsentOn ?? '');
  const [isOpen, setOpen] = useState(chosen.length > 0);
  const problem = tries > 0 && day === '' ? words.dayMissing : undefined;
  useEffect(() => {
    if (tries > 0) document.getElementById('laatste-dag')?.focus();
  }, [tries]);
  if (absentAt.length === 0) return null;
  const decide = (organisationIds: readonly string[], on: string) => {
    setChosen(organisationIds);
    setDay(on);
    const asItWas = () => {
      setChosen(now.completeFor);
      setDay(now.endAbsentOn ?? '');
    };
    absent.mutate({ organisationIds: [...organisationIds], on: on || null }, { onError: asItWas });
  };
  const isEnding = absentAt.some(({ organisationId }) => chosen.includes(organisationId));
  return (
    <details className="kl-import__absent" open={isOpen || problem !== undefined} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {words.summary(absentAt.reduce((sum, each) => sum + each.absent, 0))} <span className="kl-import__look">{words.open}</span>
      </summary>
      <fieldset className="kl-import__complete" aria-describedby="volledig-help">
        <legend>{words.question}</legend>
        <p id="volledig-help" className="kl-soft kl-small">
          {words.help}
        </p>
        {absentAt.map(({ organisationId, name, absent: count, of }) => (
          <label key={organisationId} className="kl-import__tick">
            <Checkbox
              checked={chosen.includes(organisationId)}
              onChange={({ target }) => decide(target.checked ? [...chosen, organisationId] : chosen.filter((each) => each !== organisationId), day)}
            />
            <span>
              {name} <span className="kl-soft">({words.count(count, of)})</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isEnding && (
        <>
          <TextField id="laatste-dag" type="date" label={words.day} required value={day} onChange={(on) => decide(chosen, on)} problem={problem} className="kl-form__short" />
          <div>
            <Button purpose="subtle" onClick={onLook}>
              {words.look}
            </Button>
          </div>
        </>
      )}
      <Problem error={absent.error} />
    </details>
  );
}
