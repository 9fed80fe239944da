/** A measured figure beside the bar it must hold; null: it is only reported. */
export interface Figure {
  value: number;
  bar?: { most?: number; least?: number };
  unit?: string;
  digits?: number;
}

const shown = ({ value, unit, digits = 1 }: Figure): string => `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}${unit ? ` ${unit}` : ''}`;

/** Whether a figure holds its bar. */
const holds = ({ value, bar }: Figure): boolean => value <= (bar?.most ?? Infinity) && value >= (bar?.least ?? -Infinity);

function cell(figure: Figure | string): string {
  if (typeof figure === 'string') return figure;
  if (!figure.bar) return shown(figure);
  const { most, least } = figure.bar;
  return `${shown(figure)} (${most === undefined ? `≥ ${least}` : `≤ ${most}`}${holds(figure) ? '' : ' MISSED'})`;
}

const missed: string[] = [];

/** Prints a table: the first column to the left, the others to the right. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly (Figure | string)[])[]): void {
  const cells = [header, ...rows.map((row) => row.map(cell))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join('  ').trimEnd();
  process.stdout.write(`\n${title}\n${[line(cells[0]!), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n')}\n`);
  for (const row of rows) for (const [column, each] of row.entries()) if (typeof each !== 'string' && !holds(each)) missed.push(`${title}: ${cell(row[0]!)}, ${header[column]}: ${cell(each)}`);
}

/** Every bar that did not hold, as printed. */
export const missedBars = (): readonly string[] => missed;

/** The value below which this part of the measurements lies. */
export function percentile(measurements: readonly number[], part: number): number {
  const sorted = [...measurements].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
