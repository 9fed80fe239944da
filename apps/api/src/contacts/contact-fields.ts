import { addDays } from '#libs/clock';
import { UserError } from '#libs/errors';
import { refuseBsnAndBirthDate } from '#libs/free-text';
import { parseNumber } from '../phone-numbers/index.js';
import { isName, type NameParts, type PhoneVisibility } from '../professionals/index.js';
import type { WeekHours } from '../reachability/index.js';

/** A direct number of a person. */
export interface PhoneField {
  kind: 'mobile' | 'direct';
  /** E.164 */
  number: string;
  visibility: PhoneVisibility;
}

/** What of a person can be changed. */
export interface PersonFields extends NameParts {
  email: string | null;
  languages: string[];
  phones: PhoneField[];
}

/** A stretch of days away, as an edit sets it. */
export interface AbsenceField {
  startsOn: string;
  endsOn: string;
  deputyContactId: string | null;
}

/** What of a contact can be changed. */
export interface ContactFields {
  professionalId: string;
  organisationId: string;
  roleCode: string;
  startsOn: string;
  endsOn: string | null;
  hours: WeekHours | null;
  byAppointment: boolean;
  position: number;
  areaCodes: string[];
  absences: AbsenceField[];
}

/** @throws UserError NAME_INVALID */
export function readName(text: string): string {
  const name = text.trim();
  if (!isName(name)) throw new UserError('NAME_INVALID');
  return name;
}

/** A name's part that may be left out. @throws UserError NAME_INVALID */
export const readTussenvoegsel = (text: string | null | undefined): string | null => (text?.trim() ? readName(text) : null);

export const readEmail = (text: string | null | undefined): string | null => text?.trim().toLowerCase() || null;

/** E.164. @throws UserError PHONE_INVALID: a person's own number is never a short one such as 112. */
export function readOwnNumber(text: string): string {
  const number = parseNumber(text);
  if (!number?.startsWith('+')) throw new UserError('PHONE_INVALID');
  return number;
}

/** As many numbers as a person may have. */
export const MOST_PHONES = 5;

/** In the order they are kept in; a number given twice counts once, as it was given last. @throws UserError PHONE_INVALID, PHONES_TOO_MANY */
export function readPhones(given: readonly PhoneField[]): PhoneField[] {
  const phones = inOrder(given.map(({ kind, number, visibility }) => ({ kind, number: readOwnNumber(number), visibility })));
  if (phones.length > MOST_PHONES) throw new UserError('PHONES_TOO_MANY', { max: MOST_PHONES });
  return phones;
}

/** Mobile numbers first; each once, as it was given last. */
export const inOrder = (phones: readonly PhoneField[]): PhoneField[] =>
  [...new Map(phones.map((phone) => [phone.number, phone])).values()].sort((a, b) => b.kind.localeCompare(a.kind) || (a.number < b.number ? -1 : 1));

/** Each once, in the order they are kept in. */
export const inOrderOfCode = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

/** Stretches in order; of days that are given twice the last counts, so that an absence is made longer by giving it anew. @throws UserError DATE_INVALID for one that ends before it begins. */
export function readAbsences(given: readonly AbsenceField[]): AbsenceField[] {
  let absences: AbsenceField[] = [];
  for (const { startsOn, endsOn, deputyContactId } of given) {
    if (endsOn < startsOn) throw new UserError('DATE_INVALID');
    absences = [...withoutDays(absences, [{ startsOn, endsOn }]), { startsOn, endsOn, deputyContactId: deputyContactId ?? null }];
  }
  return joined(absences.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)));
}

/** When somebody with these contacts is away, from a day on: so she is in a role that she gets besides. */
export const awayFrom = (day: string, contacts: readonly ContactFields[]): AbsenceField[] =>
  readAbsences(contacts.filter(({ endsOn }) => endsOn === null || endsOn >= day).flatMap(({ absences }) => absences.filter(({ endsOn }) => endsOn >= day)));

/** What is left of absences without the days of others. */
export const withoutDays = (absences: readonly AbsenceField[], days: readonly Pick<AbsenceField, 'startsOn' | 'endsOn'>[]): AbsenceField[] =>
  days.reduce<AbsenceField[]>((left, { startsOn, endsOn }) => left.flatMap((each) => whatIsLeft(each, startsOn, endsOn)), [...absences]);

/** Of a stretch without some days: what is before and what is after. */
const whatIsLeft = (absence: AbsenceField, from: string, until: string): AbsenceField[] => [
  ...(absence.startsOn < from ? [{ ...absence, endsOn: earlier(absence.endsOn, addDays(from, -1)) }] : []),
  ...(absence.endsOn > until ? [{ ...absence, startsOn: later(absence.startsOn, addDays(until, 1)) }] : []),
];

/** Stretches that follow each other with the same deputy are one. */
function joined(inOrder: readonly AbsenceField[]): AbsenceField[] {
  const joins: AbsenceField[] = [];
  for (const absence of inOrder) {
    const before = joins.at(-1);
    if (before && addDays(before.endsOn, 1) === absence.startsOn && before.deputyContactId === absence.deputyContactId) before.endsOn = absence.endsOn;
    else joins.push({ ...absence });
  }
  return joins;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

/** What somebody typed in her own words; null: nothing. @throws UserError FREE_TEXT_REFUSED for what looks like a BSN or a birth date. */
export function readNote(text: string | null | undefined): string | null {
  const note = text?.trim() || null;
  if (note !== null) refuseBsnAndBirthDate(note);
  return note;
}
