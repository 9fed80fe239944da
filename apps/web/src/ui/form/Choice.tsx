import { Checkbox } from '@utrecht/checkbox-react';
import type { ReactNode } from 'react';

interface RadioProps<Value extends string> {
  /** Unique on the page: it names the group and, with the value, each choice. */
  id: string;
  legend: ReactNode;
  value: Value | undefined;
  onChange: (value: Value) => void;
  choices: readonly (readonly [value: Value, words: ReactNode])[];
  problem?: string;
}

/** One of a few. */
export function Radios<Value extends string>({ id, legend, value, onChange, choices, problem }: RadioProps<Value>) {
  return (
    <fieldset className="kl-choices" aria-describedby={problem ? `${id}-fout` : undefined}>
      <legend>{legend}</legend>
      {problem && (
        <p id={`${id}-fout`} className="utrecht-form-field-error-message">
          {problem}
        </p>
      )}
      {choices.map(([choice, words], index) => (
        <label key={choice} className="kl-choice">
          <input type="radio" id={index === 0 ? id : `${id}-${choice}`} name={id} value={choice} checked={value === choice} onChange={() => onChange(choice)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Tick({ id, checked, onChange, children }: { id?: string; checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <label className="kl-choice">
      <Checkbox id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
