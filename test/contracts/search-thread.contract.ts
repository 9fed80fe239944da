/** The thread that searches the embedded index, as built. What it answers is in search-index.contract.ts. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedIndex, SearchRequest } from '#libs/search';

const built = await import(new URL('../../dist/libs/search/index.js', import.meta.url).href) as typeof import('#libs/search');

const EVERYBODY: SearchRequest = { scopes: ['all'], audiences: [], readings: [{ words: ['anna'], optionalWords: [], tagGroups: [], numbers: [], weight: 1 }], near: [], filters: [], today: '2026-11-21', active: true, offset: 0, limit: 10 };

let directory: string;
let file: string;
let index: EmbeddedIndex;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'korte-lijnen-thread-'));
  file = join(directory, 'search.sqlite');
  index = new built.EmbeddedIndex(file);
  await index.upsert([{ id: 'contact:1', version: 1, texts: { name: 'Anna', organisation: '', role: '', place: '' }, tags: [], scopes: ['GM1'], numbers: [], activeFrom: '2026-01-01', activeUntil: null, demotedFrom: '9999-12-31', order: '1' }]);
});

afterEach(async () => {
  await index.close();
  rmSync(directory, { recursive: true });
});

it('a thread that is lost fails who waits for it, and the next search has a new one', async () => {
  renameSync(file, `${file}.away`);
  mkdirSync(file);
  const asked = [index.search(EVERYBODY), index.known(['anna'], ['all'])];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  rmSync(file, { recursive: true });
  renameSync(`${file}.away`, file);
  expect((await index.search(EVERYBODY)).total).toBe(1);
});

it('a question that cannot be answered fails alone', async () => {
  const [wrong, right] = await Promise.allSettled([index.search({ ...EVERYBODY, readings: null! }), index.search(EVERYBODY)]);
  expect([wrong.status, right]).toMatchObject(['rejected', { value: { total: 1 } }]);
});

it('what was asked before it is closed is answered, and nothing is left beside the file', async () => {
  const asked = index.search(EVERYBODY);
  await index.close();
  expect((await asked).total).toBe(1);
  expect(readdirSync(directory)).toEqual(['search.sqlite']);
  await expect(index.search(EVERYBODY)).rejects.toThrow('closed');
});
