import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { OrganisationRecord } from './organisation-record.js';
import type { OrganisationKind } from './organisation.entity.js';

type OrganisationRow = Omit<OrganisationRecord, 'hours' | 'areaCodes'> & { hours: string | null };

/** All queries on organisations. What they are is no secret, but an account sees those of its own gemeenten. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that stand in or work for one of the gemeenten. */
  async records(gemeenten: readonly string[], ids: readonly string[]): Promise<Map<string, OrganisationRecord>> {
    const scope = scopeOf(gemeenten);
    if (ids.length === 0) return new Map();
    const visible: { id: string }[] = await this.database.read().sql`
      SELECT o.id FROM organisation o WHERE o.id IN (${() => [...ids]}) AND (o.gemeente_code IN (${() => scope})
        OR EXISTS (SELECT 1 FROM organisation_area oa JOIN area a ON a.code = oa.area_code
                   WHERE oa.organisation_id = o.id AND a.gemeente_code IN (${() => scope})))`;
    return this.recordsById(visible.map((row) => row.id));
  }

  /** Without a scope: for what a visible contact belongs to, and for the search index. */
  async recordsById(ids: readonly string[]): Promise<Map<string, OrganisationRecord>> {
    if (ids.length === 0) return new Map();
    const rows: OrganisationRow[] = await this.database.read().sql`
      SELECT id, kind, name, street, house_number AS "houseNumber", postcode, city, gemeente_code AS "gemeenteCode",
        buurt_code AS "buurtCode", phone, email, website, hours, ends_on AS "endsOn"
      FROM organisation WHERE id IN (${() => [...ids]})`;
    const areas: { id: string; code: string }[] = await this.database.read().sql`
      SELECT organisation_id AS id, area_code AS code FROM organisation_area WHERE organisation_id IN (${() => [...ids]}) ORDER BY area_code`;
    const records = new Map(rows.map((row) => [row.id, { ...row, hours: row.hours === null ? null : JSON.parse(row.hours) as OrganisationRecord['hours'], areaCodes: [] as string[] }]));
    for (const { id, code } of areas) records.get(id)?.areaCodes.push(code);
    return records;
  }

  /** The next ids after one, in order: for going through all organisations in steps. */
  async idsAfter(id: string, count: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.read().sql`SELECT id FROM organisation WHERE id > ${id} ORDER BY id LIMIT ${count}`;
    return rows.map((row) => row.id);
  }

  /** Those of a kind that stand in a wijk and still exist, by name. */
  async idsInWijk(wijkCode: string, kind: OrganisationKind): Promise<string[]> {
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT o.id FROM organisation o JOIN area b ON b.code = o.buurt_code
      WHERE b.parent_code = ${wijkCode} AND o.kind = ${kind} AND o.ends_on IS NULL ORDER BY o.name, o.id LIMIT 200`;
    return rows.map((row) => row.id);
  }

  /** Those of a kind that work for one of the areas and still exist; the area's place in the list decides which comes first. */
  async idsServing(areaCodes: readonly string[], kind: OrganisationKind): Promise<string[]> {
    if (areaCodes.length === 0) return [];
    const rows: { id: string; code: string }[] = await this.database.read().sql`
      SELECT o.id, oa.area_code AS code FROM organisation o JOIN organisation_area oa ON oa.organisation_id = o.id
      WHERE oa.area_code IN (${() => [...areaCodes]}) AND o.kind = ${kind} AND o.ends_on IS NULL ORDER BY o.name, o.id LIMIT 200`;
    return [...new Set(rows.sort((a, b) => areaCodes.indexOf(a.code) - areaCodes.indexOf(b.code)).map((row) => row.id))];
  }
}
