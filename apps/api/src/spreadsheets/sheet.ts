import type { ErrorCode } from '#libs/errors';

/** What is read at most of one file. */
export const SPREADSHEET_LIMITS = {
  megabytes: 20,
  /** Megabytes of all parts of a workbook together, unpacked. */
  unpackedMegabytes: 100,
  parts: 2_000,
  /** Rows of all sheets together. */
  rows: 20_000,
  columns: 200,
  /** Cells of all sheets together, also those with only a colour: what the reader thread has memory for. */
  cells: 1_500_000,
  /** Seconds until reading is broken off. */
  seconds: 15,
  /** Megabytes of memory for the thread that reads. */
  heapMegabytes: 256,
} as const;

/** A row that holds something. */
export interface SheetRow {
  /** Counted from 1, as Excel shows it. */
  row: number;
  /** As a person would type them: digits, ISO days, text; '' for an empty one. */
  cells: string[];
}

/** What the reader thread found: every row that holds something, titles and headings among them. */
export interface CellSheet {
  name: string;
  rows: SheetRow[];
}

/** A visible sheet with a list in it. */
export interface Sheet {
  name: string;
  headings: string[];
  /** Counted from 1. */
  headingRow: number;
  /** Each as wide as the headings. */
  rows: SheetRow[];
}

/** Why a file cannot be read; the codes are those of the error registry. */
export interface RefusedFile {
  refused: ErrorCode;
  details?: Record<string, number>;
}

export type CellsRead = { sheets: CellSheet[] } | RefusedFile;
