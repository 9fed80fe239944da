import { fold, soundOf, words } from '#libs/search';
import type { NameParts } from '../professionals/index.js';

/** A person as she is compared. */
export interface Person extends NameParts {
  id: string;
  email: string | null;
  /** E.164 */
  numbers: readonly string[];
}

/** Why two may be the same: the same address, the same number, or a name that reads or sounds the same. */
export type Likeness = 'email' | 'number' | 'name';

export interface Match {
  person: Person;
  /** The most telling first. */
  why: Likeness[];
}

/** Two who may be the same person; `first` has the key that comes first. */
export interface Pair {
  first: Person;
  second: Person;
  why: Likeness[];
}

/** What is known of somebody who may be in the directory already; what is not known is left out. */
export type Wanted = Partial<Pick<Person, 'voornaam' | 'tussenvoegsel' | 'achternaam' | 'email' | 'numbers'>>;

/** A person with what she is compared by. */
interface Known {
  person: Person;
  first: FirstName;
}

/** Shorter names differ too easily by one letter. */
const LONG_ENOUGH = 5;

/** Finds who may be the same person, across spellings. Made once for many questions. */
export class PeopleMatcher {
  private readonly byEmail = new Map<string, Known[]>();
  private readonly byNumber = new Map<string, Known[]>();
  private readonly byName = new Map<string, Known[]>();

  constructor(people: Iterable<Person>) {
    for (const person of people) this.add(person);
  }

  add(person: Person): void {
    const known = { person, first: firstName(person.voornaam) };
    if (person.email) put(this.byEmail, person.email, known);
    for (const number of person.numbers) put(this.byNumber, number, known);
    for (const key of familyKeys(person.achternaam)) put(this.byName, key, known);
  }

  /** The most alike first. */
  find({ voornaam, achternaam, email, numbers }: Wanted): Match[] {
    const found = new Map<string, Match>();
    const note = (person: Person, why: Likeness) => {
      const match = found.get(person.id) ?? { person, why: [] };
      if (!match.why.includes(why)) match.why.push(why);
      found.set(person.id, match);
    };
    for (const { person } of (email && this.byEmail.get(email)) || []) note(person, 'email');
    for (const { person } of numbers?.flatMap((number) => this.byNumber.get(number) ?? []) ?? []) note(person, 'number');
    const sameFamily = achternaam && voornaam ? [...familyKeys(achternaam)].flatMap((key) => this.byName.get(key) ?? []) : [];
    const first = firstName(voornaam ?? '');
    for (const known of sameFamily) if (sameFirstName(first, known.first)) note(known.person, 'name');
    return [...found.values()].sort((a, b) => b.why.length - a.why.length || (a.person.id < b.person.id ? -1 : 1));
  }

  /** Every two that may be the same, each once. A whole team may share a number: with another first name it is another person. */
  pairs(): Pair[] {
    const pairs = new Map<string, Pair>();
    const note = (one: Person, other: Person, why: Likeness) => {
      const [first, second] = one.id < other.id ? [one, other] : [other, one];
      const pair = pairs.get(`${first.id} ${second.id}`) ?? { first, second, why: [] };
      if (!pair.why.includes(why)) pair.why.push(why);
      pairs.set(`${first.id} ${second.id}`, pair);
    };
    for (const group of this.byNumber.values()) for (const [one, other] of alike(group)) note(one, other, 'number');
    for (const group of this.byName.values()) for (const [one, other] of alike(group)) note(one, other, 'name');
    return [...pairs.values()];
  }
}

/** Every two of a group who may have the same first name. */
function* alike(group: readonly Known[]): Generator<[Person, Person]> {
  for (const [place, one] of group.entries()) {
    for (let next = place + 1; next < group.length; next += 1) {
      const other = group[next]!;
      if (one.person.id !== other.person.id && sameFirstName(one.first, other.first)) yield [one.person, other.person];
    }
  }
}

function put(map: Map<string, Known[]>, key: string, known: Known): void {
  const group = map.get(key);
  if (group) group.push(known);
  else map.set(key, [known]);
}

/** An achternaam as it sounds, and as it sounds with any one letter but the first left out: two that differ by a letter share one. `Bakker` is not `Akker`. */
const familyKeys = (achternaam: string): Set<string> => keysOf(words(achternaam).map(soundOf).join(''));

function keysOf(sound: string): Set<string> {
  const shorter = sound.length < LONG_ENOUGH ? [] : [...sound].slice(1).map((_, place) => sound.slice(0, place + 1) + sound.slice(place + 2));
  return new Set([sound, ...shorter]);
}

/** A first name as it is compared. */
interface FirstName {
  letters: string;
  sound: string;
}

function firstName(voornaam: string): FirstName {
  const letters = fold(voornaam).replace(/[^a-z]/g, '');
  return { letters, sound: soundOf(letters) };
}

/** The same, or the one short for the other: `A.` and `Anna`, `Jo` and `Johan`, `Marijke` and `Marieke`. */
function sameFirstName(one: FirstName, other: FirstName): boolean {
  if (one.sound === other.sound) return true;
  const [a, b] = one.letters.length <= other.letters.length ? [one.letters, other.letters] : [other.letters, one.letters];
  if (b.startsWith(a)) return true;
  if (a.length < LONG_ENOUGH || a.charAt(0) !== b.charAt(0) || b.length - a.length > 1) return false;
  const keys = keysOf(b);
  return [...keysOf(a)].some((key) => keys.has(key));
}
