import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreSqlite } from './sqlite-backup.js';

/** Real: SQLite files. */
describe('a backup that is put back', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-restore-'));
    for (const name of ['backup', 'database']) {
      new SqliteDatabase(at(name)).exec(`CREATE TABLE migration (name); CREATE TABLE professional (id, erased_at); CREATE TABLE contact (professional_id); CREATE TABLE "${name}" (id)`).close();
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
    const tables = (file: string) => new SqliteDatabase(file, { readonly: true }).prepare("SELECT name FROM sqlite_schema WHERE name IN ('backup', 'database')").pluck().all();
    expect([tables(at('database')), tables(before!)]).toEqual([['backup'], ['database']]);
    expect(readdirSync(folder)).toHaveLength(3);
  });
});
