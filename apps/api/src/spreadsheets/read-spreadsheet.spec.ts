import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { readSpreadsheet, writeCsv, EXPORT_HEADINGS } from './index.js';

/*
 * Real: the reader thread and every library in it.
 * 1. A file that is no safe spreadsheet is refused by its content, with a code that says what to do.
 * 2. CSV is read in every encoding and with every delimiter that people have.
 * 3. A workbook is read as its reader sees it: visible sheets, days, digits, row numbers.
 * 4. Any bytes give sheets or a refusal of the registry.
 */
const NAMES = [['Voornaam', 'Achternaam', 'Telefoon'], ['Anna', 'Bos', '0612345678'], ['José', 'Müller', '045-5605040']];
const workbook = (rows: CellValue[][] = NAMES) => writeXlsx({ sheets: [{ name: 'Blad1', rows }] });
const text = (written: string) => new TextEncoder().encode(written);
const csv = (rows: string[][], delimiter: string) => rows.map((row) => row.join(delimiter)).join('\r\n');
const refusal = async (bytes: Uint8Array) => readSpreadsheet(bytes, 'lijst.xlsx').then(() => null, (error: { code: string }) => error.code);

/** The same workbook with parts added or replaced. */
const withParts = (bytes: Uint8Array, parts: Record<string, Uint8Array>) => zipSync({ ...unzipSync(bytes), ...parts });

/** Every place where the file's own lists give a part's unpacked size. */
function claiming(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(part); at >= 0; at = changed.indexOf(part, at + 1)) {
    if (changed.readUInt32LE(at - 30) === 0x04034b50) changed.writeUInt32LE(size, at - 30 + 22);
    if (changed.readUInt32LE(at - 46) === 0x02014b50) changed.writeUInt32LE(size, at - 46 + 24);
  }
  return changed;
}

describe('a file that is refused (1)', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const ole = (content: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from(content, 'utf16le')]);

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', 'SPREADSHEET_EMPTY', () => new Uint8Array()],
    ['only headings', 'SPREADSHEET_EMPTY', () => workbook(NAMES.slice(0, 1))],
    ['only blanks', 'SPREADSHEET_EMPTY', () => text(';;;\r\n ; ;\r\n')],
    ['200 MB', 'SPREADSHEET_TOO_BIG', () => new Uint8Array(200_000_000)],
    ['an old .xls', 'SPREADSHEET_OLD_EXCEL', () => ole('Workbook')],
    ['a workbook behind a password', 'SPREADSHEET_LOCKED', () => writeXlsx({ sheets: [{ name: 'A', rows: NAMES }], encryption: { password: 'geheim', spinCount: 1_000 } })],
    ['a PDF', 'SPREADSHEET_NOT_ONE', () => text('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a PNG', 'SPREADSHEET_NOT_ONE', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3])],
    ['a web page', 'SPREADSHEET_NOT_ONE', () => text('  <html><table><tr><td>naam</td></tr></table></html>')],
    ['a random zip', 'SPREADSHEET_NOT_ONE', () => zipSync({ 'foto.jpg': new Uint8Array([1, 2, 3]) })],
    ['an empty zip', 'SPREADSHEET_NOT_ONE', () => zipSync({})],
    ['macros', 'SPREADSHEET_MACROS', async () => writeXlsx({ sheets: [{ name: 'A', rows: NAMES }], vbaProject: new Uint8Array(100) })],
    ['macros without their part', 'SPREADSHEET_MACROS', async () => {
      const bytes = await workbook();
      return withParts(bytes, { '[Content_Types].xml': strToU8(strFromU8(unzipSync(bytes)['[Content_Types].xml']!).replace('spreadsheetml.sheet.main', 'sheet.macroEnabled.main')) });
    }],
    ['a zip bomb that says so', 'SPREADSHEET_TOO_MUCH', async () => claiming(await workbook(), SHEET, 300_000_000)],
    ['a zip bomb that lies', 'SPREADSHEET_TOO_MUCH', async () => claiming(withParts(await workbook(), { [SHEET]: new Uint8Array(60_000_000).fill(32) }), SHEET, 1_000)],
    ['a zip of very many parts', 'SPREADSHEET_TOO_MUCH', async () => withParts(await workbook(), Object.fromEntries(Array.from({ length: 2_001 }, (_, part) => [`xl/media/${part}`, new Uint8Array()])))],
    ['more cells than there is memory for', 'SPREADSHEET_TOO_MUCH', async () => withParts(await workbook(), { [SHEET]: strToU8(`<worksheet><sheetData>${'<row r="1"><c r="A1"/><c r="H1"/></row>'.repeat(800_000)}</sheetData></worksheet>`) })],
    ['a damaged workbook', 'SPREADSHEET_DAMAGED', async () => (await workbook()).slice(0, 900)],
    ['a sheet that is cut off', 'SPREADSHEET_DAMAGED', async () => withParts(await workbook(), { 'xl/_rels/workbook.xml.rels': strToU8('<Relationships') })],
    ['too many rows', 'SPREADSHEET_TOO_MANY_ROWS', () => text('voornaam;achternaam\n'.concat('a;b\n'.repeat(20_001)))],
    ['too many columns', 'SPREADSHEET_TOO_MANY_COLUMNS', () => workbook([Array.from({ length: 201 }, (_, column) => `k${column}`), Array(201).fill('x')])],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await refusal(await bytes())).toBe(code);
  });

  it('names that grow when they are read do not grow', async () => {
    const bytes = await workbook();
    const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]>`;
    const shared = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml']!).replace(/<\?xml[^>]*\?>/, bomb).replace('Anna', '&c;');
    const read = await readSpreadsheet(withParts(bytes, { 'xl/sharedStrings.xml': strToU8(shared) }), 'a.xlsx').catch(() => null);
    expect(JSON.stringify(read).length).toBeLessThan(10_000);
  });
});

describe('CSV (2)', () => {
  const encodings: [string, (written: string) => Uint8Array][] = [
    ['UTF-8', text],
    ['UTF-8 with its mark', (written) => text(`\ufeff${written}`)],
    ['Windows-1252', (written) => Buffer.from(written, 'latin1')],
    ['UTF-16 LE with its mark', (written) => Buffer.from(`\ufeff${written}`, 'utf16le')],
    ['UTF-16 LE', (written) => Buffer.from(written, 'utf16le')],
    ['UTF-16 BE with its mark', (written) => Buffer.from(`\ufeff${written}`, 'utf16le').swap16()],
  ];
  it.each(encodings.flatMap(([name, encode]) => [';', ',', '\t'].map((delimiter) => [name, JSON.stringify(delimiter), encode(csv(NAMES, delimiter))] as const)))('%s, %s', async (_, __, bytes) => {
    expect(await readSpreadsheet(bytes, 'IB-lijst 2026.csv')).toEqual([{ name: 'IB-lijst 2026', headings: NAMES[0], headingRow: 1, rows: [{ row: 2, cells: NAMES[1] }, { row: 3, cells: NAMES[2] }] }]);
  });

  it('keeps what is quoted in one cell, and counts rows as Excel does', async () => {
    const [sheet] = await readSpreadsheet(text('sep=;\r\nnaam;wijk;e-mail\r\n\r\n"Bos, A.";"wk 33\nwk 36";"zeg ""hoi"""\r\n;;\r\nC. Dam;Welten;x\r\n'), 'a.csv');
    expect(sheet).toMatchObject({ headingRow: 2, rows: [{ row: 4, cells: ['Bos, A.', 'wk 33\nwk 36', 'zeg "hoi"'] }, { row: 6, cells: ['C. Dam', 'Welten', 'x'] }] });
  });

  it('survives a quote that is never closed', async () => {
    const [sheet] = await readSpreadsheet(text('naam;rol\n"Bos;ib\nDam;ib'), 'a.csv');
    expect(sheet!.rows.map(({ row }) => row)).toEqual([2, 3]);
  });
});

describe('a workbook (3)', () => {
  it('may have a sheet that is a chart', async () => {
    const bytes = await workbook();
    const edited = (part: string, before: string, added: string) => ({ [part]: strToU8(strFromU8(unzipSync(bytes)[part]!).replace(before, `${added}${before}`)) });
    const charted = withParts(bytes, {
      ...edited('xl/workbook.xml', '</sheets>', '<sheet name="Grafiek" sheetId="9" r:id="rId99"/>'),
      ...edited('xl/_rels/workbook.xml.rels', '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>'),
      'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>'),
    });
    expect((await readSpreadsheet(charted, 'a.xlsx')).map(({ name, rows }) => [name, rows.length])).toEqual([['Blad1', 2]]);
  });

  it('loses what stands under a heading such as BSN', async () => {
    const [sheet] = await readSpreadsheet(await workbook([['Naam', 'BSN', 'Geb.datum'], ['A. Bos', 111222333, new Date('2014-03-12')]]), 'a.xlsx');
    expect(sheet).toMatchObject({ headings: ['Naam', 'BSN', 'Geb.datum'], rows: [{ row: 2, cells: ['A. Bos', '', ''] }] });
  });

  it('is read below its titles, with row numbers, digits and days as Excel shows them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Scholen', rows: [['Contactlijst wijk 33'], ['bijgewerkt sept.'], [], ['Naam', 'Tel.', 'Begindatum', 'School'], ['A. Bos', 612345678, new Date('2026-09-01'), 'De Schakel'], [], ['C. Dam', 31612345678, 0.1 + 0.2, null], ['Naam', 'Tel.', 'Begindatum', 'School'], ['E. Vos', 12345678901234, true, null]],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }, { startRow: 4, startCol: 3, endRow: 6, endCol: 3 }] },
        { name: 'Geheim', rows: NAMES, hidden: true },
        { name: 'Leeg', rows: [] },
      ],
    });
    expect(await readSpreadsheet(bytes, 'a.xlsx')).toEqual([{
      name: 'Scholen', headings: ['Naam', 'Tel.', 'Begindatum', 'School'], headingRow: 4,
      rows: [{ row: 5, cells: ['A. Bos', '612345678', '2026-09-01', 'De Schakel'] }, { row: 7, cells: ['C. Dam', '31612345678', '0.3', 'De Schakel'] }, { row: 9, cells: ['E. Vos', '12345678901234', 'WAAR', ''] }],
    }]);
  });

  it('has its days right in the system of old Macs too', async () => {
    const [sheet] = await readSpreadsheet(await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'A', rows: [['Naam', 'Begindatum'], ['A. Bos', new Date('2026-09-01')]] }] }), 'a.xlsx');
    expect(sheet!.rows[0]!.cells).toEqual(['A. Bos', '2026-09-01']);
  });
});

it('any bytes give sheets or a refusal (4)', async () => {
  const base = await workbook();
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ maxLength: 400 }).map(text),
    fc.tuple(fc.nat(base.length - 1), fc.uint8Array({ minLength: 1, maxLength: 30 })).map(([at, patch]) => { const changed = base.slice(); changed.set(patch.slice(0, changed.length - at), at); return changed; }),
    fc.array(fc.array(fc.string({ maxLength: 10 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }).map((rows) => writeCsv({ headings: EXPORT_HEADINGS, rows })),
  );
  await fc.assert(fc.asyncProperty(bytes, async (each) => {
    const outcome = await readSpreadsheet(each, 'x').then(() => 'read', (error: { code?: string }) => error.code ?? 'no code');
    expect(outcome).toMatch(/^(?:read|SPREADSHEET_[A-Z_]+)$/);
  }), { numRuns: 40 });
});
