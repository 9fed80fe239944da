import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongFileError, type Rejection } from './import-report.js';
import { buurtKey, HOUSE_NUMBERS, pc6Code, PC6_CODES, pc6Of } from './pc6hnr-code.js';
import { Pc6hnrCompactor, type PlacedNumber } from './pc6hnr-compactor.js';
import { readPc6hnr } from './pc6hnr-file.js';

// Properties:
// 1. A PC6 and its code are each other's.
// 2. What is compacted and expanded again is what went in, in whatever order it came, and however often.
// 3. A file reads the same whatever its separator, line ends, quotes, and spelling of buurt codes.
// 4. A wrong line is reported with its line, column and value, and costs no other line.

const bytes = (text: string) => Buffer.from(text);

describe('codes', () => {
  it('1: a PC6 and its code are each other\'s', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: PC6_CODES - 1 }), (code) => {
      const pc6 = pc6Of(code);
      expect(pc6).toMatch(/^[1-9]\d{3}[A-Z]{2}$/);
      expect(pc6Code(bytes(pc6), 0, 6)).toBe(code);
      expect(pc6Code(bytes(`${pc6.slice(0, 4)} ${pc6.slice(4).toLowerCase()}`), 0, 7)).toBe(code);
    }));
  });

  it.each(['0999AA', '6411A', '6411A1', '641AAB', '6411-AB', '6411AB1', '6411@A', ''])('%j is no PC6', (text) => {
    expect(pc6Code(bytes(text), 0, text.length)).toBe(-1);
  });

  it('takes a buurt code with or without its prefix and leading zeros', () => {
    const keys = ['BU09173302', '09173302', '9173302'].map((text) => buurtKey(bytes(text), 0, text.length));
    expect(new Set(keys)).toEqual(new Set([Number.parseInt('09173302', 36)]));
    expect(buurtKey(bytes('BU0363AA01'), 0, 10)).toBe(Number.parseInt('0363AA01', 36));
    expect(['', 'BU', '0363aa01', '091733021', '0917 330'].map((text) => buurtKey(bytes(text), 0, text.length))).toEqual([-1, -1, -1, -1, -1]);
  });
});

const BUURTEN = 5;
const row = fc.record({ pc6: fc.integer({ min: 0, max: 6 }).map((code) => code * 1_000_000), houseNumber: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(HOUSE_NUMBERS - 1)), buurt: fc.nat(BUURTEN - 1) });

describe('the compactor', () => {
  it('2: expands to what went in', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const compactor = compacted(rows);
      const one = new Map([...compactor.inside()].map(({ pc6, buurt }) => [pc6, buurt]));
      const expanded = [...rows.filter(({ pc6 }) => one.has(pc6)).map((each) => ({ ...each, buurt: one.get(each.pc6)! })), ...compactor.houseNumbers()];
      expect(distinct(expanded)).toEqual(distinct(rows));
      expect(new Set([...one.keys(), ...compactor.straddlers()])).toEqual(new Set(rows.map(({ pc6 }) => pc6)));
      expect([...one.keys()].filter((pc6) => compactor.straddlers().includes(pc6))).toEqual([]);
    }), { numRuns: 12 });
  });

  it('2: makes the same of the rows in any order, and of rows that come twice', () => {
    const anyOrder = fc.array(row, { maxLength: 40 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 })));
    fc.assert(fc.property(anyOrder, ([rows, shuffled]) => {
      expect(contents(compacted(shuffled))).toEqual(contents(compacted(rows)));
    }), { numRuns: 12 });
  });
});

describe('the file', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'korte-lijnen-pc6hnr-')); });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  const places = new Map(['09173302', '0363AA01'].map((code, place) => [Number.parseInt(code, 36), place]));
  function read(text: string): { rows: PlacedNumber[]; rejections: Rejection[]; lines: number } {
    const rows: PlacedNumber[] = [];
    const rejections: Rejection[] = [];
    const path = join(folder, 'pc6hnr.csv');
    writeFileSync(path, text);
    const lines = readPc6hnr(path, (key) => places.get(key), { row: (pc6, houseNumber, buurt) => rows.push({ pc6, houseNumber, buurt }), reject: (rejection) => rejections.push(rejection) });
    return { rows, rejections, lines };
  }
  const expected = [{ pc6: pc6Code(bytes('6411AB'), 0, 6), houseNumber: 12, buurt: 0 }, { pc6: pc6Code(bytes('1013EX'), 0, 6), houseNumber: 7, buurt: 1 }];

  it.each([
    ['as CBS writes it', 'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n6411AB;12;BU09173302;WK091733;GM0917\n1013EX;7;BU0363AA01;WK0363AA;GM0363\n'],
    ['with commas and CRLF', 'PC6,Huisnummer,Buurt2025,Wijk2025,Gemeente2025\r\n6411AB,12,09173302,091733,0917\r\n1013EX,7,0363AA01,0363AA,0363\r\n'],
    ['with quotes, whole numbers and no last line end', '"PC6";"Huisnummer";"Buurt2024"\n"6411AB";"12";"9173302"\n"1013EX";7;0363AA01'],
    ['with a byte order mark, other columns and an empty line', '\ufeffGemeente2024;Buurt2024;Huisnummer;PC6\n0917;9173302;12;6411AB\n\n0363;0363AA01;7;1013 EX\n'],
  ])('3: reads %s', (_name, text) => {
    expect(read(text)).toMatchObject({ rows: expected, rejections: [] });
  });

  it('3: reads lines that lie across the buffer', () => {
    const line = '6411AB;12;BU09173302;WK091733;GM0917\n';
    const count = 80_000;
    const { rows, lines } = read(`PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n${line.repeat(count)}`);
    expect([rows.length, lines]).toEqual([count, count]);
    expect(rows.filter((each) => each.houseNumber !== 12 || each.buurt !== 0)).toEqual([]);
  });

  it('4: reports a wrong line and goes on', () => {
    const { rows, rejections } = read('PC6;Huisnummer;Buurt2024\n6411A;12;09173302\n6411AB;0;09173302\n6411AB;12a;09173302\n6411AB;100000;09173302\n6411AB;12;99999999\n6411AB;12\n6411AB;12;09173302\n');
    expect(rows).toEqual([expected[0]]);
    expect(rejections.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'PC6', '6411A'], [3, 'Huisnummer', '0'], [4, 'Huisnummer', '12a'], [5, 'Huisnummer', '100000'], [6, 'Buurt2024', '99999999'], [7, '', '6411AB;12'],
    ]);
  });

  it.each(['', 'naam;adres\n', 'x'.repeat(2_000_000)])('4: refuses a file that is something else', (text) => {
    expect(() => read(text)).toThrow(WrongFileError);
  });
});

function compacted(rows: readonly PlacedNumber[]): Pc6hnrCompactor {
  const compactor = new Pc6hnrCompactor(BUURTEN);
  for (const { pc6, buurt } of rows) compactor.see(pc6, buurt);
  compactor.seenAll();
  for (const { pc6, houseNumber, buurt } of rows) compactor.place(pc6, houseNumber, buurt);
  return compactor;
}

const distinct = (rows: readonly PlacedNumber[]) => [...new Set(rows.map(({ pc6, houseNumber, buurt }) => `${pc6} ${houseNumber} ${buurt}`))].sort();
const contents = (compactor: Pc6hnrCompactor) => [[...compactor.inside()], [...compactor.straddlers()], [...compactor.houseNumbers()]];
