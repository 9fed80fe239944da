import type { Actor } from '#libs/access';
import { newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { gemeenteOf } from '../../areas/index.js';
import type { Edit } from '../../changes/index.js';
import { awayFrom, isInScope, mayAddRoleTo, mayEdit, mayEditPerson, mayPlace, mayRead, type AbsenceField, type ContactFields, type ContactRecord, type PersonFields } from '../../contacts/index.js';
import { fullName, sortName } from '../../professionals/index.js';
import type { ImportField } from '../headings.js';
import { VD } from '../read-name.js';
import type { ImportedPerson, RefusedCell } from '../read-row.js';
import { contactAfter, contactOf, isAmong, newContact } from './contact-of-row.js';
import { columnOf, type FileRow } from './file-rows.js';
import { noteSaid, personAfter, refuseContradiction, type PersonPlan, type PlannedContact } from './person-plan.js';
import type { PlannedChange, PlannedRow } from './planned.js';
import { Refusal } from './refusal.js';
import type { Resolved } from './resolve-row.js';

/** Which column shows what is wrong with a field. */
const FIELD_OF: Readonly<Record<string, ImportField>> = {
  voornaam: 'voornaam', tussenvoegsel: 'tussenvoegsel', achternaam: 'achternaam', email: 'email', phones: 'mobile', languages: 'languages',
  roleCode: 'role', organisationId: 'organisation', areaCodes: 'areas', startsOn: 'startsOn', endsOn: 'endsOn', hours: 'hours',
};
/** Fields of a new contact that are worth showing. */
const SHOWN = ['roleCode', 'organisationId', 'areaCodes', 'startsOn', 'endsOn', 'hours', 'absences'];

/** What says who does what where, and when. */
const PLACING = new Set(['roleCode', 'organisationId', 'areaCodes', 'startsOn', 'endsOn']);

/** Whose an address is. */
export interface AddressOwner {
  id: string;
  /** Of somebody who is known outside her gemeenten only: how she sorts there. */
  nameElsewhere: string | null;
}

/** A known contact with areas that no row of the file gives it. */
export interface MoreAreas {
  personId: string;
  contact: PlannedContact;
  /** Of the first row that speaks of it. */
  key: string;
  more: string[];
  /** Its areas without those. */
  left: string[];
  /** Whether they are hers to take away. */
  mayLose: boolean;
}

/** Works out what each row does to the directory, in order, as the edits that would do it; what earlier rows do counts. */
export class RowPlanner {
  readonly edits: Edit[] = [];
  private readonly namesTried = new Map<string, string>();

  /**
   * @param emails whose each known address is, also of people outside her gemeenten.
   * @param lastDays of the organisations that have one.
   * @param where names a row, for people.
   */
  constructor(
    private readonly actor: Actor,
    private readonly today: string,
    private readonly people: Map<string, PersonPlan>,
    private readonly emails: Map<string, AddressOwner>,
    private readonly lastDays: ReadonlyMap<string, string>,
    private readonly where: (row: string) => string,
  ) {}

  /** What a row that was read and is about this person will do. Never throws: what cannot be done is refused. */
  plan(row: FileRow, person: ImportedPerson, resolved: Resolved, personId: string): PlannedRow {
    try {
      return this.take(row, person, resolved, personId);
    } catch (error) {
      if (error instanceof Refusal) return refused(row, fullName(person.name), [cellOf(row, error)]);
      throw error;
    }
  }

  private take(row: FileRow, given: ImportedPerson, resolved: Resolved, personId: string): PlannedRow {
    const person = this.people.get(personId) ?? this.somebodyNew(personId);
    const contact = given.id === null ? contactOf(person, given, resolved, this.actor, this.today) : this.byId(person, given.id);
    refuseContradiction(person, given, this.where);
    this.refuseGuesses(person, given);
    const after = personAfter(person, given);
    this.refuseIfAnothers(after, personId);
    const fields = contact ? contactAfter(contact.fields, given, resolved) : newContact(personId, given, resolved, this.today, this.absencesOf(person));
    const ofPerson = changesOf('professional', person.fields, after);
    const ofContact = changesOf('contact', contact?.fields ?? null, fields);
    if (contact?.claimedBy && !givesMore(contact, given, resolved)) return this.again(row, contact.claimedBy, [...ofPerson, ...ofContact], fullName(after), contact);
    this.refuseUnlessAllowed(person, contact, fields, ofPerson, ofContact);

    noteSaid(person, given, row.key);
    if (after.email !== null) this.emails.set(after.email, { id: personId, nameElsewhere: null });
    this.edit('professional', personId, person.fields === null, ofPerson, { ...after });
    person.fields = after;
    this.write(person, contact, row.key, fields, ofContact, areasGiven(given, resolved));
    const notes = contact === null && resolved.areaCodes === null && resolved.usual ? [...row.notes, resolved.usual.because] : row.notes;
    return { ...plain(row, fullName(after)), ...outcome(notes, person, contact, ofPerson, ofContact), shows: person.known && ofPerson.some(({ field }) => field === 'phones') ? personId : null };
  }

  /** As when a role is added by hand: she is away in it too. */
  private absencesOf({ contacts }: PersonPlan): AbsenceField[] {
    return awayFrom(this.today, contacts.flatMap(({ record, fields }) => (record !== null && isInScope(this.actor, record) ? [fields] : [])));
  }

  private write(person: PersonPlan, contact: PlannedContact | null, key: string, fields: ContactFields, changes: readonly PlannedChange[], given: PlannedContact['given']): void {
    const id = contact?.id ?? newId();
    this.edit('contact', id, contact === null, changes, { ...fields });
    if (contact) Object.assign(contact, { fields, claimedBy: contact.claimedBy ?? key, given: given === 'all' ? given : [...contact.given, ...given] });
    else person.contacts.push({ id, record: null, fields, claimedBy: key, given });
  }

  /** Known contacts that have areas which no row of the file gives them, as far as those are hers to see. */
  withMoreAreas(): MoreAreas[] {
    return [...this.people.values()].flatMap((person) => person.contacts.flatMap((contact): MoreAreas[] => {
      const { record, claimedBy, given, fields } = contact;
      if (record === null || claimedBy === null || given === 'all' || given.length === 0) return [];
      const more = fields.areaCodes.filter((code) => !isAmong(code, given) && this.actor.gemeenten.includes(gemeenteOf(code)));
      const stay = fields.areaCodes.filter((code) => !more.includes(code));
      const left = [...new Set([...stay, ...given.filter((code) => !isAmong(code, stay))])].sort(); // of a gemeente that goes, the wijken that rows give stay
      return more.length > 0 ? [{ personId: person.id, contact, key: claimedBy, more, left, mayLose: mayEdit(this.actor, record) }] : [];
    }));
  }

  /** Leaves a contact only the areas that rows give it, by the row that speaks of it. */
  takeAway({ contact, left }: MoreAreas, row: PlannedRow): void {
    const before = contact.record!.areas.map(({ code }) => code).sort();
    contact.fields = { ...contact.fields, areaCodes: left };
    this.edits.push({ kind: 'contact', id: contact.id, set: { areaCodes: left } });
    row.kind = 'changed';
    row.changes = [...row.changes.filter(({ field }) => field !== 'areaCodes'), { subject: 'contact', field: 'areaCodes', before, after: left }];
  }

  private refuseIfAnothers(after: PersonFields, personId: string): void {
    const owner = after.email === null ? undefined : this.emails.get(after.email);
    if (!owner || owner.id === personId) return;
    const name = sortName(after);
    const tried = this.namesTried.get(after.email!) ?? name; // one name for an address: trying more would tell which it is
    this.namesTried.set(after.email!, tried);
    throw new Refusal('email', tried === name && owner.nameElsewhere === name ? 'PERSON_ELSEWHERE' : 'EMAIL_TAKEN');
  }

  /** A second row about one contact adds nothing, or says something else. */
  private again(row: FileRow, claimedBy: string, changes: readonly PlannedChange[], name: string, contact: PlannedContact): PlannedRow {
    if (changes.length > 0) throw new Refusal(FIELD_OF[changes[0]!.field]!, 'ROW_TWICE', { where: this.where(claimedBy) });
    return { ...plain(row, name), kind: 'repeated', contactId: contact.record?.id ?? null };
  }

  /** A second row may give another area; the rest has to be the same. */
  private refuseOtherThanAreas(changes: readonly PlannedChange[], claimedBy: string): void {
    const other = changes.find(({ field }) => field !== 'areaCodes');
    if (other) throw new Refusal(FIELD_OF[other.field]!, 'ROW_TWICE', { where: this.where(claimedBy) });
  }

  private byId(person: PersonPlan, id: string): PlannedContact {
    const contact = person.contacts.find((each) => each.id === id);
    if (!contact?.record || !mayRead(this.actor, contact.record, this.today)) throw new Refusal('id', 'ROW_ID_UNKNOWN');
    return contact;
  }

  private somebodyNew(personId: string): PersonPlan {
    const person: PersonPlan = { id: personId, known: null, fields: null, hidden: new Set(), contacts: [], said: new Map() };
    this.people.set(personId, person);
    return person;
  }

  private refuseUnlessAllowed(person: PersonPlan, contact: PlannedContact | null, fields: ContactFields, ofPerson: readonly PlannedChange[], ofContact: readonly PlannedChange[]): void {
    if (ofPerson.length > 0) this.refuseUnlessPersonHers(person, ofPerson);
    if (ofContact.length === 0) return;
    if (contact?.claimedBy) this.refuseOtherThanAreas(ofContact, contact.claimedBy);
    this.refuseUnlessHers(person, contact, fields, ofContact);
    if (ofContact.some(({ field }) => PLACING.has(field))) this.refuseTwice(person, contact, fields);
    this.refuseBeyondLastDay(fields);
  }

  /** As the forms do; the engine asks again. */
  private refuseUnlessHers(person: PersonPlan, contact: PlannedContact | null, fields: ContactFields, changes: readonly PlannedChange[]): void {
    const mayNow = contact === null || contact.record === null || mayEdit(this.actor, contact.record);
    if (!mayNow) throw new Refusal(FIELD_OF[changes[0]!.field]!, 'ROW_OUT_OF_SCOPE');
    if (!mayPlace(this.actor, fields.organisationId, fields.areaCodes)) throw new Refusal('areas', 'ROW_OUT_OF_SCOPE');
    if (contact !== null || person.known === null) return;
    if (!mayAddRoleTo(this.actor, recordsOf(person))) throw new Refusal('achternaam', 'NUMBER_PROTECTED');
  }

  /** As all that is written is refused for one: nobody has one role at one organisation twice, in one gemeente at one time. */
  private refuseTwice({ contacts }: PersonPlan, contact: PlannedContact | null, fields: ContactFields): void {
    const gemeenten = fields.areaCodes.map(gemeenteOf);
    const isSame = ({ roleCode, organisationId, areaCodes }: ContactFields) => roleCode === fields.roleCode && organisationId === fields.organisationId && areaCodes.some((code) => gemeenten.includes(gemeenteOf(code)));
    const lasts = ({ startsOn, endsOn }: ContactFields, other: ContactFields) => endsOn === null || (endsOn >= this.today && endsOn >= startsOn && endsOn >= other.startsOn);
    const twice = contacts.some((each) => each !== contact && isSame(each.fields) && lasts(each.fields, fields) && lasts(fields, each.fields));
    if (twice) throw new Refusal('role', 'ROLE_TWICE');
  }

  private refuseBeyondLastDay({ organisationId, endsOn }: ContactFields): void {
    const lastDay = this.lastDays.get(organisationId);
    if (lastDay !== undefined && (endsOn === null || endsOn > lastDay)) throw new Refusal('organisation', 'ORGANISATION_CLOSED');
  }

  private refuseUnlessPersonHers(person: PersonPlan, changes: readonly PlannedChange[]): void {
    if (person.known && !mayEditPerson(this.actor, person.id, recordsOf(person), this.today)) throw new Refusal(FIELD_OF[changes[0]!.field]!, 'PERSON_SHARED');
  }

  /** Of numbers that are not hers to change, none is taken that she does not see: whether it is right would tell her what it is. */
  private refuseGuesses({ id, known, fields, hidden, contacts }: PersonPlan, { phones }: ImportedPerson): void {
    if (phones.length === 0 || known === null || mayEditPerson(this.actor, id, recordsOf({ contacts }), this.today)) return;
    const seen = new Set((fields?.phones ?? []).map(({ number }) => number).filter((number) => !hidden.has(number)));
    if (phones.some(({ number }) => !seen.has(number))) throw new Refusal('mobile', 'PERSON_SHARED');
  }

  private edit(kind: 'professional' | 'contact', id: string, isNew: boolean, changes: readonly PlannedChange[], all: Record<string, unknown>): void {
    if (isNew) this.edits.push({ kind, id, isNew, set: all });
    else if (changes.length > 0) this.edits.push({ kind, id, set: Object.fromEntries(changes.map(({ field, after }) => [field, after])) });
  }
}

const areasGiven = ({ id }: ImportedPerson, { areaCodes }: Resolved): PlannedContact['given'] => (id === null ? areaCodes ?? [] : 'all');

/** Whether a row gives a contact an area that no earlier row gave. */
const givesMore = ({ given }: PlannedContact, { id }: ImportedPerson, { areaCodes }: Resolved): boolean =>
  id === null && given !== 'all' && areaCodes !== null && areaCodes.some((code) => !isAmong(code, given));

/** What became of a row that was taken: of somebody new all that is worth showing. */
function outcome(notes: readonly string[], { known }: PersonPlan, contact: PlannedContact | null, ofPerson: readonly PlannedChange[], ofContact: readonly PlannedChange[]): Pick<PlannedRow, 'kind' | 'contactId' | 'changes' | 'notes'> {
  const told = ofPerson.some(({ field, after }) => field === 'tussenvoegsel' && after === VD) ? [...notes, `‘${VD}’ kan van de, van den of van der zijn. We nemen het over zoals het er staat.`] : notes;
  const changes = [...ofPerson, ...ofContact.filter(({ field }) => contact !== null || SHOWN.includes(field))].filter(({ before, after }) => !isNothing(before) || !isNothing(after));
  if (contact === null) return { kind: 'new', contactId: null, changes, notes: known ? [...told, 'Staat al in de lijst, en krijgt er een rol bij.'] : [...told] };
  return { kind: changes.length > 0 ? 'changed' : 'unchanged', contactId: contact.record?.id ?? null, changes, notes: [...told] };
}

const recordsOf = ({ contacts }: Pick<PersonPlan, 'contacts'>): ContactRecord[] => contacts.flatMap(({ record }) => record ?? []);
const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function changesOf(subject: 'professional' | 'contact', before: PersonFields | ContactFields | null, after: PersonFields | ContactFields): PlannedChange[] {
  const was = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.entries(after).map(([field, is]) => ({ subject, field, before: was.get(field) ?? null, after: (is ?? null) as unknown }))
    .filter(({ field, before: earlier, after: becomes }) => field !== 'professionalId' && JSON.stringify(earlier) !== JSON.stringify(becomes));
}

/** A row of which nothing is decided yet. */
export const plain = ({ key, sheet, row, notes }: FileRow, name: string): PlannedRow => ({ key, kind: 'unchanged', sheet, row, name, contactId: null, changes: [], candidates: [], refused: [], notes, shows: null });

export const refused = (row: FileRow, name: string, cells: RefusedCell[]): PlannedRow => ({ ...plain(row, name), kind: 'refused', refused: cells, notes: [] });

/** Where in a row a refusal stands. */
export function cellOf({ columns, cells }: FileRow, { field, code, details }: Refusal): RefusedCell {
  const column = Math.max(columnOf(columns, field), field === 'achternaam' || field === 'voornaam' || field === 'tussenvoegsel' ? columnOf(columns, 'naam') : -1, field === 'mobile' ? columnOf(columns, 'direct') : -1);
  return { column, heading: columns[column]?.heading ?? '', reasonCode: code, message: new UserError(code, details).message, value: cells[column] ?? '' };
}
