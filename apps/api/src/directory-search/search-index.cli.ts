import 'reflect-metadata';
import { Clock } from '#libs/clock';
import { count, runCommand, say } from '#libs/command-line';
import { loadSettings, type Settings } from '#libs/config';
import type { Database } from '#libs/database';
import { nameOf } from '#libs/logging';
import { Outbox } from '#libs/outbox';
import type { SearchIndex } from '#libs/search';
import { Logger } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { ContactRepository } from '../contacts/index.js';
import { MaatjeRepository } from '../maatjes/index.js';
import { openForCommand } from '../open-for-command.js';
import { OrganisationRepository } from '../organisations/index.js';
import { DocumentsService } from './documents.service.js';
import { IndexFeeder } from './index-feeder.js';
import { openIndex } from './open-index.js';
import { VersionsRepository } from './versions.repository.js';

const USAGE = 'Gebruik: npm run search:check     vergelijkt de zoekindex met de database en herstelt wat verschilt\n         npm run reindex          vult de zoekindex helemaal opnieuw; zoeken gaat intussen door';

class IndexRefused extends Error {}

async function check(feeder: IndexFeeder): Promise<void> {
  const { missing, superfluous, outdated } = await feeder.mend();
  say(missing + superfluous + outdated === 0
    ? 'De zoekindex is gelijk aan de database.'
    : `De zoekindex is bijgewerkt: ${count(missing)} documenten ontbraken, ${count(superfluous)} waren er te veel, ${count(outdated)} waren anders.`);
}

async function reindex(feeder: IndexFeeder): Promise<void> {
  const started = performance.now();
  const total = await feeder.rebuild((done, all) => say(`${count(done)} van ${count(all)} documenten`));
  await feeder.mend(); // what servers wrote meanwhile
  say(`Klaar: ${count(total)} documenten in ${((performance.now() - started) / 1_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} s.`);
}

const COMMANDS: Record<string, (feeder: IndexFeeder) => Promise<void>> = { check, reindex };

/** One process at a time: also beside servers that run. */
async function run(settings: Settings, database: Database, work: (feeder: IndexFeeder) => Promise<void>): Promise<void> {
  const index = openIndex(settings);
  try {
    await database.alone('search index', () => work(feederOf(settings, database, index)));
  } finally {
    await index.close();
    await database.close();
  }
}

function feederOf(settings: Settings, database: Database, index: SearchIndex): IndexFeeder {
  const clock = new Clock(settings);
  const organisations = new OrganisationRepository(database);
  const contacts = new ContactRepository(database, organisations, settings);
  const documents = new DocumentsService(contacts, organisations, new MaatjeRepository(database), new AreaRepository(database), clock);
  return new IndexFeeder(index, new Outbox(database, clock, settings), new VersionsRepository(database), database, settings, documents);
}

Logger.overrideLogger(['warn', 'error']); // what was done, the command says
const work = COMMANDS[process.argv[2] ?? ''];
await runCommand(async () => {
  if (!work) throw new IndexRefused(USAGE);
  const settings = loadSettings();
  const database = await openForCommand(settings);
  await run(settings, database, work).catch((error: unknown) => { throw new IndexRefused(`De zoekindex kon niet worden bijgewerkt: ${nameOf(error)}`); });
}, IndexRefused);
