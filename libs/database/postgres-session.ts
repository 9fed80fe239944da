import type { Client } from 'pg';

const CHANNEL = 'korte_lijnen';
const RETRY_MS = 1_000;

/** A connection of its own; the driver is loaded only where there is PostgreSQL. */
async function clientOf(url: string): Promise<Client> {
  const pg = await import('pg');
  return new pg.Client({ connectionString: url, keepAlive: true }).on('error', () => undefined); // whoever uses it meets the same trouble, and says so
}

/** Does work while no other process does work of this name; waits for its turn. Ends with the process, however that ends. */
export async function aloneOn<T>(url: string, name: string, work: () => Promise<T>): Promise<T> {
  const client = await clientOf(url);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    return await work();
  } finally {
    await client.end();
  }
}

/** Hears what is told in committed transactions, by any process, and goes on hearing after the database was away. */
export class PostgresListener {
  private readonly hearers = new Map<string, () => void>();
  private client?: Client;
  private retry?: NodeJS.Timeout;
  private isClosed = false;

  constructor(private readonly url: string) {}

  /** How something is told: run in the transaction it is true with. */
  static readonly TELL = `SELECT pg_notify('${CHANNEL}', $1)`;

  /** Calls `then` whenever this name was told, and after a time in which it could not be heard. */
  async hear(name: string, then: () => void): Promise<void> {
    this.hearers.set(name, then);
    if (!this.client && !this.retry) await this.connect();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    this.retry = undefined;
    const client = await clientOf(this.url);
    this.client = client;
    client.on('notification', ({ payload }) => this.hearers.get(payload ?? '')?.());
    client.once('end', () => this.later());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      for (const then of this.hearers.values()) then();
    } catch {
      await client.end().catch(() => undefined);
      this.later();
    }
  }

  private later(): void {
    if (this.isClosed || this.retry) return;
    this.retry = setTimeout(() => void this.connect(), RETRY_MS);
    this.retry.unref();
  }
}
