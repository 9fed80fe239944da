import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import { mayEdit } from '../../contacts/index.js';
import { fullName } from '../../professionals/index.js';
import { ImportDirectoryRepository } from './directory.repository.js';
import { LoadPeople } from './load-people.js';
import type { PersonPlan } from './person-plan.js';
import type { PlannedRow } from './planned.js';

/** Who a file may be about without saying so clearly: they are not absent from it. */
export interface Doubtful {
  people: ReadonlySet<string>;
  /** Organisations of rows that cannot be read at all. */
  organisations: ReadonlySet<string>;
}

const placeOf = ({ organisationId, roleCode }: { organisationId: string; roleCode: string }): string => `${organisationId} ${roleCode}`;

/** Finds the contacts that a file no longer holds: in the roles at the organisations it speaks of, as far as she may end them. */
@Injectable()
export class Absent {
  constructor(
    private readonly directory: ImportDirectoryRepository,
    private readonly loading: LoadPeople,
  ) {}

  /** @param on their last day. */
  async find(actor: Actor, people: Iterable<PersonPlan>, doubtful: Doubtful, on: string): Promise<PlannedRow[]> {
    const claimed = [...people].flatMap(({ contacts }) => contacts.filter(({ claimedBy }) => claimedBy !== null));
    const present = new Set(claimed.map(({ id }) => id));
    const places = new Set(claimed.map(({ fields }) => placeOf(fields)));
    const organisationIds = [...new Set(claimed.map(({ fields }) => fields.organisationId))].filter((id) => !doubtful.organisations.has(id));
    const lasting = (await this.directory.lastingAt(organisationIds, on)).filter((each) => places.has(placeOf(each)) && !present.has(each.id));
    const records = [...(await this.loading.records(lasting.map(({ id }) => id))).values()];
    return records.filter((record) => !doubtful.people.has(record.professionalId) && mayEdit(actor, record)).map((record) => ({
      key: `contact ${record.id}`, kind: 'ending', sheet: null, row: null, name: fullName(record), contactId: record.id, candidates: [], refused: [], notes: [], shows: null,
      changes: [{ subject: 'contact', field: 'endsOn', before: record.endsOn, after: on }],
    }));
  }
}
