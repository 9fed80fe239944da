import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import SqliteDatabase from 'better-sqlite3';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchDocument } from '../search-index.js';
import { EmbeddedIndex } from './embedded-index.js';
import { SCHEMA, SCHEMA_VERSION, TRIGGERS } from './schema.js';

const OF_THE_FIRST = 7;

/** Another process, that is not yet done with making the tables when it says so. */
const MAKE_SLOWLY = `
  const { parentPort, workerData: { file, mark, tables } } = require('node:worker_threads');
  const database = require('better-sqlite3')(file);
  database.exec('BEGIN IMMEDIATE; PRAGMA application_id = ' + mark + ';' + tables);
  parentPort.postMessage('begun');
  setTimeout(() => database.exec('COMMIT').close(), 300);
`;

describe('the file of the index', () => {
  let directory: string;
  let file: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'korte-lijnen-index-'));
    file = join(directory, 'search.sqlite');
    Logger.overrideLogger(false);
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const opened = async <T>(work: (index: EmbeddedIndex) => Promise<T>): Promise<T> => {
    const index = new EmbeddedIndex(file);
    try {
      return await work(index);
    } finally {
      await index.close();
    }
  };

  const documents = (count: number): SearchDocument[] =>
    Array.from({ length: count }, (_, place) => ({
      id: `contact:${place}`, version: 1, texts: { name: `Anna${place}`, organisation: '', role: '', place: '' }, tags: [], scopes: ['GM1'], numbers: [], activeFrom: '2026-01-01', activeUntil: null, demotedFrom: '9999-12-31', order: String(place),
    }));

  const fill = (count: number) => opened((index) => index.rebuild((put) => put(documents(count))));

  it('keeps what it was filled with', async () => {
    await fill(3);
    expect(await opened(async (index) => [await index.isComplete(), (await index.versions()).size])).toEqual([true, 3]);
  });

  it('knows the words that another process added or took away since it was asked', async () => {
    await fill(2);
    await opened(async (other) => opened(async (index) => {
      const isKnown = async () => (await index.known(['anna1'], ['GM1'])).size > 0;
      const before = await isKnown();
      await other.remove(['contact:1']);
      const removed = await isKnown();
      await other.upsert([documents(2)[1]!]);
      expect([before, removed, await isKnown()]).toEqual([true, false, true]);
    }));
  });

  it('finds by number what was filled, changed meanwhile or afterwards, and not what is gone', async () => {
    const withNumber = (place: number, digits: string, version = 1): SearchDocument => ({ ...documents(place + 1)[place]!, version, numbers: [{ digits, audiences: ['all'] }] });
    await opened(async (index) => {
      await index.rebuild(async (put) => {
        await put([withNumber(0, '0688031100'), withNumber(1, '0688031111'), withNumber(2, '0688031122'), withNumber(3, '0688031133')]);
        await index.upsert([withNumber(1, '0688039911', 2)]);
        await index.remove(['contact:2']);
      });
      await index.upsert([withNumber(3, '0688039933', 2)]);
      const found = async (digits: string) => (await index.search({
        scopes: ['GM1'], audiences: ['all'], readings: [{ words: [], optionalWords: [], tagGroups: [], numbers: [digits], weight: 1 }], near: [], filters: [], today: '2026-06-01', active: true, offset: 0, limit: 10,
      })).matches.map(({ id }) => id);
      expect([await found('8803110'), await found('8803111'), await found('8803991'), await found('8803112'), await found('8803113'), await found('8803993')])
        .toEqual([['contact:0'], [], ['contact:1'], [], [], ['contact:3']]);
    });
  });

  it('is one file after it was filled', async () => {
    await opened(async (index) => {
      await index.rebuild((put) => put(documents(100)));
      expect(statSync(`${file}-wal`).size).toBe(0);
    });
  });

  it('is brought together after many changes, while it is searched and written', async () => {
    await opened(async (index) => {
      await index.rebuild((put) => put(documents(2_000)));
      for (let place = 0; place < 60; place += 1) await index.upsert([{ ...documents(place + 1)[place]!, version: 2 }]);
      const parts = () => (new SqliteDatabase(file, { readonly: true }).prepare('SELECT count(DISTINCT segid) AS parts FROM word_idx').get() as { parts: number }).parts;
      expect(parts()).toBeGreaterThan(4);
      const tidied = index.tidy();
      await index.upsert([{ ...documents(1)[0]!, version: 3 }]);
      await tidied;
      expect(parts()).toBeLessThanOrEqual(4);
      expect((await index.search({
        scopes: ['GM1'], audiences: [], readings: [{ words: ['anna59'], optionalWords: [], tagGroups: [], numbers: [], weight: 1 }], near: [], filters: [], today: '2026-06-01', active: true, offset: 0, limit: 10,
      })).matches[0]).toMatchObject({ id: 'contact:59' });
      expect((await index.versions()).size).toBe(2_000);
    });
  });

  it('is not complete when it was never filled to the end', async () => {
    await opened((index) => index.upsert(documents(3)));
    expect(await opened((index) => index.isComplete())).toBe(false);
  });

  it('is as it was when its filling was broken off', async () => {
    await fill(3);
    await opened(async (index) => {
      await expect(index.rebuild(async (put) => {
        await put(documents(5));
        throw new Error('broken off');
      })).rejects.toThrow('broken off');
    });
    expect(await opened(async (index) => [await index.isComplete(), (await index.versions()).size])).toEqual([true, 3]);
    expect(readdirSync(directory)).toEqual(['search.sqlite']);
  });

  it('is shared: a process knows the words that another wrote, also when that filled it anew', async () => {
    await fill(3);
    const search = async (index: EmbeddedIndex, word: string) => (await index.search({
      scopes: ['GM1'], audiences: [], readings: [{ words: [word], optionalWords: [], tagGroups: [], numbers: [], weight: 1 }], near: [], filters: [], today: '2026-06-01', active: true, offset: 0, limit: 10,
    })).matches.map(({ id }) => id);
    const named = (id: string, name: string) => ({
      id, version: 1, texts: { name, organisation: '', role: '', place: '' }, tags: [], scopes: ['GM1'], numbers: [], activeFrom: '2026-01-01', activeUntil: null, demotedFrom: '9999-12-31', order: id,
    });
    await opened((reader) => opened(async (writer) => {
      expect(await search(reader, 'hendrkisen')).toEqual([]);
      await writer.upsert([named('contact:h', 'Hendriksen')]);
      expect(await search(reader, 'hendrkisen')).toEqual(['contact:h']);
      await reader.upsert([named('contact:g', 'Geertsema')]);
      await writer.upsert([named('contact:h', 'Hendriksen-Wiersma')]);
      expect([await search(writer, 'geertsmea'), await search(reader, 'wiersmaa')]).toEqual([['contact:g'], ['contact:h']]);
      await writer.rebuild(async (put) => {
        await put([named('contact:d', 'Dijksterhuis')]);
        expect(await search(reader, 'hendrkisen')).toEqual(['contact:h']);
      });
      expect([await search(reader, 'hendrkisen'), await search(reader, 'dijkstehruis'), await search(writer, 'dijkstehruis')]).toEqual([[], ['contact:d'], ['contact:d']]);
      await reader.upsert([named('contact:e', 'Eikenboom')]);
      expect(await search(writer, 'eikebnoom')).toEqual(['contact:e']);
    }));
  });

  it('holds nothing of what was removed or became another, once that is forgotten', async () => {
    const named = (id: string, name: string, digits: string, version = 1): SearchDocument => ({ ...documents(1)[0]!, id, version, texts: { name, organisation: '', role: '', place: '' }, numbers: [{ digits, audiences: ['all'] }] });
    const traces = () => readdirSync(directory).flatMap((each) => ['erased', 'renamed', '688031177'].filter((trace) => readFileSync(join(directory, each)).toString('latin1').includes(trace)));
    await opened(async (index) => {
      await index.rebuild((put) => put([named('contact:gone', 'Erasedperson', '0688031177'), named('contact:other', 'Renamedperson', '0688031177'), ...documents(500)]));
      expect(new Set(traces())).toEqual(new Set(['erased', 'renamed', '688031177']));
      await index.remove(['contact:gone']);
      await index.upsert([named('contact:other', 'Else', '0688031199', 2)]);
      await index.forget();
      expect(traces()).toEqual([]);
    });
  });

  it('is never emptied under who has it open', async () => {
    await opened(async (writer) => {
      await writer.upsert(documents(3));
      await opened(async () => undefined);
      expect((await writer.versions()).size).toBe(3);
    });
  });

  it('is made by the first of who open it at the same moment, and is that of all', async () => {
    const first = new Worker(MAKE_SLOWLY, { eval: true, workerData: { file, mark: OF_THE_FIRST, tables: SCHEMA + TRIGGERS } });
    const isDone = once(first, 'exit');
    await once(first, 'message');
    await opened((index) => index.upsert(documents(3)));
    await isDone;
    expect([new SqliteDatabase(file).pragma('application_id', { simple: true }), await opened((index) => index.versions())]).toMatchObject([OF_THE_FIRST, { size: 3 }]);
  });

  it.each<[string, () => void]>([
    ['no SQLite file', () => writeFileSync(file, 'This is a letter, and by no means a database. '.repeat(200))],
    ['cut off', () => truncateSync(file, readFileSync(file).length / 2)],
    ['overwritten', () => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 4_096), Buffer.alloc(40_000, 7)]))],
    ['without a table', () => new SqliteDatabase(file).exec('DROP TABLE number').close()],
    ['of somebody else', () => {
      rmSync(file);
      new SqliteDatabase(file).exec(`CREATE TABLE document (own TEXT); PRAGMA user_version = ${SCHEMA_VERSION}`).close();
    }],
  ])('is made anew when it is %s', async (_what, damage) => {
    await fill(2_000);
    damage();
    expect(await opened(async (index) => [await index.isComplete(), (await index.versions()).size])).toEqual([false, 0]);
    await fill(1);
    expect(await opened((index) => index.isComplete())).toBe(true);
  });
});
