import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, insertRows, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { chunksOf, paced } from '#libs/pace';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Fields, type Subject, type SubjectKeeper, type SubjectTeller, type Touched, type Writing } from '../changes/index.js';
import { displayNumber } from '../phone-numbers/index.js';
import { Professional, ProfessionalPhone, sortName, type PhoneVisibility } from '../professionals/index.js';
import type { PersonFields, PhoneField } from './contact-fields.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';
import type { ContactRecord } from './contact-record.js';
import { mayEdit, mayEditPerson } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { languageName } from './languages.js';

const COLUMNS = ['voornaam', 'tussenvoegsel', 'achternaam', 'email', 'languages', 'mergedIntoId'] as const;
const LABELS: Readonly<Record<string, string>> = {
  voornaam: 'Voornaam', tussenvoegsel: 'Tussenvoegsel', achternaam: 'Achternaam', email: 'E-mail', languages: 'Talen', phones: 'Telefoonnummers', mergedIntoId: 'Samengevoegd',
};
const WHO_SEES: Readonly<Record<PhoneVisibility, string>> = { everyone: '', 'same-wijk': ' (alleen zelfde wijk)', coordinators: ' (alleen coördinatoren)' };
/** Nobody else waits for long while so many are in hand. */
const AT_ONCE = 250;

/** Reads and writes professionals for edits. Her contacts change with her. */
@Injectable()
export class ProfessionalKeeper implements SubjectKeeper, SubjectTeller, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register('professional', this);
  }

  hold(ids: readonly string[]): Promise<void> {
    return this.database.hold('professional', ids);
  }

  async read(ids: readonly string[]): Promise<Map<string, Subject>> {
    const found = new Map<string, Subject>();
    for await (const some of paced(chunksOf(ids, AT_ONCE))) {
      for (const [id, subject] of await this.stored.people(some)) found.set(id, subject);
    }
    return found;
  }

  async create(rows: readonly { id: string; fields: Fields }[]): Promise<void> {
    const manager = this.database.write();
    const given = rows.map(({ id, fields }) => ({ id, ...(fields as unknown as PersonFields) }));
    await uniqueEmails(() => insertRows(manager, Professional, given.map((row) => ({ id: row.id, ...columnsOf(row), sortName: sortName(row), erasedAt: null, mergedIntoId: null, version: 1 }))));
    await insertRows(manager, ProfessionalPhone, given.flatMap(({ id, phones }) => phonesOf(id, phones)));
  }

  async write(rows: readonly Writing[]): Promise<void> {
    const manager = this.database.write();
    const renamed = rows.filter(({ set }) => ['voornaam', 'tussenvoegsel', 'achternaam'].some((part) => part in set));
    const current = await this.stored.names(renamed.map(({ id }) => id));
    for await (const { id, version, set } of paced(rows)) {
      const known = current.get(id);
      await uniqueEmails(() => manager.update(Professional, id, { ...columnsOf(set), ...(known ? { sortName: sortName({ ...known, ...set }) } : {}), version: version + 1 }));
    }
    const withPhones = rows.filter(({ set }) => 'phones' in set);
    await this.stored.clearPhones(withPhones.map(({ id }) => id));
    await insertRows(manager, ProfessionalPhone, withPhones.flatMap(({ id, set }) => phonesOf(id, set['phones'] as PhoneField[])));
    await this.stored.raiseVersionsOf(rows.map(({ id }) => id));
  }

  /** She herself, and who keeps all of her contacts: nobody changes the number that another's list shows. */
  async authorize(actor: Actor, touched: readonly Touched[]): Promise<void> {
    const today = this.clock.today();
    for await (const some of paced(chunksOf(touched, AT_ONCE))) {
      const records = await this.contacts.recordsAnywhere(await this.stored.idsOfPeople(some.map(({ id }) => id)), today);
      const byPerson = Map.groupBy(records, (record) => record.professionalId);
      for (const [id, moved] of await this.movedFrom(some.flatMap(({ id }) => (byPerson.has(id) ? [] : id)), today)) byPerson.set(id, moved);
      for (const { id, fields } of some) {
        const theirs = byPerson.get(id) ?? [];
        if (mayEditPerson(actor, id, theirs, today)) continue;
        const keepsSome = theirs.some((record) => mayEdit(actor, record));
        if (!keepsSome) throw new UserError('NOT_FOUND');
        if (fields.length > 0) throw new UserError('PERSON_SHARED');
      }
    }
  }

  /** Of somebody who was merged into somebody else and has no contact left: the contacts that went over. Who keeps those may undo it. */
  private async movedFrom(professionalIds: readonly string[], today: string): Promise<Map<string, ContactRecord[]>> {
    const moved = await this.stored.idsMovedFrom(professionalIds);
    const records = new Map((await this.contacts.recordsAnywhere([...new Set(moved.map(({ contactId }) => contactId))], today)).map((record) => [record.id, record]));
    return new Map([...Map.groupBy(moved, ({ professionalId }) => professionalId)].map(([id, some]) => [id, some.flatMap(({ contactId }) => records.get(contactId) ?? [])]));
  }

  /** What was erased stays so. @throws UserError PERSON_ERASED */
  async check(touched: readonly Touched[]): Promise<void> {
    if (await this.stored.nameErased(touched.map(({ id }) => id))) throw new UserError('PERSON_ERASED');
  }

  async publish(ids: readonly string[]): Promise<void> {
    const contactIds = await this.stored.idsOfPeople(ids);
    if (contactIds.length > 0) await this.outbox.publish(this.database.write(), 'contact.changed', ...contactIds.map((contactId) => ({ contactId })));
  }

  /** A person without contacts is in nobody's list; retention erases her. */
  withdraw(): null {
    return null;
  }

  label(field: string): string {
    return LABELS[field] ?? field;
  }

  async tell(values: readonly { field: string; value: unknown }[]): Promise<(string | null)[]> {
    return values.map(({ field, value }) => {
      if (value === null || value === undefined) return null;
      if (field === 'languages') return (value as string[]).map(languageName).join(', ') || null;
      if (field === 'phones') return (value as PhoneField[]).map(({ number, visibility }) => `${displayNumber(number)}${WHO_SEES[visibility]}`).join(', ') || null;
      return field === 'mergedIntoId' ? 'ja' : value as string;
    });
  }
}

/** What stands in the person's own row. */
const columnsOf = (fields: object): Partial<Professional> =>
  Object.fromEntries(COLUMNS.filter((column) => column in fields).map((column) => [column, (fields as Partial<Professional>)[column]]));
const phonesOf = (professionalId: string, phones: readonly PhoneField[]) => phones.map((phone) => ({ id: newId(), professionalId, ...phone }));

/** @throws UserError EMAIL_TAKEN where the database finds the address with somebody else. */
async function uniqueEmails<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = ((error as { driverError?: { code?: string } }).driverError ?? {});
    if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === '23505') throw new UserError('EMAIL_TAKEN');
    throw error;
  }
}
