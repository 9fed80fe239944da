/**
 * The server is ended with kill -9 while many write, and started again: every contact that was acknowledged is there,
 * and the index equals the database. Real: the built server as a process of its own, its files, a real PostgreSQL.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedIndex } from '#libs/search';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addContact } from '../support/add-contact.js';
import { inLetters } from '../support/in-letters.js';
import { signedInAt, startDemoApp } from '../support/start-app.js';
import { DATABASES, type TestDatabase } from '../support/test-app.js';
import { wijkteams } from '../support/wijkteams.js';
import { withDatabase } from '../support/with-database.js';

const ROUNDS = 3;
const WRITERS = 6;

const END = `mutation ($id: ID!) { endContact(id: $id, on: "2026-12-31") { contact { id } } }`;

describe.each(DATABASES)('kill -9 while writing on %s', (name, openDatabase) => {
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

  it('loses no contact and leaves the index equal to the database', async () => {
    const added: string[] = [];
    const ended: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const app = await startDemoApp(env);
      const ask = await signedInAt(app.url, 'coordinator');
      const [organisationId] = await wijkteams(ask);
      let isAlive = true;
      const write = async (writer: number) => {
        for (let count = 0; isAlive; count += 1) {
          const id = await addContact(ask, { voornaam: 'Schrijver', achternaam: `N${inLetters(round, writer, count)}`, phones: [{ kind: 'MOBILE', number: '06 88000000' }], organisationId });
          added.push(id);
          if (count % 3 === 0) {
            await ask(END, { id });
            ended.push(id);
          }
        }
      };
      const writers = Promise.allSettled(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      for (const goal = added.length + 8 + round * 7; added.length < goal;) await wait(1 + round * 5); // in the middle of the next, however slow the machine is
      await app.kill();
      isAlive = false;
      await writers;
    }
    expect(added.length).toBeGreaterThan(ROUNDS * 5);

    const app = await startDemoApp(env);
    const ask = await signedInAt(app.url, 'coordinator');
    await settled(env);
    for (const id of added) expect((await ask('query ($id: ID!) { contact(id: $id) { id } }', { id })).contact).toEqual({ id });
    await app.close();

    const index = new EmbeddedIndex(join(env['DATA_DIR']!, 'search.sqlite'));
    const indexed = await index.versions();
    await index.close();
    const rows = await rowsOf(env);
    const contacts = new Map([...indexed].filter(([id]) => id.startsWith('contact:')).map(([id, version]) => [id.slice('contact:'.length), version]));
    expect(contacts).toEqual(new Map([...rows].map(([id, { version }]) => [id, version])));
    for (const id of ended) expect(rows.get(id)).toMatchObject({ version: 2, endsOn: '2026-12-31' });
    console.log(`${name}: ${added.length} acknowledged contacts over ${ROUNDS} kills, ${rows.size} in the database and in the index`);
  }, 120_000);
});

async function rowsOf(env: Record<string, string>): Promise<Map<string, { version: number; endsOn: string | null }>> {
  const rows: { id: string; version: number; ends_on: string | null }[] = await withDatabase(env, (source) => source.query('SELECT id, version, ends_on FROM contact'));
  return new Map(rows.map((row) => [row.id, { version: row.version, endsOn: row.ends_on }]));
}

/** Waits until the outbox is empty. */
async function settled(env: Record<string, string>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const [{ many }] = await withDatabase(env, (source) => source.query('SELECT count(*) AS many FROM outbox_event'));
    if (Number(many) === 0) return;
    await wait(100);
  }
  throw new Error('The outbox did not empty');
}
