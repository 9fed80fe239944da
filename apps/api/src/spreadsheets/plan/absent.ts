import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import { mayEdit } from '../../contacts/index.js';
import { fullName } from '../../professionals/index.js';
import { ImportDirectoryRepository, type Lasting } from './directory.repository.js';
import type { PersonPlan } from './person-plan.js';
import type { PlannedRow } from './planned.js';

/** Who a file may be about without saying so clearly: they are not absent from it. */
export interface Doubtful {
  people: ReadonlySet<string>;
  /** Organisations of rows that cannot be read at all. */
  organisations: ReadonlySet<string>;
}

/** The contacts at an organisation that a file no longer holds. */
export interface AbsentAt {
  organisationId: string;
  name: string;
  contacts: Lasting[];
  /** How many she keeps there in the roles that the file speaks of, these included. */
  of: number;
}

const placeOf = ({ organisationId, roleCode }: { organisationId: string; roleCode: string }): string => `${organisationId} ${roleCode}`;

/** Finds the contacts that a file no longer holds: in the roles at the organisations it speaks of, as far as she may end them. */
@Injectable()
export class Absent {
  constructor(private readonly directory: ImportDirectoryRepository) {}

  /** By organisation, in the order of the file. @param day beyond which they last. */
  async find(actor: Actor, people: Iterable<PersonPlan>, doubtful: Doubtful, day: string): Promise<AbsentAt[]> {
    const claimed = [...people].flatMap(({ contacts }) => contacts.filter(({ claimedBy }) => claimedBy !== null));
    const present = new Set(claimed.map(({ id }) => id));
    const places = new Set(claimed.map(({ fields }) => placeOf(fields)));
    const organisationIds = [...new Set(claimed.map(({ fields }) => fields.organisationId))].filter((id) => !doubtful.organisations.has(id));
    const lasting = (await this.directory.lastingAt(organisationIds, day)).filter((each) => places.has(placeOf(each)));
    const others = await this.directory.lasting(lasting.flatMap(({ id }) => (present.has(id) ? [] : [id])));
    const hers = others.filter((contact) => !doubtful.people.has(contact.professionalId) && mayEdit(actor, contact));
    const absent = Map.groupBy(hers, ({ organisation }) => organisation.id);
    const there = Map.groupBy(lasting.filter(({ id }) => present.has(id)), ({ organisationId }) => organisationId);
    return organisationIds.flatMap((organisationId) => {
      const contacts = absent.get(organisationId) ?? [];
      return contacts.length === 0 ? [] : [{ organisationId, name: contacts[0]!.organisation.name, contacts, of: contacts.length + (there.get(organisationId)?.length ?? 0) }];
    });
  }
}

/** @param on their last day; null: it is not known yet. */
export const endingRow = (contact: Lasting, on: string | null): PlannedRow => ({
  key: `contact ${contact.id}`, kind: 'ending', sheet: null, row: null, name: fullName(contact), contactId: contact.id, candidates: [], refused: [], notes: [], shows: null,
  changes: on === null ? [] : [{ subject: 'contact', field: 'endsOn', before: contact.endsOn, after: on }],
});
