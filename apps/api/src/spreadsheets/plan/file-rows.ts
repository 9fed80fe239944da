import { paced } from '#libs/pace';
import type { Decisions } from '../decisions.js';
import { rowKey } from '../decisions.js';
import { isListOfPeople, isName, mapHeadings, type ColumnMeaning, type ImportField, type MappedColumn } from '../headings.js';
import { readRow, type ImportedPerson, type RefusedCell } from '../read-row.js';
import { nobodyIn } from '../nobody.js';
import type { Sheet } from '../sheet.js';
import { peopleOf, withHolders } from './people-of-row.js';

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
  return corrected ? sheet.headings.map((heading, column) => ({ heading, meaning: corrected[column] ?? 'ignore' })) : withHolders(mapHeadings(sheet.headings, remembered), sheet, remembered);
}

/**
 * Every row of every list of people in a file, in order; one that tells of more people once for each.
 * @param roleCalled the role that a word in a row names; null when it is not known.
 * @param roles by the place of a sheet: what all in it do, where its rows do not say.
 */
export async function readRows(sheets: readonly Sheet[], columns: readonly (readonly MappedColumn[])[], roleCalled: (text: string, row: string) => string | null, roles: Readonly<Record<string, string>>, onRow: () => void): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (const [place, sheet] of sheets.entries()) {
    const mapped = columns[place]!;
    if (!isListOfPeople(mapped)) continue;
    const people = peopleOf(mapped);
    for await (const { row, cells } of paced(sheet.rows)) {
      const named = people.filter(({ columns: ofPerson }) => people.length === 1 || ofPerson.some(({ meaning }, column) => isName(meaning) && cells[column]?.trim()));
      for (const [nth, { columns: ofPerson, dropped }] of (named.length > 0 ? named : people.slice(0, 1)).entries()) {
        const key = rowKey(place, row, nth);
        const nobody = nobodyIn(ofPerson, cells);
        const read = nobody === null ? readRow(ofPerson, cells, (text) => roleCalled(text, key), roles[place] ?? null) : { ok: false as const, refused: [] };
        const given = { key, sheet: place, row, columns: ofPerson, cells, nobody };
        const left = dropped.filter((column) => cells[column]?.trim());
        const notes = left.length > 0 ? [notTaken(left.map((column) => mapped[column]!.heading))] : [];
        rows.push(read.ok ? { ...given, person: read.person, about: read.person, refused: [], notes: [...notes, ...read.notes] } : { ...given, person: null, about: nobody === null ? about(ofPerson, cells) : null, refused: read.refused, notes: [] });
      }
      onRow();
    }
  }
  return rows;
}

const notTaken = (headings: readonly string[]): string => `Zonder ${headings.map((heading) => `‘${heading}’`).join(', ')}: op deze regel staan meer mensen, en je bestand zegt niet van wie dat is.`;

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
