// node dist/test/bench/bench.js [10000 100000] [postgres] [search growth coverage http writes start spreadsheet pairing import browser]
// Prints the tables of docs/bench.md, with `postgres` also on a PostgreSQL of its own; ends with 1 when a bar was missed. Filled databases stay in .data/bench.
import 'reflect-metadata';
import { Database } from '#libs/database';
import { cpus, totalmem } from 'node:os';
import { startPostgres } from '../support/postgres.js';
import { benchEnv, EMBEDDED, hasBars, inventOnce, measureIndexing, ONE_GEMEENTE, openBenchApp, sessionCookie, sizeOf, transferTo, type Setup } from './bench-directory.js';
import { benchQueries } from './bench-queries.js';
import { measureCoverage } from './measure-coverage.js';
import { measureFirstResult } from './measure-first-result.js';
import { measureGrowth } from './measure-growth.js';
import { measureHttp, measureStart, measureWrites } from './measure-http.js';
import { measureLag } from './measure-lag.js';
import { measureImport } from './measure-import.js';
import { measurePairing } from './measure-pairing.js';
import { measureSearch } from './measure-search.js';
import { measureSpreadsheet } from './measure-spreadsheet.js';
import { missedBars, printTable } from './table.js';

/** As `npm run import` in package.json. */
const IMPORTER_FLAGS = ['--max-old-space-size=192', '--max-semi-space-size=8'];

/** Milliseconds from the commit to a search that finds it. */
const LAG = { most: 200 };

/** Seconds in which the index is made anew, up to a million contacts. */
const REBUILT = { most: 300 };

/** Measured too when MEILISEARCH_TEST_URL and MEILISEARCH_TEST_KEY are given. */
const { MEILISEARCH_TEST_URL, MEILISEARCH_TEST_KEY = '' } = process.env;
const MEILISEARCH = { SEARCH_ENGINE: 'meilisearch', MEILISEARCH_URL: MEILISEARCH_TEST_URL ?? '', MEILISEARCH_API_KEY: MEILISEARCH_TEST_KEY };
if (!MEILISEARCH_TEST_URL) process.stdout.write('Meilisearch is not measured: give MEILISEARCH_TEST_URL and MEILISEARCH_TEST_KEY.\n');

const args = process.argv.slice(2);
const given = args.filter((each) => /^\d+$/.test(each)).map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000];
const only = args.filter((each) => !/^\d+$/.test(each) && each !== 'postgres');
const wants = (part: string): boolean => only.length === 0 || only.includes(part);

process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB\n`);
const postgres = args.includes('postgres') ? await startPostgres({ isDurable: true }) : null;
for (const contacts of sizes) await measureAt(contacts);
await postgres?.stop();
if ((wants('search') || wants('growth')) && sizes.length > 1) await measureGrowth(sizes);
if (wants('spreadsheet')) await measureSpreadsheet();
if (wants('browser')) await measureFirstResult();
if (wants('pairing')) await measurePairing();
if (wants('import')) await measureImport(IMPORTER_FLAGS);
const missed = missedBars();
process.stdout.write(missed.length === 0 ? '\nEvery bar holds.\n' : `\nMissed:\n${missed.map((each) => `  ${each}\n`).join('')}`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function measureAt(contacts: number): Promise<void> {
  if (!['search', 'coverage', 'http', 'writes', 'start'].some(wants)) return;
  await inventOnce(contacts);
  for (const setup of await setupsFor(contacts)) await measureOn(setup, contacts);
  const app = await openBenchApp(contacts);
  if (wants('coverage')) await measureCoverage(app, contacts);
  const cookie = await sessionCookie(app, 'scoped');
  await app.close();
  if (wants('start')) await measureStart(contacts, cookie);
}

async function setupsFor(contacts: number): Promise<Setup[]> {
  const meilisearch = { ...MEILISEARCH, MEILISEARCH_INDEX: `bench-${contacts}` };
  if (!postgres) return [EMBEDDED, ...(MEILISEARCH_TEST_URL ? [{ name: 'SQLite and Meilisearch', env: meilisearch }] : [])];
  const DATABASE_URL = await postgres.createDatabase();
  await transferTo(DATABASE_URL, contacts);
  const DATA_DIR = `${benchEnv(contacts)['DATA_DIR']}-postgres`;
  return [
    EMBEDDED, { name: 'PostgreSQL and the embedded index', env: { DATABASE_URL, DATA_DIR } },
    ...(MEILISEARCH_TEST_URL ? [{ name: 'PostgreSQL and Meilisearch', env: { DATABASE_URL, DATA_DIR, ...meilisearch } }] : []),
  ];
}

async function measureOn(setup: Setup, contacts: number): Promise<void> {
  if (wants('search')) await printIndexing(contacts, setup);
  const app = await openBenchApp(contacts, setup);
  if (wants('search')) await measureSearch(app, sizeOf(contacts, setup), hasBars(contacts, setup));
  const [searcher, keeper] = [await sessionCookie(app, 'scoped'), await sessionCookie(app, 'keeper')];
  const texts = shuffled([...(await benchQueries(app.get(Database), 120, ONE_GEMEENTE)).values()].flat());
  const kept: { id: string }[] = await app.get(Database).read().query(`SELECT contact_id AS id FROM contact_area WHERE gemeente_code = '${ONE_GEMEENTE}' GROUP BY contact_id HAVING count(*) = 1 ORDER BY contact_id LIMIT 300`);
  await app.close();
  if (wants('http')) await measureHttp(contacts, setup, searcher, texts);
  if (wants('search')) await printLag(contacts, setup);
  if (wants('writes')) await measureWrites(contacts, setup, keeper, kept.map(({ id }) => id));
}

/** After what only reads: with what it leaves, searches are measured as they are before the next tidying. */
async function printLag(contacts: number, setup: Setup): Promise<void> {
  const app = await openBenchApp(contacts, setup);
  await measureLag(app, `Index lag, ${sizeOf(contacts, setup)}`, isEmbedded(setup) ? LAG : undefined);
  await app.close();
}

function isEmbedded(setup: Setup): boolean {
  return setup.env['SEARCH_ENGINE'] === undefined;
}

async function printIndexing(contacts: number, setup: Setup): Promise<void> {
  const { documents, seconds } = await measureIndexing(contacts, setup);
  printTable(`Indexing, ${sizeOf(contacts, setup)}`, ['', 'documents', 'seconds', 'documents/s'], [['from the database', String(documents), { value: seconds, ...(isEmbedded(setup) ? { bar: REBUILT } : {}) }, { value: documents / seconds, digits: 0 }]]);
}

/** Kinds through each other, the same way every time. */
function shuffled(texts: readonly string[]): string[] {
  const step = 7_919;
  return texts.map((_, index) => texts[(index * step) % texts.length]!);
}
