import { createHash } from 'node:crypto';
import type { PlannedRow } from './plan/planned.js';

/** Rows that are refused for the same. */
export interface Refusals {
  key: string;
  /** What is wrong, each with the heading of its column where that is one. */
  reasons: { heading: string; message: string }[];
  rows: number;
  /** Which, as Excel counts: `3, 5, 7 t/m 12`; in a file of more sheets with their names. */
  where: string;
}

/** Stands for why a row is refused; null: it is not. */
export const refusalOf = ({ refused }: PlannedRow): string | null =>
  refused.length === 0 ? null : createHash('sha256').update(JSON.stringify(refused.map(({ message }) => message))).digest('base64url').slice(0, 16);

/** Those that say the same together, the most first. */
export function refusalsOf(planned: readonly PlannedRow[], sheetNames: readonly string[]): Refusals[] {
  const alike = Map.groupBy(planned.filter(({ kind }) => kind === 'refused'), (row) => refusalOf(row) ?? '');
  return [...alike].map(([key, rows]) => ({ key, reasons: rows[0]!.refused.map(({ heading, message }, nth) => ({ heading: rows.every(({ refused }) => refused[nth]!.heading === heading) ? heading : '', message })), rows: rows.length, where: whereOf(rows, sheetNames) }))
    .sort((one, other) => other.rows - one.rows);
}

function whereOf(rows: readonly PlannedRow[], sheetNames: readonly string[]): string {
  return [...Map.groupBy(rows, ({ sheet }) => sheet)].map(([sheet, inSheet]) => {
    const numbers = spans([...new Set(inSheet.flatMap(({ row }) => row ?? []))]);
    return sheetNames.length > 1 && sheet !== null ? `‘${sheetNames[sheet]}’ ${numbers}` : numbers;
  }).join('; ');
}

/** `3, 5, 7 t/m 12` */
function spans(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, until]) => (from === until ? `${from}` : until === from + 1 ? `${from}, ${until}` : `${from} t/m ${until}`)).join(', ');
}
