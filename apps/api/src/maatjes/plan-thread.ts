/** Runs in a thread of its own: solves one problem and says how far it is. */
import { extname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from './pairing-plan.js';
import type { Solved } from './solve-problem.js';

/** What the thread says. */
export type PlanMessage = { round: number; pairs: number } | { solved: Solved };

/** As built it is JavaScript; in a test Node.js runs the TypeScript as it stands. */
const { solveProblem } = await import(`./solve-problem${extname(import.meta.filename)}`) as typeof import('./solve-problem.js');

const say = (message: PlanMessage) => parentPort!.postMessage(message);
say({ solved: await solveProblem(workerData as Problem, (round, pairs) => say({ round, pairs })) });
