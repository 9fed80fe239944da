/**
 * 1. A backup is made while many write: every write acknowledged before it began is in it.
 * 2. After everything is destroyed it is put back, and what was found is found again.
 * 3. Nothing is put back under a running process, nor what is no sound backup; a backup replaces no file.
 *
 * Real: the built server and commands as processes, their files.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import SqliteDatabase from 'better-sqlite3';
import { readdirSync, readFileSync, rmSync, truncateSync, copyFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addContact } from '../support/add-contact.js';
import { inLetters } from '../support/in-letters.js';
import { demoDataDir, signedInAt, startDemoApp, type RunningApp } from '../support/start-app.js';

describe('backup and restore', () => {
  let folder: string;
  let dataDir: string;
  let app: RunningApp;
  let backup: string;
  let before: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-backup-'));
    dataDir = await demoDataDir();
    backup = join(folder, 'backup.sqlite');
    app = await startDemoApp({ DATA_DIR: dataDir });
  });
  afterAll(async () => {
    await app.close();
    for (const each of [folder, dataDir]) await rm(each, { recursive: true, force: true });
  });

  const command = (...args: string[]) => new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, ['dist/apps/api/src/operate/backup.cli.js', ...args], { env: { PATH: process.env['PATH'], DATA_DIR: dataDir } }, (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }));
  });

  it('is made while many write, and holds all that was acknowledged before', async () => {
    const other = new SqliteDatabase(join(dataDir, 'korte-lijnen.sqlite'));
    other.exec(`CREATE TABLE before AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT 'Vanvroeger' || i AS name FROM n; DROP TABLE before; PRAGMA wal_checkpoint(TRUNCATE)`);
    other.close();
    const ask = await signedInAt(app.url, 'coordinator');
    const acknowledged: string[] = [];
    let isOver = false;
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let count = 0; !isOver; count += 1) {
        acknowledged.push(await addContact(ask, { voornaam: 'Bea', achternaam: `Kopie${inLetters(writer, count)}` }));
      }
    });
    await wait(1_000);
    before = [...acknowledged];
    expect(await command('--to', backup)).toMatchObject({ code: 0, said: expect.stringContaining('volledige, gecontroleerde kopie') });
    const during = acknowledged.length - before.length;
    isOver = true;
    await Promise.all(writers);
    console.log(`${before.length} writes acknowledged before the backup began, ${during} while it was made`);
    expect(before.length).toBeGreaterThan(5);
    expect(during).toBeGreaterThan(0);
  });

  it('holds nothing that was deleted before', () => {
    expect(readFileSync(join(dataDir, 'korte-lijnen.sqlite')).includes('Vanvroeger')).toBe(true);
    expect(readFileSync(backup).includes('Vanvroeger')).toBe(false);
  });

  it('replaces no file', async () => {
    expect(await command('--to', backup)).toMatchObject({ code: 1, said: expect.stringContaining('bestaat al') });
  });

  it('is not put back while Korte Lijnen runs', async () => {
    expect(await command('--from', backup)).toMatchObject({ code: 1, said: expect.stringContaining('in gebruik') });
    const ask = await signedInAt(app.url, 'coordinator');
    expect((await ask('query ($id: ID!) { contact(id: $id) { id } }', { id: before[0] })).contact).not.toBeNull();
  });

  it('brings everything back after all was destroyed', async () => {
    await app.close();
    for (const file of readdirSync(dataDir)) rmSync(join(dataDir, file), { recursive: true });
    expect(await command('--from', backup)).toMatchObject({ code: 0 });
    app = await startDemoApp({ DATA_DIR: dataDir });
    const ask = await signedInAt(app.url, 'coordinator');
    for (const id of before) expect((await ask('query ($id: ID!) { contact(id: $id) { id } }', { id })).contact).toEqual({ id });
    const { edges } = (await ask('{ search(text: "Bea Kopie", first: 5) { edges { node { ... on Contact { id } } } } }')).search;
    expect(edges.length).toBeGreaterThan(0);
  });

  it('keeps what was there, and refuses what is no sound backup', async () => {
    await app.close();
    const damaged = join(folder, 'damaged.sqlite');
    copyFileSync(backup, damaged);
    truncateSync(damaged, 200_000);
    expect(await command('--from', damaged)).toMatchObject({ code: 1, said: expect.stringContaining('geen gave database') });
    expect(await command('--from', backup)).toMatchObject({ code: 0, said: expect.stringContaining('.before-') });
    app = await startDemoApp({ DATA_DIR: dataDir });
    const ask = await signedInAt(app.url, 'coordinator');
    expect((await ask('query ($id: ID!) { contact(id: $id) { id } }', { id: before[0] })).contact).toEqual({ id: before[0] });
  });

  it('says which tools PostgreSQL has of its own', async () => {
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, ['dist/apps/api/src/operate/backup.cli.js', '--to', backup], { env: { PATH: process.env['PATH'], DATABASE_URL: 'postgres://u:p@localhost/x' } }, (_error, stdout, stderr) => resolve(stdout + stderr));
    });
    expect(said).toContain('pg_dump');
  });
});
