import { newId } from '#libs/database';
import { paced } from '#libs/pace';
import { fold } from '#libs/search';
import { PeopleMatcher, type Likeness, type Match, type Person } from '../../duplicates/index.js';
import type { RowChoice } from '../decisions.js';
import type { ImportedPerson } from '../read-row.js';
import { isInitials, readsTheSame } from './person-plan.js';

/** Which role somebody has where, to know her by it. */
export interface Place {
  professionalId: string;
  organisationId: string;
  roleCode: string;
}

/** Somebody a row may be about. */
export interface Likely {
  /** Of a professional, or of the row that makes her: `row 0:12`. */
  key: string;
  person: Person;
  why: Likeness[];
}

export type Identity =
  | { kind: 'known'; personId: string }
  | { kind: 'new'; personId: string }
  | { kind: 'unclear'; likely: Likely[] };

/** What was looked up of a row to know who it is about. */
export interface RowOfPlace {
  key: string;
  person: ImportedPerson;
  organisationId: string | null;
}

const placeKey = ({ organisationId, roleCode }: Omit<Place, 'professionalId'>): string => `${organisationId} ${roleCode}`;
const domainOf = (email: string): string => email.slice(email.indexOf('@'));

/** Knows who each row is about: somebody of the directory, or of an earlier row. Asked row by row, in order. */
export class Identify {
  private readonly matcher = new PeopleMatcher([]);
  private readonly places = new Map<string, Set<string>>();
  /** The row that made somebody who is not in the directory. */
  private readonly madeBy = new Map<string, string>();

  private constructor(private readonly byContact: ReadonlyMap<string, string>) {}

  /** @param byContact whose each contact is that the file names by its id. */
  static async among(people: readonly Person[], places: readonly Place[], byContact: ReadonlyMap<string, string>): Promise<Identify> {
    const identify = new Identify(byContact);
    for await (const person of paced(people)) identify.matcher.add(person);
    for (const place of places) identify.addPlace(place);
    return identify;
  }

  /** @param choose what she decided for a row that may be about each of these; null: nothing yet. */
  of(row: RowOfPlace, choose: (likely: readonly Likely[]) => RowChoice | null): Identity {
    const { person } = row;
    const ofContact = person.id === null ? undefined : this.byContact.get(person.id);
    if (ofContact !== undefined) return { kind: 'known', personId: ofContact };
    if (person.id !== null) return this.make(row); // an id nobody has: the row is refused for it
    const matches = this.matches(person);
    const sure = this.sure(row, matches);
    if (sure !== null) return this.know(row, sure);
    const likely = matches.filter((match) => this.isLikely(person, match)).map(({ person: other, why }) => ({ key: this.keyOf(other.id), person: other, why }));
    if (likely.length === 0) return this.make(row);
    const choice = choose(likely);
    const chosen = likely.find(({ key }) => choice === `same ${key}`);
    if (chosen) return this.know(row, chosen.person);
    return choice === 'new' ? this.make(row) : { kind: 'unclear', likely };
  }

  /** Everybody a row may be about, without deciding: they are not absent from the file. */
  allLike(person: ImportedPerson): string[] {
    const ofContact = person.id === null ? undefined : this.byContact.get(person.id);
    return [...(ofContact === undefined ? [] : [ofContact]), ...this.matches(person).map((match) => match.person.id)];
  }

  private matches({ name, email, phones }: ImportedPerson): Match[] {
    return this.matcher.find({ voornaam: name.voornaam, achternaam: name.achternaam, email, numbers: phones.map(({ number }) => number) });
  }

  /** By address, by number and name, or by name, organisation and role, also of some with one number; only when it can be one person. */
  private sure({ person, organisationId }: RowOfPlace, matches: readonly Match[]): Person | null {
    const byEmail = matches.find(({ why }) => why.includes('email'));
    if (byEmail) return byEmail.why.includes('name') || sameFirstName(person, byEmail.person) ? byEmail.person : null;
    const named = matches.filter(({ why, person: other }) => why.includes('name') && !this.isOtherOfFile(person, other));
    const byNumber = named.filter(({ why }) => why.includes('number'));
    if (byNumber.length === 1) return byNumber[0]!.person;
    if (organisationId === null || person.roleCode === null) return null;
    const there = this.places.get(placeKey({ organisationId, roleCode: person.roleCode }));
    const byPlace = (byNumber.length > 0 ? byNumber : named).filter(({ person: other }) => there?.has(other.id) && readsTheSame(person.name, other));
    return byPlace.length === 1 ? byPlace[0]!.person : null;
  }

  /** A name alone may be hers too, but a letter with an achternaam that only sounds alike is nobody; a number alone only with her voornaam. Of one employer, another address is another person. */
  private isLikely(person: ImportedPerson, { person: other, why }: Match): boolean {
    if (this.isOtherOfFile(person, other)) return false;
    if (why.includes('email')) return true;
    if (person.email && other.email && domainOf(person.email) === domainOf(other.email)) return false;
    if (why.includes('name')) return readsTheSame(person.name, other) || !(isInitials(person.name.voornaam) || isInitials(other.voornaam));
    return sameFirstName(person, other);
  }

  /** In one list, two addresses are two people. */
  private isOtherOfFile(person: ImportedPerson, other: Person): boolean {
    return this.madeBy.has(other.id) && Boolean(person.email && other.email && person.email !== other.email);
  }

  private keyOf(personId: string): string {
    const row = this.madeBy.get(personId);
    return row === undefined ? personId : `row ${row}`;
  }

  private know({ person, organisationId }: RowOfPlace, known: Person): Identity {
    this.learn(known.id, person, organisationId);
    return this.madeBy.has(known.id) ? { kind: 'new', personId: known.id } : { kind: 'known', personId: known.id };
  }

  private make({ key, person, organisationId }: RowOfPlace): Identity {
    const personId = newId();
    this.madeBy.set(personId, key);
    this.learn(personId, person, organisationId);
    return { kind: 'new', personId };
  }

  /** What a row says of somebody makes her known by it in the next. */
  private learn(personId: string, { name, email, phones, roleCode }: ImportedPerson, organisationId: string | null): void {
    this.matcher.add({ id: personId, ...name, email, numbers: phones.map(({ number }) => number) });
    if (organisationId !== null && roleCode !== null) this.addPlace({ professionalId: personId, organisationId, roleCode });
  }

  private addPlace(place: Place): void {
    const key = placeKey(place);
    const there = this.places.get(key);
    if (there) there.add(place.professionalId);
    else this.places.set(key, new Set([place.professionalId]));
  }
}

const sameFirstName = ({ name }: ImportedPerson, other: Person): boolean => fold(name.voornaam) === fold(other.voornaam);
