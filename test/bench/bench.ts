// node dist/test/bench/bench.js [10000 100000] [search coverage http start spreadsheet pairing import]
// Prints the tables of README.md; ends with 1 when a bar was missed. Filled databases stay in .data/bench.
import 'reflect-metadata';
import { Database } from '#libs/database';
import { cpus, totalmem } from 'node:os';
import { inventOnce, measureIndexing, ONE_GEMEENTE, openBenchApp, sessionCookie } from './bench-directory.js';
import { benchQueries } from './bench-queries.js';
import { measureCoverage } from './measure-coverage.js';
import { measureHttp, measureStart } from './measure-http.js';
import { measureImport } from './measure-import.js';
import { measurePairing } from './measure-pairing.js';
import { measureSearch } from './measure-search.js';
import { measureSpreadsheet } from './measure-spreadsheet.js';
import { missedBars, printTable } from './table.js';

/** As in scripts/import.mjs. */
const IMPORTER_FLAGS = ['--max-old-space-size=192', '--max-semi-space-size=8'];

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
  if (wants('search')) {
    const { documents, seconds } = await measureIndexing(app);
    printTable(`Indexing, ${contacts.toLocaleString('en')} contacts`, ['', 'documents', 'seconds', 'documents/s'], [['from the database', String(documents), { value: seconds }, { value: documents / seconds, digits: 0 }]]);
    await measureSearch(app, contacts);
  }
  if (wants('coverage')) await measureCoverage(app, contacts);
  const cookie = await sessionCookie(app, 'scoped');
  const texts = shuffled([...(await benchQueries(app.get(Database), 120, ONE_GEMEENTE)).values()].flat());
  await app.close();
  if (wants('http')) await measureHttp(contacts, cookie, texts);
  if (wants('start')) await measureStart(contacts, cookie);
}

/** Kinds through each other, the same way every time. */
function shuffled(texts: readonly string[]): string[] {
  const step = 7_919;
  return texts.map((_, index) => texts[(index * step) % texts.length]!);
}
