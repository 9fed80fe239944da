import { beforeAll, describe, expect, it } from '@jest/globals';
import { type MessyWorkbook, messyWorkbook } from '../../../../test/support/messy-workbook.js';
import { isListOfPeople, mapHeadings, readRow, readSpreadsheet, type Sheet } from './index.js';

/* Real: the reader thread; a workbook as coordinators keep it. */
describe('a messy workbook of 500 rows', () => {
  let made: MessyWorkbook;
  let sheets: Sheet[];
  beforeAll(async () => {
    made = await messyWorkbook();
    sheets = await readSpreadsheet(made.bytes, 'Contactlijst Heerlen DEF (2).xlsx');
  });

  it('is the same every time', async () => {
    expect(Buffer.from((await messyWorkbook()).bytes).equals(Buffer.from(made.bytes))).toBe(true);
  });

  it('is read whole: every row, under headings that are all understood', () => {
    expect(made.rows).toBe(500);
    expect(sheets.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(500);
    const ignored = sheets.map(({ headings }) => mapHeadings(headings).filter(({ meaning }) => meaning === 'ignore').map(({ heading }) => heading));
    expect(ignored).toEqual([['Opmerkingen'], ['Opmerkingen']]);
    expect(sheets.every(({ headings }) => isListOfPeople(mapHeadings(headings)))).toBe(true);
  });

  it('is refused where it must be, and nowhere else', () => {
    const refused = sheets.flatMap(({ name, headings, rows }) => rows.flatMap(({ row, cells }) => {
      const read = readRow(mapHeadings(headings), cells);
      return read.ok ? [] : read.refused.map(({ reasonCode }) => ({ sheet: name, row, reasonCode }));
    }));
    const again = new Set(made.repeated.map(({ sheet, row }) => `${sheet} ${row}`));
    expect(refused.filter(({ sheet, row }) => !again.has(`${sheet} ${row}`))).toEqual(made.refused);
  });

  it('has who stands there twice as the same person', () => {
    for (const { sheet: name, row } of made.repeated) {
      const { headings, rows } = sheets.find((sheet) => sheet.name === name)!;
      const place = rows.findIndex((each) => each.row === row);
      expect(readRow(mapHeadings(headings), rows[place]!.cells)).toEqual(readRow(mapHeadings(headings), rows[place - 1]!.cells));
    }
    expect(made.repeated.length).toBeGreaterThan(8);
  });
});
