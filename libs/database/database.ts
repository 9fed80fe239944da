import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type EntityManager, type MixedList } from 'typeorm';
import { migrations as postgresMigrations } from './migrations/postgres/index.js';
import { migrations as sqliteMigrations } from './migrations/sqlite/index.js';
import { SnakeNaming } from './snake-naming.js';

export interface DatabaseOptions {
  /** `postgres://…`, or the path of a SQLite file. */
  url: string;
  entities: MixedList<Function>;
}

interface Transaction {
  manager: EntityManager;
  afterCommit: (() => void)[];
}

interface SqliteConnection {
  pragma(sql: string): unknown;
  prepare(sql: string): { pluck(): { get(): unknown } };
}

/**
 * The one way to the database.
 *
 * {@link read} answers from what is committed; {@link transaction} writes. The transaction travels
 * implicitly: inside one, `read()` is that transaction's own view.
 *
 * On SQLite there are two connections, one that writes and one that cannot (`query_only`), because
 * TypeORM shares a single connection between everything that is in flight: without this, a reader
 * would see another request's uncommitted rows and two writers would join each other's transaction.
 * Writers queue here, in one place. On PostgreSQL the pool does all of this.
 */
export class Database {
  private readonly current = new AsyncLocalStorage<Transaction>();
  private lastWrite: Promise<unknown> = Promise.resolve();
  private readonly dataVersion: { get(): unknown };

  private constructor(
    readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    const { databaseConnection } = reader.driver as unknown as { databaseConnection?: SqliteConnection };
    this.dataVersion = databaseConnection?.prepare('PRAGMA data_version').pluck() ?? { get: () => null };
  }

  /** Opens the database and brings its tables up to date. */
  static async open({ url, entities }: DatabaseOptions): Promise<Database> {
    const isPostgres = /^postgres(ql)?:\/\//.test(url);
    if (isPostgres) {
      const pool = await new DataSource(postgresOptions(url, entities)).initialize();
      await pool.runMigrations({ transaction: 'all' });
      return new Database(pool, pool);
    }
    if (url !== ':memory:') mkdirSync(dirname(url), { recursive: true });
    const writer = await new DataSource(sqliteOptions(url, entities, false)).initialize();
    await migrateSqlite(writer);
    const reader = await new DataSource(sqliteOptions(url, entities, true)).initialize();
    return new Database(writer, reader);
  }

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  /** What is committed; inside a transaction, that transaction's view. It cannot write outside one. */
  read(): EntityManager {
    return this.current.getStore()?.manager ?? this.reader.manager;
  }

  /** The manager of the transaction this runs in. @throws Error outside one: every write belongs to a transaction. */
  write(): EntityManager {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error('A write outside a transaction: wrap it in Database.transaction()');
    return transaction.manager;
  }

  /**
   * A number that changes with every commit by anybody, this process or another; null where that is not known
   * (PostgreSQL) or not what counts (within a transaction).
   */
  committedVersion(): number | null {
    if (this.isPostgres || this.current.getStore()) return null;
    return this.dataVersion.get() as number;
  }

  /** Holds rows until the transaction ends, so that nobody changes them meanwhile. On SQLite nobody can: writers queue. */
  async hold(table: string, ids: readonly string[], key = 'id'): Promise<void> {
    if (!this.isPostgres || ids.length === 0) return;
    await this.write().query(`SELECT "${key}" FROM "${table}" WHERE "${key}" = ANY($1) ORDER BY "${key}" FOR UPDATE`, [ids]);
  }

  /** Waits until nobody else is in a transaction that asked for this name, in any process. On SQLite nobody can be: writers queue. */
  async holdName(name: string): Promise<void> {
    if (this.isPostgres) await this.write().query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
  }

  /** Runs `then` once the transaction this runs in has committed, and not at all when it rolls back. */
  afterCommit(then: () => void): void {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error('afterCommit outside a transaction');
    transaction.afterCommit.push(then);
  }

  /** Runs `work` in a transaction: all of it or nothing. Joins the transaction it is called in. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const joined = this.current.getStore();
    if (joined) return work(joined.manager);
    if (this.isPostgres) return this.commit(work);
    const mine = this.lastWrite.then(() => this.commit(work));
    this.lastWrite = mine.catch(() => undefined);
    return mine;
  }

  private async commit<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const result = await this.writer.transaction((manager) => this.current.run({ manager, afterCommit }, () => work(manager)));
    for (const then of afterCommit) then();
    return result;
  }

  async close(): Promise<void> {
    await this.lastWrite;
    await this.writer.destroy();
    if (this.reader !== this.writer) await this.reader.destroy();
  }
}

function sqliteOptions(file: string, entities: MixedList<Function>, readOnly: boolean): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: file,
    entities,
    migrations: readOnly ? [] : sqliteMigrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    timeout: 10_000,
    statementCacheSize: 1_000, // lists of keys differ in length, and so do their statements
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = NORMAL');
      connection.pragma('foreign_keys = ON');
      if (readOnly) connection.pragma('query_only = ON');
    },
  };
}

function postgresOptions(url: string, entities: MixedList<Function>): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations: postgresMigrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    extra: { statement_timeout: 30_000 },
  };
}

/** SQLite migrations may recreate a table; with foreign keys on, a cascade would then delete its children. */
async function migrateSqlite(writer: DataSource): Promise<void> {
  await writer.query('PRAGMA foreign_keys = OFF');
  await writer.runMigrations({ transaction: 'each' });
  const broken: unknown[] = await writer.query('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows without their parent`);
  await writer.query('PRAGMA foreign_keys = ON');
}
