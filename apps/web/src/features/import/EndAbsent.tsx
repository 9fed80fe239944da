import { Checkbox } from '@utrecht/checkbox-react';
import { useState } from 'react';
import { Problem } from '../../app/Answer';
import type { ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { today } from '../../ui/hours';
import type { Deciding } from './useImport';

const words = importing.absent;

/** Only when she ticks it do people end whom the file no longer holds. */
export function EndAbsent({ now, deciding: { absent } }: { now: ImportStateFragment; deciding: Deciding }) {
  const [day, setDay] = useState(now.endAbsentOn ?? today());
  const isOn = now.endAbsentOn !== null;
  const choose = (chosen: string) => {
    setDay(chosen);
    if (isOn && chosen) absent.mutate(chosen);
  };
  return (
    <div className="kl-import__absent">
      <label className="kl-import__tick">
        <Checkbox checked={isOn} aria-describedby="afwezig-help" onChange={(event) => absent.mutate(event.target.checked ? day || today() : null)} />
        <span>{words.label}</span>
      </label>
      <p id="afwezig-help" className="kl-soft kl-small">
        {words.help}
      </p>
      {isOn && (
        <label className="kl-import__day">
          <span>{words.day}</span>
          <input type="date" className="utrecht-textbox" value={day} onChange={(event) => choose(event.target.value)} />
        </label>
      )}
      <Problem error={absent.error} />
    </div>
  );
}
