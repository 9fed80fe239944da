import { cannotStart, InvalidSettingsError } from '#libs/config';
import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type EntityManager, type MixedList, QueryFailedError } from 'typeorm';
import { migrations as postgresMigrations } from './migrations/postgres/index.js';
import { migrations as sqliteMigrations } from './migrations/sqlite/index.js';
import { aloneOn, PostgresListener } from './postgres-session.js';
import { SnakeNaming } from './snake-naming.js';
import { useWal } from './use-wal.js';

export interface DatabaseOptions {
  /** `postgres://…`, or the path of a SQLite file. */
  url: string;
  entities: MixedList<Function>;
  /** Opens what is there, and never makes a new one. */
  mustExist?: boolean;
  /** PostgreSQL: how many connections this process holds at most. */
  poolSize?: number;
  /** PostgreSQL: how long one statement may take, and a transaction may wait for us, in milliseconds. */
  statementTimeoutMs?: number;
  /** PostgreSQL: how long is waited for a connection, in milliseconds. */
  connectTimeoutMs?: number;
}

interface Transaction {
  manager: EntityManager;
  afterCommit: (() => void)[];
}

interface SqliteConnection {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
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
  /** As it was asked in this turn of the event loop. */
  private versionNow: Promise<string> | number | null = null;
  private readonly askVersion: () => Promise<string> | number;
  private readonly listener: PostgresListener | null;
  private readonly hearers = new Map<string, () => void>();

  private constructor(
    readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly url: string,
  ) {
    this.listener = this.isPostgres ? new PostgresListener(url) : null;
    this.askVersion = versionAsker(reader);
  }

  /**
   * Opens the database and brings its tables up to date.
   * @throws InvalidSettingsError when there is none where the settings say: it is away, refuses us, or is something else; or a newer version made it.
   */
  static async open(options: DatabaseOptions): Promise<Database> {
    try {
      return await Database.connect(options);
    } catch (error) {
      const { code, message } = error as { code?: unknown; message: string };
      if (error instanceof QueryFailedError || typeof code !== 'string') throw error; // a migration that fails, or a mistake of ours
      throw new InvalidSettingsError(cannotStart([`de database (DATABASE_URL, of in DATA_DIR) gaat niet open: ${message || code}`]), { cause: error });
    }
  }

  private static async connect(options: DatabaseOptions): Promise<Database> {
    const { url, entities, mustExist = false } = options;
    if (isPostgresUrl(url)) {
      await aloneOn(url, 'migrations', () => migratePostgres(options));
      const pool = await new DataSource(postgresOptions(options)).initialize();
      return new Database(pool, pool, url);
    }
    if (mustExist && !existsSync(url)) throw noDatabase(url);
    if (url !== ':memory:') mkdirSync(dirname(url), { recursive: true });
    const writer = await new DataSource(sqliteOptions(url, entities, false)).initialize();
    try {
      await refuseUnlessOurs(writer, sqliteMigrations, url, mustExist);
      await migrateSqlite(writer);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
    const reader = await new DataSource(sqliteOptions(url, entities, true)).initialize();
    return new Database(writer, reader, url);
  }

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  /** After a column in ORDER BY: sorts folded text by its letters, whatever language the database was made for, as SQLite does. */
  get byBytes(): string {
    return this.isPostgres ? ' COLLATE "C"' : '';
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
   * What changes with every commit by anybody, this process at once, another by the next turn of the event loop; null within a
   * transaction, where that is not what counts. As long as it is the same, every query gives the same answer.
   */
  async committedVersion(): Promise<string | number | null> {
    if (this.current.getStore()) return null;
    if (this.versionNow === null) {
      this.versionNow = this.askVersion();
      setImmediate(this.forgetVersion);
    }
    return this.versionNow;
  }

  private readonly forgetVersion = (): void => {
    this.versionNow = null;
  };

  /** Holds rows until the transaction ends, so that nobody changes them meanwhile. On SQLite nobody can: writers queue. */
  async hold(table: string, ids: readonly string[], key = 'id'): Promise<void> {
    if (!this.isPostgres || ids.length === 0) return;
    await this.write().query(`SELECT "${key}" FROM "${table}" WHERE "${key}" = ANY($1) ORDER BY "${key}" FOR UPDATE`, [ids]);
  }

  /** Waits until nobody else is in a transaction that asked for this name, in any process. On SQLite nobody can be: writers queue. */
  async holdName(name: string): Promise<void> {
    if (this.isPostgres) await this.write().query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
  }

  /** Does work that one process at a time may do, such as filling a new database. On SQLite there is one process. */
  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.isPostgres ? aloneOn(this.url, name, work) : work();
  }

  /** Tells this name to every process that hears it, this one too, once the transaction this runs in has committed. */
  async tell(name: string): Promise<void> {
    if (this.isPostgres) await this.write().query(PostgresListener.TELL, [name]);
    else this.afterCommit(() => this.hearers.get(name)?.());
  }

  /** Calls `then` whenever the name was told. It may be missed: look by yourself now and then too. */
  async hear(name: string, then: () => void): Promise<void> {
    if (this.listener) await this.listener.hear(name, then);
    else this.hearers.set(name, then);
  }

  /** Runs `then` once the transaction this runs in has committed, and not at all when it rolls back. */
  afterCommit(then: () => void): void {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error('afterCommit outside a transaction');
    transaction.afterCommit.push(then);
  }

  /**
   * Lets SQLite see how much its tables hold and how it is spread, where that changed much; without, it guesses which index is the best one.
   * PostgreSQL does this by itself.
   */
  async analyze(): Promise<void> {
    if (this.isPostgres) return;
    await this.transaction((manager) => manager.query('PRAGMA optimize = 0x10012')); // all tables, also those this connection did not read; of each so much that it takes milliseconds
    sqliteConnection(this.reader)!.exec('PRAGMA query_only = OFF; ANALYZE sqlite_schema; PRAGMA query_only = ON'); // reads what the other connection saw, and writes nothing
  }

  /** Brings what SQLite keeps beside its file into it: what was erased then stands in neither. PostgreSQL does so in its own time. */
  async gather(): Promise<void> {
    if (this.isPostgres) return;
    const gathered = this.lastWrite.then(() => this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)'));
    this.lastWrite = gathered.catch(() => undefined);
    await gathered;
  }

  /** Whether it answers. @throws when it does not */
  async ping(): Promise<void> {
    await this.reader.query('SELECT 1');
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
    try {
      const result = await this.writer.transaction((manager) => this.current.run({ manager, afterCommit }, () => work(manager)));
      this.forgetVersion();
      for (const then of afterCommit) then();
      return result;
    } catch (error) {
      if (!this.isPostgres) this.leaveTransaction();
      throw error;
    }
  }

  /**
   * SQLite ends a transaction by itself when its disk is full, and then refuses to roll it back; TypeORM would from there on take every
   * transaction for one within another, and leave it open for ever when it fails.
   */
  private leaveTransaction(): void {
    const connection = sqliteConnection(this.writer)!;
    if (connection.inTransaction) connection.exec('ROLLBACK');
    const theOneRunner = this.writer.createQueryRunner();
    Object.assign(theOneRunner, { isTransactionActive: false, transactionDepth: 0 });
  }

  async close(): Promise<void> {
    await this.lastWrite;
    await this.listener?.close();
    await this.writer.destroy();
    if (this.reader !== this.writer) await this.reader.destroy();
  }
}

const MIGRATIONS = 'migration';

/** Of the SQLite file, in kilobytes for each of the two connections; the machine keeps the rest as long as it has room. */
const CACHE = 8_000;

function sqliteOptions(file: string, entities: MixedList<Function>, readOnly: boolean): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: file,
    entities,
    migrations: readOnly ? [] : sqliteMigrations,
    migrationsTableName: MIGRATIONS,
    namingStrategy: new SnakeNaming(),
    timeout: 10_000,
    statementCacheSize: 300, // lists of keys differ in length, and so do their statements
    prepareDatabase: (connection: SqliteConnection) => {
      useWal(connection);
      connection.pragma('synchronous = NORMAL');
      connection.pragma('foreign_keys = ON');
      connection.pragma('secure_delete = ON'); // what is erased is overwritten, not only forgotten where it stands
      connection.pragma(`cache_size = -${CACHE}`);
      if (readOnly) connection.pragma('query_only = ON');
    },
  };
}

/** Past TypeORM; none on PostgreSQL. */
const sqliteConnection = ({ driver }: DataSource): SqliteConnection | undefined => (driver as unknown as { databaseConnection?: SqliteConnection }).databaseConnection;

/** PostgreSQL says which transactions a query would see; SQLite counts commits: at every step of a search this must cost nothing. */
function versionAsker(reader: DataSource): () => Promise<string> | number {
  const connection = sqliteConnection(reader);
  if (!connection) return async () => (await reader.query<{ version: string }[]>('SELECT pg_current_snapshot()::text AS version'))[0]!.version;
  const statement = connection.prepare('PRAGMA data_version').pluck();
  return () => statement.get() as number;
}

const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

function postgresOptions({ url, entities, poolSize = 10, statementTimeoutMs = 30_000, connectTimeoutMs = 5_000 }: DatabaseOptions) {
  return {
    type: 'postgres',
    url,
    entities,
    migrations: postgresMigrations,
    migrationsTableName: MIGRATIONS,
    namingStrategy: new SnakeNaming(),
    poolSize,
    connectTimeoutMS: connectTimeoutMs,
    poolErrorHandler: () => undefined, // a connection that was idle broke: whoever asks next gets a new one
    extra: { keepAlive: true, statement_timeout: statementTimeoutMs, idle_in_transaction_session_timeout: 2 * statementTimeoutMs },
  } satisfies DataSourceOptions;
}

/** Without limits of time: a migration of a large table may take long. */
async function migratePostgres(options: DatabaseOptions): Promise<void> {
  const migrating = await new DataSource({ ...postgresOptions(options), poolSize: 1, extra: { keepAlive: true } }).initialize();
  try {
    await refuseUnlessOurs(migrating, postgresMigrations, options.url, options.mustExist ?? false);
    await migrating.runMigrations({ transaction: 'all' });
  } finally {
    await migrating.destroy();
  }
}

/** Before it is migrated: it must be there where that is asked, and no newer version may have made it. */
async function refuseUnlessOurs(source: DataSource, known: readonly Function[], url: string, mustExist: boolean): Promise<void> {
  const runner = source.createQueryRunner();
  const isOurs = await runner.hasTable(MIGRATIONS).finally(() => runner.release());
  if (!isOurs && mustExist) throw noDatabase(url);
  if (!isOurs) return;
  const done: { name: string }[] = await source.query(`SELECT name FROM ${MIGRATIONS} ORDER BY timestamp`);
  const unknown = done.find(({ name }) => !known.some((migration) => migration.name === name));
  if (unknown) throw new InvalidSettingsError(cannotStart([`de database is gemaakt door een nieuwere versie, met ${unknown.name}: start die versie, of zet een reservekopie van voor de update terug (${shownUrl(url)})`]));
}

const noDatabase = (url: string): Error => new InvalidSettingsError(`Hier is geen database van Korte Lijnen: ${shownUrl(url)}. Klopt deze plek, en zijn de instellingen die van de server (production.env)?`);

/** As it may be read: without who signs in, and how. */
export const shownUrl = (url: string): string => url.replace(/:\/\/.*@/, '://…@');

/** SQLite migrations may recreate a table; with foreign keys on, a cascade would then delete its children. */
async function migrateSqlite(writer: DataSource): Promise<void> {
  await writer.query('PRAGMA foreign_keys = OFF');
  await writer.runMigrations({ transaction: 'each' });
  const broken: unknown[] = await writer.query('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows without their parent`);
  await writer.query('PRAGMA foreign_keys = ON');
}
