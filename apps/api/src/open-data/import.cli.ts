import 'reflect-metadata';
import { Clock } from '#libs/clock';
import { count, runCommand, say } from '#libs/command-line';
import { loadSettings, type Settings } from '#libs/config';
import type { Database } from '#libs/database';
import { Outbox } from '#libs/outbox';
import { isAreaCode } from '../areas/index.js';
import { openForCommand } from '../open-for-command.js';
import { importAreas } from './import-areas.js';
import { importPostcodes } from './import-postcodes.js';
import { WrongFileError, type ImportReport, type RejectionList } from './import-report.js';
import { importSchools } from './import-schools.js';

const USAGE = `Gebruik: npm run import -- gebieden <map>                            gebieden van een ander CBS-jaar
                       -- scholen <bestand> [--gemeente GM0917 …]   een scholenlijst van DUO
                       -- postcodes <bestand>                       de tabel pc6hnr van CBS`;

/** Beside what came of it: on the other stream. */
const progress = (message: string): void => void process.stderr.write(`${message}\n`);

type Import = (database: Database, settings: Settings) => Promise<ImportReport>;

/** The import that the arguments ask for. @throws WrongFileError with the usage when they make no sense. */
function chosen([what, path, ...rest]: readonly string[]): Import {
  const gemeenten = rest.filter((each) => each !== '--gemeente');
  const makesSense = path !== undefined && gemeenten.every(isAreaCode) && (rest.length === 0 || (what === 'scholen' && rest[0] === '--gemeente'));
  if (!makesSense) throw new WrongFileError(USAGE);
  const outboxOf = (database: Database, settings: Settings) => new Outbox(database, new Clock(settings), settings);
  if (what === 'gebieden') return (database, settings) => importAreas(database, outboxOf(database, settings), path);
  if (what === 'scholen') return (database, settings) => importSchools(database, outboxOf(database, settings), path, gemeenten);
  if (what === 'postcodes') return (database) => importPostcodes(database, path, progress);
  throw new WrongFileError(USAGE);
}

async function run(args: readonly string[]): Promise<void> {
  const settings = loadSettings();
  const work = chosen(args);
  const started = performance.now();
  const database = await openForCommand(settings, { mayMake: true });
  try {
    print(await work(database, settings), (performance.now() - started) / 1000);
  } catch (error) {
    if (error instanceof WrongFileError) printRejections(error.rejections);
    throw error;
  } finally {
    await database.close();
  }
}

function print({ read, counts, rejections }: ImportReport, seconds: number): void {
  printRejections(rejections);
  say(`Klaar: ${count(read)} regels gelezen in ${seconds.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} s.`);
  for (const [name, value] of Object.entries(counts)) say(`  ${name}: ${count(value)}`);
  say(`  regels met een fout: ${count(rejections.total)}`);
}

function printRejections({ first, total }: RejectionList): void {
  for (const { line, column, value, reason } of first) {
    progress(`regel ${line}${column && `, ${column}`}: ${reason}${value && ` (${JSON.stringify(value)})`}`);
  }
  if (total > first.length) progress(`… en nog ${count(total - first.length)} andere.`);
}

await runCommand(() => run(process.argv.slice(2)), WrongFileError);
