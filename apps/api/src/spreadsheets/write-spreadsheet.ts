/** A sheet to write. */
export interface WrittenSheet {
  name: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Cells that a spreadsheet program may run as a formula. One apostrophe before them makes them text; `withoutApostrophe` takes it away. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^''*[=+\-@\t\r\n＝＋－＠]/u;
/** Characters that XML cannot hold; no text needs them. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** The longest text a cell of Excel holds. */
const LONGEST = 32_767;

function neutral(text: string): string {
  const cell = text.replace(NOT_IN_XML, '');
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was neutralised. */
export const withoutApostrophe = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** An Excel workbook in which every cell is text, its headings bold and in sight. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx'); // some megabytes, loaded only where it is wanted
  const cell = (text: string) => escaped(neutral(text).slice(0, LONGEST));
  return writeXlsx({
    sheets: sheets.map(({ name, headings, rows }) => ({
      name,
      rows: [headings, ...rows].map((row) => row.map(cell)),
      columns: headings.map((_, column) => ({ width: Math.min(50, Math.max(10, ...[headings, ...rows.slice(0, 200)].map((row) => (row[column] ?? '').length + 2))) })),
      freezePane: { rows: 1 },
      cells: new Map(headings.map((heading, column) => [`0,${column}`, { value: cell(heading), style: { font: { bold: true } } }])),
    })),
  });
}

/** Excel reads `_x0041_` in a text as a character; its underscore is therefore written as one. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/\r/g, '_x000D_');

/** CSV as Dutch Excel opens it: `;` between cells, UTF-8 with its mark, CRLF. */
export function writeCsv({ headings, rows }: Pick<WrittenSheet, 'headings' | 'rows'>): Uint8Array {
  const quoted = (cell: string) => (/[;,"\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [headings, ...rows].map((row) => `${row.map((cell) => quoted(neutral(cell))).join(';')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}
