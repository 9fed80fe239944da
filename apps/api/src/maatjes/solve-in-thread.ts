import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem } from './pairing-plan.js';
import type { PlanMessage } from './plan-thread.js';
import type { Solved } from './solve-problem.js';

const THREAD = join(import.meta.dirname, `plan-thread${extname(import.meta.filename)}`);
const MEGABYTES = 512;

export interface Solving {
  /** @throws Error when it was cancelled, or the thread failed. */
  solved: Promise<Solved>;
  cancel(): void;
}

/** Solves beside the requests, so that nobody waits for it. */
export function solveInThread(problem: Problem, onRound: (round: number, pairs: number) => void): Solving {
  const thread = new Worker(THREAD, { workerData: problem, env: {}, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  const solved = new Promise<Solved>((resolve, reject) => {
    thread.on('message', (message: PlanMessage) => ('solved' in message ? resolve(message.solved) : onRound(message.round, message.pairs)));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('cancelled')));
  });
  return { solved: solved.finally(() => void thread.terminate()), cancel: () => void thread.terminate() };
}
