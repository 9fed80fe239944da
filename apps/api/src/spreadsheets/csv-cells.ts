import { parse } from 'csv-parse/sync';
import type { CellsRead, RefusedFile, SheetRow } from './sheet.js';

/** Runs in the reader thread, which knows no other file of ours. */
export interface RowLimits {
  rows: number;
  columns: number;
}

/** The cells of a CSV file in any encoding and with any delimiter that Excel or a register writes. */
export function csvCells(bytes: Uint8Array, limits: RowLimits): CellsRead {
  const { text, delimiter } = separated(textOf(bytes));
  const records = recordsOf(text, delimiter);
  if (!Array.isArray(records)) return records;
  const rows: SheetRow[] = records.flatMap((cells, index) => (cells.some((cell) => cell.trim() !== '') ? [{ row: index + 1, cells }] : []));
  if (rows.some(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') >= limits.columns)) return { refused: 'SPREADSHEET_TOO_MANY_COLUMNS', details: { max: limits.columns } };
  if (rows.length > limits.rows) return { refused: 'SPREADSHEET_TOO_MANY_ROWS', details: { max: limits.rows } };
  return { sheets: [{ name: 'CSV', rows }] };
}

/** A quote that is never closed swallows the rest as one cell; such a file is read once more as if quotes meant nothing. */
function recordsOf(text: string, delimiter: string): string[][] | RefusedFile {
  const options = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 1_000_000 };
  try {
    return parse(text, options);
  } catch {
    try {
      return parse(text, { ...options, quote: null });
    } catch {
      return { refused: 'SPREADSHEET_DAMAGED' };
    }
  }
}

/** By its byte order mark; else UTF-8 when it is, UTF-16 when every other byte is zero, and at last Windows-1252, which any bytes are. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 2_000);
  const zerosAt = (parity: number) => sample.filter((byte, place) => byte === 0 && place % 2 === parity).length;
  if (zerosAt(1) > sample.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zerosAt(0) > sample.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const DELIMITERS = [';', ',', '\t'] as const;
/** How many lines are looked at to see what stands between cells. */
const LINES_LOOKED_AT = 30;

/** Excel's own first line `sep=;` decides; else what stands most often between cells, outside quotes. */
function separated(text: string): { text: string; delimiter: string } {
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told) return { text: text.slice(told[0].length - 1), delimiter: told[1]! }; // its line end stays, so that rows keep their number
  const lines = text.slice(0, 100_000).replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, LINES_LOOKED_AT);
  const score = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length * 1_000 + lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return { text, delimiter: [...DELIMITERS].sort((one, other) => score(other) - score(one))[0]! };
}
