import { chmod, chown, copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataSource } from 'typeorm';

/** Why there is no backup, or nothing was put back: all is as it was. */
export class BackupRefused extends Error {}

/** By tables that every version has: a backup may be of an older one. */
export const PEOPLE_QUERY = 'SELECT count(*) AS people FROM professional WHERE erased_at IS NULL AND EXISTS (SELECT 1 FROM contact WHERE contact.professional_id = professional.id)';

/**
 * Copies what a SQLite database holds at one moment, while others read and write it, and looks whether the copy is sound. Pages that are
 * free are not copied: what was erased may still stand there.
 * @param to a file that is not there yet; it is there when all of it is.
 * @param mayBeEmpty also of a database without people, which is more often the wrong one.
 * @returns how many people are in it.
 * @throws BackupRefused
 */
export async function backUpSqlite(file: string, to: string, mayBeEmpty: boolean): Promise<number> {
  if (await exists(to)) throw new BackupRefused(`${to} bestaat al.`);
  if (!(await exists(dirname(to)))) throw new BackupRefused(`De map ${dirname(to)} bestaat niet.`);
  if (!(await exists(file))) throw new BackupRefused(`Hier is geen database van Korte Lijnen: ${file}. Klopt deze plek, en zijn de instellingen die van de server (production.env)?`);
  const part = `${to}.part`;
  try {
    await rm(part, { force: true });
    await using(file, true, (source) => source.query('VACUUM INTO ?', [part]));
    await chmod(part, 0o600);
    const people = await verify(part);
    if (people === 0 && !mayBeEmpty) throw new BackupRefused(`In ${file} staan geen mensen: er is geen kopie gemaakt. Zijn de instellingen die van de server (production.env)? Toch een kopie: voeg --force toe.`);
    await sync(part);
    await rename(part, to);
    return people;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw refusalOf(error, to);
  }
}

/**
 * Puts a backup in the place of a SQLite database that nobody has open; what was there stays beside it.
 * @returns how many people are in it, and where what was there is now; null: there was nothing.
 * @throws BackupRefused
 */
export async function restoreSqlite(from: string, file: string, now: Date): Promise<{ people: number; before: string | null }> {
  if (!(await exists(from))) throw new BackupRefused(`${from} bestaat niet.`);
  const isThere = await exists(file);
  if (isThere) await refuseWhenOpen(file);
  const [part, before] = [`${file}.part`, `${file}.before-${now.toISOString().replace(/[:.]/g, '-')}`];
  try {
    await mkdir(dirname(file), { recursive: true });
    await copyFile(from, part);
    await chmod(part, 0o600);
    const people = await verify(part);
    await keepOwner(part, isThere ? file : null);
    await sync(part);
    if (isThere) await link(file, before).catch(() => copyFile(file, before)); // not every disk knows links
    await rename(part, file); // at no moment there is none
    return { people, before: isThere ? before : null };
  } catch (error) {
    for (const each of [part, before]) await rm(each, { force: true }).catch(() => undefined);
    throw refusalOf(error, file);
  }
}

const noteBeside = (file: string): string => `${file}.last-backup`;

/** Notes beside a SQLite database that it was backed up. */
export async function noteBackup(file: string, now: Date): Promise<void> {
  await writeFile(noteBeside(file), now.toISOString(), { mode: 0o600 });
  await keepOwner(noteBeside(file), file);
}

/** When a SQLite database was backed up last; null: it was not. */
export const lastBackup = (file: string): Promise<string | null> => readFile(noteBeside(file), 'utf8').catch(() => null);

/** Removes the files of a SQLite database. */
export async function removeSqlite(file: string): Promise<void> {
  const folder = dirname(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name === basename(file) || name === `${basename(file)}-wal` || name === `${basename(file)}-shm`) await rm(join(folder, name));
}

/** Whoever gives the command, the file stays of whoever has the one it replaces, and otherwise becomes of whoever has the folder. */
async function keepOwner(file: string, replaced: string | null): Promise<void> {
  const [mine, theirs] = [await stat(file), await stat(replaced ?? dirname(file))];
  if (mine.uid !== theirs.uid || (replaced !== null && mine.gid !== theirs.gid)) await chown(file, theirs.uid, theirs.gid);
  if (replaced !== null) await chmod(file, theirs.mode & 0o777);
}

/** Trouble with a file or its disk in a sentence; anything else as it is. */
function refusalOf(error: unknown, file: string): unknown {
  const { code = '' } = ((error as { driverError?: unknown }).driverError ?? error) as { code?: string };
  if (/^(?:ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_WRITE)$/.test(code)) return new BackupRefused(`De schijf van ${dirname(file)} is vol.`);
  if (/^(?:EACCES|EPERM|EROFS|ENOTDIR|SQLITE_CANTOPEN\w*|SQLITE_READONLY\w*)$/.test(code)) return new BackupRefused(`In ${dirname(file)} mag dit commando niet schrijven. Geef het als de gebruiker van Korte Lijnen.`);
  return error;
}

/** @returns how many people are in it. */
async function verify(file: string): Promise<number> {
  try {
    return await using(file, false, async (copy) => {
      await copy.query('PRAGMA journal_mode = DELETE'); // so that the one file is all of it
      const [first] = await copy.query<[Record<string, string>]>('PRAGMA integrity_check');
      const orphans = await copy.query<unknown[]>('PRAGMA foreign_key_check');
      await copy.query('SELECT 1 FROM migration LIMIT 1');
      const [{ people }] = await copy.query<[{ people: number }]>(PEOPLE_QUERY);
      if (Object.values(first)[0] !== 'ok' || orphans.length > 0) throw new BackupRefused('not sound');
      return people;
    });
  } catch (error) {
    for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) await rm(each, { force: true });
    const refusal = refusalOf(error, file);
    throw refusal !== error ? refusal : new BackupRefused(`De kopie is geen gave database van Korte Lijnen (${error instanceof Error ? error.message : 'unknown'}).`);
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

/** Otherwise the system decides when a copy reaches the disk. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
