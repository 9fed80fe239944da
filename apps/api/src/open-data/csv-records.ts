import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { WrongFileError } from './import-report.js';

export interface CsvRecord {
  /** Where it starts in the file, counted from 1 as editors do. */
  line: number;
  fields: Record<string, string>;
}

export interface CsvFile {
  columns: string[];
  records: CsvRecord[];
}

/** Reads a whole CSV file, `;` or `,`. @throws WrongFileError when it cannot be read as one. */
export function readCsv(path: string): CsvFile {
  const text = textOf(path);
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  return { columns: firstLine.trim().split(delimiter).map(unquoted), records: recordsOf(text, delimiter, path) };
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new WrongFileError((error as NodeJS.ErrnoException).code === 'ENOENT' ? `${path} bestaat niet.` : `${path} is niet te lezen als UTF-8-tekst.`);
  }
}

function recordsOf(text: string, delimiter: string, path: string): CsvRecord[] {
  let line = 1;
  try {
    const parsed = parse(text, { columns: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as { info: { lines: number }; record: Record<string, string> }[];
    return parsed.map(({ info, record }) => {
      const at = line + 1;
      line = info.lines;
      return { line: at, fields: record };
    });
  } catch (error) {
    throw new WrongFileError(`${path} is geen geldig CSV-bestand: ${(error as Error).message}`);
  }
}

const unquoted = (name: string): string => name.trim().replace(/^"(.*)"$/, '$1');

/** @throws WrongFileError naming the columns that are missing. */
export function requireColumns(path: string, columns: readonly string[], required: readonly string[]): void {
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new WrongFileError(`${path} mist ${missing.length === 1 ? 'de kolom' : 'de kolommen'} ${missing.join(', ')}.`);
}
