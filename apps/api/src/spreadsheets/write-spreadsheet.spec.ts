import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isChoice, mapHeadings, readRow, readSpreadsheet, writeCsv, writeRow, writeTemplate, writeWorkbook, EXPORT_HEADINGS, type ExportedContact } from './index.js';

/*
 * Real: the reader thread, the library that reads and writes workbooks, the CSV parser.
 * 1. What is written and read again gives the same rows, as XLSX and as CSV; a cell of blanks only, which nobody sees, may come back empty.
 * 2. No cell is written that a spreadsheet program may run.
 * 3. A contact that is exported and read again is the same contact.
 * 4. The template is read as a list whose examples are refused by name.
 */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/^\s+$|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)),
  fc.constantFrom('=1+1', '+31612345678', '-5', '@SUM(A1)', "'=1", "''=1", '\tx', 'a\r\nb', 'a\rb', ' a ', '"', '";"', '_x0041_', '_x000D_', "'t Hart", '612345678', '06 12 34 56 78', '1e5', 'WAAR', '#N/A '),
);
const rows = fc.array(fc.array(cell, { minLength: 15, maxLength: 15 }).filter((cells) => cells.some((text) => text.trim() !== '') && cells.join() !== EXPORT_HEADINGS.join()), { minLength: 1, maxLength: 20 });

describe('what is written', () => {
  it('comes back the same (1)', async () => {
    await fc.assert(fc.asyncProperty(rows, fc.boolean(), async (written, asCsv) => {
      const bytes = asCsv ? writeCsv({ headings: EXPORT_HEADINGS, rows: written }) : await writeWorkbook([{ name: 'Contacten', headings: EXPORT_HEADINGS, rows: written }]);
      const [sheet] = await readSpreadsheet(bytes, 'lijst.csv');
      expect(sheet!.headings).toEqual(EXPORT_HEADINGS);
      expect(sheet!.rows).toEqual(written.map((cells, place) => ({ row: place + 2, cells })));
    }), { numRuns: 25 });
  });

  it('runs nothing (2)', async () => {
    await fc.assert(fc.asyncProperty(rows, async (written) => {
      const text = new TextDecoder().decode(writeCsv({ headings: EXPORT_HEADINGS, rows: written.map((cells) => cells.map((each) => each.replace(/[";\r\n]/g, ''))) }));
      expect(text.split(/[;\r\n]/).map((each) => each.replace(/^"/, '')).filter((each) => /^[=+\-@\t]/.test(each))).toEqual([]);
    }));
  });
});

it.each(['=1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\tx', '\rx'])('a cell that a program may run is written as text: %j', (text) => {
  expect(new TextDecoder().decode(writeCsv({ headings: ['a'], rows: [[text]] })).split('\r\n')[1]!.replace(/^"/, '')).toMatch(/^'/);
});

const names = { voornaam: fc.constantFrom('Anna', 'J.P.', 'Łukasz', 'Ank-Marie'), tussenvoegsel: fc.constantFrom(null, 'van den', "'t", "d'"), achternaam: fc.constantFrom('Berg-de Wit', 'De Boer', 'El Amrani', 'van Gogh', 'IJsselstein') };
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const visibility = fc.constantFrom('everyone' as const, 'same-wijk' as const, 'coordinators' as const);
const stretches = fc.constantFrom([['08:30', '17:00']], [['09:00', '12:30'], ['13:00', '24:00']]) as fc.Arbitrary<[string, string][]>;
const contact: fc.Arbitrary<ExportedContact> = fc.record({
  id: fc.uuid(),
  name: fc.record(names),
  email: fc.constantFrom(null, 'a.b@school.example'),
  phones: fc.uniqueArray(fc.record({ kind: fc.constantFrom('mobile' as const, 'direct' as const), number: fc.constantFrom('+31612345678', '+31455605040', '+3225551212', '+31688000001'), visibility }), { selector: ({ number }) => number, maxLength: 4 })
    .map((phones) => phones.sort((one, other) => (one.kind === other.kind ? 0 : one.kind === 'mobile' ? -1 : 1))),
  roleCode: fc.constantFrom('ib-er', 'wijkteamcoach', 'poh-ggz-jeugd', 'jeugdarts'),
  organisation: fc.constantFrom('Basisschool De Schakel', '=Team', 'A, B / C'),
  areas: fc.uniqueArray(fc.constantFrom({ code: 'GM0917', name: 'Heerlen' }, { code: 'WK091733', name: 'Heerlen-Centrum' }, { code: 'BU09173302', name: 'Op de Nobel, west' }), { minLength: 1 }),
  startsOn: day,
  endsOn: fc.constant(null),
  hours: fc.option(fc.dictionary(fc.constantFrom('1', '2', '5', '7'), stretches, { minKeys: 1 })),
  languages: fc.uniqueArray(fc.constantFrom('tr', 'ar', 'fr', 'ht', 'nb', 'no', 'se', 'uk', 'zh', 'vo'), { maxLength: 3 }),
});

describe('an export', () => {
  it('read again is the same contact (3)', async () => {
    await fc.assert(fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 10 }), async (contacts) => {
      const [sheet] = await readSpreadsheet(writeCsv({ headings: EXPORT_HEADINGS, rows: contacts.map(writeRow) }), 'export.csv');
      const columns = mapHeadings(sheet!.headings);
      expect(columns.every(({ meaning }) => isChoice(meaning) && meaning !== 'ignore')).toBe(true);
      expect(sheet!.rows.map(({ cells }) => readRow(columns, cells))).toEqual(contacts.map(({ areas, languages, ...rest }) => ({
        ok: true, notes: [], person: { ...rest, areas: areas.map(({ code }) => code), languages: languages.length === 0 ? null : languages },
      })));
    }), { numRuns: 25 });
  });

  it('knows every language by the name it gives it', () => {
    const columns = mapHeadings(EXPORT_HEADINGS);
    const base = { id: '00000000-0000-4000-8000-000000000000', name: { voornaam: 'A.', tussenvoegsel: null, achternaam: 'Bos' }, email: null, phones: [], roleCode: 'ib-er', organisation: 'X', areas: [], startsOn: '2026-01-01', endsOn: null, hours: null };
    for (const code of ['tr', 'ar', 'be', 'ckb', 'ku', 'ps', 'fa', 'so', 'ti', 'am', 'pl', 'uk', 'bg', 'ro', 'sr', 'bs', 'hr', 'sq', 'ht', 'nn', 'nb', 'no'].filter((each) => each.length === 2)) {
      expect(readRow(columns, writeRow({ ...base, languages: [code] }))).toMatchObject({ person: { languages: [code] } });
    }
  });
});

it('the template is a list whose examples are refused by name (4)', async () => {
  const [list, explanation] = await readSpreadsheet(await writeTemplate(), 'sjabloon.xlsx');
  const read = list!.rows.map(({ cells }) => readRow(mapHeadings(list!.headings), cells));
  expect(read).toEqual([0, 1].map(() => ({ ok: false, refused: [expect.objectContaining({ reasonCode: 'ROW_EXAMPLE', heading: 'id' })] })));
  expect(JSON.stringify(list)).not.toMatch(/Heerlen|Welten|Bekkerveld|045/);
  expect(explanation).toMatchObject({ name: 'Uitleg', headings: ['Kolom', 'Wat vul je in'] });
});
