import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { requiredIn } from './required-in.js';
import type { RequiredRole } from './required-role.entity.js';

@Injectable()
export class ContactListRepository {
  constructor(private readonly database: Database) {}

  /** The roles each of these wijken must have. */
  async requiredRoles(wijkCodes: readonly string[]): Promise<Map<string, Set<string>>> {
    const gemeenten = [...new Set(wijkCodes.map(gemeenteOf))];
    const byArea = Map.groupBy(await this.ownRequiredRoles([...gemeenten, ...wijkCodes]), ({ areaCode }) => areaCode);
    return new Map(wijkCodes.map((wijk) => [wijk, requiredIn(byArea.get(gemeenteOf(wijk)) ?? [], byArea.get(wijk) ?? [])]));
  }

  /** What was said of these areas themselves: all that a gemeente asks, and where a wijk differs. */
  async ownRequiredRoles(areaCodes: readonly string[]): Promise<RequiredRole[]> {
    if (areaCodes.length === 0) return [];
    const rows: (Omit<RequiredRole, 'required'> & { required: boolean | 0 | 1 })[] = await this.database.read().sql`
      SELECT area_code AS "areaCode", role_code AS "roleCode", required FROM required_role WHERE area_code IN (${() => [...areaCodes]})`;
    return rows.map((row) => ({ ...row, required: Boolean(row.required) }));
  }

  /** Active on a day in the gemeente, and those of `also`. */
  async idsOnDay(gemeenteCode: string, day: string, also: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT c.id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
      WHERE ca.gemeente_code = ${gemeenteCode} AND c.starts_on <= ${day} AND (c.ends_on IS NULL OR c.ends_on >= ${day}) ORDER BY c.id`;
    return [...new Set([...rows.map(({ id }) => id), ...also])];
  }

  /**
   * What was changed since a moment of where contacts of the gemeente stand and from when to when, the latest first. Merging, its undoing
   * and doing it again are known by it that a contact becomes another person's.
   */
  async changedSince(gemeenteCode: string, since: string): Promise<LaterChange[]> {
    const rows: (Omit<LaterChange, 'isOfMerge'> & { isOfMerge: boolean | 0 | 1 })[] = await this.database.read().sql`
      SELECT k.subject_id AS "contactId", k.field, k.before,
        EXISTS (SELECT 1 FROM change m WHERE m.group_id = k.group_id AND m.subject_kind = 'contact' AND m.field = 'professionalId') AS "isOfMerge"
      FROM change k JOIN change_group g ON g.id = k.group_id
      WHERE k.subject_kind = 'contact' AND k.field IN ('roleCode', 'organisationId', 'areaCodes', 'startsOn', 'endsOn') AND g.at >= ${since}
        AND (k.before LIKE ${`%${gemeenteCode.slice(2)}%`} OR k.subject_id IN (SELECT contact_id FROM contact_area WHERE gemeente_code = ${gemeenteCode}))
      ORDER BY g.at DESC, k.version DESC`;
    return rows.map((row) => ({ ...row, isOfMerge: Boolean(row.isOfMerge) }));
  }

  /** Who starts or stops after a day and until another, within the gemeenten, the soonest first. */
  async comingAndGoing(gemeenten: readonly string[], after: string, until: string): Promise<{ id: string; on: string; starts: boolean }[]> {
    const scope = scopeOf(gemeenten);
    const rows: { id: string; startsOn: string; endsOn: string | null }[] = await this.database.read().sql`
      SELECT DISTINCT c.id, c.starts_on AS "startsOn", c.ends_on AS "endsOn" FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
      WHERE ca.gemeente_code IN (${() => scope}) AND (c.ends_on IS NULL OR c.ends_on >= c.starts_on)
        AND ((c.starts_on > ${after} AND c.starts_on <= ${until}) OR (c.ends_on >= ${after} AND c.ends_on <= ${until}))`;
    return rows.flatMap(({ id, startsOn, endsOn }) => [
      ...(startsOn > after && startsOn <= until ? [{ id, on: startsOn, starts: true }] : []),
      ...(endsOn !== null && endsOn >= after && endsOn <= until ? [{ id, on: endsOn, starts: false }] : []),
    ]).sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
  }
}

/** A field of a contact as it was before somebody changed it. */
export interface LaterChange {
  contactId: string;
  field: string;
  /** JSON; null: there was none. */
  before: string | null;
  /** It was changed by merging two people. */
  isOfMerge: boolean;
}
