import { loadSettings, type Settings } from '#libs/config';
import { Database } from '#libs/database';
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
export const TODAY = '2026-11-21';
export const ONE_GEMEENTE = 'GM0917';

/** Whom the searches are done as. */
export const SEARCHERS = { scoped: 'one.gemeente@bench.example', unscoped: 'all.gemeenten@bench.example' } as const;
export type Searcher = keyof typeof SEARCHERS;

/** The settings of a production server on a directory of this size. */
export function benchEnv(contacts: number): Record<string, string> {
  return {
    MODE: 'production', DATA_DIR: join('.data', 'bench', String(contacts)), HOST: '127.0.0.1', PORT: '0', BASE_URL: 'http://127.0.0.1',
    SECRET: 'a secret for measurements only, of 32 letters', SMTP_URL: 'smtp://127.0.0.1:1', NUMBERS_PER_HOUR_SLOW: '1000000', NUMBERS_PER_HOUR_STOP: '1000000',
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
  await addSearchers(database);
  await database.close();
  writeFileSync(done, '');
}

async function addSearchers(database: Database): Promise<void> {
  const accounts = new AccountRepository(database);
  const gemeenten = (await new AreaRepository(database).gemeenten()).map(({ code }) => code);
  await database.transaction(async () => {
    for (const [key, email] of Object.entries(SEARCHERS)) {
      const codes = key === 'scoped' ? [ONE_GEMEENTE] : gemeenten;
      await accounts.add({ email, professionalId: null, blockedAt: null, mijnWijkCode: null }, codes.map((gemeenteCode) => ({ kind: 'professional', gemeenteCode, wijkCode: null, organisationId: null })));
    }
  });
}

/** The app in this process, on the invented directory; `more`: settings of another search engine. */
export async function openBenchApp(contacts: number, more: Record<string, string> = {}): Promise<NestFastifyApplication> {
  const app = await createApp(loadSettings({ ...benchEnv(contacts), MEILISEARCH_INDEX: `bench-${contacts}`, ...more }), ['error']);
  await app.init();
  return app;
}

/** Fills the index anew. */
export async function measureIndexing(app: NestFastifyApplication): Promise<{ documents: number; seconds: number }> {
  const started = performance.now();
  const documents = await app.get(IndexFeeder).rebuild();
  return { documents, seconds: (performance.now() - started) / 1000 };
}

/** Begins a session straight in the database. */
export async function sessionCookie(app: NestFastifyApplication, searcher: Searcher): Promise<string> {
  const account = await app.get(AccountRepository).openByEmail(SEARCHERS[searcher]);
  const { token } = await app.get(SignInService).beginSession(account!.id);
  return `kl_sessie=${token}`;
}
