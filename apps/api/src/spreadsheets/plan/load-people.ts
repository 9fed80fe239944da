import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { chunksOf, paced } from '#libs/pace';
import { Injectable } from '@nestjs/common';
import { ContactRepository, ContactSubjectsRepository, maySeeNumber, type ContactFields, type ContactRecord, type PersonFields } from '../../contacts/index.js';
import { ImportDirectoryRepository } from './directory.repository.js';
import type { PersonPlan } from './person-plan.js';

/** So many are loaded at a stretch. */
const AT_ONCE = 100;

/** Loads the people a file is about, with all that decides what may be changed of them. */
@Injectable()
export class LoadPeople {
  constructor(
    private readonly directory: ImportDirectoryRepository,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly clock: Clock,
  ) {}

  async records(contactIds: readonly string[]): Promise<Map<string, ContactRecord>> {
    const records = new Map<string, ContactRecord>();
    const organisations = new Map<string, ContactRecord['organisation']>();
    for await (const some of paced(chunksOf(contactIds, AT_ONCE))) {
      for (const record of await this.contacts.recordsAnywhere(some, this.clock.today())) {
        const organisation = organisations.get(record.organisation.id) ?? record.organisation; // one for all who work there
        organisations.set(organisation.id, organisation);
        records.set(record.id, { ...record, organisation });
      }
    }
    return records;
  }

  /** @param loaded records of some of their contacts. */
  async people(actor: Actor, professionalIds: readonly string[], loaded: ReadonlyMap<string, ContactRecord>, onPerson: (count: number) => void): Promise<Map<string, PersonPlan>> {
    const people = new Map<string, PersonPlan>();
    for await (const some of paced(chunksOf(professionalIds, AT_ONCE))) {
      const subjects = await this.stored.people(some);
      const contactIds = await this.directory.contactIdsOf(some);
      const contacts = await this.stored.contacts(contactIds);
      const others = await this.records(contactIds.filter((id) => !loaded.has(id)));
      const recordsOf = Map.groupBy(contactIds.flatMap((id) => loaded.get(id) ?? others.get(id) ?? []), ({ professionalId }) => professionalId);
      for (const [id, { fields }] of subjects) {
        const theirs = recordsOf.get(id) ?? [];
        const known = fields as unknown as PersonFields;
        people.set(id, {
          id, known, fields: known, said: new Map(),
          hidden: new Set(known.phones.filter((phone) => !theirs.some((record) => maySeeNumber(actor, record, phone))).map(({ number }) => number)),
          contacts: theirs.map((record) => ({ id: record.id, record, fields: contacts.get(record.id)!.fields as unknown as ContactFields, claimedBy: null, given: [] })),
        });
      }
      onPerson(some.length);
    }
    return people;
  }
}
