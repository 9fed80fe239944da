import 'reflect-metadata';
import { runCommand, say } from '#libs/command-line';
import { loadSettings } from '#libs/config';
import { BackupRefused, backUpSqlite, noteBackup, removeSqlite, restoreSqlite } from '#libs/database';
import { parseArgs } from 'node:util';
import { inWords } from '../open-for-command.js';

const USAGE = `Gebruik: npm run backup -- --to <bestand>      terwijl Korte Lijnen draait; ook zonder mensen erin: --force
         npm run restore -- --from <bestand>   als Korte Lijnen gestopt is`;

const POSTGRES = `De gegevens staan in PostgreSQL. Gebruik de gereedschappen daarvan:
  pg_dump --format=custom --file=korte-lijnen.dump "$DATABASE_URL"
  pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" korte-lijnen.dump`;

const { values: { to, from, force = false } } = parseArgs({ options: { to: { type: 'string' }, from: { type: 'string' }, force: { type: 'boolean' } }, strict: false }) as { values: { to?: string; from?: string; force?: boolean } };

await runCommand(async () => {
  const settings = loadSettings();
  if (settings.DATABASE_URL) throw new BackupRefused(POSTGRES);
  if (to && !from) {
    const people = await backUpSqlite(settings.databaseUrl, to, force);
    await noteBackup(settings.databaseUrl, new Date()).catch(() => say('Let op: naast de database mag dit commando niet schrijven. Bij Beheer › Werkt alles? staat deze kopie daarom niet.'));
    return say(`Klaar: ${to} is een volledige, gecontroleerde kopie van ${settings.databaseUrl}, met ${inWords(people)}.`);
  }
  if (!from || to) throw new BackupRefused(USAGE);
  const { people, before } = await restoreSqlite(from, settings.databaseUrl, new Date());
  await removeSqlite(settings.searchFile); // made anew at the next start
  say(`Klaar: ${from} is teruggezet in ${settings.databaseUrl}, met ${inWords(people)}.${before ? ` Wat er stond, staat nu in ${before}.` : ''} Bij het starten wordt de zoekindex opnieuw gemaakt.`);
}, BackupRefused);
