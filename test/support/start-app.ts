import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoAccountKey } from '../../apps/api/src/demo/index.js';
import type { Ask } from './ask.js';

export interface RunningApp {
  /** http://127.0.0.1:… */
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Ends it and removes its data. */
  close(): Promise<void>;
  /** Ends it with kill -9, and leaves its data as they are. */
  kill(): Promise<void>;
}

/** A Monday at eleven in the Netherlands: people are at work. */
export const MONDAY_MORNING = '2026-11-23T10:00:00Z';

/** A new data folder of the demo gemeenten, copied from global-setup.mjs: the database and its index, or the index beside a PostgreSQL. */
export async function demoDataDir(beside: 'sqlite' | 'postgres' = 'sqlite'): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'korte-lijnen-demo-'));
  await cp(join(process.env['DEMO_DATA']!, beside), dataDir, { recursive: true });
  return dataDir;
}

/** Starts the built server as its user would, in demo mode, on a free port with data of its own: those of the demo gemeenten, unless it is told where they are. */
export async function startDemoApp(env: Record<string, string> = {}): Promise<RunningApp> {
  if (env['DATA_DIR'] || env['DATABASE_URL']) return startApp({ MODE: 'demo', DEMO_NOW: MONDAY_MORNING, ...env });
  const dataDir = await demoDataDir();
  const app = await startApp({ MODE: 'demo', DEMO_NOW: MONDAY_MORNING, ...env, DATA_DIR: dataDir });
  return {
    ...app,
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Has one of the demo's people sign in; answers how she asks. */
export async function signedInAt(url: string, account: DemoAccountKey): Promise<Ask> {
  const cookie = await cookieAt(url, account);
  return (query, variables) => askAt(url, cookie, query, variables);
}

/** Has one of the demo's people sign in; answers the cookie of her session. */
export async function cookieAt(url: string, account: DemoAccountKey): Promise<string> {
  const answer = await fetch(`${url}/demo/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, body: JSON.stringify({ account }) });
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

/** Asks GraphQL. An error throws its code. */
export async function askAt(url: string, cookie: string, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
  const { data, errors, code } = await response.json() as { data?: any; code?: string; errors?: { extensions: { code: string } }[] };
  if (errors ?? code) throw new Error(errors?.[0]!.extensions.code ?? code);
  return data;
}

/** Starts the built server with these settings; PORT and DATA_DIR are its own unless given. */
export async function startApp(env: Record<string, string>): Promise<RunningApp> {
  const dataDir = env['DATA_DIR'] ?? await mkdtemp(join(tmpdir(), 'korte-lijnen-app-'));
  const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', DAILY_AT: 'off', ...env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await listening(child);
  return {
    url, dataDir, process: child,
    async close() {
      await ended(child, 'SIGTERM');
      if (!env['DATA_DIR']) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => ended(child, 'SIGKILL'),
  };
}

/** Waits until a server that was started says where it listens; answers its URL. @throws when it ends instead, with all it said. */
export function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const port = /draait op http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended (${code}):\n${said}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
