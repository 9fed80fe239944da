/** The server is ended with kill -9 in the middle of applying an import: all of it is there, or nothing. Real: the built server, its files, a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ask } from '../support/ask.js';
import { askAt, cookieAt, startDemoApp } from '../support/start-app.js';
import { DATABASES, type TestDatabase } from '../support/test-app.js';
import { withDatabase } from '../support/with-database.js';

const ROWS = 800;
/** Milliseconds into applying. */
const KILLS = [15, 90, 200, 500];

describe.each(DATABASES)('kill -9 while importing on %s', (name, openDatabase) => {
  let database: TestDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await openDatabase();
    env = await database.env();
  });

  afterAll(async () => {
    await database.stop();
    await rm(env['DATA_DIR']!, { recursive: true, force: true });
  });

  it('leaves all of it or nothing', async () => {
    const outcomes: number[] = [];
    for (const [round, kill] of KILLS.entries()) {
      const app = await startDemoApp(env);
      const cookie = await cookieAt(app.url, 'coordinator');
      const ask: Ask = (query, variables) => askAt(app.url, cookie, query, variables);
      const achternaam = `Klap${'abcde'[round]}`;
      const id = await upload(app.url, cookie, achternaam);
      const { digest, counts } = await previewed(ask, id);
      expect(counts.new).toBe(ROWS);
      const applied = ask(`mutation ($id: ID!, $digest: String!) { applyImport(id: $id, digest: $digest) { id } }`, { id, digest }).catch(() => undefined);
      await wait(kill);
      await app.kill();
      await applied;
      const [people, changes] = await counted(env, achternaam);
      expect([0, ROWS]).toContain(people);
      expect(changes).toBe(people);
      outcomes.push(people);
    }
    const app = await startDemoApp(env); // and it starts again
    await app.close();
    console.log(`${name}: after each kill ${outcomes.join(', ')} of ${ROWS} were there`);
  }, 120_000);
});

async function upload(url: string, cookie: string, achternaam: string): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, index) => `Voor;${achternaam};${achternaam.toLowerCase()}${index}@klap.example;coach;Buurtteam Vrieheide;Vrieheide`);
  const body = ['Voornaam;Achternaam;E-mail;Functie;Team;Wijk', ...rows].join('\n');
  const answer = await fetch(`${url}/api/import`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'lijst.csv', cookie }, body });
  return (await answer.json() as { id: string }).id;
}

async function previewed(ask: Ask, id: string): Promise<{ digest: string; counts: { new: number } }> {
  for (;;) {
    const { preview } = (await ask(`query ($id: ID!) { spreadsheetImport(id: $id) { preview { digest counts { new } } } }`, { id })).spreadsheetImport;
    if (preview) return preview;
    await wait(50);
  }
}

/** How many of the people are contacts, and how many contacts the history says were made of them. */
async function counted(env: Record<string, string>, achternaam: string): Promise<[number, number]> {
  const made = `SELECT c.id FROM contact c JOIN professional p ON p.id = c.professional_id WHERE p.achternaam = '${achternaam}'`;
  const [[contacts], [changes]] = await withDatabase(env, async (source) => [await source.query(`SELECT count(*) AS n FROM (${made}) AS made`), await source.query(`SELECT count(*) AS n FROM change WHERE field = 'created' AND subject_id IN (${made})`)]);
  return [Number(contacts.n), Number(changes.n)];
}
