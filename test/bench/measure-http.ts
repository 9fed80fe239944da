import autocannon from 'autocannon';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchEnv, benchSettings, EMBEDDED, hasBars, sizeOf, type Setup } from './bench-directory.js';
import { memoryOf, startServer } from './child-server.js';
import { printTable } from './table.js';
import { webSearchQuestion } from './web-question.js';

const CONNECTIONS = 20;
const SECONDS = 5;
const WARM_UP_SECONDS = 4;
/** One server after the other, in turn: the speed of a machine changes. */
const ROUNDS = 3;
const QUESTION = webSearchQuestion();
const SERVER = 'dist/apps/api/src/main.js';

interface Load {
  requestsPerSecond: number;
  p99: number;
  failed: number;
}

/** The built server under load and, in turn, one that answers a constant; the middle round of each counts. Then its memory. */
export async function measureHttp(contacts: number, setup: Setup, cookie: string, texts: readonly string[]): Promise<void> {
  const size = sizeOf(contacts, setup);
  const bodies = texts.map(bodyOf);
  const ours = await startServer(SERVER, { ...benchEnv(contacts), ...setup.env });
  const answers = join(benchSettings(contacts).DATA_DIR, 'answers.json');
  writeFileSync(answers, JSON.stringify(await answersTo(ours.url, cookie, texts)));
  const constant = await startServer('dist/test/bench/constant-server.js', {}, [answers]);
  const loads: Load[] = [];
  const constantLoads: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    loads.push(await loadOn(ours.url, cookie, bodies));
    constantLoads.push(await loadOn(constant.url, cookie, bodies));
  }
  const memory = memoryOf(ours.pid);
  await ours.stop();
  await constant.stop();
  const [load, constantLoad] = [middle(loads), middle(constantLoads)];

  const row = (name: string, each: Load) => [name, { value: each.requestsPerSecond, digits: 0 }, { value: each.p99, unit: 'ms' }, String(each.failed)];
  printTable(`Over HTTP, ${size}, ${CONNECTIONS} connections, searches of every kind in one gemeente`, ['server', 'requests/s', 'p99', 'failed'], [
    row('Korte Lijnen', load), row('constant answer', constantLoad),
    ['ratio', { value: load.requestsPerSecond / constantLoad.requestsPerSecond, digits: 2, ...(hasBars(contacts, setup) ? { bar: { least: 0.5 } } : {}) }, '', ''],
  ]);
  if (memory) printTable(`Memory, ${size}`, ['', 'RSS', 'peak'], [['after the load', { value: memory.now, unit: 'MB', digits: 0, ...(hasBars(contacts, setup) ? { bar: { most: 350 } } : {}) }, { value: memory.peak, unit: 'MB', digits: 0 }]]);
}

const middle = (loads: Load[]): Load => loads.sort((a, b) => a.requestsPerSecond - b.requestsPerSecond)[Math.floor(loads.length / 2)]!;

/** How many changes a second people can make together, each told to the index: alternately "klopt nog" and an absence. */
export async function measureWrites(contacts: number, setup: Setup, cookie: string, contactIds: readonly string[]): Promise<void> {
  const ours = await startServer(SERVER, { ...benchEnv(contacts), ...setup.env });
  const mutations = contactIds.map((id, place) => (place % 2 === 0
    ? `mutation { confirmContact(id: "${id}") { id } }`
    : `mutation { setAbsences(id: "${id}", version: 1, absences: [{ startsOn: "2027-01-01", endsOn: "2027-01-${10 + (place % 20)}" }]) { __typename } }`));
  const load = await loadOn(ours.url, cookie, mutations.map((query) => JSON.stringify({ query })));
  await ours.stop();
  printTable(`Writing over HTTP, ${sizeOf(contacts, setup)}, ${CONNECTIONS} connections`, ['', 'changes/s', 'p99', 'failed'], [
    ['"klopt nog" and absences', { value: load.requestsPerSecond, digits: 0 }, { value: load.p99, unit: 'ms' }, String(load.failed)],
  ]);
}

/** How long from spawning until a request is answered, when database and index are there. */
export async function measureStart(contacts: number, cookie: string): Promise<void> {
  const seconds: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const started = performance.now();
    const server = await startServer(SERVER, benchEnv(contacts));
    await ask(server.url, cookie, bodyOf('wijkteamcoach heksenberg'));
    seconds.push((performance.now() - started) / 1000);
    await server.stop();
  }
  printTable(`Start-up, ${contacts.toLocaleString('en')} contacts`, ['from spawning to the first answered search', 'best', 'worst of 3'], [
    ['', { value: Math.min(...seconds), unit: 's', digits: 2 }, { value: Math.max(...seconds), unit: 's', digits: 2, ...(hasBars(contacts, EMBEDDED) ? { bar: { most: 3 } } : {}) }],
  ]);
}

const bodyOf = (text: string): string => JSON.stringify({ operationName: 'Search', query: QUESTION, variables: { text, first: 10, withFacets: false, withNotShown: false } });
const headers = (cookie: string) => ({ 'content-type': 'application/json', cookie });

async function ask(url: string, cookie: string, body: string): Promise<string> {
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: headers(cookie), body });
  const text = await answer.text();
  if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
  return text;
}

/** What the server answers to each of these texts. */
async function answersTo(url: string, cookie: string, texts: readonly string[]): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const text of texts) answers[text] ??= (JSON.parse(await ask(url, cookie, bodyOf(text))) as { data: { search: unknown } }).data.search;
  return answers;
}

async function loadOn(url: string, cookie: string, bodies: readonly string[]): Promise<Load> {
  const requests = bodies.map((body) => ({ method: 'POST' as const, path: '/graphql', headers: headers(cookie), body }));
  await autocannon({ url, connections: CONNECTIONS, duration: WARM_UP_SECONDS, requests });
  const { requests: counted, latency, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests });
  return { requestsPerSecond: counted.average, p99: latency.p99, failed: non2xx + errors };
}
