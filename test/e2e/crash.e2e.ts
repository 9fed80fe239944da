/**
 * The server is ended with kill -9 while many write, and started again: every contact that was acknowledged is there,
 * and the index equals the database. Real: the built server as a process of its own, its files, a real PostgreSQL.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedIndex } from '#libs/search';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { startDemoApp, type RunningApp } from '../support/start-app.js';
import { DATABASES, type TestDatabase } from '../support/test-app.js';

const ROUNDS = 3;
const WRITERS = 6;

const ADD = `mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }`;
const END = `mutation ($id: ID!) { endContact(id: $id, on: "2026-12-31") { contact { id } } }`;

describe.each(DATABASES)('kill -9 while writing on %s', (name, openDatabase) => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let dataDir: string;

  beforeAll(async () => {
    database = await openDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'korte-lijnen-crash-'));
    env = { ...(await database.env()), DATA_DIR: dataDir };
  });

  afterAll(async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('loses no contact and leaves the index equal to the database', async () => {
    const added: string[] = [];
    const ended: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const app = await startDemoApp(env);
      const ask = await signedIn(app);
      const [{ id: organisationId }] = await withDatabase(env, dataDir, (source) => source.query(`SELECT id FROM organisation WHERE kind = 'wijkteam' AND gemeente_code = 'GM0917' ORDER BY id LIMIT 1`));
      let isAlive = true;
      const write = async (writer: number) => {
        for (let count = 0; isAlive; count += 1) {
          const input = { professional: { voornaam: 'Schrijver', achternaam: inLetters(round, writer, count), phones: [{ kind: 'MOBILE', number: '06 88000000' }] }, roleCode: 'wijkteamcoach', organisationId, areaCodes: ['WK091733'] };
          const { id } = (await ask(ADD, { input })).addContact.contact;
          added.push(id);
          if (count % 3 === 0) {
            await ask(END, { id });
            ended.push(id);
          }
        }
      };
      const writers = Promise.allSettled(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      for (const goal = added.length + 8 + round * 7; added.length < goal;) await wait(1 + round * 5); // in the middle of the next, however slow the machine is
      const exited = new Promise((resolve) => app.process.once('exit', resolve));
      app.process.kill('SIGKILL');
      await exited;
      isAlive = false;
      await writers;
    }
    expect(added.length).toBeGreaterThan(ROUNDS * 5);

    const app = await startDemoApp(env);
    const ask = await signedIn(app);
    await settled(env, dataDir);
    for (const id of added) expect((await ask('query ($id: ID!) { contact(id: $id) { id } }', { id })).contact).toEqual({ id });
    await app.close();

    const index = new EmbeddedIndex(join(dataDir, 'search.sqlite'));
    const indexed = await index.versions();
    await index.close();
    const rows = await rowsOf(env, dataDir);
    const contacts = new Map([...indexed].filter(([id]) => id.startsWith('contact:')).map(([id, version]) => [id.slice('contact:'.length), version]));
    expect(contacts).toEqual(new Map([...rows].map(([id, { version }]) => [id, version])));
    for (const id of ended) expect(rows.get(id)).toMatchObject({ version: 2, endsOn: '2026-12-31' });
    console.log(`${name}: ${added.length} acknowledged contacts over ${ROUNDS} kills, ${rows.size} in the database and in the index`);
  }, 120_000);
});

async function signedIn(app: RunningApp) {
  const answer = await fetch(`${app.url}/demo/sign-in`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, body: JSON.stringify({ account: 'coordinator' }),
  });
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  return async (query: string, variables: Record<string, unknown> = {}): Promise<any> => {
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
    const { data, errors } = await response.json() as { data: any; errors?: { message: string }[] };
    if (errors) throw new Error(errors[0]!.message);
    return data;
  };
}

/** A name that nobody else has; names hold no digits. */
const inLetters = (...numbers: number[]): string => `N${numbers.map((number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')).join('-')}`;

async function withDatabase<T>(env: Record<string, string>, dataDir: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(env['DATABASE_URL'] ? { type: 'postgres', url: env['DATABASE_URL'] } : { type: 'better-sqlite3', database: join(dataDir, 'korte-lijnen.sqlite'), readonly: true }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

async function rowsOf(env: Record<string, string>, dataDir: string): Promise<Map<string, { version: number; endsOn: string | null }>> {
  const rows: { id: string; version: number; ends_on: string | null }[] = await withDatabase(env, dataDir, (source) => source.query('SELECT id, version, ends_on FROM contact'));
  return new Map(rows.map((row) => [row.id, { version: row.version, endsOn: row.ends_on }]));
}

/** Waits until the outbox is empty. */
async function settled(env: Record<string, string>, dataDir: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const [{ many }] = await withDatabase(env, dataDir, (source) => source.query('SELECT count(*) AS many FROM outbox_event'));
    if (Number(many) === 0) return;
    await wait(100);
  }
  throw new Error('The outbox did not empty');
}
