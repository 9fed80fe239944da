// node dist/test/bench/bench.js [10000 100000] [search coverage http start spreadsheet pairing import]
// Prints the tables of README.md; ends with 1 when a bar was missed. Filled databases stay in .data/bench.
import 'reflect-metadata';
import { Database } from '#libs/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { cpus, totalmem } from 'node:os';
import { inventOnce, measureIndexing, ONE_GEMEENTE, openBenchApp, sessionCookie } from './bench-directory.js';
import { benchQueries } from './bench-queries.js';
import { measureCoverage } from './measure-coverage.js';
import { measureHttp, measureStart } from './measure-http.js';
import { measureLag } from './measure-lag.js';
import { measureImport } from './measure-import.js';
import { measurePairing } from './measure-pairing.js';
import { measureSearch } from './measure-search.js';
import { measureSpreadsheet } from './measure-spreadsheet.js';
import { missedBars, printTable } from './table.js';

/** As in scripts/import.mjs. */
const IMPORTER_FLAGS = ['--max-old-space-size=192', '--max-semi-space-size=8'];

/** Milliseconds from the commit to a search that finds it. */
const LAG = { most: 200 };

/** Measured too when MEILISEARCH_TEST_URL and MEILISEARCH_TEST_KEY are given. */
const { MEILISEARCH_TEST_URL, MEILISEARCH_TEST_KEY = '' } = process.env;
const MEILISEARCH = MEILISEARCH_TEST_URL ? { SEARCH_ENGINE: 'meilisearch', MEILISEARCH_URL: MEILISEARCH_TEST_URL, MEILISEARCH_API_KEY: MEILISEARCH_TEST_KEY } : null;
if (!MEILISEARCH) process.stdout.write('Meilisearch is not measured: give MEILISEARCH_TEST_URL and MEILISEARCH_TEST_KEY.\n');

const args = process.argv.slice(2);
const sizes = args.filter((each) => /^\d+$/.test(each)).map(Number);
const only = args.filter((each) => !/^\d+$/.test(each));
const wants = (part: string): boolean => only.length === 0 || only.includes(part);

process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB\n`);
for (const contacts of sizes.length > 0 ? sizes : [10_000, 100_000]) await measureAt(contacts);
if (wants('spreadsheet')) await measureSpreadsheet();
if (wants('pairing')) await measurePairing();
if (wants('import')) await measureImport(IMPORTER_FLAGS);
const missed = missedBars();
process.stdout.write(missed.length === 0 ? '\nEvery bar holds.\n' : `\nMissed:\n${missed.map((each) => `  ${each}\n`).join('')}`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function measureAt(contacts: number): Promise<void> {
  if (!['search', 'coverage', 'http', 'start'].some(wants)) return;
  await inventOnce(contacts);
  const app = await openBenchApp(contacts);
  if (wants('search')) await measureEngine(app, contacts, 'embedded', LAG);
  if (wants('coverage')) await measureCoverage(app, contacts);
  const cookie = await sessionCookie(app, 'scoped');
  const texts = shuffled([...(await benchQueries(app.get(Database), 120, ONE_GEMEENTE)).values()].flat());
  await app.close();
  if (wants('search') && MEILISEARCH) {
    const big = await openBenchApp(contacts, MEILISEARCH);
    await measureEngine(big, contacts, 'Meilisearch');
    await big.close();
  }
  if (wants('http')) await measureHttp(contacts, cookie, texts);
  if (wants('start')) await measureStart(contacts, cookie);
}

async function measureEngine(app: NestFastifyApplication, contacts: number, engine: string, lag?: { most: number }): Promise<void> {
  const size = `${contacts.toLocaleString('en')} contacts, ${engine}`;
  const { documents, seconds } = await measureIndexing(app);
  printTable(`Indexing, ${size}`, ['', 'documents', 'seconds', 'documents/s'], [['from the database', String(documents), { value: seconds }, { value: documents / seconds, digits: 0 }]]);
  await measureSearch(app, size);
  await measureLag(app, `Index lag, ${size}`, lag);
}

/** Kinds through each other, the same way every time. */
function shuffled(texts: readonly string[]): string[] {
  const step = 7_919;
  return texts.map((_, index) => texts[(index * step) % texts.length]!);
}
