import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { listening } from '../support/start-app.js';

export interface ChildServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** As scripts/start.mjs starts the server. */
const FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=1024'];

/** Starts a script of dist/ as its own process and waits until it says where it listens. */
export async function startServer(script: string, env: Record<string, string>, args: readonly string[] = []): Promise<ChildServer> {
  const child = spawn(process.execPath, [...FLAGS, script, ...args], { env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  return {
    url: await listening(child),
    pid: child.pid!,
    stop: () => new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    }),
  };
}

/** Megabytes a process holds now, and at most held; null where the system does not tell. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)![1]) / 1024;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return null;
  }
}
