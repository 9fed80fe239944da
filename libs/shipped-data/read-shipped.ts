import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { readCommit } from './read-commit.js';

/** The project's `data` folder: found upward, because this file runs from the sources and from `dist`. */
function dataFolder(from: string): string {
  const here = join(from, 'data', 'README.md');
  if (existsSync(here)) return dirname(here);
  if (dirname(from) === from) throw new Error('The data folder that ships with the project is missing');
  return dataFolder(dirname(from));
}

/** A file of the `data` folder, unpacked if its name ends in `.gz`. */
export function readShipped(path: string): string {
  const bytes = readFileSync(join(dataFolder(import.meta.dirname), path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The version of what runs, with its commit where it came by git. */
export function shippedVersion(): string {
  const { version } = JSON.parse(readShipped('../package.json')) as { version: string };
  const commit = readCommit(dirname(dataFolder(import.meta.dirname)));
  return commit === null ? version : `${version} (${commit})`;
}

/** The records of a CSV file of the `data` folder; an empty field is an empty text. */
export function readShippedCsv<Column extends string>(path: string): Record<Column, string>[] {
  return parse<Record<Column, string>>(readShipped(path), { columns: true });
}
