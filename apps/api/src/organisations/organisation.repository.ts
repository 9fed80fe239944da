import { scopeOf } from '#libs/access';
import { CommittedCache, Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { byDutchName, gemeenteOf } from '../areas/index.js';
import type { OrganisationRecord } from './organisation-record.js';
import type { OrganisationKind } from './organisation.entity.js';

type OrganisationRow = Omit<OrganisationRecord, 'hours' | 'areaCodes'> & { hours: string | null };

const KEEP_RECORDS = 5_000;

/** All queries on organisations. What they are is no secret, but an account sees those of its own gemeenten. */
@Injectable()
export class OrganisationRepository {
  private readonly kept: CommittedCache<OrganisationRecord>;

  constructor(private readonly database: Database) {
    this.kept = new CommittedCache(database, KEEP_RECORDS);
  }

  /** Those of `ids` that stand in or work for one of the gemeenten. */
  async records(gemeenten: readonly string[], ids: readonly string[]): Promise<Map<string, OrganisationRecord>> {
    const scope = new Set(scopeOf(gemeenten));
    if (ids.length === 0) return new Map();
    const records = await this.kept.many(ids, (missing) => this.recordsById(missing));
    return new Map([...records].filter(([, { gemeenteCode, areaCodes }]) => scope.has(gemeenteCode) || areaCodes.some((code) => scope.has(gemeenteOf(code)))));
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

  async versions(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows: { id: string; version: number }[] = await this.database.read().sql`SELECT id, version FROM organisation WHERE id IN (${() => [...ids]})`;
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** The buurten in which organisations of a town stand, for each town in these gemeenten. */
  async towns(gemeenten: readonly string[]): Promise<{ name: string; buurtCode: string }[]> {
    if (gemeenten.length === 0) return [];
    return this.database.read().sql`
      SELECT DISTINCT city AS name, buurt_code AS "buurtCode" FROM organisation
      WHERE gemeente_code IN (${() => [...gemeenten]}) AND city IS NOT NULL AND buurt_code IS NOT NULL ORDER BY city, buurt_code`;
  }

  /** Everybody who works or worked there. */
  async contactIdsOf(ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = ids.length === 0 ? [] : await this.database.read().sql`SELECT id FROM contact WHERE organisation_id IN (${() => [...ids]}) ORDER BY id`;
    return rows.map((row) => row.id);
  }

  /** Those that stand in one of the gemeenten, or of which somebody works there. */
  async idsWorkingIn(gemeenten: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = gemeenten.length === 0 ? [] : await this.database.read().sql`
      SELECT o.id FROM organisation o WHERE o.gemeente_code IN (${() => [...gemeenten]})
        OR EXISTS (SELECT 1 FROM organisation_area oa JOIN area a ON a.code = oa.area_code WHERE oa.organisation_id = o.id AND a.gemeente_code IN (${() => [...gemeenten]}))
        OR EXISTS (SELECT 1 FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE c.organisation_id = o.id AND ca.gemeente_code IN (${() => [...gemeenten]}))
      ORDER BY o.id`;
    return rows.map(({ id }) => id);
  }

  /** Whether somebody works at one of these, anywhere, beyond its last day. */
  async outlasted(ids: readonly string[]): Promise<boolean> {
    const rows: unknown[] = ids.length === 0 ? [] : await this.database.read().sql`
      SELECT c.id FROM organisation o JOIN contact c ON c.organisation_id = o.id
      WHERE o.id IN (${() => [...ids]}) AND (c.ends_on IS NULL OR (c.ends_on > o.ends_on AND c.ends_on >= c.starts_on)) AND o.ends_on IS NOT NULL LIMIT 1`;
    return rows.length > 0;
  }

  /** What is shown of the people who work there changed. */
  async raiseVersionsOfContacts(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.database.write().sql`UPDATE contact SET version = version + 1 WHERE organisation_id IN (${() => [...ids]})`;
  }

  /** What those that stand in or work for one of the gemeenten, and are there on the day, are called; by name. */
  async namesIn(gemeenten: readonly string[], day: string): Promise<{ id: string; name: string; kind: OrganisationKind; city: string | null }[]> {
    const scope = scopeOf(gemeenten);
    const rows: { id: string; name: string; kind: OrganisationKind; city: string | null }[] = await this.database.read().sql`
      SELECT id, name, kind, city FROM organisation o
      WHERE (ends_on IS NULL OR ends_on >= ${day}) AND (gemeente_code IN (${() => [...scope]})
        OR EXISTS (SELECT 1 FROM organisation_area a WHERE a.organisation_id = o.id AND substr(a.area_code, 3, 4) IN (${() => scope.map((code) => code.slice(2))})))
      ORDER BY id`;
    return rows.sort(byDutchName);
  }

  /** Those of a kind that stand in a wijk on the day, by name. */
  async idsInWijk(wijkCode: string, kind: OrganisationKind, day: string): Promise<string[]> {
    const rows: { id: string; name: string }[] = await this.database.read().sql`
      SELECT o.id, o.name FROM organisation o JOIN area b ON b.code = o.buurt_code
      WHERE b.parent_code = ${wijkCode} AND o.kind = ${kind} AND (o.ends_on IS NULL OR o.ends_on >= ${day}) ORDER BY o.id LIMIT 200`;
    return rows.sort(byDutchName).map((row) => row.id);
  }

  /** Those of a kind that work for one of the areas on the day; the area's place in the list decides which comes first, then the name. */
  async idsServing(areaCodes: readonly string[], kind: OrganisationKind, day: string): Promise<string[]> {
    if (areaCodes.length === 0) return [];
    const rows: { id: string; name: string; code: string }[] = await this.database.read().sql`
      SELECT o.id, o.name, oa.area_code AS code FROM organisation o JOIN organisation_area oa ON oa.organisation_id = o.id
      WHERE oa.area_code IN (${() => [...areaCodes]}) AND o.kind = ${kind} AND (o.ends_on IS NULL OR o.ends_on >= ${day}) ORDER BY o.id LIMIT 200`;
    return [...new Set(rows.sort((a, b) => areaCodes.indexOf(a.code) - areaCodes.indexOf(b.code) || byDutchName(a, b)).map((row) => row.id))];
  }
}
