import { paced } from '#libs/pace';
import type { Decisions } from '../decisions.js';
import { rowKey } from '../decisions.js';
import { isListOfPeople, mapHeadings, type ColumnMeaning, type ImportField, type MappedColumn } from '../headings.js';
import { readRow, type ImportedPerson, type RefusedCell } from '../read-row.js';
import { nobodyIn } from '../nobody.js';
import type { Sheet } from '../sheet.js';

/** A row of a list of people, as it was read. */
export interface FileRow {
  key: string;
  /** The place of its sheet. */
  sheet: number;
  row: number;
  columns: readonly MappedColumn[];
  cells: readonly string[];
  /** Null: it cannot be taken. */
  person: ImportedPerson | null;
  /** Of a row that cannot be taken: who it is about, where that much can be read. */
  about: ImportedPerson | null;
  refused: RefusedCell[];
  /** What of a row that can be taken is not; in Dutch. */
  notes: string[];
  /** What stands in the place of a name in a row that is no person; null: it may be one. */
  nobody: string | null;
}

/** What is read of a row that cannot be taken: who it is about, and where. */
const WHO: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['id', 'voornaam', 'tussenvoegsel', 'achternaam', 'naam', 'email', 'organisation', 'areas']);

/** What each column of a sheet holds: as she corrected it, else as it is understood. */
export function columnsOf(sheet: Sheet, place: number, decisions: Decisions, remembered: ReadonlyMap<string, string>): MappedColumn[] {
  const corrected = decisions.columns?.[place];
  return corrected ? sheet.headings.map((heading, column) => ({ heading, meaning: corrected[column] ?? 'ignore' })) : mapHeadings(sheet.headings, remembered);
}

/**
 * Every row of every list of people in a file, in order.
 * @param roleCalled the role that a word in a row names; null when it is not known.
 */
export async function readRows(sheets: readonly Sheet[], columns: readonly (readonly MappedColumn[])[], roleCalled: (text: string, row: string) => string | null, onRow: () => void): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (const [place, sheet] of sheets.entries()) {
    const mapped = columns[place]!;
    if (!isListOfPeople(mapped)) continue;
    for await (const { row, cells } of paced(sheet.rows)) {
      const key = rowKey(place, row);
      const nobody = nobodyIn(mapped, cells);
      const read = nobody === null ? readRow(mapped, cells, (text) => roleCalled(text, key)) : { ok: false as const, refused: [] };
      const given = { key, sheet: place, row, columns: mapped, cells, nobody };
      rows.push(read.ok ? { ...given, person: read.person, about: read.person, refused: [], notes: read.notes } : { ...given, person: null, about: nobody === null ? about(mapped, cells) : null, refused: read.refused, notes: [] });
      onRow();
    }
  }
  return rows;
}

/** What cannot be read is left out, as long as her name can. */
function about(columns: readonly MappedColumn[], cells: readonly string[]): ImportedPerson | null {
  const ignoring = (isLeftOut: (column: number, meaning: ColumnMeaning) => boolean) => columns.map((column, place) => (isLeftOut(place, column.meaning) ? { ...column, meaning: 'ignore' as const } : column));
  const read = readRow(ignoring((_, meaning) => !WHO.has(meaning)), cells);
  if (read.ok) return read.person;
  const unreadable = new Set(read.refused.map(({ column }) => column));
  const bare = cells.map((cell, column) => (unreadable.has(column) ? '' : cell));
  const again = readRow(ignoring((_, meaning) => !WHO.has(meaning)), bare);
  return again.ok ? again.person : null;
}

/** How many rows a file has in its lists of people. */
export const countRows = (sheets: readonly Sheet[], columns: readonly (readonly MappedColumn[])[]): number =>
  sheets.reduce((sum, { rows }, place) => sum + (isListOfPeople(columns[place]!) ? rows.length : 0), 0);

export const columnOf = (columns: readonly MappedColumn[], field: ImportField): number => columns.findIndex(({ meaning }) => meaning === field);
