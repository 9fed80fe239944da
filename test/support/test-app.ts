import { loadSettings, type Settings } from '#libs/config';
import { Database } from '#libs/database';
import { MailQueue } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountRepository, SignInService } from '../../apps/api/src/accounts/index.js';
import { WhoHasAddress } from '../../apps/api/src/accounts/who-has-address.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { DEMO_ACCOUNTS, type DemoAccountKey } from '../../apps/api/src/demo/index.js';
import type { Ask } from './ask.js';
import { copyDemoDatabase, dropDatabase } from './postgres.js';
import { demoDataDir, MONDAY_MORNING } from './start-app.js';

export interface GraphqlAnswer<Data = any> {
  data: Data | null;
  /** The code of the first error. */
  code: string | undefined;
  message: string | undefined;
  status: number;
  cookie: string | undefined;
}

/** Who asks: a session cookie, or nobody. */
export type Session = string | null;

/** The whole app in this process, on a real database, with the demo gemeenten at a Monday at eleven. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly settings: Settings,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<TestApp> {
    const dataDir = env['DATA_DIR'] ?? (env['DATABASE_URL'] || env['MODE'] ? await mkdtemp(join(tmpdir(), 'korte-lijnen-e2e-')) : await demoDataDir());
    const settings = loadSettings({ MODE: 'demo', DATA_DIR: dataDir, DEMO_NOW: MONDAY_MORNING, DAILY_AT: 'off', NUMBERS_PER_HOUR_SLOW: '1000', NUMBERS_PER_HOUR_STOP: '1000', ...env });
    const app = await createApp(settings, ['error']);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApp(app, settings);
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** Moves the clock. */
  at(moment: string): void {
    this.settings.DEMO_NOW = moment;
  }

  /** Begins a session for one of the demo's people, or for an account by its address; who works here gets one, as her first link would give her. */
  async signedIn(who: DemoAccountKey | (string & {})): Promise<Session> {
    const email = DEMO_ACCOUNTS.find(({ key }) => key === who)?.email ?? who;
    const account = (await this.app.get(AccountRepository).openByEmail(email)) ?? (await this.database.transaction(() => this.app.get(WhoHasAddress).account(email)));
    if (!account) throw new Error(`No account ${email}`);
    return `kl_sessie=${(await this.app.get(SignInService).beginSession(account.id)).token}`;
  }

  async graphql<Data = any>(session: Session, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> {
    const answer = await this.app.inject({
      method: 'POST', url: '/graphql', payload: { query, variables },
      headers: { 'content-type': 'application/json', ...(session ? { cookie: session } : {}) },
    });
    const body = JSON.parse(answer.body) as { data?: Data; errors?: { message: string; extensions: { code: string } }[] };
    const [cookie] = [answer.headers['set-cookie'] ?? []].flat();
    return { data: body.data ?? null, code: body.errors?.[0]?.extensions.code, message: body.errors?.[0]?.message, status: answer.statusCode, cookie: cookie?.split(';')[0] };
  }

  /** As graphql, but an error fails the test. */
  async ask<Data = any>(session: Session, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, code, message } = await this.graphql<Data>(session, query, variables);
    if (code) throw new Error(`${code}: ${message}`);
    return data!;
  }

  /** How somebody asks. */
  as(session: Session): Ask {
    return (query, variables) => this.ask(session, query, variables);
  }

  async get(session: Session, url: string) {
    return this.app.inject({ method: 'GET', url, headers: session ? { cookie: session } : {} });
  }

  /** Sends a file to import; answers its id, or the code why not. */
  async upload(session: Session, bytes: Uint8Array, fileName: string): Promise<{ id?: string; code?: string; status: number }> {
    const answer = await this.app.inject({
      method: 'POST', url: '/api/import', payload: Buffer.from(bytes),
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName), ...(session ? { cookie: session } : {}) },
    });
    return { ...(JSON.parse(answer.body) as { id?: string; code?: string }), status: answer.statusCode };
  }

  /** Waits until every event had its effect and every mail that can go out did. */
  async settle(): Promise<void> {
    await this.app.get(Outbox).settle();
    await this.app.get(MailQueue).settle();
  }

  async stop(): Promise<void> {
    await this.app.close();
    await rm(this.settings.DATA_DIR, { recursive: true, force: true });
  }
}

export interface TestDatabase {
  /** The settings of a database of one's own that holds the demo gemeenten, and of its index. */
  env(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

const sqlite = async (): Promise<TestDatabase> => ({ env: async () => ({ DATA_DIR: await demoDataDir() }), stop: async () => undefined });

async function postgres(): Promise<TestDatabase> {
  const copies: string[] = [];
  return {
    async env() {
      const url = await copyDemoDatabase();
      copies.push(url);
      return { DATABASE_URL: url, DATA_DIR: await demoDataDir('postgres') };
    },
    async stop() {
      await Promise.all(copies.map(dropDatabase));
    },
  };
}

/** The end-to-end suite runs on each of these. */
export const DATABASES: [string, () => Promise<TestDatabase>][] = [['SQLite', sqlite], ['PostgreSQL', postgres]];
