import { chmod, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataSource } from 'typeorm';

/** Why there is no backup, or nothing was put back: all is as it was. */
export class BackupRefused extends Error {}

/**
 * Copies what a SQLite database holds at one moment, while others read and write it, and looks whether the copy is sound. Pages that are
 * free are not copied: what was erased may still stand there.
 * @param to a file that is not there yet; it is there when all of it is.
 * @throws BackupRefused
 */
export async function backUpSqlite(file: string, to: string): Promise<void> {
  if (await exists(to)) throw new BackupRefused(`${to} bestaat al.`);
  if (!(await exists(file))) throw new BackupRefused(`${file} bestaat niet.`);
  const part = `${to}.part`;
  await rm(part, { force: true });
  await using(file, true, (source) => source.query('VACUUM INTO ?', [part]));
  await chmod(part, 0o600);
  await verify(part);
  await sync(part);
  await rename(part, to);
}

/**
 * Puts a backup in the place of a SQLite database that nobody has open; what was there stays beside it.
 * @returns where what was there is now; null: there was nothing.
 * @throws BackupRefused
 */
export async function restoreSqlite(from: string, file: string, now: Date): Promise<string | null> {
  if (!(await exists(from))) throw new BackupRefused(`${from} bestaat niet.`);
  const isThere = await exists(file);
  if (isThere) await refuseWhenOpen(file);
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part`;
  await copyFile(from, part);
  await chmod(part, 0o600);
  await verify(part);
  const before = `${file}.before-${now.toISOString().replace(/[:.]/g, '-')}`;
  if (isThere) await rename(file, before);
  await rename(part, file);
  return isThere ? before : null;
}

/** Removes the files of a SQLite database. */
export async function removeSqlite(file: string): Promise<void> {
  const folder = dirname(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name === basename(file) || name === `${basename(file)}-wal` || name === `${basename(file)}-shm`) await rm(join(folder, name));
}

async function verify(file: string): Promise<void> {
  try {
    await using(file, false, async (copy) => {
      await copy.query('PRAGMA journal_mode = DELETE'); // so that the one file is all of it
      const [first] = await copy.query<[Record<string, string>]>('PRAGMA integrity_check');
      const orphans = await copy.query<unknown[]>('PRAGMA foreign_key_check');
      await copy.query('SELECT 1 FROM migration, contact LIMIT 1');
      if (Object.values(first)[0] !== 'ok' || orphans.length > 0) throw new BackupRefused('not sound');
    });
  } catch (error) {
    for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) await rm(each, { force: true });
    throw new BackupRefused(`De kopie is geen gave database van Korte Lijnen (${error instanceof Error ? error.message : 'unknown'}).`);
  }
}

/** Only who has a database for himself can take it out of WAL mode; that also brings all of it into the one file. */
async function refuseWhenOpen(file: string): Promise<void> {
  try {
    await using(file, false, (source) => source.query('PRAGMA journal_mode = DELETE'));
  } catch {
    throw new BackupRefused(`${file} is in gebruik: stop Korte Lijnen eerst.`);
  }
}

async function using<T>(file: string, readonly: boolean, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource({ type: 'better-sqlite3', database: file, readonly, timeout: 1_000 }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** VACUUM leaves it to the system when its copy reaches the disk. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
