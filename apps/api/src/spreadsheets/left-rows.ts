import type { MappedColumn } from './headings.js';
import type { PlannedRow } from './plan/planned.js';
import type { Sheet } from './sheet.js';

/** Heads the column of a file with rows that were not read. It is left out when that file comes back. */
const REASON = 'Niet ingelezen omdat';

/** Every sheet of a file with those of its rows that are not read, under its own headings, each with the reason behind it. What may not be in a file is left out. */
export function leftSheets(sheets: readonly Sheet[], columns: readonly (readonly MappedColumn[])[], planned: readonly PlannedRow[]): Sheet[] {
  const left = Map.groupBy(planned.filter(({ kind }) => kind === 'refused' || kind === 'possibly-same'), ({ sheet }) => sheet);
  return sheets.map((sheet, place) => {
    const reasons = Map.groupBy(left.get(place) ?? [], ({ row }) => row);
    const rows = sheet.rows.flatMap(({ row, cells }) => {
      const of = reasons.get(row);
      return of ? [{ row, cells: [...of.reduce((all, each) => kept(all, columns[place]!, each), cells), of.map(reasonOf).join(' ')] }] : [];
    });
    return { ...sheet, headings: [...sheet.headings, REASON], rows };
  });
}

/** The last cell of a row that was not read. */
export const reasonIn = (cells: readonly string[]): string => cells.at(-1) ?? '';

/** A file as she gave it, without the reasons we gave her with it. */
export function withoutReasons(sheet: Sheet): Sheet {
  const isOurs = sheet.headings.map((heading) => heading === REASON);
  if (!isOurs.includes(true)) return sheet;
  const rest = (cells: readonly string[]) => cells.filter((_, column) => !isOurs[column]);
  return { ...sheet, headings: rest(sheet.headings), rows: sheet.rows.map(({ row, cells }) => ({ row, cells: rest(cells) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

/** As a refusal shows them: without the digits of what may be of a child. */
const kept = (cells: string[], columns: readonly MappedColumn[], { refused }: PlannedRow): string[] =>
  cells.map((cell, column) => (columns[column]?.meaning === 'refused' ? '' : refused.find((each) => each.column === column && each.reasonCode === 'FREE_TEXT_REFUSED')?.value ?? cell));

function reasonOf({ kind, refused, candidates }: PlannedRow): string {
  if (kind === 'possibly-same') return `Dit is misschien ${candidates.map(({ name }) => name).join(' of ')}. Je koos nog niet wie het is.`;
  return refused.map(({ heading, message }) => (heading === '' ? message : `${heading}: ${message}`)).join(' ');
}
