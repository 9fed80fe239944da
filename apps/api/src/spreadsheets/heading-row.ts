import { fieldOfHeading } from './headings.js';
import type { SheetRow } from './sheet.js';

/** How far below the top, in rows that hold something, headings are looked for. */
const ROWS_LOOKED_AT = 20;

/**
 * Where among the rows the headings stand, below titles and remarks: the row in which most cells are a heading we know;
 * where none holds two, the first that is about as wide as the list.
 * @returns its place in `rows`; null when there is no row.
 */
export function headingRowOf(rows: readonly SheetRow[]): number | null {
  if (rows.length === 0) return null;
  const known = rows.slice(0, ROWS_LOOKED_AT).map(({ cells }) => new Set(cells.map(fieldOfHeading).filter((field) => field !== 'ignore')).size);
  const most = Math.max(...known);
  if (most >= 2) return known.indexOf(most);
  const widths = rows.slice(0, ROWS_LOOKED_AT).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  return widths.findIndex((width) => width * 2 > Math.max(...widths));
}
