import { zipSync } from 'fflate';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import type { MergeRange } from 'hucre';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry } from 'yauzl';
import type { RowLimits } from './csv-cells.js';
import type { CellSheet, CellsRead, RefusedFile, SheetRow } from './sheet.js';

export interface WorkbookLimits extends RowLimits {
  cells: number;
  parts: number;
  unpackedMegabytes: number;
}

/** Parts that hold no cells, or that only decorate them. */
const DECORATION = /(?:^|\/)(?:docProps|customXml|drawings|charts|chartsheets|dialogsheets|diagrams|media|theme|tables|pivot\w*|externalLinks|slicers?|slicerCaches|timelines?|timelineCaches|persons|threadedComments|printerSettings|ctrlProps|embeddings|queryTables|richData|model)\/|comments\d*\.xml$|worksheets\/_rels\//i;

/**
 * The cells of the visible sheets of a workbook. Runs in the reader thread, which knows no other file of ours.
 * Only the parts that hold cells reach the reader, each unpacked no further than the file's own list says it goes.
 */
export async function xlsxCells(bytes: Uint8Array, limits: WorkbookLimits): Promise<CellsRead> {
  const parts = await partsOf(bytes, limits);
  if ('refused' in parts) return parts;
  try {
    const { sheets } = await readXlsx(zipSync(withoutCharts(parts.files), { level: 0 }), { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
    return withinLimits(sheets.map(({ name, rows, merges }) => ({ name, rows: rowsOf(rows, merges ?? []) })), limits);
  } catch {
    return { refused: 'SPREADSHEET_DAMAGED' };
  }
}

async function partsOf(bytes: Uint8Array, limits: WorkbookLimits): Promise<{ files: Record<string, Uint8Array> } | RefusedFile> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    const entries: Entry[] = [];
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      unpacked += entry.uncompressedSize;
      if (entries.length > limits.parts || unpacked > limits.unpackedMegabytes * 1_000_000) return { refused: 'SPREADSHEET_TOO_MUCH' };
    }
    const refused = refusalOf(entries);
    if (refused) return { refused };
    const files: Record<string, Uint8Array> = {};
    for (const entry of entries.filter(({ fileName }) => /\.(?:xml|rels)$/i.test(fileName) && !DECORATION.test(fileName))) {
      files[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
    }
    if (Object.values(files).reduce((sum, part) => sum + cellsIn(part), 0) > limits.cells) return { refused: 'SPREADSHEET_TOO_MUCH' };
    return hasMacros(files['[Content_Types].xml']) ? { refused: 'SPREADSHEET_MACROS' } : { files };
  } catch (error) {
    return { refused: /too many bytes/i.test((error as Error).message) ? 'SPREADSHEET_TOO_MUCH' : 'SPREADSHEET_DAMAGED' };
  }
}

/** A sheet that is one chart has no cells, and the reader would look for them: it is taken off the workbook's list. */
function withoutCharts(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const list = 'xl/workbook.xml';
  const relations = Buffer.from(files['xl/_rels/workbook.xml.rels'] ?? []).toString('utf8').match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const charts = new Set(relations.filter((each) => /\/(?:chart|dialog)sheet["']/.test(each)).map((each) => /\bId=["']([^"']*)/.exec(each)?.[1]));
  if (charts.size === 0 || !files[list]) return files;
  const sheets = Buffer.from(files[list]).toString('utf8').replace(/<(?:\w+:)?sheet\b[^>]*>/g, (sheet) => (charts.has(/:id=["']([^"']*)/.exec(sheet)?.[1]) ? '' : sheet));
  return { ...files, [list]: Buffer.from(sheets) };
}

/** How many cells a part of a workbook describes: counted before it is read, because reading takes a hundred times the memory. */
function cellsIn(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  for (let at = bytes.indexOf('<c'); at >= 0; at = bytes.indexOf('<c', at + 2)) if ([0x20, 0x3e, 0x09, 0x0a, 0x0d].includes(bytes[at + 2]!)) count += 1;
  return count;
}

function refusalOf(entries: readonly Entry[]): RefusedFile['refused'] | null {
  const has = (name: RegExp) => entries.some(({ fileName }) => name.test(fileName));
  if (has(/vbaProject\.bin$|xl\/macrosheets\//i)) return 'SPREADSHEET_MACROS';
  if (entries.some((entry) => entry.isEncrypted())) return 'SPREADSHEET_LOCKED';
  return has(/^\[Content_Types\]\.xml$/) && has(/^xl\/workbook\d*\.xml$/i) ? null : 'SPREADSHEET_NOT_ONE';
}

const hasMacros = (contentTypes?: Uint8Array): boolean => /macroEnabled/i.test(Buffer.from(contentTypes ?? []).toString('utf8'));

function withinLimits(sheets: CellSheet[], limits: RowLimits): CellsRead {
  if (sheets.some(({ rows }) => rows.some(({ cells }) => cells.length > limits.columns))) return { refused: 'SPREADSHEET_TOO_MANY_COLUMNS', details: { max: limits.columns } };
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return rows > limits.rows ? { refused: 'SPREADSHEET_TOO_MANY_ROWS', details: { max: limits.rows } } : { sheets };
}

/** A value merged over several rows stands for each of them that holds something; merged over columns it stays in its first. */
function rowsOf(values: readonly CellValue[][], merges: readonly MergeRange[]): SheetRow[] {
  const rows = values.map((row) => row.map(textOf));
  for (const { startRow, endRow, startCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? '';
    for (const cells of rows.slice(startRow + 1, endRow + 1)) if (cells.some((cell) => cell.trim() !== '')) cells[startCol] = value;
  }
  return rows.flatMap((cells, index) => {
    const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    return width === 0 ? [] : [{ row: index + 1, cells: cells.slice(0, width) }];
  });
}

/** Errors of a formula, in the languages Excel is used in here. */
const FORMULA_ERROR = /^#(?:N\/[AB]|VALUE!|WAARDE!|REF!|VERW!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!)$/;

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOrTime(value);
  if (typeof value === 'number') return digitsOf(value);
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR';
  return FORMULA_ERROR.test(value) ? '' : value;
}

/** Whole numbers with all their digits; others to the fifteen that Excel keeps. */
const digitsOf = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15))));

/** A moment in Excel without a day is a time: `08:30`. */
function dayOrTime(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '';
  const iso = moment.toISOString();
  return iso < '1900-01-01' || /^1904-01-01T(?!00:00:00)/.test(iso) ? iso.slice(11, 16) : iso.slice(0, 10);
}
