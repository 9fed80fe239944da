import { UserError } from '#libs/errors';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { headingRowOf } from './heading-row.js';
import { fieldOfHeading } from './headings.js';
import type { ReaderTask } from './reader-thread.js';
import { type CellSheet, type CellsRead, type Sheet, SPREADSHEET_LIMITS } from './sheet.js';
import { spreadsheetKind } from './spreadsheet-kind.js';
import { withoutApostrophe } from './write-spreadsheet.js';

const THREAD = join(import.meta.dirname, `reader-thread${extname(import.meta.filename)}`);

/** One file at a time: each may take as much memory as a thread is given. */
let reading: Promise<unknown> = Promise.resolve();

/**
 * The lists in an Excel workbook or a CSV file, told apart by content. A hostile file costs a thread, never the process.
 * @param fileName names the sheet of a CSV file; it says nothing about what is inside.
 * @throws UserError SPREADSHEET_…, as the registry explains each.
 */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  const kind = spreadsheetKind(bytes);
  const read = reading.then(() => cellsIn({ kind, bytes, limits: SPREADSHEET_LIMITS }));
  reading = read.catch(() => undefined);
  const cells = await read;
  if ('refused' in cells) throw new UserError(cells.refused, cells.details);
  const sheets = cells.sheets.flatMap((sheet) => listIn(kind === 'csv' ? { ...sheet, name: fileName.replace(/\.[^.]*$/, '') || sheet.name } : sheet) ?? []);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new UserError('SPREADSHEET_EMPTY');
  return sheets;
}

/** @returns what the thread found; a thread that runs out of time or memory had too much to read. */
function cellsIn(task: ReaderTask): Promise<CellsRead> {
  const { heapMegabytes, seconds } = SPREADSHEET_LIMITS;
  const thread = new Worker(THREAD, {
    workerData: task,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  return new Promise<CellsRead>((resolve) => {
    const clock = setTimeout(() => resolve({ refused: 'SPREADSHEET_TOO_MUCH' }), seconds * 1_000);
    thread.once('message', (cells: CellsRead) => resolve(cells));
    thread.once('error', (error: NodeJS.ErrnoException) => resolve({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'SPREADSHEET_TOO_MUCH' : 'SPREADSHEET_DAMAGED' }));
    thread.once('exit', () => {
      clearTimeout(clock);
      resolve({ refused: 'SPREADSHEET_DAMAGED' });
    });
  }).finally(() => thread.terminate());
}

/** Null for a sheet without a list. Headings that are repeated further down are no row. What stands under a heading such as BSN goes no further. */
function listIn({ name, rows }: CellSheet): Sheet | null {
  const place = headingRowOf(rows);
  if (place === null) return null;
  const width = rows.slice(place).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const wide = (cells: string[]) => Array.from({ length: width }, (_, column) => withoutApostrophe(cells[column] ?? ''));
  const headings = wide(rows[place]!.cells).map(oneLine);
  const isDropped = headings.map((heading) => fieldOfHeading(heading) === 'refused');
  const isHeadings = (cells: string[]) => cells.every((cell, column) => oneLine(cell) === headings[column]);
  const list = rows.slice(place + 1).map(({ row, cells }) => ({ row, cells: wide(cells) })).filter(({ cells }) => !isHeadings(cells));
  return { name, headings, headingRow: rows[place]!.row, rows: list.map(({ row, cells }) => ({ row, cells: cells.map((cell, column) => (isDropped[column] ? '' : cell)) })) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
