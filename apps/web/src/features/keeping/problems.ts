import { AnsweredError } from '../../gql/client';
import { keeping } from '../../text/keeping';
import type { Problems } from '../../ui/form/Field';
import type { Values } from './values';

const words = keeping.problems;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const isNumber = (typed: string): boolean => /^[+(0]/.test(typed.trim()) && /^\d{10,15}$/.test(typed.replace(/[^\d]/g, ''));

export const isEmailOrNone = (typed: string): boolean => !typed.trim() || EMAIL.test(typed.trim());

/** What is wrong with the person, by the id of the field. */
export function personProblems({ voornaam, achternaam, email, phones }: Values): Problems {
  return {
    voornaam: voornaam.trim() ? undefined : words.voornaam,
    achternaam: achternaam.trim() ? undefined : words.achternaam,
    email: isEmailOrNone(email) ? undefined : words.email,
    ...phoneProblems(phones),
  };
}

export function phoneProblems(phones: Values['phones']): Problems {
  return Object.fromEntries(phones.map(({ number }, index) => [`nummer-${index}`, number.trim() === '' || isNumber(number) ? undefined : words.phone]));
}

/** What is wrong with what she does, by the id of the field. */
export function contactProblems(values: Values): Problems {
  const { roleCode, organisation, areas, startsOn, endsOn } = values;
  return {
    rol: roleCode ? undefined : words.role,
    organisatie: organisation ? undefined : words.organisation,
    gebied: areas.length > 0 ? undefined : words.areas,
    startsOn: startsOn ? undefined : words.startsOn,
    endsOn: endsOn && startsOn && endsOn < startsOn ? words.endsOn : undefined,
    ...hoursProblems(values),
  };
}

export const hoursProblems = ({ hours }: Values): Problems => ({ werktijden: areHours(hours) ? undefined : words.hours });

export function areHours(hours: Values['hours']): boolean {
  if (hours === null) return true;
  const stretches = hours.flatMap((day) => day.stretches).filter(({ from, until }) => from || until);
  return stretches.length > 0 && stretches.every(({ from, until }) => from && until && (until === '00:00' || until > from));
}

export const isFine = (problems: Problems): boolean => Object.values(problems).every((problem) => !problem);

/** Where the server's answers about one field belong. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  NAME_INVALID: 'achternaam', EMAIL_INVALID: 'email', EMAIL_TAKEN: 'email', ROLE_TWICE: 'rol', PHONE_INVALID: 'nummer-0', DATE_INVALID: 'endsOn', ORGANISATION_STAFFED: 'endsOn', ORGANISATION_CLOSED: 'organisatie',
  HOURS_INVALID: 'werktijden', AREA_UNKNOWN: 'gebied', ROLE_UNKNOWN: 'rol', DEPUTY_INVALID: 'waarnemer', POSTCODE_INVALID: 'postcode', FREE_TEXT_REFUSED: 'toelichting',
};

/** What the server refused, at the field it is about; empty when it is about none. */
export function problemsIn(error: Error | null): Problems {
  const field = error instanceof AnsweredError ? FIELD_OF_CODE[error.code] : undefined;
  return field && error ? { [field]: error.message } : {};
}
