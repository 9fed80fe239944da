import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { NotDuplicate } from './not-duplicate.entity.js';
import type { Person } from './people-matcher.js';

/** Whoever is or was a contact in a gemeente, as they are compared. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /**
   * @param lastingSince only those with a contact that ended no earlier; null: also who left.
   * @param openNumbersOnly only by numbers that everyone sees: for who keeps a part of the gemeente, and may not see the others.
   */
  async within(gemeenten: readonly string[], lastingSince: string | null, openNumbersOnly: boolean): Promise<Person[]> {
    const scope = scopeOf(gemeenten);
    const since = lastingSince ?? '';
    const read = this.database.read();
    const rows: Omit<Person, 'numbers'>[] = await read.sql`
      SELECT p.id, p.voornaam, p.tussenvoegsel, p.achternaam, p.email FROM professional p
      WHERE p.erased_at IS NULL AND p.id IN (
        SELECT c.professional_id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
        WHERE ca.gemeente_code IN (${() => scope}) AND (c.ends_on IS NULL OR (c.ends_on >= ${since} AND c.ends_on >= c.starts_on)))
      ORDER BY p.id`;
    const visible = openNumbersOnly ? ['everyone'] : ['everyone', 'same-wijk', 'coordinators'];
    const phones: { id: string; number: string }[] = await read.sql`
      SELECT ph.professional_id AS id, ph.number FROM professional_phone ph WHERE ph.visibility IN (${() => visible}) AND ph.professional_id IN (
        SELECT c.professional_id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code IN (${() => scope}))`;
    const numbers = Map.groupBy(phones, (phone) => phone.id);
    return rows.map((row) => ({ ...row, numbers: (numbers.get(row.id) ?? []).map(({ number }) => number) }));
  }

  /** The pairs somebody said are two people, as `first second`. */
  async notTheSame(): Promise<Set<string>> {
    const rows = await this.database.read().find(NotDuplicate);
    return new Set(rows.map(({ firstId, secondId }) => `${firstId} ${secondId}`));
  }

  async sayNotTheSame(one: string, other: string): Promise<void> {
    const [firstId, secondId] = [one, other].sort() as [string, string];
    await this.database.write().upsert(NotDuplicate, { firstId, secondId }, ['firstId', 'secondId']);
  }
}
