import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { chunksOf, paced, takeTurns } from '#libs/pace';
import { Injectable } from '@nestjs/common';
import type { Person } from '../../duplicates/index.js';
import type { NameParts } from '../../professionals/index.js';
import type { Place } from './identify.js';
import type { NamedOrganisation } from './organisation-finder.js';

/** Keys that one question holds at most. */
const AT_ONCE = 500;

/** A contact that a file may no longer hold. */
export interface Lasting extends NameParts {
  id: string;
  professionalId: string;
  endsOn: string | null;
  organisation: { id: string; name: string };
  areas: { code: string }[];
}

/** What an import asks of the directory, for all of its rows at once. */
@Injectable()
export class ImportDirectoryRepository {
  constructor(private readonly database: Database) {}

  /** Organisations that stand in or work for one of the gemeenten and are there on the day. */
  async organisations(gemeenten: readonly string[], day: string): Promise<NamedOrganisation[]> {
    const scope = scopeOf(gemeenten);
    const rest = takeTurns();
    const read = this.database.read();
    const rows: (Omit<NamedOrganisation, 'areaCodes' | 'identifiers' | 'address'> & { street: string | null; houseNumber: string | null })[] = await read.sql`
      SELECT o.id, o.kind, o.name, o.street, o.house_number AS "houseNumber", o.city, o.gemeente_code AS "gemeenteCode", o.buurt_code AS "buurtCode" FROM organisation o
      WHERE (o.ends_on IS NULL OR o.ends_on >= ${day}) AND (o.gemeente_code IN (${() => scope}) OR o.id IN (
        SELECT oa.organisation_id FROM organisation_area oa JOIN area a ON a.code = oa.area_code WHERE a.gemeente_code IN (${() => scope})))
      ORDER BY o.id`;
    await rest();
    const areas: { id: string; value: string }[] = await read.sql`SELECT organisation_id AS id, area_code AS value FROM organisation_area ORDER BY area_code`;
    const identifiers: { id: string; value: string }[] = await read.sql`SELECT organisation_id AS id, value FROM organisation_identifier WHERE system IN ('brin', 'vestiging')`;
    await rest();
    const areasOf = Map.groupBy(areas, ({ id }) => id);
    const identifiersOf = Map.groupBy(identifiers, ({ id }) => id);
    return rows.map(({ street, houseNumber, ...row }) => ({ ...row, address: street === null ? null : `${street} ${houseNumber ?? ''}`.trim(), areaCodes: (areasOf.get(row.id) ?? []).map(({ value }) => value), identifiers: (identifiersOf.get(row.id) ?? []).map(({ value }) => value) }));
  }

  /** The last day of each organisation that has one. */
  async lastDays(): Promise<Map<string, string>> {
    const rows: { id: string; endsOn: string }[] = await this.database.read().sql`SELECT id, ends_on AS "endsOn" FROM organisation WHERE ends_on IS NOT NULL`;
    return new Map(rows.map(({ id, endsOn }) => [id, endsOn]));
  }

  /** Who has or had which role where in the gemeenten. */
  async places(gemeenten: readonly string[]): Promise<Place[]> {
    return this.database.read().sql`
      SELECT DISTINCT c.professional_id AS "professionalId", c.organisation_id AS "organisationId", c.role_code AS "roleCode" FROM contact c
      JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code IN (${() => scopeOf(gemeenten)}) AND (c.ends_on IS NULL OR c.ends_on >= c.starts_on)`;
  }

  /** Whose these addresses are, anywhere; `isNear`: she is or ever was a contact in one of the gemeenten, even by mistake. */
  async byEmail(gemeenten: readonly string[], emails: readonly string[]): Promise<(Omit<Person, 'numbers'> & { isNear: boolean })[]> {
    const scope = scopeOf(gemeenten);
    return this.inParts(emails, async (some) => {
      const rows: (Omit<Person, 'numbers'> & { near: string | null })[] = await this.database.read().sql`
        SELECT p.id, p.voornaam, p.tussenvoegsel, p.achternaam, p.email, (
          SELECT ca.contact_id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE c.professional_id = p.id AND ca.gemeente_code IN (${() => scope}) LIMIT 1) AS near
        FROM professional p WHERE p.email IN (${() => [...some]})`;
      return rows.map(({ near, ...row }) => ({ ...row, isNear: near !== null }));
    });
  }

  /** Whose these contacts are, anywhere; not of who was erased. */
  async professionalsOf(contactIds: readonly string[]): Promise<{ id: string; professionalId: string }[]> {
    return this.inParts(contactIds, (some) => this.database.read().sql`
      SELECT c.id, c.professional_id AS "professionalId" FROM contact c JOIN professional p ON p.id = c.professional_id WHERE c.id IN (${() => [...some]}) AND p.erased_at IS NULL`);
  }

  /** Every contact these people have or had, anywhere. */
  async contactIdsOf(professionalIds: readonly string[]): Promise<string[]> {
    const rows = await this.inParts(professionalIds, (some): Promise<{ id: string }[]> => this.database.read().sql`SELECT id FROM contact WHERE professional_id IN (${() => [...some]}) ORDER BY id`);
    return rows.map(({ id }) => id);
  }

  /** Contacts at these organisations that began by a day and last beyond it. */
  async lastingAt(organisationIds: readonly string[], day: string): Promise<{ id: string; organisationId: string; roleCode: string }[]> {
    return this.inParts(organisationIds, (some) => this.database.read().sql`
      SELECT id, organisation_id AS "organisationId", role_code AS "roleCode" FROM contact
      WHERE organisation_id IN (${() => [...some]}) AND starts_on <= ${day} AND (ends_on IS NULL OR ends_on > ${day}) ORDER BY id`);
  }

  /** Of these contacts, what tells who they are and who keeps them. */
  async lasting(contactIds: readonly string[]): Promise<Lasting[]> {
    return this.inParts(contactIds, async (some) => {
      const read = this.database.read();
      const rows: (Omit<Lasting, 'organisation' | 'areas'> & { organisationId: string; name: string })[] = await read.sql`
        SELECT c.id, c.professional_id AS "professionalId", c.ends_on AS "endsOn", c.organisation_id AS "organisationId", o.name, p.voornaam, p.tussenvoegsel, p.achternaam
        FROM contact c JOIN professional p ON p.id = c.professional_id JOIN organisation o ON o.id = c.organisation_id WHERE c.id IN (${() => [...some]}) ORDER BY c.id`;
      const areas: { id: string; code: string }[] = await read.sql`SELECT contact_id AS id, area_code AS code FROM contact_area WHERE contact_id IN (${() => [...some]})`;
      const areasOf = Map.groupBy(areas, ({ id }) => id);
      return rows.map(({ organisationId, name, ...row }) => ({ ...row, organisation: { id: organisationId, name }, areas: areasOf.get(row.id) ?? [] }));
    });
  }

  private async inParts<Row>(keys: readonly string[], ask: (some: readonly string[]) => Promise<Row[]>): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const some of paced(chunksOf(keys, AT_ONCE))) rows.push(...await ask(some));
    return rows;
  }
}
