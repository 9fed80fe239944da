import type { OrganisationDraftFragment, OrganisationInput } from '../../gql/operations.generated';
import { AnsweredError } from '../../gql/client';
import { keeping } from '../../text/keeping';
import { organising } from '../../text/organisations';
import type { Problems } from '../../ui/form/Field';
import { areHours, isEmailOrNone, isNumber, problemsIn } from '../keeping/problems';
import { hoursOf, orNull, tellHours, type AreaChoice, type Day } from '../keeping/values';

/** What a form holds of an organisation. Empty text: nothing. */
export interface OrganisationValues {
  kind: string;
  name: string;
  phone: string;
  email: string;
  website: string;
  street: string;
  houseNumber: string;
  postcode: string;
  city: string;
  /** Null: not known. */
  hours: Day[] | null;
  areas: AreaChoice[];
}

export type OrganisationFieldName = keyof OrganisationValues;

export const EMPTY_ORGANISATION: OrganisationValues = { kind: '', name: '', phone: '', email: '', website: '', street: '', houseNumber: '', postcode: '', city: '', hours: null, areas: [] };

export const organisationValuesOf = ({ kind, name, phone, email, website, street, houseNumber, postcode, city, hours, areas }: OrganisationDraftFragment): OrganisationValues => ({
  kind, name, phone: phone ?? '', email: email ?? '', website: website ?? '', street: street ?? '', houseNumber: houseNumber ?? '', postcode: postcode ?? '', city: city ?? '', hours, areas,
});

/** As the API calls a field that the form calls otherwise. */
export const organisationFieldOf = (nameInApi: string): OrganisationFieldName => (nameInApi === 'areaCodes' ? 'areas' : (nameInApi as OrganisationFieldName));

const codesOf = ({ areas }: OrganisationValues): string[] => areas.map(({ code }) => code);

const said = (values: OrganisationValues, field: OrganisationFieldName): string => {
  if (field === 'hours') return JSON.stringify(hoursOf(values));
  return field === 'areas' ? codesOf(values).sort().join() : values[field].trim();
};

/** The fields in which she changed something. */
export const changedOrganisationFields = (before: OrganisationValues, now: OrganisationValues): OrganisationFieldName[] =>
  (Object.keys(EMPTY_ORGANISATION) as OrganisationFieldName[]).filter((field) => said(before, field) !== said(now, field));

/** What is sent: only these fields. */
export function organisationInput(values: OrganisationValues, fields: readonly OrganisationFieldName[]): OrganisationInput {
  const sent = (field: OrganisationFieldName): OrganisationInput => {
    if (field === 'areas') return { areaCodes: codesOf(values) };
    return { [field]: field === 'hours' ? hoursOf(values) : orNull(values[field]) };
  };
  return Object.assign({}, ...fields.map(sent)) as OrganisationInput;
}

/** A field's value in words. */
export function tellOrganisation(values: OrganisationValues, field: OrganisationFieldName): string {
  if (field === 'areas') return values.areas.map(({ name }) => name).join(', ');
  if (field === 'hours') return tellHours(hoursOf(values), organising.hoursUnknown);
  if (field === 'kind') return kindLabel(values.kind);
  return values[field];
}

export const kindLabel = (kind: string): string => (keeping.organisation.kinds as Readonly<Record<string, string>>)[kind] ?? kind;

/** 14 045, 112, 0900 8844. */
const SHORT_NUMBER = /^(14\d{2,4}|11\d|0[89]0\d{5,8}|088\d{7})$/;
const WEBSITE = /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i;

/** What is wrong with it, by the id of the field. */
export function organisationProblems({ name, kind, phone, email, website, hours }: OrganisationValues): Problems {
  return {
    'organisatie-naam': name.trim() ? undefined : keeping.problems.organisationName,
    'organisatie-soort': kind ? undefined : keeping.problems.organisationKind,
    'organisatie-telefoon': !phone.trim() || isNumber(phone) || SHORT_NUMBER.test(phone.replace(/[\s-]/g, '')) ? undefined : keeping.problems.phone,
    'organisatie-email': isEmailOrNone(email) ? undefined : keeping.problems.email,
    'organisatie-website': !website.trim() || WEBSITE.test(website.trim()) ? undefined : organising.problems.website,
    'organisatie-uren': areHours(hours) ? undefined : organising.problems.hours,
  };
}

/** The fields that have another id here than on the form of a contact. */
const ID_HERE: Readonly<Record<string, string>> = { PHONE_INVALID: 'organisatie-telefoon', HOURS_INVALID: 'organisatie-uren', ORGANISATION_NAME_INVALID: 'organisatie-naam' };

/** What the server refused, at the field it is about; empty when it is about none. */
export function organisationProblemsIn(error: Error | null): Problems {
  const field = error instanceof AnsweredError ? ID_HERE[error.code] : undefined;
  return field && error ? { [field]: error.message } : problemsIn(error);
}
