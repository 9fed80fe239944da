import SqliteDatabase, { type Database } from 'better-sqlite3';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { useWal } from '../../database/use-wal.js';
import { SCHEMA, TABLES, TRIGGERS } from './schema.js';

/** In kilobytes; who reads much, or fills it, takes more. */
const CACHE = 2_000;

/**
 * Opens the index.
 * @param onReplaced is told why a file that is none, or no sound one, was replaced by a new one, since it is never the only copy of anything; without it none is replaced.
 */
export function openFile(file: string, onReplaced?: (why: string) => void): Database {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return open(file);
  } catch (error) {
    if (!onReplaced || !isUnsound(error)) throw error;
    onReplaced(`${file} is no sound search index (${(error as Error).message}): it is made anew`);
    for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
    return open(file);
  }
}

function open(file: string): Database {
  const database = new SqliteDatabase(file);
  try {
    useWal(database);
    database.pragma('synchronous = NORMAL');
    database.pragma('secure_delete = ON');
    database.pragma(`cache_size = -${CACHE}`);
    if (isNew(database)) makeTables(database);
    database.prepare(`SELECT 1 FROM ${TABLES.join(', ')}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** All at once, so that no other process ever sees half of them; one that opens a new file at the same moment may have been first. */
const makeTables = (database: Database): void => database.transaction(() => { if (isNew(database)) database.exec(SCHEMA + TRIGGERS); }).immediate();

const isNew = (database: Database): boolean => database.pragma('schema_version', { simple: true }) === 0;

/** No SQLite file, a damaged one, or one with other tables; not one that is locked, not ours to write, or on a full disk. */
const isUnsound = (error: unknown): boolean => /^SQLITE_(NOTADB|CORRUPT\w*|ERROR)$/.test((error as { code?: string }).code ?? '');
