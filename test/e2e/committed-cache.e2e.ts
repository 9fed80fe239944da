/** What is kept between questions is never older than a query's answer. Real: both databases, opened twice, as by two processes. */
import { CommittedCache, Database } from '#libs/database';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import { dropDatabase, emptyDatabase } from '../support/postgres.js';

describe.each(['SQLite', 'PostgreSQL'])('what is kept until a commit, on %s', (kind) => {
  let folder: string;
  let url: string;
  let database: Database;
  let elsewhere: Database;
  let cache: CommittedCache<string>;
  let loads: string[][];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-cache-'));
    url = kind === 'PostgreSQL' ? await emptyDatabase() : join(folder, 'test.sqlite');
    database = await Database.open({ url, entities: [] });
    elsewhere = await Database.open({ url, entities: [] });
    cache = new CommittedCache(database, 3);
    loads = [];
  });

  afterEach(async () => {
    await database.close();
    await elsewhere.close();
    if (kind === 'PostgreSQL') await dropDatabase(url);
    await rm(folder, { recursive: true });
  });

  const ask = async (...keys: string[]) => [...(await cache.many(keys, async (missing) => {
    loads.push([...missing]);
    return new Map(missing.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]));
  })).values()];
  const commit = (where: Database) => where.transaction(() => where.write().query(`INSERT INTO region (code, kind, name) VALUES ('${loads.length}', 'jeugd', 'x')`));

  it('is loaded once', async () => {
    expect(await ask('a', 'b')).toEqual(['A', 'B']);
    expect(await ask('b', 'c', 'none')).toEqual(['B', 'C']);
    expect(loads).toEqual([['a', 'b'], ['c', 'none']]);
  });

  it('is loaded again at once after a commit here', async () => {
    await ask('a');
    await commit(database);
    await ask('a');
    expect(loads).toEqual([['a'], ['a']]);
  });

  it('is loaded again after a commit by another process, from the next turn of the event loop on', async () => {
    await ask('a');
    await commit(elsewhere);
    await aTurn();
    await ask('a');
    expect(loads).toEqual([['a'], ['a']]);
  });

  it('keeps nothing that a commit may have overtaken', async () => {
    await cache.one('a', async () => {
      await commit(elsewhere);
      await aTurn();
      return 'old';
    });
    expect(await ask('a')).toEqual(['A']);
  });

  it('keeps what was loaded in the turn of a commit no longer than that turn', async () => {
    await cache.one('a', async () => {
      await commit(elsewhere);
      return 'old';
    });
    await aTurn();
    expect(await ask('a')).toEqual(['A']);
  });

  it('answers from the transaction it is asked in', async () => {
    await ask('a');
    await database.transaction(() => ask('a'));
    expect(loads).toEqual([['a'], ['a']]);
  });

  it('stays small', async () => {
    await ask('a', 'b');
    await ask('c', 'd');
    await ask('a');
    expect(loads).toEqual([['a', 'b'], ['c', 'd'], ['a']]);
  });
});
