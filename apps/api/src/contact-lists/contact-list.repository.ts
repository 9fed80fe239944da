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
}
