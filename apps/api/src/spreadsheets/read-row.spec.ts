import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRow } from './index.js';
import { headingOf, IMPORT_FIELDS, mapHeadings, type ImportField } from './headings.js';
import { readHoursText } from './hours-text.js';
import { nobodyIn } from './nobody.js';
import { readDay } from './read-day.js';
import { readNameParts, readWholeName } from './read-name.js';
import { readPhones } from './read-phones.js';
import { readAreas, readLanguages, readRole, readVisibilities } from './read-words.js';

const row = (cells: Record<string, string>) => readRow(mapHeadings(Object.keys(cells)), Object.values(cells));
const reasons = (cells: Record<string, string>) => {
  const read = row(cells);
  return read.ok ? [] : read.refused.map(({ heading, reasonCode }) => [heading, reasonCode]);
};

describe('a name in one cell', () => {
  it.each([
    ['A. van den Berg-de Wit', 'A.', 'van den', 'Berg-de Wit'], ['Berg, A. van den', 'A.', 'van den', 'Berg'], ['van den Berg, Anna', 'Anna', 'van den', 'Berg'], ["dhr. J. 't Hart", 'J.', "'t", 'Hart'],
    ['El Amrani, Samira', 'Samira', null, 'El Amrani'], ['Samira El Amrani', 'Samira', null, 'El Amrani'], ['ANNA VAN DER MEER', 'Anna', 'van der', 'Meer'], ['jan jansen', 'Jan', null, 'Jansen'], ['Mw. drs. P.J. Smeets MSc', 'P.J.', null, 'Smeets'],
    ['Anna Maria Janssen', 'Anna Maria', null, 'Janssen'], ['P. Janssen-van der Meer', 'P.', null, 'Janssen-van der Meer'], ['Petra Janssen - de Vries', 'Petra', null, 'Janssen-de Vries'], ['Marieke d’Hondt', 'Marieke', "d’", 'Hondt'],
    ['IJSBRAND DE IJZER', 'IJsbrand', 'de', 'IJzer'], ['Berg A. van den', 'A.', 'van den', 'Berg'], ['A. v.d. Berg', 'A.', 'v.d.', 'Berg'], ['Ivo v/d Bosch', 'Ivo', 'v.d.', 'Bosch'], ['Berg, A. vd', 'A.', 'v.d.', 'Berg'], ['A. v. Dijk', 'A.', 'van', 'Dijk'], ['V. de Boer', 'V.', 'de', 'Boer'], ['Anna (Ans) Bos', 'Anna', null, 'Bos'], ["in 't Veld, Bas", 'Bas', "in 't", 'Veld'],
    ['  Anna   de   Wit ', 'Anna', 'de', 'Wit'], ['Łukasz Çelik-Yılmaz', 'Łukasz', null, 'Çelik-Yılmaz'], ['Mohamed Ait Taleb', 'Mohamed', null, 'Ait Taleb'], ['McDonald, Ian', 'Ian', null, 'McDonald'],
  ])('%s', (cell, voornaam, tussenvoegsel, achternaam) => {
    expect(readWholeName(cell)).toEqual({ voornaam, tussenvoegsel, achternaam });
  });

  it.each(['', 'Jansen', 'mw. de Vries', 'van den', 'vacature 2', '12345', 'Bos,', ',', '-'])('%j is none', (cell) => {
    expect(readWholeName(cell)).toBeNull();
  });

  it.each([
    'Anna Jansen en Piet de Boer', 'Jan & Jannie Klaver', 'Sanne Smit / Kees Vos', 'Sanne Smit/Kees Vos', 'A. Smit + K. Vos', 'Anna Jansen\nPiet de Boer', 'Anna Jansen; Piet de Boer', 'mw. A. Bos en dhr. P. Vos', 'Klaver, Jan en Jannie', 'Jan v/d Berg / Piet Vos',
  ])('%j is two people, and refused as that', (cell) => {
    expect(reasons({ naam: cell })).toEqual([['naam', 'NAME_OF_TWO']]);
    expect(reasons({ voornaam: 'Jan en Jannie', achternaam: 'Klaver' })).toEqual([['voornaam', 'NAME_OF_TWO']]);
  });

  it.each(['Ivo v/d Bosch', 'Engelien van Enschede', 'Anna (ma en di) Bos', 'dhr/mw A. Bos', 'Bos-en Vos, Anna', 'Bos,\nAnna', 'Anna\nBos'])('%j is one', (cell) => {
    expect(reasons({ naam: cell })).toEqual([]);
  });

  it.each([
    [['Anna', 'van den', 'Berg'], ['Anna', 'van den', 'Berg']], [['anna', '', 'van den berg'], ['Anna', 'van den', 'Berg']], [['A.', '', 'Berg, van den'], ['A.', 'van den', 'Berg']], [['A.', 'VAN', 'DIJK'], ['A.', 'van', 'Dijk']],
  ])('in columns: %j', ([voornaam, tussenvoegsel, achternaam], parts) => {
    expect(Object.values(readNameParts(voornaam!, tussenvoegsel!, achternaam!)!)).toEqual(parts);
  });
});

describe('phones in one cell', () => {
  it.each([
    ['612345678', ['mobile +31612345678']], ['06-12345678 / 045-5605040', ['mobile +31612345678', 'direct +31455605040']], ['0031612345678', ['mobile +31612345678']], ['+31 (0)6 12 34 56 78', ['mobile +31612345678']],
    ['31612345678', ['mobile +31612345678']], ['455605040', ['direct +31455605040']], ['06/12345678', ['mobile +31612345678']], ['045 - 560 50 40', ['direct +31455605040']], ['0612345678 0455605040', ['mobile +31612345678', 'direct +31455605040']],
    ['06-12345678 (werk) of 045-5605040 (thuis)', ['mobile +31612345678', 'direct +31455605040']], ['06 12345678\n06 87654321', ['mobile +31612345678', 'mobile +31687654321']], ['Tel: 06.12.34.56.78', ['mobile +31612345678']], ['0612345678 / 06-12345678', ['mobile +31612345678']],
  ])('%j', (cell, numbers) => {
    expect(readPhones(cell)?.map(({ kind, number }) => `${kind} ${number}`)).toEqual(numbers);
  });

  it.each(['112', '14 045', 'ja', '06-1234567', '06-12345678 / 045', '061234567 0455605040'])('%j is refused', (cell) => {
    expect(readPhones(cell)).toBeNull();
  });
});

describe('a day', () => {
  it.each([
    ['1-9-2026', '2026-09-01'], ['01/09/2026', '2026-09-01'], ['1.9.26', '2026-09-01'], ['1 september 2026', '2026-09-01'], ["1 sep '26", '2026-09-01'], ['1 sept. 2026', '2026-09-01'], ['di 1 maart 2027', '2027-03-01'], ['2026-09-01', '2026-09-01'], ['2026-09-01T00:00:00', '2026-09-01'],
    ['per 1 mrt 2026', '2026-03-01'], ['46266', '2026-09-01'], ['t/m 31-12-2026', '2026-12-31'], ['29-2-2028', '2028-02-29'],
  ])('%s', (cell, iso) => {
    expect(readDay(cell)).toBe(iso);
  });

  it.each(['31-2-2026', '29-2-2026', '13/13/2026', '1-9', 'sept 2026', '2026', '1 foo 2026', '1-9-1926', '123', 'binnenkort', ''])('%j is none', (cell) => {
    expect(readDay(cell)).toBeNull();
  });
});

describe('working hours', () => {
  const nine = [['09:00', '17:00']];
  it.each([
    ['ma 08:30-17:00; di 09:00-12:30 13:00-17:00', { 1: [['08:30', '17:00']], 2: [['09:00', '12:30'], ['13:00', '17:00']] }], ['ma t/m do 9-17', { 1: nine, 2: nine, 3: nine, 4: nine }], ['Maandag, dinsdag en donderdag 9.00 - 17.00 uur', { 1: nine, 2: nine, 4: nine }],
    ['ma, di, do (8:30-17:00)', { 1: [['08:30', '17:00']], 2: [['08:30', '17:00']], 4: [['08:30', '17:00']] }], ['ma-wo-vr 9-17', { 1: nine, 3: nine, 5: nine }], ['woe 9-17', { 3: nine }],
    ['ma/wo/vr 9u00 tot 17u00', { 1: nine, 3: nine, 5: nine }], ['ma-wo 9:00–17:00\nvr 9-12', { 1: nine, 2: nine, 3: nine, 5: [['09:00', '12:00']] }], ['za: 20:00-24:00', { 6: [['20:00', '24:00']] }],
  ])('%j', (cell, hours) => {
    expect(readHoursText(cell)).toEqual(hours);
  });

  it.each(['ma', 'ma di', '9-17', 'ma 17-9', 'ma 9-17; ma 9-12', 'ma 9-12 11-17', 'vr t/m ma 9-17', 'ma 9-', 'ma 25-26', 'op afspraak', 'ma 9-17 behalve vakantie', ''])('%j cannot be read', (cell) => {
    expect(readHoursText(cell)).toBeNull();
  });
});

describe('words', () => {
  it.each([['ib', 'ib-er'], ["IB'ER", 'ib-er'], ['Intern Begeleider', 'ib-er'], ['Wijkteamcoach', 'wijkteamcoach'], ['POH GGZ', 'poh-ggz-jeugd'], ['jeugdarts (JGZ)', 'jeugdarts'], ['Conciërge', null]])('role %s', (cell, code) => {
    expect(readRole(cell)).toBe(code);
  });

  it.each([['Iedereen', ['everyone']], ['zelfde wijk', ['same-wijk']], ['alleen coördinatoren', ['coordinators']], ['ALLEEN COORDINATOREN', ['coordinators']], ['iedereen; zelfde wijk', ['everyone', 'same-wijk']], ['soms', null]])('visibility %s', (cell, visibilities) => {
    expect(readVisibilities(cell)).toEqual(visibilities);
  });

  it('languages by their Dutch names, besides Dutch', () => {
    expect(readLanguages('Turks, arabisch en Nederlands / FRANS')).toEqual({ languages: ['tr', 'ar', 'fr'] });
    expect(readLanguages('Turks, Klingoons')).toEqual({ unknown: 'Klingoons' });
  });

  it.each([
    ['wk 33', ['wk 33']], ['Heerlen-Centrum; Welten', ['Heerlen-Centrum', 'Welten']], ['Welten, Bekkerveld / Molenberg', ['Welten', 'Bekkerveld', 'Molenberg']], ['Op de Nobel, west (BU09173302)', ['BU09173302']], ['wk091733', ['WK091733']], ['Welten\nwelten', ['Welten', 'welten']], [' ; ', []],
  ])('areas %j', (cell, areas) => {
    expect(readAreas(cell)).toEqual(areas);
  });
});

describe('a row that is no person', () => {
  it.each([
    [{ naam: 'VACATURE', functie: 'coach' }, 'VACATURE'], [{ naam: 'Vacature 2 (per 1-1)', functie: 'coach' }, 'Vacature 2 (per 1-1)'], [{ naam: 'Totaal: 39', functie: '' }, 'Totaal: 39'], [{ naam: '', functie: '', aantal: '39' }, ''],
    [{ voornaam: '', achternaam: 'vacant', functie: 'coach' }, 'vacant'], [{ naam: '', functie: 'coach' }, null], [{ naam: 'Toos Totaalman', functie: '' }, null], [{ naam: 'Vacatureman, Jan' }, null], [{ naam: '', telefoon: '0612345678' }, null],
    [{ id: '019a0000-0000-7000-8000-000000000000', naam: 'Vacature' }, null],
  ])('%j', (cells, said) => {
    expect(nobodyIn(mapHeadings(Object.keys(cells)), Object.values(cells))).toBe(said);
  });
});

describe('a row', () => {
  it('is a person, with what it does not say left open', () => {
    expect(row({ 'Naam': 'Berg, A. van den', 'Functie': 'IB', 'Telefoon': '612345678 / 045-5605040', 'Wijk': 'wk 33', 'Zichtbaarheid': 'zelfde wijk', 'Opmerking': 'werkt ook op maandag' })).toEqual({
      ok: true,
      notes: [],
      person: {
        id: null, name: { voornaam: 'A.', tussenvoegsel: 'van den', achternaam: 'Berg' }, email: null, roleCode: 'ib-er', organisation: null, areas: ['wk 33'], startsOn: null, endsOn: null, hours: null, languages: null,
        phones: [{ kind: 'mobile', number: '+31612345678', visibility: 'same-wijk' }, { kind: 'direct', number: '+31455605040', visibility: 'same-wijk' }],
      },
    });
  });

  it('tells everything that is wrong with it at once', () => {
    expect(reasons({ 'naam': '', 'rol': 'tovenaar', 'mail': 'geen apenstaartje', 'mobiel': '06', 'begin': '31-2-2026', 'eind': 'na de zomer', 'werktijden': 'soms', 'talen': 'Klingoons', 'zichtbaar voor': 'misschien', 'id': '12' })).toEqual([
      ['id', 'ROW_ID_INVALID'], ['naam', 'NAME_MISSING'], ['rol', 'ROLE_UNKNOWN'], ['eind', 'DATE_UNREADABLE'],
    ]);
    expect(reasons({ naam: 'A. Bos', begin: '1-9-2026', eind: '1-8-2026', rol: '' })).toEqual([['rol', 'ROLE_MISSING'], ['eind', 'DATE_INVALID']]);
  });

  it.each(['ma di do', 'ma, di en do', 'Ma/Di/Do', 'ma t/m vr', 'maandag', 'ma-wo-vr', 'woe', 'maandag + don'])('with days and no times is taken without hours, and says so: %s', (cell) => {
    expect(row({ naam: 'A. Bos', werkdagen: cell })).toMatchObject({ ok: true, person: { hours: null }, notes: [`Zonder werktijden: er staan alleen dagen (${cell}).`] });
  });

  it.each(['vaak', 'ma vaak', 'vr t/m ma', 'ma 9-17; di', '3', '4 dgn', 'elke ochtend'])('with hours that cannot be read is taken without them, and says so: %s', (cell) => {
    expect(row({ naam: 'A. Bos', werkdagen: cell })).toMatchObject({ ok: true, person: { hours: null }, notes: [`Zonder werktijden: in kolom ‘werkdagen’ staat ‘${cell}’. Dat kunnen we niet lezen.`] });
  });

  it('with an address, a number, a first day or languages that cannot be read is taken without, and says which and what stood there', () => {
    expect(row({ 'naam': 'A. Bos', 'e-mail': 'a.bos@zwolle', 'Tel.': '14038', 'mobiel': '06 12345678', 'begin': '31-2-2026', 'talen': 'Klingoons' })).toEqual({
      ok: true,
      person: expect.objectContaining({ email: null, phones: [{ kind: 'mobile', number: '+31612345678', visibility: null }], startsOn: null, languages: null }),
      notes: [
        'Zonder e-mailadres: in kolom ‘e-mail’ staat ‘a.bos@zwolle’. Dat kunnen we niet lezen.', 'Zonder telefoonnummer: in kolom ‘Tel.’ staat ‘14038’. Dat kunnen we niet lezen.',
        'Zonder begindatum: in kolom ‘begin’ staat ‘31-2-2026’. Dat kunnen we niet lezen.', 'Zonder talen: in kolom ‘talen’ staat ‘Klingoons’. Dat kunnen we niet lezen.',
      ],
    });
  });

  it('shows a number to coordinators alone where it does not say clearly who may see it', () => {
    expect(row({ naam: 'A. Bos', mobiel: '06 12345678', zichtbaarheid: 'het team' })).toMatchObject({ ok: true, person: { phones: [{ visibility: 'coordinators' }] }, notes: ['Alleen coördinatoren zien het nummer: in kolom ‘zichtbaarheid’ staat ‘het team’.'] });
  });

  it('with a BSN or a date of birth in a text is refused, and does not repeat it', () => {
    const read = row({ naam: 'A. Bos', opmerking: 'kind 111222333' });
    expect(read).toMatchObject({ ok: false, refused: [{ column: 1, heading: 'opmerking', reasonCode: 'FREE_TEXT_REFUSED', value: 'kind •••••••••' }] });
    expect(reasons({ naam: 'A. Bos', opmerking: 'Sem, geb. 12-3-2014' })).toEqual([['opmerking', 'FREE_TEXT_REFUSED']]);
    expect(reasons({ naam: 'A. Bos 111222333' })).toEqual([['naam', 'FREE_TEXT_REFUSED']]);
  });

  it('is not refused for a number in a phone column, a day, or what stands in a column that is refused as a whole', () => {
    expect(reasons({ 'naam': 'A. Bos', 'telefoon': '111222333', 'telefoon 2': '0111222333', 'begindatum': '1-9-2019', 'laatst gezien': '12-3-2014', 'BSN': '111222333', 'geboortedatum': '12-3-2014' })).toEqual([]);
  });

  it('is read quickly, however long its cells are', () => {
    for (const piece of ['12-03-2014 ', '<', 'van ', '06 ', '6', 'ma t/m ', 'geb. ', "'", '111222333 ', 'a-van ']) {
      expect(reasons(Object.fromEntries(IMPORT_FIELDS.map((field) => [headingOf(field), piece.repeat(32_000 / piece.length)]))).length).toBeGreaterThan(0);
    }
  });

  it('is read or refused, whatever its cells hold; it never throws', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: fc.constantFrom(...'0123456789 -/+;,.:ma'), maxLength: 30 }), fc.constantFrom('van', '-', "'t", 'ma t/m', '1-9-2026', 'IB', 'Berg, A.'));
    const columns = mapHeadings([...IMPORT_FIELDS.map((field: ImportField) => headingOf(field)), 'opmerking', 'BSN']);
    fc.assert(fc.property(fc.array(cell, { maxLength: columns.length + 2 }), (cells) => {
      const read = readRow(columns, cells);
      if (read.ok) expect(read.person.name.voornaam && read.person.name.achternaam).toBeTruthy();
      else expect(read.refused.length).toBeGreaterThan(0);
    }), { numRuns: 2_000 });
  });
});
