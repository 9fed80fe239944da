import 'reflect-metadata';
import { runCommand, say } from '#libs/command-line';
import { loadSettings } from '#libs/config';
import { BackupRefused, backUpSqlite, removeSqlite, restoreSqlite } from '#libs/database';
import { parseArgs } from 'node:util';

const USAGE = `Gebruik: npm run backup -- --to <bestand>      terwijl Korte Lijnen draait
         npm run restore -- --from <bestand>   als Korte Lijnen gestopt is`;

const POSTGRES = `De gegevens staan in PostgreSQL. Gebruik de gereedschappen daarvan:
  pg_dump --format=custom --file=korte-lijnen.dump "$DATABASE_URL"
  pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" korte-lijnen.dump`;

const { values: { to, from } } = parseArgs({ options: { to: { type: 'string' }, from: { type: 'string' } }, strict: false }) as { values: { to?: string; from?: string } };

await runCommand(async () => {
  const settings = loadSettings();
  if (settings.DATABASE_URL) throw new BackupRefused(POSTGRES);
  if (to && !from) {
    await backUpSqlite(settings.databaseUrl, to);
    return say(`Klaar: ${to} is een volledige, gecontroleerde kopie.`);
  }
  if (!from || to) throw new BackupRefused(USAGE);
  const before = await restoreSqlite(from, settings.databaseUrl, new Date());
  await removeSqlite(settings.searchFile); // made anew at the next start
  say(`Klaar: teruggezet uit ${from}.${before ? ` Wat er stond, staat nu in ${before}.` : ''} Bij het starten wordt de zoekindex opnieuw gemaakt.`);
}, BackupRefused);
