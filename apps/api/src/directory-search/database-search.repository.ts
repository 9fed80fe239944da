import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '../organisations/index.js';
import { digitsOf, type Narrowing } from './narrowing.js';

/** As many are judged; who looks for more narrows her question. */
const MOST = 300;

/** The SQL of a condition, in which `value` makes a parameter of a value. */
type Condition = (value: (given: unknown) => string) => string;

/** Joins conditions and numbers their parameters as the database wants them. */
class Conditions {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  constructor(private readonly isPostgres: boolean) {}

  get sql(): string {
    return this.conditions.join(' AND ');
  }

  add(condition: Condition): void {
    this.conditions.push(condition((given) => {
      this.parameters.push(given);
      return this.isPostgres ? `$${this.parameters.length}` : '?';
    }));
  }
}

const isOneOf = (column: string, values: readonly string[], value: (given: unknown) => string): string =>
  (values.length === 0 ? '1 = 0' : `${column} IN (${values.map(value).join(', ')})`);

/** Plain queries for search without an index. Nothing is found outside the scopes: gemeenten, or `all`. */
@Injectable()
export class DatabaseSearchRepository {
  constructor(private readonly database: Database) {}

  /** Whether anybody serves something in these gemeenten, or did. */
  async hasPeople(gemeenten: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await this.database.read().sql`SELECT 1 AS one FROM contact_area WHERE gemeente_code IN (${() => scopeOf(gemeenten)}) LIMIT 1`;
    return rows.length > 0;
  }

  /** Which roles somebody has in the largest wijken of these gemeenten, the largest first. */
  async rolesInWijken(gemeenten: readonly string[], day: string): Promise<{ roleCode: string; wijk: string; pc4: string | null }[]> {
    return this.database.read().sql`
      SELECT DISTINCT c.role_code AS "roleCode", a.name AS wijk, a.pc4 AS pc4, a.inhabitants AS inhabitants
      FROM (SELECT * FROM area WHERE level = 'wijk' AND NOT retired AND gemeente_code IN (${() => scopeOf(gemeenten)}) ORDER BY coalesce(inhabitants, 0) DESC, code LIMIT 20) a
      JOIN contact_area ca ON ca.area_code = a.code JOIN contact c ON c.id = ca.contact_id
      WHERE c.starts_on <= ${day} AND (c.ends_on IS NULL OR c.ends_on >= ${day})
      ORDER BY a.inhabitants DESC, a.name, c.role_code`;
  }

  /** At which kinds of organisations people have one of these roles in these gemeenten. */
  async kindsWith(roleCodes: readonly string[], gemeenten: readonly string[], day: string): Promise<OrganisationKind[]> {
    const rows: { kind: OrganisationKind }[] = await this.database.read().sql`
      SELECT DISTINCT o.kind FROM contact c JOIN organisation o ON o.id = c.organisation_id
      WHERE c.role_code IN (${() => [...roleCodes]}) AND c.starts_on <= ${day} AND (c.ends_on IS NULL OR c.ends_on >= ${day})
        AND c.id IN (SELECT contact_id FROM contact_area WHERE gemeente_code IN (${() => scopeOf(gemeenten)}))`;
    return rows.map(({ kind }) => kind);
  }

  /** Contacts that may fit. Of a reading that narrows nothing, none. */
  async contactIds(scopes: readonly string[], { words, roleCodes, areas, kind, maatjeOf }: Narrowing, day: string): Promise<string[]> {
    if (kind === 'organisation' || (words.length === 0 && roleCodes === null && areas === null && maatjeOf === null)) return [];
    const conditions = new Conditions(this.database.isPostgres);
    conditions.add((value) => `c.starts_on <= ${value(day)} AND (c.ends_on IS NULL OR c.ends_on >= ${value(day)})`);
    addScopes(conditions, (value) => isOneOf('ca.gemeente_code', scopes, value), scopes);
    if (maatjeOf !== null) addMaatjes(conditions, maatjeOf);
    if (roleCodes) conditions.add((value) => isOneOf('c.role_code', roleCodes, value));
    addAreas(conditions, 'ca.area_code', areas);
    addWords(conditions, "p.voornaam || ' ' || coalesce(p.tussenvoegsel, '') || ' ' || p.achternaam || ' ' || o.name", words);
    return this.ids(`SELECT DISTINCT c.id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id JOIN professional p ON p.id = c.professional_id
      JOIN organisation o ON o.id = c.organisation_id WHERE ${conditions.sql} ORDER BY c.id LIMIT ${MOST}`, conditions);
  }

  /** Organisations that may fit; none of a reading that asks for a role, which no organisation has. */
  async organisationIds(scopes: readonly string[], { words, roleCodes, areas, kind, maatjeOf }: Narrowing, day: string): Promise<string[]> {
    if (maatjeOf !== null || kind === 'contact' || roleCodes?.length === 1 || (words.length === 0 && areas === null)) return [];
    const conditions = new Conditions(this.database.isPostgres);
    conditions.add((value) => `(o.ends_on IS NULL OR o.ends_on >= ${value(day)})`);
    addScopes(conditions, (value) => `(${isOneOf('o.gemeente_code', scopes, value)} OR ${isOneOf('substr(oa.area_code, 3, 4)', scopes.map((code) => code.slice(2)), value)})`, scopes);
    addAreas(conditions, 'coalesce(oa.area_code, o.buurt_code, o.gemeente_code)', areas);
    addWords(conditions, 'o.name', words);
    return this.ids(`SELECT DISTINCT o.id FROM organisation o LEFT JOIN organisation_area oa ON oa.organisation_id = o.id
      WHERE ${conditions.sql} ORDER BY o.id LIMIT ${MOST}`, conditions);
  }

  private async ids(sql: string, { parameters }: Conditions): Promise<string[]> {
    const rows: { id: string }[] = await this.database.read().query(sql, parameters);
    return rows.map((row) => row.id);
  }
}

/** @throws Error without a scope: that would find everything. */
function addScopes(conditions: Conditions, isWithin: Condition, scopes: readonly string[]): void {
  if (scopes.length === 0) throw new Error('A search without a scope');
  if (!scopes.includes('all')) conditions.add(isWithin);
}

function addAreas(conditions: Conditions, column: string, areas: Narrowing['areas']): void {
  if (areas === null) return;
  conditions.add((value) => `(${[
    isOneOf(column, areas.served, value),
    isOneOf(`substr(${column}, 3, 6)`, digitsOf(areas.around, 'wijk'), value),
    isOneOf(`substr(${column}, 3, 4)`, digitsOf(areas.around, 'gemeente'), value),
  ].join(' OR ')})`);
}

function addMaatjes(conditions: Conditions, professionalId: string): void {
  conditions.add((value) => `c.id IN (
    SELECT CASE WHEN member.professional_id = ${value(professionalId)} THEN expert.id ELSE member.id END FROM maatje_pair pair
    JOIN contact member ON member.id = pair.member_contact_id JOIN contact expert ON expert.id = pair.expert_contact_id
    WHERE pair.state IN ('active', 'ending') AND (member.professional_id = ${value(professionalId)} OR expert.professional_id = ${value(professionalId)}))`);
}

/** A folded word is letters and digits only. */
function addWords(conditions: Conditions, text: string, words: readonly string[]): void {
  for (const word of words) conditions.add((value) => `lower(${text}) LIKE ${value(`%${word}%`)}`);
}
