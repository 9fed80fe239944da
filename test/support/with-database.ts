import { join } from 'node:path';
import { DataSource } from 'typeorm';

/** Reads the database of a process with these settings, from outside it. */
export async function withDatabase<T>(env: Record<string, string>, read: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(env['DATABASE_URL'] ? { type: 'postgres', url: env['DATABASE_URL'] } : { type: 'better-sqlite3', database: join(env['DATA_DIR']!, 'korte-lijnen.sqlite') }).initialize();
  try {
    return await read(source);
  } finally {
    await source.destroy();
  }
}
