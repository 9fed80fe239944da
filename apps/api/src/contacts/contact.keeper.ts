import type { Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database, insertRows, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { chunksOf, paced } from '#libs/pace';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { Subjects, type Fields, type Held, type Subject, type SubjectKeeper, type SubjectRef, type SubjectTeller, type Touched, type Writing } from '../changes/index.js';
import type { AbsenceField, ContactFields } from './contact-fields.js';
import { Absence, Contact, ContactArea } from './contact.entity.js';
import { CONTACT_LABELS, ContactTeller } from './contact-teller.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';
import { isHerself, mayEdit } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { LastDays } from './last-days.js';

/** What she may keep of her own contacts, besides her person. */
const OWN_FIELDS = new Set(['hours', 'byAppointment', 'absences']);
const COLUMNS = ['professionalId', 'organisationId', 'roleCode', 'startsOn', 'endsOn', 'hours', 'byAppointment', 'position'] as const;
/** What says who does what where, and when. */
const PLACING = new Set(['professionalId', 'organisationId', 'roleCode', 'areaCodes', 'startsOn', 'endsOn']);
/** Nobody else waits for long while so many are in hand. */
const AT_ONCE = 250;

/** Reads and writes contacts for edits. */
@Injectable()
export class ContactKeeper implements SubjectKeeper, SubjectTeller, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly subjects: Subjects,
    private readonly teller: ContactTeller,
    private readonly lastDays: LastDays,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register('contact', this);
  }

  hold(ids: readonly string[]): Promise<void> {
    return this.database.hold('contact', ids);
  }

  async heldWith(edits: readonly Held[]): Promise<SubjectRef[]> {
    const becoming = edits.flatMap(({ set }) => (set?.['professionalId'] as string | undefined) ?? []);
    return [...becoming, ...await this.stored.peopleOf(edits.map(({ id }) => id))].map((id) => ({ kind: 'professional', id }));
  }

  async read(ids: readonly string[]): Promise<Map<string, Subject>> {
    const found = new Map<string, Subject>();
    for await (const some of paced(chunksOf(ids, AT_ONCE))) {
      for (const [id, subject] of await this.stored.contacts(some)) found.set(id, subject);
    }
    return found;
  }

  async create(rows: readonly { id: string; fields: Fields }[]): Promise<void> {
    const manager = this.database.write();
    const given = rows.map(({ id, fields }) => ({ id, ...(fields as unknown as ContactFields) }));
    await insertRows(manager, Contact, given.map((row) => ({ id: row.id, ...columnsOf(row), verifiedAt: null, askedOn: null, toldOn: null, version: 1 })));
    await insertRows(manager, ContactArea, given.flatMap(({ id, areaCodes }) => areasOf(id, areaCodes)));
    await insertRows(manager, Absence, given.flatMap(({ id, absences }) => absencesOf(id, absences)));
  }

  async write(rows: readonly Writing[]): Promise<void> {
    const manager = this.database.write();
    for await (const { id, version, set } of paced(rows)) {
      await manager.update(Contact, id, { ...columnsOf(set), version: version + 1 });
    }
    const withAreas = rows.filter(({ set }) => 'areaCodes' in set);
    await this.stored.clearAreas(withAreas.map(({ id }) => id));
    await insertRows(manager, ContactArea, withAreas.flatMap(({ id, set }) => areasOf(id, set['areaCodes'] as string[])));
    const withAbsences = rows.filter(({ set }) => 'absences' in set);
    await this.stored.clearAbsences(withAbsences.map(({ id }) => id));
    await insertRows(manager, Absence, withAbsences.flatMap(({ id, set }) => absencesOf(id, set['absences'] as AbsenceField[])));
  }

  /** Who keeps a contact may change all of it; she herself her hours and absences. */
  async authorize(actor: Actor, touched: readonly Touched[]): Promise<void> {
    const today = this.clock.today();
    for await (const some of paced(chunksOf(touched, AT_ONCE))) {
      const records = new Map((await this.contacts.records(actor.gemeenten, some.map(({ id }) => id), today)).map((record) => [record.id, record]));
      for (const { id, fields } of some) {
        const record = records.get(id);
        const may = record && (mayEdit(actor, record) || (isHerself(actor, record) && fields.every((field) => OWN_FIELDS.has(field))));
        if (!may) throw new UserError('NOT_FOUND');
      }
    }
  }

  /** Nobody works where nothing is left or has one role twice, and nobody who is no one any more works. @throws UserError ORGANISATION_CLOSED, ROLE_TWICE, PERSON_ERASED */
  async check(touched: readonly Touched[]): Promise<void> {
    for await (const some of paced(chunksOf(touched, AT_ONCE))) await this.checkSome(some);
  }

  private async checkSome(touched: readonly Touched[]): Promise<void> {
    const ids = touched.map(({ id }) => id);
    if (await this.stored.lastOfErased(ids, this.clock.today())) throw new UserError('PERSON_ERASED');
    if (await this.stored.outlastsOrganisation(ids)) throw new UserError('ORGANISATION_CLOSED');
    const placed = touched.filter(({ isNew, fields }) => isNew || fields.some((field) => PLACING.has(field)));
    if (await this.stored.standsTwice(placed.map(({ id }) => id), this.clock.today())) throw new UserError('ROLE_TWICE');
  }

  async publish(ids: readonly string[]): Promise<void> {
    await this.outbox.publish(this.database.write(), 'contact.changed', ...ids.map((contactId) => ({ contactId })));
    await this.outbox.publish(this.database.write(), 'teams.changed', ...(await this.stored.gemeentenOfTeams(ids)).map((gemeenteCode) => ({ gemeenteCode })));
  }

  async wasEdited(actor: Actor | null, touched: readonly Touched[]): Promise<void> {
    if (actor?.professionalId) await this.stored.markTold(touched.filter(({ isNew }) => isNew).map(({ id }) => id), actor.professionalId, this.clock.today());
    await this.lastDays.changed(actor, touched.filter(({ isNew, fields }) => !isNew && fields.includes('endsOn')).map(({ id }) => id));
  }

  /** A contact that should not have been made has a last day before its first: it was never in force. */
  withdraw(fields: Fields): Fields {
    return { endsOn: addDays(fields['startsOn'] as string, -1) };
  }

  /** Her place in the order of a list is not her own. */
  wasChanged(made: Fields, now: Fields): boolean {
    return Object.keys(now).some((field) => field !== 'position' && JSON.stringify(now[field]) !== JSON.stringify(made[field] ?? null));
  }

  label(field: string): string {
    return CONTACT_LABELS[field] ?? field;
  }

  tell(values: readonly { field: string; value: unknown }[], gemeenten?: readonly string[]): Promise<(string | null)[]> {
    return this.teller.tell(values, gemeenten);
  }
}

/** What stands in the contact's own row. */
const columnsOf = (fields: object): Partial<Contact> =>
  Object.fromEntries(COLUMNS.filter((column) => column in fields).map((column) => [column, (fields as Partial<Contact>)[column]]));
const areasOf = (contactId: string, codes: readonly string[]) => codes.map((areaCode) => ({ contactId, areaCode, gemeenteCode: gemeenteOf(areaCode) }));
const absencesOf = (contactId: string, absences: readonly AbsenceField[]) => absences.map((absence) => ({ id: newId(), contactId, ...absence }));
