import { useState } from 'react';
import type { PowerKind } from '../../gql/operations.generated';
import { accounts as words } from '../../text/accounts';
import { keeping } from '../../text/keeping';
import { Radios, Tick } from '../../ui/form/Choice';
import { Combobox } from '../../ui/form/Combobox';
import { Field, SelectField, type Problems } from '../../ui/form/Field';
import { Picked } from '../keeping/PersonFields';
import { useWijkenWithBuurten } from '../keeping/useAreas';
import { useOrganisationsNamed } from '../keeping/useOrganisationsNamed';
import type { PowerValues } from './grants';

const KINDS = Object.entries(words.kinds) as [PowerKind, string][];
const SCOPES = Object.entries(words.scopes) as [PowerValues['scope'], string][];

interface Props {
  id: string;
  gemeente: string;
  values: PowerValues;
  set: (changes: Partial<PowerValues>) => void;
  problems: Problems;
  /** She is in the list: then she sees it anyway. */
  isProfessional?: boolean;
}

/** What somebody may do, and for which lists. */
export function PowersFields({ id, gemeente, values, set, problems, isProfessional = false }: Props) {
  const { kinds, scope } = values;
  return (
    <>
      <fieldset className="kl-choices" aria-describedby={problems['rechten'] && `rechten-${id}-fout`}>
        <legend>{words.powers}</legend>
        {problems['rechten'] && (
          <p id={`rechten-${id}-fout`} className="utrecht-form-field-error-message">
            {problems['rechten']}
          </p>
        )}
        {KINDS.filter(([kind]) => !isProfessional || kind !== 'PROFESSIONAL').map(([kind, label]) => (
          <Tick key={kind} id={`${kind}-${id}`} checked={kinds.includes(kind)} onChange={(yes) => set({ kinds: yes ? [...kinds, kind] : kinds.filter((each) => each !== kind) })}>
            {label}
          </Tick>
        ))}
      </fieldset>
      {kinds.includes('COORDINATOR') && (
        <>
          <Radios id={`bereik-${id}`} legend={words.scope} value={scope} onChange={(chosen) => set({ scope: chosen })} choices={SCOPES} />
          {scope === 'some' && (
            <>
              <WijkFields id={id} gemeente={gemeente} values={values} set={set} problem={problems['wijk']} />
              <OrganisationFields id={id} values={values} set={set} />
            </>
          )}
        </>
      )}
    </>
  );
}

function WijkFields({ id, gemeente, values: { wijken }, set, problem }: Omit<Props, 'problems' | 'isProfessional'> & { problem?: string }) {
  const all = useWijkenWithBuurten().filter((wijk) => wijk.gemeente.code === gemeente);
  return (
    <div>
      <SelectField id={`wijk-${id}`} label={words.wijk} value="" problem={problem} onChange={(code) => code && set({ wijken: [...wijken, code] })}>
        <option value="">{words.chooseWijk}</option>
        {all.filter(({ code }) => !wijken.includes(code)).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Picked items={wijken.map((code) => ({ key: code, label: all.find((wijk) => wijk.code === code)?.name ?? code }))} remove={(code) => set({ wijken: wijken.filter((each) => each !== code) })} say={keeping.languages.remove} />
    </div>
  );
}

function OrganisationFields({ id, values: { organisations }, set }: Omit<Props, 'problems' | 'gemeente' | 'isProfessional'>) {
  const [typed, setTyped] = useState('');
  const found = useOrganisationsNamed(typed);
  const options = found.organisations.filter((each) => !organisations.some((chosen) => chosen.id === each.id)).map((each) => ({ key: each.id, label: each.name, hint: each.kindLabel, organisation: each }));
  return (
    <div>
      <Field id={`organisatie-${id}`} label={keeping.organisation.label} help={keeping.organisation.help}>
        {(input) => (
          <Combobox
            input={input}
            typed={typed}
            onType={setTyped}
            options={options}
            onChoose={({ organisation }) => {
              set({ organisations: [...organisations, organisation] });
              setTyped('');
            }}
            busy={found.busy}
            none={words.noOrganisation}
          />
        )}
      </Field>
      <Picked items={organisations.map(({ id: key, name }) => ({ key, label: name }))} remove={(key) => set({ organisations: organisations.filter((each) => each.id !== key) })} say={keeping.languages.remove} />
    </div>
  );
}
