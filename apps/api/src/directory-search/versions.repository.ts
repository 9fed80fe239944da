import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';

interface Row {
  id: string;
  version: number;
}

/** What the search index ought to hold, without what is in it. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  async count(): Promise<number> {
    const [{ total }]: [{ total: number | string }] = await this.database.read().sql`SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM organisation) AS total`;
    return Number(total);
  }

  /** Every gemeente in which a contact or an organisation has its place; null: for contacts that have none. */
  async gemeenten(): Promise<(string | null)[]> {
    const rows: { code: string }[] = await this.database.read().sql`SELECT gemeente_code AS code FROM contact_area UNION SELECT gemeente_code FROM organisation`;
    return [...rows.map(({ code }) => code).sort(), null];
  }

  /** The contacts that have their place in a gemeente: the first of those they work in. */
  async contactsIn(gemeente: string | null): Promise<string[]> {
    const rows: { id: string }[] = gemeente === null
      ? await this.database.read().sql`SELECT id FROM contact c WHERE NOT EXISTS (SELECT 1 FROM contact_area a WHERE a.contact_id = c.id) ORDER BY id`
      : await this.database.read().sql`
        SELECT DISTINCT contact_id AS id FROM contact_area ca WHERE gemeente_code = ${gemeente}
          AND NOT EXISTS (SELECT 1 FROM contact_area a WHERE a.contact_id = ca.contact_id AND a.gemeente_code < ${gemeente}) ORDER BY contact_id`;
    return rows.map(({ id }) => id);
  }

  async organisationsIn(gemeente: string | null): Promise<string[]> {
    const rows: { id: string }[] = gemeente === null ? [] : await this.database.read().sql`SELECT id FROM organisation WHERE gemeente_code = ${gemeente} ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  /** The version of every document, by its id there; one kind after the other, each as it stands in its table: in order of id would take many times as long. */
  async *all(): AsyncGenerator<Row[]> {
    for (const kind of ['contact', 'organisation'] as const) {
      const rows: Row[] = await this.database.read().sql`SELECT id, version FROM ${() => kind}`;
      yield rows.map(({ id, version }) => ({ id: `${kind}:${id}`, version }));
    }
  }
}
