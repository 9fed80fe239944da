import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { restoreSqlite } from './sqlite-backup.js';

/** Real: SQLite files. */
describe('a backup that is put back', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const query = async (file: string, sql: string): Promise<unknown> => {
    const source = await new DataSource({ type: 'better-sqlite3', database: file }).initialize();
    return source.query(sql).finally(() => source.destroy());
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-restore-'));
    for (const name of ['backup', 'database']) {
      for (const table of ['migration (name)', 'professional (id, erased_at)', 'contact (professional_id)', `"${name}" (id)`]) await query(at(name), `CREATE TABLE ${table}`);
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('leaves no moment without a database, in which a server that starts would make an empty one', async () => {
    let isOver = false;
    let isMissing = false;
    const look = (): void => {
      isMissing ||= !existsSync(at('database'));
      if (!isOver) setImmediate(look);
    };
    look();
    const { before } = await restoreSqlite(at('backup'), at('database'), new Date('2026-11-23T10:00:00Z'));
    isOver = true;
    expect(isMissing).toBe(false);
    for (const [file, table] of [[at('database'), 'backup'], [before!, 'database']] as const) expect(await query(file, `SELECT * FROM "${table}"`)).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(3);
  });
});
