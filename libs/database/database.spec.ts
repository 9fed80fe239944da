import { InvalidSettingsError } from '#libs/config';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from './database.js';

/** Real: SQLite in a file, with the project's own migrations. */
describe('transactions on SQLite', () => {
  let folder: string;
  let database: Database;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-db-'));
    database = await Database.open({ url: join(folder, 'test.sqlite'), entities: [] });
  });

  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const add = (code: string) => database.write().query(`INSERT INTO region (code, kind, name) VALUES ('${code}', 'jeugd', 'x')`);
  const count = async (): Promise<number> => (await database.read().query('SELECT count(*) AS many FROM region'))[0].many as number;

  it('shows others nothing before it is committed, and itself everything', async () => {
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => { release = resolve; });
    const writing = database.transaction(async () => {
      await add('JZ01');
      expect(await count()).toBe(1);
      await held;
    });
    await wait(20);
    expect(await count()).toBe(0);
    release();
    await writing;
    expect(await count()).toBe(1);
  });

  it('rolls all of it back, and nobody else’s', async () => {
    const failing = database.transaction(async () => {
      await add('JZ01');
      await wait(5);
      throw new Error('no');
    });
    const other = database.transaction(() => add('JZ02'));
    await expect(failing).rejects.toThrow('no');
    await other;
    expect(await count()).toBe(1);
  });

  it('joins the transaction it is called in', async () => {
    await expect(database.transaction(async () => {
      await database.transaction(() => add('JZ01'));
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await count()).toBe(0);
  });

  it('tells what waits for the commit, and only then', async () => {
    const told: string[] = [];
    await database.transaction(async () => {
      database.afterCommit(() => told.push('done'));
      await add('JZ01');
      expect(told).toEqual([]);
    });
    await expect(database.transaction(async () => {
      database.afterCommit(() => told.push('never'));
      throw new Error('no');
    })).rejects.toThrow();
    expect(told).toEqual(['done']);
  });

  it('chooses the index that leaves least to look at, once it saw what the tables hold', async () => {
    await database.transaction((manager) => manager.query(`
      INSERT INTO organisation (id, kind, name, gemeente_code)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT i, 'kind ' || i, 'x', 'GM0917' FROM n`));
    const indexOf = async () => JSON.stringify(await database.read().query("EXPLAIN QUERY PLAN SELECT 1 FROM organisation WHERE gemeente_code = 'GM0917' AND kind = 'kind 7'"));
    expect(await indexOf()).toContain('ix_organisation_gemeente_code');
    await database.analyze();
    expect(await indexOf()).toContain('ix_organisation_kind');
  });

  it('commits again after the disk was full', async () => {
    let count = 0;
    const fill = () => database.transaction(async () => {
      for (;;) await database.write().query(`INSERT INTO region (code, kind, name) VALUES ('${(count += 1)}', 'jeugd', '${'x'.repeat(3_000)}')`);
    });
    await database.writer.query('PRAGMA max_page_count = 1'); // as many as there are
    for (let time = 0; time < 3; time += 1) await expect(fill()).rejects.toMatchObject({ driverError: { code: 'SQLITE_FULL' } });
    await database.writer.query('PRAGMA max_page_count = 1000000');
    await expect(database.transaction(async () => { throw new Error('no'); })).rejects.toThrow('no');
    await database.transaction(() => add('JZ01'));
    const elsewhere = await Database.open({ url: join(folder, 'test.sqlite'), entities: [] });
    expect(await elsewhere.read().query('SELECT code FROM region')).toEqual([{ code: 'JZ01' }]);
    await elsewhere.close();
  });

  it('writes nowhere outside a transaction', async () => {
    expect(() => database.write()).toThrow('outside a transaction');
    await expect(database.read().query(`INSERT INTO region (code, kind, name) VALUES ('X', 'jeugd', 'x')`)).rejects.toThrow();
  });
});

it.each([
  ['a server that is away', 'postgres://a:b@127.0.0.1:9/x', 'ECONNREFUSED'],
  ['a file that is no database', import.meta.filename, 'file is not a database'],
])('says in a sentence that %s cannot be opened', async (_what, url, reason) => {
  await expect(Database.open({ url, entities: [] })).rejects.toThrow(InvalidSettingsError);
  await expect(Database.open({ url, entities: [] })).rejects.toThrow(new RegExp(`DATABASE_URL.*gaat niet open: .*${reason}`));
});
