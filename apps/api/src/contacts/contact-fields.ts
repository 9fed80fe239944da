import { UserError } from '#libs/errors';
import { refuseBsnAndBirthDate } from '#libs/free-text';
import { parseNumber } from '../phone-numbers/index.js';
import { isName, type NameParts, type PhoneVisibility } from '../professionals/index.js';
import type { WeekHours } from '../reachability/index.js';

/** A number of a person, as an edit sets it. */
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

/** In the order they are kept in; a number given twice counts once. @throws UserError PHONE_INVALID */
export function readPhones(given: readonly { kind: 'mobile' | 'direct'; number: string; visibility: PhoneVisibility }[]): PhoneField[] {
  const phones = given.map(({ kind, number, visibility }) => ({ kind, number: readOwnNumber(number), visibility }));
  const unique = [...new Map(phones.map((phone) => [phone.number, phone])).values()];
  return unique.sort((a, b) => b.kind.localeCompare(a.kind) || (a.number < b.number ? -1 : 1));
}

/** Each once, in the order they are kept in. */
export const inOrderOfCode = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

/** Stretches in order. @throws UserError DATE_INVALID for one that ends before it begins, or for two that overlap. */
export function readAbsences(given: readonly AbsenceField[]): AbsenceField[] {
  const absences = given.map(({ startsOn, endsOn, deputyContactId }) => ({ startsOn, endsOn, deputyContactId: deputyContactId ?? null })).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const isWrong = absences.some(({ startsOn, endsOn }, place) => endsOn < startsOn || (place > 0 && startsOn <= absences[place - 1]!.endsOn));
  if (isWrong) throw new UserError('DATE_INVALID');
  return absences;
}

/** What somebody typed in her own words; null: nothing. @throws UserError FREE_TEXT_REFUSED for what looks like a BSN or a birth date. */
export function readNote(text: string | null | undefined): string | null {
  const note = text?.trim() || null;
  if (note !== null) refuseBsnAndBirthDate(note);
  return note;
}
