import { useState } from 'react';
import { keeping } from '../../text/keeping';
import { organising } from '../../text/organisations';
import { Radios } from '../../ui/form/Choice';
import { SelectField, TextField, type Problems } from '../../ui/form/Field';
import { DaysFields } from '../keeping/DaysFields';
import type { Day } from '../keeping/values';
import type { OrganisationValues } from './organisation-values';

interface OrganisationPartProps {
  values: OrganisationValues;
  set: (changes: Partial<OrganisationValues>) => void;
  problems: Problems;
}

const words = keeping.organisation;
const { optional } = keeping.person;

export function NameField({ values, set, problems }: OrganisationPartProps) {
  return <TextField id="organisatie-naam" label={words.name} value={values.name} onChange={(name) => set({ name })} problem={problems['organisatie-naam']} required />;
}

export function KindField({ values, set, problems }: OrganisationPartProps) {
  return (
    <SelectField id="organisatie-soort" label={words.kind} value={values.kind} onChange={(kind) => set({ kind })} problem={problems['organisatie-soort']} required>
      <option value="" />
      {Object.entries(words.kinds).map(([code, label]) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

export function GeneralNumberField({ values, set, problems }: OrganisationPartProps) {
  return <TextField id="organisatie-telefoon" type="tel" label={optional(words.phone)} value={values.phone} onChange={(phone) => set({ phone })} problem={problems['organisatie-telefoon']} maxLength={40} />;
}

export function MailAndWebsiteFields({ values, set, problems }: OrganisationPartProps) {
  return (
    <>
      <TextField id="organisatie-email" type="email" label={optional(organising.email)} value={values.email} onChange={(email) => set({ email })} problem={problems['organisatie-email']} />
      <TextField id="organisatie-website" label={optional(organising.website)} value={values.website} onChange={(website) => set({ website })} problem={problems['organisatie-website']} maxLength={200} />
    </>
  );
}

export function AddressFields({ values: { street, houseNumber, postcode, city }, set, problems }: OrganisationPartProps) {
  return (
    <>
      <TextField id="straat" label={optional(words.street)} value={street} onChange={(typed) => set({ street: typed })} maxLength={100} />
      <TextField id="huisnummer" label={optional(words.houseNumber)} value={houseNumber} onChange={(typed) => set({ houseNumber: typed })} className="kl-form__short" maxLength={10} />
      <TextField id="postcode" label={optional(words.postcode)} value={postcode} onChange={(typed) => set({ postcode: typed })} problem={problems['postcode']} className="kl-form__short" maxLength={8} />
      <TextField id="plaats" label={optional(words.city)} value={city} onChange={(typed) => set({ city: typed })} maxLength={80} />
    </>
  );
}

/** When the team or the place can be reached: what counts for everybody there who has no hours of her own. */
export function OpeningHoursField({ values: { hours }, set, problems }: OrganisationPartProps) {
  const [kept, setKept] = useState<Day[]>(hours ?? []);
  const { title, unknown, own } = organising.hours;
  const choose = (choice: 'unknown' | 'own') => {
    if (hours) setKept(hours);
    set({ hours: choice === 'unknown' ? null : kept });
  };
  return (
    <>
      <Radios id="organisatie-uren" legend={title} value={hours === null ? 'unknown' : 'own'} onChange={choose} choices={[['unknown', unknown], ['own', own]]} problem={problems['organisatie-uren']} />
      {hours !== null && (
        <div role="group" aria-label={title}>
          <DaysFields hours={hours} set={(days) => set({ hours: days })} />
        </div>
      )}
    </>
  );
}
