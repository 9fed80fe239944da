/**
 * What a first start of the built server leaves, on SQLite and on PostgreSQL, made once for all suites:
 * each begins with a copy of its own instead of filling the demo gemeenten again.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { startDemoApp } from './start-app.ts';

export default async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-demo-'));
  const postgres = await startPostgres();
  const databaseUrl = await postgres.createDatabase();
  const started = await Promise.all([startDemoApp({ DATA_DIR: join(folder, 'sqlite') }), startDemoApp({ DATA_DIR: join(folder, 'postgres'), DATABASE_URL: databaseUrl })]);
  await Promise.all(started.map((app) => app.close()));
  Object.assign(process.env, { DEMO_DATA: folder, DEMO_DATABASE_URL: databaseUrl });
  globalThis.demo = { folder, postgres };
}
