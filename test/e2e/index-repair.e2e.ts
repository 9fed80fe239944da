/** The index is repaired at a start. Real: the app, its database and index files. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#libs/config';
import { SearchIndex } from '#libs/search';
import SqliteDatabase from 'better-sqlite3';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../../apps/api/src/create-app.js';
import { demoDataDir, MONDAY_MORNING } from '../support/start-app.js';

describe('at a start the index', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await demoDataDir();
  });

  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  async function running<T>(work: (index: SearchIndex) => Promise<T>): Promise<T> {
    const app: NestFastifyApplication = await createApp(loadSettings({ DATA_DIR: dataDir, DEMO_NOW: MONDAY_MORNING }), ['error']);
    await app.init();
    try {
      return await work(app.get(SearchIndex));
    } finally {
      await app.close();
    }
  }

  const versions = (index: SearchIndex) => index.versions();

  it('is filled when it was never filled to the end', async () => {
    const whole = await running(versions);
    new SqliteDatabase(join(dataDir, 'search.sqlite')).exec("PRAGMA user_version = 0; DELETE FROM document WHERE id LIKE 'contact:%'").close();
    expect(await running(versions)).toEqual(whole);
  });

  it('is fed what differs from the database: absent, gone, older, newer', async () => {
    const whole = await running(versions);
    const [absent, behind] = [...whole.keys()].filter((id) => id.startsWith('contact:'));
    const organisation = [...whole.keys()].find((id) => id.startsWith('organisation:'))!;
    await running(async (index) => {
      await index.remove([absent!, organisation]);
      await index.upsert([{ id: 'contact:gone', version: 1, texts: { name: '', organisation: '', role: '', place: '' }, tags: [], scopes: [], numbers: [], activeFrom: '', activeUntil: null, demotedFrom: '', order: '' }]);
    });
    new SqliteDatabase(join(dataDir, 'korte-lijnen.sqlite')).exec(`UPDATE contact SET version = version - 1 WHERE id = '${behind!.slice('contact:'.length)}'`).close();
    expect(await running(versions)).toEqual(new Map(whole).set(behind!, whole.get(behind!)! - 1));
  });
});
