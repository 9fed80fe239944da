import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';

/** What the search index ought to hold, without what is in it. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  async count(): Promise<number> {
    const [{ total }]: [{ total: number | string }] = await this.database.read().sql`SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM organisation) AS total`;
    return Number(total);
  }

  /** The version of every document, by its id there. */
  async all(): Promise<Map<string, number>> {
    const contacts: { id: string; version: number }[] = await this.database.read().sql`SELECT id, version FROM contact`;
    const organisations: { id: string; version: number }[] = await this.database.read().sql`SELECT id, version FROM organisation`;
    return new Map([
      ...contacts.map(({ id, version }) => [`contact:${id}`, version] as const),
      ...organisations.map(({ id, version }) => [`organisation:${id}`, version] as const),
    ]);
  }
}
