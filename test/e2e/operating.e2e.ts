/**
 * What an operator meets. Real: built servers as processes of their own, PostgreSQL, SMTP.
 *
 * 1. Several processes start at once on an empty database: one makes and fills it, all serve.
 * 2. A worker answers only whether it is well; an api process drains nothing, and its changes are found within a second.
 * 3. Metrics stand at a port of their own, and name nobody.
 * 4. Asked to stop, a process says that it is not ready, finishes what it has in hand and takes no more.
 * 5. While PostgreSQL is away people hear TRY_AGAIN; when it is back everything goes on without a restart.
 * 6. Outside demo mode a log is lines of JSON that name nobody.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addContact } from '../support/add-contact.js';
import { inLetters } from '../support/in-letters.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { askAt, signedInAt, startApp, startDemoApp, type RunningApp } from '../support/start-app.js';

const FIND = `query ($text: String!) { search(text: $text, first: 5) { edges { node { __typename ... on Contact { id } } } } }`;

describe('operating', () => {
  let server: TestPostgres;
  let mails: MailServer;
  let env: Record<string, string>;
  let dataDir: string;
  let api: RunningApp;
  let other: RunningApp;
  let worker: RunningApp;

  beforeAll(async () => {
    server = await startPostgres();
    mails = await startMailServer();
    dataDir = await mkdtemp(join(tmpdir(), 'korte-lijnen-operating-'));
    env = { DATABASE_URL: await server.createDatabase(), SMTP_URL: mails.url, DATA_DIR: dataDir };
    [api, other, worker] = await Promise.all([startDemoApp({ ...env, ROLE: 'api', METRICS_PORT: '0' }), startDemoApp({ ...env, ROLE: 'api' }), startDemoApp({ ...env, ROLE: 'worker' })]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([api, other, worker].map((each) => each?.close()));
    await mails.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const status = async (app: RunningApp, path: string) => (await fetch(app.url + path)).status;
  const ready = async (app: RunningApp) => {
    for (let look = 0; look < 100; look += 1) {
      if (await status(app, '/health/ready') === 200) return;
      await wait(200);
    }
    throw new Error('It did not get ready');
  };

  it('processes that start at once make one directory, and get ready', async () => {
    await Promise.all([api, other, worker].map(ready));
    expect(await Promise.all([api, other, worker].map((app) => status(app, '/health/live')))).toEqual([200, 200, 200]);
    const [here, there] = [await signedInAt(api.url, 'coordinator'), await signedInAt(other.url, 'coordinator')];
    expect(await here(FIND, { text: 'huisarts' })).toEqual(await there(FIND, { text: 'huisarts' }));
  });

  it('a worker serves nobody', async () => {
    expect(await Promise.all(['/', '/graphql', '/demo/accounts', '/api/import/voorbeeld.xlsx', '/health/ready'].map((path) => status(worker, path)))).toEqual([404, 404, 404, 404, 200]);
  });

  it('what one api process committed the other finds, soon', async () => {
    const [here, there] = [await signedInAt(api.url, 'coordinator'), await signedInAt(other.url, 'coordinator')];
    for (const name of ['Vindersma', 'Zoekstra', 'Speurman', 'Treffers', 'Ontdekker']) {
      const id = await addContact(here, { achternaam: name });
      while (!(await there(FIND, { text: name })).search.edges.some((edge: any) => edge.node.id === id)) await wait(10);
    }
  });

  it('metrics stand at a port of their own and name nobody', async () => {
    expect(await (await fetch(`${api.url}/metrics`)).text()).not.toContain('korte_lijnen_');
    const port = await freePort();
    const app = await startDemoApp({ ...env, ROLE: 'api', METRICS_PORT: String(port) });
    const ask = await signedInAt(app.url, 'coordinator');
    await ask(`query Jansen06 { search(text: "Vindersma", first: 5) { edges { node { __typename } } } }`);
    await ask('{ search(text: "x", first: 500) { totalCount } }').catch(() => undefined);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toMatch(/korte_lijnen_graphql_seconds_count\{operation="query search",outcome="ok"\} 1/);
    expect(text).toMatch(/outcome="BAD_INPUT"\} 1/);
    expect(text).toContain('korte_lijnen_outbox_waiting 0');
    expect(text).toContain('korte_lijnen_outbox_parked 0');
    expect(text).toContain('korte_lijnen_mails{state="unsure"} 0');
    expect(text).toContain('korte_lijnen_searches_limited_total 0');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/Vindersma|Jansen06|@/);
    await app.close();
  });

  it('asked to stop, it says so, finishes what it has in hand, and loses nothing', async () => {
    const app = await startDemoApp({ ...env, ROLE: 'api', STOP_DELAY_SECONDS: '1' });
    const ask = await signedInAt(app.url, 'coordinator');
    const acknowledged: string[] = [];
    const brokenOff: string[] = [];
    let isReady = true;
    const write = async (writer: number) => {
      for (let count = 0; isReady; count += 1) {
        try {
          acknowledged.push(await addContact(ask, { achternaam: `Stop${inLetters(writer, count)}` }));
        } catch (error) {
          brokenOff.push((error as Error).message);
        }
      }
    };
    const writers = Promise.all([0, 1, 2, 3].map(write));
    while (acknowledged.length <= 4) await wait(10);
    const exited = new Promise<NodeJS.Signals | null>((resolve) => app.process.once('exit', (_code, signal) => resolve(signal)));
    app.process.kill('SIGTERM');
    while (await status(app, '/health/ready') !== 503) await wait(10);
    isReady = false; // as a load balancer that looked
    expect(await status(app, '/health/live')).toBe(200);
    await writers;
    expect(await exited).toBe('SIGTERM');
    expect(brokenOff).toEqual([]);
    const there = await signedInAt(other.url, 'coordinator');
    for (const id of acknowledged) expect((await there('query ($id: ID!) { contact(id: $id) { id } }', { id })).contact).toEqual({ id });
  });

  it('answers what it was asked before it was told to stop, however long that takes', async () => {
    const app = await startDemoApp({ ...env, ROLE: 'api', NUMBERS_PER_HOUR_SLOW: '1' });
    const ask = await signedInAt(app.url, 'coordinator');
    const numbers = 'query ($id: ID!) { contact(id: $id) { numbers { dial } } }';
    const found = (await ask('{ search(text: "wijkteamcoach heerlen", first: 6) { edges { node { ... on Contact { id } } } } }')).search.edges.map((edge: any) => edge.node.id).filter(Boolean) as string[];
    for (const id of found.slice(0, 3)) await ask(numbers, { id });
    const started = performance.now();
    const asked = ask(numbers, { id: found[3] }); // held up for a second and a half: she opened too many
    await wait(300);
    const exited = new Promise((resolve) => app.process.once('exit', resolve));
    app.process.kill('SIGTERM');
    expect((await asked).contact.numbers).not.toEqual([]);
    expect(performance.now() - started).toBeGreaterThan(1_000);
    await exited;
  });

  it('while PostgreSQL is away people hear TRY_AGAIN, and it goes on by itself when it is back', async () => {
    const ask = await signedInAt(api.url, 'coordinator');
    const codes = new Set<string>();
    await server.restart(async () => {
      for (let time = 0; time < 5; time += 1) {
        await ask(FIND, { text: 'huisarts' }).catch((error: Error) => codes.add(error.message));
        await askAt(api.url, '', '{ demo: app { demo } }').catch((error: Error) => codes.add(error.message));
      }
      expect(await status(api, '/health/ready')).toBe(503);
      expect(await status(api, '/health/live')).toBe(200);
    });
    expect([...codes]).toEqual(['TRY_AGAIN']);
    await Promise.all([api, worker].map(ready));
    const id = await addContact(ask, { achternaam: 'Terug' });
    const committed = performance.now();
    while (!(await ask(FIND, { text: 'Terug wijkteamcoach' })).search.edges.some((edge: any) => edge.node.id === id)) await wait(20);
    expect(performance.now() - committed).toBeLessThan(10_000);
    expect([api, other, worker].map((app) => app.process.exitCode)).toEqual([null, null, null]);
  }, 60_000);

  it('outside demo mode it logs lines of JSON that name nobody', async () => {
    const said: string[] = [];
    const database = await server.createDatabase();
    const app = await startApp({ MODE: 'production', DATABASE_URL: database, SMTP_URL: mails.url, BASE_URL: 'http://127.0.0.1', SECRET: 'a secret of a test, of more than 32 letters', HOST: '127.0.0.1' });
    for (const stream of [app.process.stdout!, app.process.stderr!]) stream.on('data', (chunk: Buffer) => said.push(...chunk.toString().split('\n').filter(Boolean)));
    await server.restart(async () => {
      const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: 'kl_sessie=geheim' }, body: JSON.stringify({ query: '{ search(text: "Jansen", first: 1) { totalCount } }' }) });
      expect([response.status, (await response.json() as { code: string }).code]).toEqual([503, 'TRY_AGAIN']);
      const id = response.headers.get('x-request-id');
      expect(said.map((line) => JSON.parse(line) as { requestId?: string; level: string; message: string })).toContainEqual(expect.objectContaining({ level: 'warn', message: expect.stringContaining('TRY_AGAIN'), requestId: id }));
    });
    expect(said.join('\n')).not.toMatch(/Jansen|geheim|postgres:\/\//);
    await app.close();
  }, 60_000);
});

async function freePort(): Promise<number> {
  const probe: Server = createServer();
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}
