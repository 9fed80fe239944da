/**
 * Two api processes and two workers over one PostgreSQL, writers and readers over HTTP, a mail server that counts,
 * and all the while one of the processes at random is ended with kill -9 and started again. At the end:
 *
 * 1. Every write that was acknowledged is there once; one that was not, at most once.
 * 2. Every mail that was asked for went out once; at most those that were in a dying worker's hand are in doubt, and say so.
 * 3. The index (the embedded one, or Meilisearch when MEILISEARCH_TEST_URL is given) equals the database, and both api processes find what was written.
 * 4. Nobody was told anything but an answer, TRY_AGAIN, or that the process was gone.
 */
import { EmbeddedIndex, MeilisearchIndex, type SearchIndex } from '#libs/search';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { DemoAccountKey } from '../../apps/api/src/demo/index.js';
import { addContact } from '../support/add-contact.js';
import type { Ask } from '../support/ask.js';
import { inLetters } from '../support/in-letters.js';
import { dropIndexes, MEILISEARCH, newIndexName } from '../support/meilisearch.js';
import { startMailServer } from '../support/mail-server.js';
import { startPostgres } from '../support/postgres.js';
import { signedInAt, startApp, type RunningApp } from '../support/start-app.js';
import { wijkteams } from '../support/wijkteams.js';

export interface SoakReport {
  kills: number;
  /** Of these, of workers. */
  workerKills: number;
  reads: number;
  acknowledged: number;
  /** Asked for, and nobody knows what became of it. */
  unanswered: number;
  mails: number;
  /** Mails that were in the hand of a worker when it was ended. */
  inDoubt: number;
  /** What does not hold; empty when all is well. */
  faults: string[];
}

const WRITERS = 2;
const INVITERS = 2;
const READERS = 2;
const INVITE = `mutation ($email: String!) { inviteAccount(gemeente: "GM0917", email: $email, powers: [{ kind: PROFESSIONAL }]) { id } }`;
const FIND = `query ($text: String!) { search(text: $text, first: 5) { edges { node { ... on Contact { id } } } } }`;
const QUESTIONS = ['huisarts', 'wijkteamcoach heerlen', '6411', 'jansen', 'Veilig Thuis', 'gedragswetenschaper'];

/** One process that is ended and started again. */
class Place {
  app: RunningApp | null = null;

  constructor(private readonly env: Record<string, string>) {}

  async start(): Promise<void> {
    this.app = await startApp(this.env);
  }

  async kill(): Promise<void> {
    const app = this.app!;
    this.app = null;
    await app.kill();
  }
}

/** Goes on for so many seconds, and until so many processes were ended. */
export async function soak(least: { seconds: number; kills: number }, say: (line: string) => void): Promise<SoakReport> {
  const report: SoakReport = { kills: 0, workerKills: 0, reads: 0, acknowledged: 0, unanswered: 0, mails: 0, inDoubt: 0, faults: [] };
  const server = await startPostgres();
  const mailServer = await startMailServer();
  const dataDir = await mkdtemp(join(tmpdir(), 'korte-lijnen-soak-'));
  const url = await server.createDatabase();
  const index = newIndexName();
  const engine: Record<string, string> = MEILISEARCH ? { SEARCH_ENGINE: 'meilisearch', MEILISEARCH_URL: MEILISEARCH.url, MEILISEARCH_API_KEY: MEILISEARCH.apiKey, MEILISEARCH_INDEX: index } : {};
  const env = { MODE: 'demo', DATABASE_URL: url, DATA_DIR: dataDir, SMTP_URL: mailServer.url, DATABASE_POOL: '5', ...engine };
  const apis = [new Place({ ...env, ROLE: 'api' }), new Place({ ...env, ROLE: 'api' })];
  const workers = [new Place({ ...env, ROLE: 'worker' }), new Place({ ...env, ROLE: 'worker' })];
  const places = [...apis, ...workers];
  const source = new DataSource({ type: 'postgres', url });
  try {
    await Promise.all(places.map((place) => place.start()));
    await source.initialize();
    const [team] = await wijkteams(await signedInAt(apis[0]!.app!.url, 'coordinator'));
    const end = performance.now() + least.seconds * 1_000;
    const isOver = () => performance.now() > end && report.kills >= least.kills;
    const contacts = new Map<string, string | null>();
    const invited = new Map<string, string | null>();

    const trying = async (account: DemoAccountKey, turn: (ask: Ask, count: number) => Promise<void>) => {
      let ask: Ask | null = null;
      for (let count = 0; !isOver(); count += 1) {
        try {
          ask ??= await signedInAt(anyOf(apis).app?.url ?? 'http://127.0.0.1:9', account);
          await turn(ask, count);
        } catch (error) {
          ask = null; // she goes on at whichever process answers
          const { message } = error as Error;
          if (!/^(?:TRY_AGAIN|fetch failed|terminated|Cannot read properties of null.*split|Unexpected end of JSON input)/.test(message)) report.faults.push(`somebody was told: ${message}`);
          await wait(50);
        }
      }
    };
    const writing = Array.from({ length: WRITERS }, (_, writer) => trying('coordinator', async (ask, count) => {
      const name = `D${inLetters(writer, count)}`;
      contacts.set(name, null);
      contacts.set(name, await addContact(ask, { voornaam: 'Duur', achternaam: name, organisationId: team }));
    }));
    const inviting = Array.from({ length: INVITERS }, (_, inviter) => trying('beheerder', async (ask, count) => {
      const email = `d${inLetters(inviter, count)}@duur.example`;
      invited.set(email, null);
      invited.set(email, (await ask(INVITE, { email })).inviteAccount.id);
    }));
    const reading = Array.from({ length: READERS }, () => trying('coordinator', async (ask, count) => {
      await ask(FIND, { text: QUESTIONS[count % QUESTIONS.length] });
      report.reads += 1;
    }));
    const killing = (async () => {
      while (!isOver()) {
        await wait(700 + Math.random() * 1_500);
        const place = anyOf(places);
        await place.kill();
        report.kills += 1;
        if (workers.includes(place)) report.workerKills += 1;
        await wait(Math.random() * 300);
        await place.start();
        if (report.kills % 20 === 0) say(`${report.kills} times kill -9, ${[...contacts.values()].filter(Boolean).length} contacts acknowledged, ${report.reads} searches answered`);
      }
    })();
    await Promise.all([...writing, ...inviting, ...reading, killing]);
    await settle(source, report);

    await compareContacts(source, contacts, report);
    await compareMails(source, invited, mailServer.mails, report);
    await compareIndex(source, MEILISEARCH ? new MeilisearchIndex({ ...MEILISEARCH, index }) : new EmbeddedIndex(join(dataDir, 'search.sqlite'), false), report);
    await compareFound(apis, contacts, report);
    return report;
  } finally {
    await source.destroy().catch(() => undefined);
    for (const { app } of places) await app?.close();
    if (MEILISEARCH) await dropIndexes(index);
    await mailServer.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const anyOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

/** Waits until every event had its effect and no mail waits, as long as something moves; what a dead worker had in hand stays as it is. */
async function settle(source: DataSource, report: SoakReport): Promise<void> {
  const waiting = () => source.query<object[]>(`
    SELECT type AS what, attempts, last_error AS error FROM outbox_event UNION ALL SELECT kind, attempts, last_error FROM queued_mail WHERE state = 'queued'`);
  let least = Infinity;
  let since = performance.now();
  for (let rows = await waiting(); rows.length > 0; rows = await waiting()) {
    if (rows.length < least) [least, since] = [rows.length, performance.now()];
    if (performance.now() - since > 60_000) return void report.faults.push(`nothing has moved for a minute: ${JSON.stringify(rows.slice(0, 5))}`);
    await wait(200);
  }
  await wait(3_000); // for the mails that living workers have in hand
}

async function compareContacts(source: DataSource, contacts: ReadonlyMap<string, string | null>, report: SoakReport): Promise<void> {
  const rows = await source.query<{ name: string; id: string }[]>(`SELECT p.achternaam AS name, c.id FROM contact c JOIN professional p ON p.id = c.professional_id WHERE p.voornaam = 'Duur'`);
  const there = Map.groupBy(rows, (row) => row.name);
  for (const [name, id] of contacts) {
    const ids = (there.get(name) ?? []).map((row) => row.id);
    if (id === null) report.unanswered += 1;
    else report.acknowledged += 1;
    if (ids.length > 1) report.faults.push(`${name} is there ${ids.length} times`);
    if (id !== null && ids[0] !== id) report.faults.push(`${name} was acknowledged and is not there`);
  }
}

async function compareMails(source: DataSource, invited: ReadonlyMap<string, string | null>, mails: readonly string[], report: SoakReport): Promise<void> {
  const rows = await source.query<{ email: string; state: string }[]>(`SELECT a.email, q.state FROM queued_mail q JOIN account a ON q.about = '{"accountId":"' || a.id || '"}' WHERE q.kind = 'invitation'`);
  const states = Map.groupBy(rows, (row) => row.email);
  const arrived = Map.groupBy(mails.flatMap((mail) => /^To: (\S+@duur\.example)/m.exec(mail)?.[1] ?? []), (email) => email);
  for (const [email, id] of invited) {
    const [row, ...more] = states.get(email) ?? [];
    const times = arrived.get(email)?.length ?? 0;
    if (id !== null && !row) report.faults.push(`an invitation was acknowledged and not ordered`);
    if (more.length > 0 || times > 1) report.faults.push(`a mail was ordered ${more.length + 1} times and arrived ${times} times`);
    if (!row) continue;
    report.mails += 1;
    if (row.state === 'sending' || row.state === 'unsure') report.inDoubt += 1;
    else if (row.state !== 'sent' || times !== 1) report.faults.push(`a mail that is ${row.state} arrived ${times} times`);
  }
  if (report.inDoubt > report.workerKills) report.faults.push('more mails are in doubt than workers were ended: each has one in hand');
}

async function compareIndex(source: DataSource, index: SearchIndex, report: SoakReport): Promise<void> {
  const indexed = await index.versions();
  await index.close();
  const rows = await source.query<{ id: string; version: number }[]>(`SELECT 'contact:' || id AS id, version FROM contact UNION ALL SELECT 'organisation:' || id, version FROM organisation`);
  const differing = rows.filter(({ id, version }) => indexed.get(id) !== version).length;
  if (differing > 0 || indexed.size !== rows.length) report.faults.push(`the index differs from the database in ${differing} of ${rows.length}, and holds ${indexed.size}`);
}

async function compareFound(apis: readonly Place[], contacts: ReadonlyMap<string, string | null>, report: SoakReport): Promise<void> {
  const sample = [...contacts].filter(([, id]) => id !== null).slice(-20);
  for (const { app } of apis) {
    const ask = await signedInAt(app!.url, 'coordinator');
    for (const [name, id] of sample) {
      const { edges } = (await ask(FIND, { text: `Duur ${name}` })).search;
      if (!edges.some((edge: any) => edge.node.id === id)) report.faults.push(`${name} is not found`);
    }
  }
}
