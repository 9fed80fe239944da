import { paced } from '#libs/pace';
import { createHash } from 'node:crypto';
import type { PlannedRow } from './planned.js';

/** Rows that are refused for the same. */
export interface Refusals {
  key: string;
  /** What is wrong, each with the heading of its column where that is one. */
  reasons: { heading: string; message: string }[];
  rows: number;
  /** Which, as Excel counts: `3, 5, 7 t/m 12`; in a file of more sheets with their names. */
  where: string;
  rowKeys: ReadonlySet<string>;
}

/** Those that say the same together, the most first. */
export async function refusalsOf(planned: readonly PlannedRow[], sheetNames: readonly string[]): Promise<Refusals[]> {
  const alike = new Map<string, PlannedRow[]>();
  for await (const row of paced(planned)) {
    if (row.kind !== 'refused') continue;
    const said = JSON.stringify(row.refused.map(({ message }) => message));
    const others = alike.get(said);
    if (others) others.push(row);
    else alike.set(said, [row]);
  }
  const found: Refusals[] = [];
  for await (const [said, rows] of paced(alike)) {
    const key = createHash('sha256').update(said).digest('base64url').slice(0, 16);
    const reasons = rows[0]!.refused.map(({ heading, message }, nth) => ({ heading: rows.every(({ refused }) => refused[nth]!.heading === heading) ? heading : '', message }));
    found.push({ key, reasons, rows: rows.length, where: whereOf(rows, sheetNames), rowKeys: new Set(rows.map((row) => row.key)) });
  }
  return found.sort((one, other) => other.rows - one.rows);
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
