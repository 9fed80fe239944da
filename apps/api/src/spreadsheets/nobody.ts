import type { MappedColumn } from './headings.js';

/** Begins what stands in the place of a name in a row that is no person: an open place, a sum. */
const NOBODY = /^(?:vacatures?|vacant|nog in te vullen|(?:sub)?totaal|totalen|aantal)(?!\p{L})/iu;
const ONLY_A_NUMBER = /^\d{1,6}$/;
const NAME = new Set(['voornaam', 'tussenvoegsel', 'achternaam', 'naam']);

/** What a row says in the place of a name when it is no person; null: it may be one. */
export function nobodyIn(columns: readonly MappedColumn[], cells: readonly string[]): string | null {
  const filled = cells.map((cell) => cell.trim());
  const name = columns.flatMap(({ meaning }, column) => (NAME.has(meaning) && filled[column] ? [filled[column]] : [])).join(' ');
  const isExported = columns.some(({ meaning }, column) => meaning === 'id' && filled[column]);
  return !isExported && (NOBODY.test(name) || filled.every((cell) => cell === '' || ONLY_A_NUMBER.test(cell))) ? name : null;
}
