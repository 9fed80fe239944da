import 'reflect-metadata';
import { Clock } from '#libs/clock';
import { loadSettings } from '#libs/config';
import { Database } from '#libs/database';
import { Outbox, OutboxEvent } from '#libs/outbox';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Area, AreaShape, Postcode, PostcodeRepository } from '../areas/index.js';
import { Contact, ContactArea } from '../contacts/index.js';
import { entities } from '../entities.js';
import { Organisation, OrganisationArea, OrganisationIdentifier } from '../organisations/index.js';
import { Professional } from '../professionals/index.js';
import { importAreas } from './import-areas.js';
import { importPostcodes } from './import-postcodes.js';
import { importSchools } from './import-schools.js';
import { WrongFileError } from './import-report.js';

// Real: SQLite files, and files on disk as CBS and DUO write them.
let folder: string;
let database: Database;
let outbox: Outbox;
const write = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
};

function writeAreas(year: number, change: { wijk?: string; extraBuurten?: string[]; buurten?: string[] } = {}): void {
  write(`gemeenten_${year}.csv`, 'gm_code,gm_naam,inwoners', 'GM0917,Heerlen,86000', 'GM0202,Arnhem,167000');
  write(`wijken_${year}.csv`, 'wk_code,wk_naam,gm_code,inwoners', change.wijk ?? 'WK091733,Wijk 33 Heerlen-Centrum,GM0917,5510', 'WK020201,Centrum,GM0202,7465');
  write(`buurten_${year}.csv`, 'bu_code,bu_naam,wk_code,gm_code,inwoners,meest_voorkomende_pc4',
    ...(change.buurten ?? ["BU09173302,'t Loon,WK091733,GM0917,755,6411", 'BU09173303,Lindeveld,WK091733,GM0917,795,6411', 'BU02020111,Centrum,WK020201,GM0202,,6811']), ...(change.extraBuurten ?? []));
}
const counts = async (work: Promise<{ counts: Record<string, number> }>) => (await work).counts;
const area = (code: string) => database.read().findOneByOrFail(Area, { code });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'korte-lijnen-import-'));
  database = await Database.open({ url: join(folder, 'test.sqlite'), entities });
  const settings = loadSettings({});
  outbox = new Outbox(database, new Clock(settings), settings);
  writeAreas(2024);
  await importAreas(database, outbox, folder);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

describe('areas', () => {
  it('changes nothing the second time', async () => {
    expect(await counts(importAreas(database, outbox, folder))).toMatchObject({ nieuw: 0, gewijzigd: 0, ongewijzigd: 7, vervallen: 0 });
    expect(await area('WK091733')).toMatchObject({ name: 'Heerlen-Centrum', officialName: 'Wijk 33 Heerlen-Centrum', parentCode: 'GM0917', referenceYear: 2024 });
    expect(await area('BU02020111')).toMatchObject({ inhabitants: null, pc4: '6811' });
  });

  it('brings another year: renamed, added, retired, and back again', async () => {
    rmSync(join(folder, 'gemeenten_2024.csv'));
    writeAreas(2025, { wijk: 'WK091733,Wijk 33 Centrum,GM0917,5600', buurten: ["BU09173302,'t Loon,WK091733,GM0917,755,6411", 'BU02020111,Centrum,WK020201,GM0202,,6811'], extraBuurten: ['BU09173304,Stationsplein,WK091733,GM0917,10,6411'] });
    expect(await counts(importAreas(database, outbox, folder))).toMatchObject({ nieuw: 1, gewijzigd: 6, vervallen: 1 });
    expect(await area('WK091733')).toMatchObject({ name: 'Centrum', inhabitants: 5600, referenceYear: 2025 });
    expect(await area('BU09173303')).toMatchObject({ retired: true, referenceYear: 2024 });
    expect(await counts(importAreas(database, outbox, folder))).toMatchObject({ nieuw: 0, gewijzigd: 0, vervallen: 0 });
    rmSync(join(folder, 'gemeenten_2025.csv'));
    writeAreas(2026);
    await importAreas(database, outbox, folder);
    expect(await area('BU09173303')).toMatchObject({ retired: false, referenceYear: 2026 });
  });

  it('has who works where a name changed, or for what is no more, found by what it is called now; and nobody else', async () => {
    await database.transaction(async (manager) => {
      for (const [id, gemeenteCode] of [['heerlen', 'GM0917'], ['arnhem', 'GM0202'], ['verre', 'GM0202']] as const) {
        await manager.insert(Organisation, { id, kind: 'wijkteam', name: id, street: null, houseNumber: null, postcode: null, city: null, gemeenteCode, buurtCode: null, phone: null, email: null, website: null, hours: null, endsOn: null, version: 1 });
        await manager.insert(Professional, { id, voornaam: 'An', tussenvoegsel: null, achternaam: id, sortName: id, email: null, languages: [], erasedAt: null, mergedIntoId: null, version: 1 });
        if (id === 'verre') continue;
        await manager.insert(Contact, { id, professionalId: id, organisationId: id, roleCode: 'wijkteamcoach', startsOn: '2026-01-01', endsOn: null, hours: null, byAppointment: false, position: 0, verifiedAt: null, askedOn: null, toldOn: null, version: 1 });
      }
      // who works for a wijk of Heerlen from Arnhem
      await manager.insert(Contact, { id: 'van ver', professionalId: 'heerlen', organisationId: 'verre', roleCode: 'wijkteamcoach', startsOn: '2026-01-01', endsOn: null, hours: null, byAppointment: false, position: 0, verifiedAt: null, askedOn: null, toldOn: null, version: 1 });
      await manager.insert(ContactArea, { contactId: 'van ver', areaCode: 'WK091733', gemeenteCode: 'GM0917' });
    });
    rmSync(join(folder, 'gemeenten_2024.csv'));
    writeAreas(2025);
    await importAreas(database, outbox, folder);
    expect(await database.read().count(OutboxEvent)).toBe(0);
    rmSync(join(folder, 'gemeenten_2025.csv'));
    writeAreas(2026, { wijk: 'WK091733,Wijk 33 Centrum,GM0917,5600' });
    await importAreas(database, outbox, folder);
    const told = (await database.read().find(OutboxEvent)).map(({ payload }) => Object.values(payload)[0]);
    expect([...new Set(told)].sort()).toEqual(['heerlen', 'van ver', 'verre']);
  });

  it('refuses an older year', async () => {
    rmSync(join(folder, 'gemeenten_2024.csv'));
    writeAreas(2023);
    await expect(importAreas(database, outbox, folder)).rejects.toThrow(/2023 is ouder/);
  });

  it('keeps the outlines, once', async () => {
    const feature = { type: 'Feature', properties: { bu_code: 'BU09173302' }, geometry: { type: 'Polygon', coordinates: [[[5.9, 50.8], [6, 50.8], [6, 50.9], [5.9, 50.8]]] } };
    write('buurten_2024.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(await counts(importAreas(database, outbox, folder))).toMatchObject({ 'omtrekken nieuw of gewijzigd': 1 });
    expect(await counts(importAreas(database, outbox, folder))).toMatchObject({ 'omtrekken nieuw of gewijzigd': 0 });
    expect(await database.read().countBy(AreaShape, {})).toBe(1);
  });

  it.each([
    ['XX09173304,Naam,WK091733,GM0917,1,6411', 'bu_code', 'XX09173304'],
    ["BU09173302,'t Loon,WK091733,GM0917,755,6411", 'bu_code', 'BU09173302'],
    ['BU09173304,,WK091733,GM0917,1,6411', 'bu_naam', ''],
    ['BU09173304,Naam,WK091799,GM0917,1,6411', 'wk_code', 'WK091799'],
    ['BU09173304,Naam,WK020201,GM0917,1,6411', 'wk_code', 'WK020201'],
    ['BU09173304,Naam,WK091733,GM0917,veel,6411', 'inwoners', 'veel'],
    ['BU09173304,Naam,WK091733,GM0917,1,641', 'meest_voorkomende_pc4', '641'],
  ])('takes nothing of a file with the line %j', async (line, column, value) => {
    writeAreas(2024, { extraBuurten: [line] });
    const error = await importAreas(database, outbox, folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WrongFileError);
    expect((error as WrongFileError).rejections.first).toMatchObject([{ line: 5, column, value }]);
  });
});

const DUO_HEADER = 'PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES';
const duo = (vestiging: string, name: string, phone: string, postcode = '6411 TN', gemeente = '0917') =>
  `Limburg;1;${vestiging.slice(0, 4)};${vestiging};${name};Sint Angelastraat;11;${postcode};'S-GRAVENHAGE AAN DEN IJSSEL;${gemeente};HEERLEN;Openbaar;${phone};www.school.nl`;
const ALL_HEADER = 'brin,vestigingscode,naam,type,denominatie,straat,huisnummer,huisletter,toevoeging,postcode,plaats,gemeente_duo,provincie,internetadres,leerlingen,lon,lat,bu_code_afgeleid,wk_code_afgeleid,gm_code_afgeleid,match';
const allTypes = (vestiging: string, name: string, buurt: string) => `${vestiging.slice(0, 4)},${vestiging},${name},basisschool,Openbaar,Dorpsstraat,7,B,1,6411TN,Heerlen,HEERLEN,Limburg, ,120,5.9,50.8,${buurt},WK${buurt.slice(2, 8)},GM${buurt.slice(2, 6)},in`;
const school = async (vestiging: string) => {
  const { organisationId } = await database.read().findOneByOrFail(OrganisationIdentifier, { system: 'vestiging', value: vestiging });
  return database.read().findOneByOrFail(Organisation, { id: organisationId });
};
const areasOf = async (vestiging: string) => (await database.read().findBy(OrganisationArea, { organisationId: (await school(vestiging)).id })).map(({ areaCode }) => areaCode);

describe('schools', () => {
  it('reads the list of DUO, twice without change', async () => {
    const path = write('duo.csv', DUO_HEADER, duo('16DE00', 'Eikenderveld', '0455712345'), duo('16DE01', 'Dependance', ' '), duo('18QK00', 'De Droomboom', '0681234567'));
    expect(await counts(importSchools(database, outbox, path))).toMatchObject({ nieuw: 3, gewijzigd: 0, ongewijzigd: 0 });
    expect(await school('16DE00')).toMatchObject({ kind: 'school', name: 'Eikenderveld', phone: '+31455712345', postcode: '6411TN', city: "'s-Gravenhage aan den IJssel", website: 'https://www.school.nl', gemeenteCode: 'GM0917', buurtCode: null });
    expect((await school('16DE01')).phone).toBeNull();
    expect((await school('18QK00')).phone).toBe('+31681234567');
    expect(await areasOf('16DE00')).toEqual(['GM0917']);
    expect(await database.read().countBy(OutboxEvent, { type: 'organisation.changed' })).toBe(3);
    expect(await counts(importSchools(database, outbox, path))).toMatchObject({ nieuw: 0, gewijzigd: 0, ongewijzigd: 3 });
  });

  it('reads the list of all types, and keeps what it says nothing of', async () => {
    await importSchools(database, outbox, write('duo.csv', DUO_HEADER, duo('16DE00', 'Eikenderveld', '0455712345')));
    const path = write('all.csv', ALL_HEADER, allTypes('16DE00', 'Eikenderveld', 'BU09173302'), allTypes('16DE00', 'Andere ingang', 'BU09173303'), allTypes('09ML00', 'Arnhemse school', 'BU02020111'));
    expect(await counts(importSchools(database, outbox, path))).toMatchObject({ nieuw: 1, gewijzigd: 1 });
    expect(await school('16DE00')).toMatchObject({ name: 'Eikenderveld', phone: '+31455712345', buurtCode: 'BU09173302', houseNumber: '7B-1', city: 'Heerlen' });
    expect(await areasOf('16DE00')).toEqual(['WK091733']);
    expect(await counts(importSchools(database, outbox, path))).toMatchObject({ nieuw: 0, gewijzigd: 0, ongewijzigd: 2 });
  });

  it('has who works at a school that changed found by what it is called now', async () => {
    await importSchools(database, outbox, write('duo.csv', DUO_HEADER, duo('16DE00', 'Eikenderveld', ''), duo('18QK00', 'De Droomboom', '')));
    for (const vestiging of ['16DE00', '18QK00']) {
      await database.transaction(async (manager) => {
        await manager.insert(Professional, { id: vestiging, voornaam: 'Anna', tussenvoegsel: null, achternaam: 'Bakker', sortName: 'bakker', email: null, languages: [], erasedAt: null });
        await manager.insert(Contact, { id: vestiging, professionalId: vestiging, organisationId: (await school(vestiging)).id, roleCode: 'ib-er', startsOn: '2026-01-01' });
      });
    }
    await database.transaction((manager) => manager.clear(OutboxEvent));
    await importSchools(database, outbox, write('duo.csv', DUO_HEADER, duo('16DE00', 'De Nieuwe Naam', ''), duo('18QK00', 'De Droomboom', '')));
    expect((await database.read().findBy(OutboxEvent, { type: 'contact.changed' })).map(({ payload }) => payload)).toEqual([{ contactId: '16DE00' }]);
    expect((await database.read().find(Contact, { order: { id: 'ASC' } })).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('finds the buurt by postcode', async () => {
    await database.transaction((manager) => manager.insert(Postcode, { pc6: '6411TN', source: 'national', buurtCode: 'BU09173303' }));
    await importSchools(database, outbox, write('duo.csv', DUO_HEADER, duo('16DE00', 'Eikenderveld', '')));
    expect((await school('16DE00')).buurtCode).toBe('BU09173303');
  });

  it('takes only the gemeenten it is asked for', async () => {
    const path = write('all.csv', ALL_HEADER, allTypes('16DE00', 'Eikenderveld', 'BU09173302'), allTypes('09ML00', 'Arnhemse school', 'BU02020111'));
    expect(await counts(importSchools(database, outbox, path, ['GM0202']))).toMatchObject({ 'nieuw': 1, 'in andere gemeenten': 1 });
  });

  it('reports a wrong line, and takes a school without its wrong number', async () => {
    const good = Array.from({ length: 30 }, (_, index) => duo(`${String(index + 10)}AA00`, 'Goed', ''));
    const path = write('duo.csv', DUO_HEADER, ...good, duo('fout', 'X', ''), duo('16DE00', 'Y', '045'), duo('16DF00', 'Z', '', '6411 SS'));
    const report = await importSchools(database, outbox, path);
    expect(report.rejections.first.map(({ line, column, value }) => [line, column, value])).toEqual([[32, 'VESTIGINGSCODE', 'fout'], [33, 'TELEFOONNUMMER', '045'], [34, 'POSTCODE', '6411 SS']]);
    expect((await school('16DE00')).phone).toBeNull();
    expect(report.counts).toMatchObject({ nieuw: 31 });
  });

  it('takes nothing of a file that is mostly wrong, or something else', async () => {
    await expect(importSchools(database, outbox, write('duo.csv', DUO_HEADER, duo('16DE00', 'A', '', '6411 TN', '9999')))).rejects.toThrow(WrongFileError);
    await expect(importSchools(database, outbox, write('other.csv', 'a;b', '1;2'))).rejects.toThrow(WrongFileError);
    await expect(importSchools(database, outbox, join(folder, 'absent.csv'))).rejects.toThrow(/bestaat niet/);
    expect(await database.read().countBy(Organisation, {})).toBe(0);
  });
});

describe('postcodes', () => {
  const lines = ['PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024', '6411AB;1;BU09173302;WK091733;GM0917', '6411AC;1;9173302;91733;917', '6411AB;3;BU09173302;WK091733;GM0917', '6411AC;9;9173303;91733;917'];

  it('answers a postcode exactly, by house number where it straddles', async () => {
    const path = write('pc6hnr.csv', ...lines);
    const first = await counts(importPostcodes(database, path));
    expect(first).toEqual({ 'postcodes in één buurt': 1, 'postcodes in meer buurten': 1, 'huisnummers daarvan': 2 });
    expect(await counts(importPostcodes(database, path))).toEqual(first);
    const repository = new PostcodeRepository(database);
    expect(await repository.resolve('6411AB')).toEqual({ buurtCodes: ['BU09173302'], source: 'national', approximate: false });
    expect(await repository.resolve('6411AC', 9)).toEqual({ buurtCodes: ['BU09173303'], source: 'national', approximate: false });
    expect(await repository.resolve('6411AC')).toEqual({ buurtCodes: ['BU09173302', 'BU09173303'], source: 'national', approximate: true });
  });

  it('keeps what it had when the file is of another year', async () => {
    await importPostcodes(database, write('pc6hnr.csv', ...lines));
    await expect(importPostcodes(database, write('wrong.csv', lines[0]!, '6411AB;1;BU99999999;WK999999;GM9999'))).rejects.toThrow(WrongFileError);
    expect((await new PostcodeRepository(database).resolve('6411AB')).source).toBe('national');
  });
});
