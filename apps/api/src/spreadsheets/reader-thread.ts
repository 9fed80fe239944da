import { extname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookLimits } from './xlsx-cells.js';

/** What the thread is given to read. */
export interface ReaderTask {
  kind: 'xlsx' | 'csv';
  bytes: Uint8Array;
  limits: WorkbookLimits;
}

/** As built it is JavaScript; in a unit test Node.js runs the TypeScript as it stands. */
const besides = (name: string): string => `./${name}${extname(import.meta.filename)}`;

const { kind, bytes, limits } = workerData as ReaderTask;
if (kind === 'csv') {
  const { csvCells } = await import(besides('csv-cells')) as typeof import('./csv-cells.js');
  parentPort!.postMessage(csvCells(bytes, limits));
} else {
  const { xlsxCells } = await import(besides('xlsx-cells')) as typeof import('./xlsx-cells.js');
  parentPort!.postMessage(await xlsxCells(bytes, limits));
}
