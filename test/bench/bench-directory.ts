import { loadSettings, type Settings } from '#libs/config';
import { Database, transfer } from '#libs/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountRepository, SignInService } from '../../apps/api/src/accounts/index.js';
import { AreaRepository, loadReferenceDataIfEmpty } from '../../apps/api/src/areas/index.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { IndexFeeder } from '../../apps/api/src/directory-search/index.js';
import { entities } from '../../apps/api/src/entities.js';
import { inventDirectory } from './invent-directory.js';

const SEED = 7;
/** In the middle of the invented contacts' time. */
const TODAY = '2026-11-21';
export const ONE_GEMEENTE = 'GM0917';

/** Who search, and who keeps the contacts of one gemeente. */
const SEARCHERS = { scoped: 'one.gemeente@bench.example', unscoped: 'all.gemeenten@bench.example' } as const;
const PEOPLE = { ...SEARCHERS, keeper: 'keeper@bench.example' } as const;
export type Searcher = keyof typeof SEARCHERS;

/** What the app runs on: settings over those of {@link benchEnv}. */
export interface Setup {
  name: string;
  env: Record<string, string>;
}

export const EMBEDDED: Setup = { name: 'SQLite and the embedded index', env: {} };

/** How a directory is called above a table. */
export const sizeOf = (contacts: number, setup: Setup): string => `${contacts.toLocaleString('en')} contacts, ${setup.name}`;

/** Whether the bars of one process with SQLite are asked here: up to 100,000 contacts. */
export const hasBars = (contacts: number, setup: Setup): boolean => setup === EMBEDDED && contacts <= 100_000;

/** The settings of a production server on a directory of this size. */
export function benchEnv(contacts: number): Record<string, string> {
  return {
    MODE: 'production', DATA_DIR: join('.data', 'bench', String(contacts)), HOST: '127.0.0.1', PORT: '0', BASE_URL: 'http://127.0.0.1',
    SECRET: 'a secret for measurements only, of 32 letters', SMTP_URL: 'smtp://127.0.0.1:1', NUMBERS_PER_HOUR_SLOW: '1000000', NUMBERS_PER_HOUR_STOP: '1000000',
    DAILY_AT: 'off', // on the first day everybody would be asked "klopt dit nog?" while we measure
  };
}

export const benchSettings = (contacts: number): Settings => loadSettings(benchEnv(contacts));

/** Invents the directory once; later runs find it. */
export async function inventOnce(contacts: number): Promise<void> {
  const settings = benchSettings(contacts);
  const done = join(settings.DATA_DIR, 'invented');
  if (existsSync(done)) return;
  rmSync(settings.DATA_DIR, { recursive: true, force: true });
  mkdirSync(settings.DATA_DIR, { recursive: true });
  process.stdout.write(`Inventing ${contacts.toLocaleString('en')} contacts, once …\n`);
  const database = await Database.open({ url: settings.databaseUrl, entities });
  await loadReferenceDataIfEmpty(database);
  await inventDirectory(database, contacts, SEED, TODAY);
  await database.analyze(); // as every day
  await database.close();
  writeFileSync(done, '');
}

/** Copies the invented directory to a new PostgreSQL database. */
export async function transferTo(url: string, contacts: number): Promise<void> {
  process.stdout.write(`Copying ${contacts.toLocaleString('en')} contacts to PostgreSQL …\n`);
  const [from, to] = [await Database.open({ url: benchSettings(contacts).databaseUrl, entities }), await Database.open({ url, entities })];
  await transfer(from, to, () => undefined);
  await Promise.all([from.close(), to.close()]);
}

/** The app in this process, on the invented directory. */
export async function openBenchApp(contacts: number, setup: Setup = EMBEDDED): Promise<NestFastifyApplication> {
  const app = await createApp(loadSettings({ ...benchEnv(contacts), ...setup.env }), ['error']);
  await app.init();
  return app;
}

/** Fills the index anew, as `npm run reindex` does; in an app that was not started, which would fill an empty one by itself. */
export async function measureIndexing(contacts: number, setup: Setup): Promise<{ documents: number; seconds: number }> {
  const app = await createApp(loadSettings({ ...benchEnv(contacts), ...setup.env }), ['error']);
  const started = performance.now();
  const documents = await app.get(IndexFeeder).rebuild();
  const seconds = (performance.now() - started) / 1000;
  await app.close();
  return { documents, seconds };
}

/** Begins a session straight in the database. */
export async function sessionCookie(app: NestFastifyApplication, who: keyof typeof PEOPLE): Promise<string> {
  const accountId = (await app.get(AccountRepository).openByEmail(PEOPLE[who]))?.id ?? (await addAccount(app, who));
  return `kl_sessie=${(await app.get(SignInService).beginSession(accountId)).token}`;
}

async function addAccount(app: NestFastifyApplication, who: keyof typeof PEOPLE): Promise<string> {
  const codes = who === 'unscoped' ? (await app.get(AreaRepository).gemeenten()).map(({ code }) => code) : [ONE_GEMEENTE];
  const kind = who === 'keeper' ? 'coordinator' : 'professional';
  await app.get(Database).transaction(() => app.get(AccountRepository).add({ email: PEOPLE[who], professionalId: null, blockedAt: null, mijnWijkCode: null }, codes.map((gemeenteCode) => ({ kind, gemeenteCode, wijkCode: null, organisationId: null }))));
  return (await app.get(AccountRepository).openByEmail(PEOPLE[who]))!.id;
}
