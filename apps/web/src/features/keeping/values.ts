import type { AreaLevel, ContactInput, DraftFragment, PersonInput, PhoneKind, PhoneVisibility } from '../../gql/operations.generated';
import { text } from '../../text';
import { keeping } from '../../text/keeping';
import { readDay, readTime } from '../../ui/hours';

export interface Phone {
  kind: PhoneKind;
  number: string;
  visibility: PhoneVisibility;
}

export interface AreaChoice {
  code: string;
  name: string;
  level: AreaLevel;
}

export interface ChosenOrganisation {
  id: string;
  name: string;
  kindLabel: string;
}

export interface Day {
  weekday: number;
  stretches: { from: string; until: string }[];
}

/** What a form holds of a person and of what she does. Empty text: nothing. */
export interface Values {
  voornaam: string;
  tussenvoegsel: string;
  achternaam: string;
  email: string;
  phones: Phone[];
  languages: string[];
  roleCode: string;
  organisation: ChosenOrganisation | null;
  areas: AreaChoice[];
  startsOn: string;
  endsOn: string;
  /** Null: as the team. */
  hours: Day[] | null;
  byAppointment: boolean;
}

export type FieldName = keyof Values;

export const PERSON_FIELDS = ['voornaam', 'tussenvoegsel', 'achternaam', 'email', 'phones', 'languages'] as const satisfies FieldName[];
export const CONTACT_FIELDS = ['roleCode', 'organisation', 'areas', 'startsOn', 'endsOn', 'hours', 'byAppointment'] as const satisfies FieldName[];
const ALL: readonly FieldName[] = [...PERSON_FIELDS, ...CONTACT_FIELDS];

/** As the API calls a field that the form calls otherwise. */
const NAME_IN_FORM: Readonly<Record<string, FieldName>> = { organisationId: 'organisation', areaCodes: 'areas' };
export const fieldOf = (nameInApi: string): FieldName => NAME_IN_FORM[nameInApi] ?? (nameInApi as FieldName);

export const EMPTY: Values = {
  voornaam: '', tussenvoegsel: '', achternaam: '', email: '', phones: [], languages: [],
  roleCode: '', organisation: null, areas: [], startsOn: '', endsOn: '', hours: null, byAppointment: false,
};

export function valuesOf(draft: DraftFragment): Values {
  const { voornaam, achternaam, phones, languages, roleCode, areas, startsOn, byAppointment } = draft;
  const { id, name, kindLabel } = draft.organisation;
  return {
    voornaam, tussenvoegsel: draft.tussenvoegsel ?? '', achternaam, email: draft.email ?? '', phones, languages,
    roleCode, organisation: { id, name, kindLabel }, areas, startsOn, endsOn: draft.endsOn ?? '', hours: draft.hours, byAppointment,
  };
}

const said = (values: Values, field: FieldName): string => {
  if (field === 'phones') return JSON.stringify(phonesOf(values));
  if (field === 'hours') return JSON.stringify(hoursOf(values));
  if (field === 'areas') return values.areas.map(({ code }) => code).sort().join();
  if (field === 'languages') return [...values.languages].sort().join();
  if (field === 'organisation') return values.organisation?.id ?? '';
  const value = values[field];
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
};

/** The fields in which she changed something. */
export const changedFields = (before: Values, now: Values): FieldName[] => ALL.filter((field) => said(before, field) !== said(now, field));

/** Without the rows she left empty. */
const phonesOf = ({ phones }: Values): Phone[] => phones.filter(({ number }) => number.trim() !== '');

/** Without the days she left empty. */
export const hoursOf = ({ hours }: Pick<Values, 'hours'>): Day[] | null =>
  hours &&
  hours
    .map(({ weekday, stretches }) => ({ weekday, stretches: stretches.filter(({ from, until }) => from || until).map(({ from, until }) => ({ from, until: until === '00:00' ? '24:00' : until })) }))
    .filter(({ stretches }) => stretches.length > 0)
    .sort((one, other) => one.weekday - other.weekday);

export const orNull = (words: string): string | null => words.trim() || null;

/** What is sent of the person: only these fields. */
export function personInput(values: Values, fields: readonly FieldName[]): PersonInput | undefined {
  const has = (field: FieldName) => fields.includes(field);
  const input: PersonInput = {
    ...(has('voornaam') && { voornaam: values.voornaam.trim() }),
    ...(has('tussenvoegsel') && { tussenvoegsel: orNull(values.tussenvoegsel) }),
    ...(has('achternaam') && { achternaam: values.achternaam.trim() }),
    ...(has('email') && { email: orNull(values.email) }),
    ...(has('phones') && { phones: phonesOf(values) }),
    ...(has('languages') && { languages: values.languages }),
  };
  return Object.keys(input).length > 0 ? input : undefined;
}

/** What is sent of the contact: only these fields. */
export function contactInput(values: Values, fields: readonly FieldName[]): ContactInput | undefined {
  const has = (field: FieldName) => fields.includes(field);
  const input: ContactInput = {
    ...(has('roleCode') && { roleCode: values.roleCode }),
    ...(has('organisation') && { organisationId: values.organisation?.id }),
    ...(has('areas') && { areaCodes: values.areas.map(({ code }) => code) }),
    ...(has('startsOn') && { startsOn: values.startsOn }),
    ...(has('endsOn') && { endsOn: orNull(values.endsOn) }),
    ...(has('hours') && { hours: hoursOf(values) }),
    ...(has('byAppointment') && { byAppointment: values.byAppointment }),
  };
  return Object.keys(input).length > 0 ? input : undefined;
}

const LANGUAGE = new Intl.DisplayNames('nl', { type: 'language' });

export function languageName(code: string): string {
  const name = LANGUAGE.of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A field's value in words. */
export function tell(values: Values, field: FieldName, roleLabel: (code: string) => string): string {
  if (field === 'phones') return phonesOf(values).map(({ number }) => number).join(', ');
  if (field === 'languages') return values.languages.map(languageName).join(', ');
  if (field === 'roleCode') return roleLabel(values.roleCode);
  if (field === 'organisation') return values.organisation?.name ?? '';
  if (field === 'areas') return values.areas.map(({ name }) => name).join(', ');
  if (field === 'hours') return tellHours(hoursOf(values));
  if (field === 'byAppointment') return values.byAppointment ? keeping.yes : keeping.no;
  const value = values[field];
  return value && (field === 'startsOn' || field === 'endsOn') ? readDay(value) : value;
}

export function tellHours(hours: Day[] | null, unknown = keeping.asTeam): string {
  if (hours === null) return unknown;
  return hours.map(({ weekday, stretches }) => `${text.weekdays[weekday - 1]} ${stretches.map(({ from, until }) => `${readTime(from)}–${readTime(until)}`).join(text.and)}`).join(', ');
}
