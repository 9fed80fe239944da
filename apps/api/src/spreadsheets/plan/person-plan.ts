import { fold } from '#libs/search';
import { inOrder, MOST_PHONES, type ContactFields, type ContactRecord, type PersonFields, type PhoneField } from '../../contacts/index.js';
import { strictest, type NameParts, type PhoneVisibility } from '../../professionals/index.js';
import { VD } from '../read-name.js';
import type { ImportedPerson } from '../read-row.js';
import { Refusal } from './refusal.js';

const KINDS = ['mobile', 'direct'] as const;

/** A contact of somebody in the file: one that is known, or one that an earlier row makes. */
export interface PlannedContact {
  id: string;
  /** Null: it is new. */
  record: ContactRecord | null;
  /** As it will be. */
  fields: ContactFields;
  /** The first row that speaks of it. */
  claimedBy: string | null;
  /** The areas that rows give it; `all`: a row of an export, which says what there is, and no other row adds to that. */
  given: readonly string[] | 'all';
}

/** Somebody in the file: as she is known, and as the rows so far make her. */
export interface PersonPlan {
  id: string;
  /** As known; null: she is new. */
  known: PersonFields | null;
  /** As she will be; null: new, and no row was taken yet. */
  fields: PersonFields | null;
  /** Numbers among the known ones that who imports may not see: they stay, unseen. */
  hidden: ReadonlySet<string>;
  /** Every contact she has or had, anywhere, and those that rows make. */
  contacts: PlannedContact[];
  /** Which row said what of her first, so that a later one can agree or not. */
  said: Map<string, { row: string; value: unknown }>;
}

const sorted = (values: readonly string[]): string => [...values].sort().join();
const bare = (name: string): string => fold(name).replaceAll(' ', '');
export const isInitials = (voornaam: string): boolean => /^(?:\p{L}\.\s*-?)+$/u.test(voornaam.trim()) || /^\p{Lu}$/u.test(voornaam.trim());
const begins = (short: string, long: string): boolean => isInitials(short) && bare(long).startsWith(bare(short).slice(0, 1));

const isShortFor = (one: string, other: string): boolean => one === VD && /^van de[nr]?$/i.test(other);
const sameTussenvoegsel = (one: string | null, other: string | null): boolean =>
  one === null || other === null || bare(one) === bare(other) || isShortFor(one, other) || isShortFor(other, one);

/** Whether two names are one as people write them: other case or accents, a voornaam or only its letter, a tussenvoegsel left out or in short. */
export const readsTheSame = (one: NameParts, other: NameParts): boolean =>
  bare(one.achternaam) === bare(other.achternaam)
  && sameTussenvoegsel(one.tussenvoegsel, other.tussenvoegsel)
  && (bare(one.voornaam) === bare(other.voornaam) || begins(one.voornaam, other.voornaam) || begins(other.voornaam, one.voornaam));

/** The fuller of what is known and what a list says; what reads the same stays as it is known. */
function nameOf(known: NameParts, given: NameParts, isExact: boolean): NameParts {
  if (isExact || !readsTheSame(known, given)) return given;
  return {
    voornaam: isInitials(known.voornaam) && !isInitials(given.voornaam) ? given.voornaam : known.voornaam,
    tussenvoegsel: known.tussenvoegsel === null || known.tussenvoegsel === VD ? given.tussenvoegsel ?? known.tussenvoegsel : known.tussenvoegsel,
    achternaam: known.achternaam,
  };
}

/**
 * What a row makes of a person. What it does not give stays.
 * @throws Refusal PHONES_TOO_MANY
 */
export function personAfter(plan: PersonPlan, row: ImportedPerson): PersonFields {
  const { fields } = plan;
  const now = fields ?? { ...row.name, email: null, languages: [], phones: [] };
  const { voornaam, tussenvoegsel, achternaam } = fields ? nameOf(fields, row.name, row.id !== null) : row.name;
  const sameLanguages = row.languages === null || sorted(row.languages) === sorted(now.languages);
  return {
    voornaam, tussenvoegsel, achternaam,
    email: row.email ?? now.email,
    languages: sameLanguages ? now.languages : row.languages!,
    phones: phonesAfter(now.phones, plan.hidden, row),
  };
}

/** A kind of number is replaced where the row gives another of it; a list that knows only some of them takes none away, an export does. */
function phonesAfter(known: readonly PhoneField[], hidden: ReadonlySet<string>, { phones, id }: ImportedPerson): PhoneField[] {
  const after = KINDS.flatMap((kind) => {
    const now = known.filter((phone) => phone.kind === kind);
    const seen = now.filter(({ number }) => !hidden.has(number));
    const given = phones.filter((phone) => phone.kind === kind);
    const isKnown = given.every(({ number }) => seen.some((phone) => phone.number === number));
    const kept = now.filter((phone) => hidden.has(phone.number) || given.length === 0 || (isKnown && id === null) || given.some(({ number }) => number === phone.number));
    const left = strictest(seen) ?? strictest(known) ?? 'everyone';
    const added = given.filter(({ number }) => !now.some((phone) => phone.number === number));
    return [
      ...kept.map((phone) => ({ ...phone, visibility: given.find(({ number }) => number === phone.number)?.visibility ?? phone.visibility })),
      ...added.map(({ number, visibility }) => ({ kind, number, visibility: visibility ?? left })),
    ];
  });
  const distinct = inOrder(after);
  if (distinct.length > MOST_PHONES) throw new Refusal(phones.some(({ kind }) => kind === 'mobile') ? 'mobile' : 'direct', 'PHONES_TOO_MANY', { max: MOST_PHONES });
  return distinct;
}

/**
 * Refuses a row that says something else about somebody than an earlier one: the last would win, and the next import would turn it round.
 * @param where names a row, for people.
 * @throws Refusal ROW_CONTRADICTS
 */
export function refuseContradiction({ said }: PersonPlan, row: ImportedPerson, where: (row: string) => string): void {
  for (const [field, , agrees] of statements(row)) {
    const earlier = said.get(field);
    if (earlier && !agrees(earlier.value)) throw new Refusal(columnField(field), 'ROW_CONTRADICTS', { where: where(earlier.row) });
  }
}

/** Notes what a row that was taken says. */
export function noteSaid({ said }: PersonPlan, row: ImportedPerson, key: string): void {
  for (const [field, value] of statements(row)) {
    const earlier = said.get(field);
    const isFuller = !earlier || JSON.stringify(value).length > JSON.stringify(earlier.value).length;
    if (isFuller) said.set(field, { row: key, value });
  }
}

type Statement = [field: string, value: unknown, agrees: (earlier: never) => boolean];

function* statements(row: ImportedPerson): Generator<[string, unknown, (earlier: unknown) => boolean]> {
  const one = (...statement: Statement) => statement as [string, unknown, (earlier: unknown) => boolean];
  const isExact = row.id !== null;
  yield one('name', { ...row.name, isExact }, (earlier: NameParts & { isExact: boolean }) => (isExact && earlier.isExact
    ? earlier.voornaam === row.name.voornaam && earlier.tussenvoegsel === row.name.tussenvoegsel && earlier.achternaam === row.name.achternaam
    : readsTheSame(earlier, row.name)));
  if (row.email !== null) yield one('email', row.email, (earlier: string) => earlier === row.email);
  if (row.languages !== null) yield one('languages', sorted(row.languages), (earlier: string) => earlier === sorted(row.languages!));
  for (const kind of KINDS) {
    const numbers = row.phones.filter((phone) => phone.kind === kind).map(({ number }) => number);
    if (numbers.length > 0) {
      yield one(kind, numbers, (earlier: string[]) => (isExact ? sorted(earlier) === sorted(numbers) : numbers.every((number) => earlier.includes(number)) || earlier.every((number) => numbers.includes(number))));
    }
  }
  for (const { number, visibility } of row.phones) if (visibility !== null) yield one(`visibility ${number}`, visibility, (earlier: PhoneVisibility) => earlier === visibility);
}

const columnField = (field: string) => (field === 'name' ? 'achternaam' : field.startsWith('visibility') ? 'visibility' : field as 'email' | 'languages' | 'mobile' | 'direct');
