/** Spreadsheets in and out. Real: database, HTTP, index. */
import { beforeAll, expect, it } from '@jest/globals';
import { DailyTasks } from '#libs/schedule';
import { readSpreadsheet } from '../../apps/api/src/spreadsheets/index.js';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import { messyWorkbook } from '../support/messy-workbook.js';
import { setAbsences } from '../support/set-absences.js';
import type { Session, TestApp } from '../support/test-app.js';
import { wijkteams } from '../support/wijkteams.js';
import { withPower } from '../support/with-power.js';

const HEADINGS = ['Naam', 'E-mail', 'Mobiel', 'Functie', 'School / team', 'Wijk', 'Begindatum'];
const TEAM = 'Buurtteam Heerlen-Centrum';

describeOnDatabases('importing', (start) => {
  let app: TestApp;
  let els: Session;
  let importing: Importing;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    importing = new Importing(app, els);
  });

  const contact = async (id: string) => (await app.ask(els, `{ contact(id: "${id}") { name email areas { code } role { code } organisation { name } } }`)).contact;
  const idsByName = async (achternaam: string): Promise<string[]> =>
    (await app.database.read().query(`SELECT c.id FROM contact c JOIN professional p ON p.id = c.professional_id WHERE p.achternaam = '${achternaam}' AND (c.ends_on IS NULL OR c.ends_on >= c.starts_on) ORDER BY c.id`)).map((row: { id: string }) => row.id);
  const rowsOf = async (table: string): Promise<unknown> => app.database.read().query(`SELECT * FROM ${table} ORDER BY 1, 2`);

  it('adds people, changes nothing when it is done again, and is undone as one', async () => {
    const rows = [HEADINGS,
      ['mw. P. van der Proefkonijn', 'p.proefkonijn@nieuw.example', '688030001', 'wijkteam coach', TEAM, 'wk 33', ''],
      ['Joris Testman-de Vries', '', '06 88 03 00 02', 'Jeugdconsulent', 'buurtteam heerlen centrum', 'heerlen centrum', '1-9-2026']];
    const id = await importing.csv(rows);
    const { counts } = await importing.preview(id);
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, possiblySame: 0, refused: 0, repeated: 0, skipped: 0, ending: 0 });
    expect((await importing.rows(id, 'NEW'))[0]).toMatchObject({ name: 'P. van der Proefkonijn', row: 2, changes: expect.arrayContaining([{ label: 'Rol', before: null, after: 'Wijkteamcoach', difference: null }, { label: 'Organisatie', before: null, after: TEAM, difference: null }, { label: 'Werkt voor', before: null, after: 'Heerlen-Centrum', difference: null }]) });
    const { result } = await importing.apply(id);
    expect(result).toMatchObject({ counts, isUndone: false, areas: [{ code: 'WK091733' }] });
    expect((await importing.apply(id, 'applied-already')).result.changeGroupId).toBe(result.changeGroupId);
    const [added] = await idsByName('Proefkonijn');
    expect(await contact(added!)).toEqual({ name: 'P. van der Proefkonijn', email: 'p.proefkonijn@nieuw.example', areas: [{ code: 'WK091733' }], role: { code: 'wijkteamcoach' }, organisation: { name: TEAM } });
    await app.settle();
    const found = (await app.ask(els, '{ search(text: "testman") { edges { node { ... on Contact { name } } } } }')).search.edges;
    expect(found[0].node.name).toBe('Joris Testman-de Vries');

    const again = await importing.csv(rows);
    expect((await importing.preview(again)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    expect(await importing.apply(again)).toEqual({ code: 'IMPORT_EMPTY' });

    expect((await app.ask(els, `mutation { revertChanges(groupId: "${result.changeGroupId}") { undone } }`)).revertChanges.undone).toBeGreaterThan(0);
    expect(await idsByName('Proefkonijn')).toEqual([]);
    expect((await app.ask(els, `{ spreadsheetImport(id: "${id}") { result { isUndone } } }`)).spreadsheetImport.result.isUndone).toBe(true);
    expect((await importing.preview(await importing.csv(rows))).counts).toMatchObject({ new: 2 });
  });

  it('knows people by e-mail, by number and name, and by name and role; a second role is a new contact', async () => {
    const first = await importing.csv([HEADINGS,
      ['Annelies Kenmerk', 'a.kenmerk@x.example', '06 88 03 10 01', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', ''],
      ['Bertus Kenteken', '', '06 88 03 10 02', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', ''],
      ['Cor van Keurmerk', '', '', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', '']]);
    await importing.apply(first);
    const second = await importing.csv([HEADINGS,
      ['A. Kenmerk', 'A.Kenmerk@X.example', '06 88 03 10 09', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', ''],
      ['B. Kenteken', 'b.kenteken@x.example', '06-88031002', 'teamleider', TEAM, 'Heerlen-Centrum', ''],
      ['KEURMERK, C. van', 'cor@x.example', '', 'coach', TEAM, 'WK091733', '']]);
    const rows = await importing.rows(second);
    expect(rows.map(({ kind, name: who }) => [kind, who])).toEqual([['CHANGED', 'Annelies Kenmerk'], ['NEW', 'Bertus Kenteken'], ['CHANGED', 'Cor van Keurmerk']]);
    expect(rows[0].changes).toEqual([{ label: 'Telefoonnummers', before: '06 88 03 10 01', after: '06 88 03 10 09', difference: null }]);
    expect(rows[2].changes).toEqual([{ label: 'E-mail', before: null, after: 'cor@x.example', difference: null }]);
    await importing.apply(second);
    expect(await idsByName('Kenteken')).toHaveLength(2);
    const log = await app.database.read().query(`SELECT d.through FROM disclosure d JOIN professional p ON p.id = d.professional_id WHERE p.achternaam = 'Kenmerk'`);
    expect(log).toContainEqual({ through: 'page' });
  });

  it('knows two of one name and one number apart by their role', async () => {
    const list = (...emails: string[]) => [HEADINGS, ...['wijkteamcoach', 'teamleider'].map((role, place) => ['Dina Naamgenoot', emails[place] ?? '', '06 88 03 10 05', role, TEAM, 'Heerlen-Centrum', ''])];
    await importing.apply(await importing.csv(list('dina@x.example', 'd.naamgenoot@x.example')));
    expect(await idsByName('Naamgenoot')).toHaveLength(2);
    expect((await importing.preview(await importing.csv(list()))).counts).toMatchObject({ unchanged: 2, possiblySame: 0, new: 0 });
  });

  it('adds a wijk to who has the role there already: two rows with a wijk each mean both, none is taken away, and nobody gets one role twice', async () => {
    const list = (...wijken: string[]) => [HEADINGS, ...wijken.map((wijk) => ['Gerda Wijkenrijk', 'g.wijkenrijk@x.example', '', 'wijkteamcoach', TEAM, wijk, ''])];
    const told = async (rows: string[][]) => (await importing.rows(await importing.csv(rows))).map(({ kind, changes, notes, refused }) => [kind, ...changes.map(({ label, difference }: any) => `${label}: ${difference}`), ...notes, ...refused.map(({ code }: any) => code)]);
    const apply = async (rows: string[][]) => (await importing.apply(await importing.csv(rows))).result.counts;
    expect(await apply(list('Heerlen-Centrum', 'Molenberg', 'Molenberg'))).toMatchObject({ new: 1, changed: 1, repeated: 1 });
    expect(await idsByName('Wijkenrijk')).toHaveLength(1);
    expect(await told(list('Heerlen-Centrum', 'Molenberg', 'Molenberg'))).toEqual([['UNCHANGED'], ['UNCHANGED'], ['REPEATED']]);
    expect(await told(list('Bekkerveld'))).toEqual([['CHANGED', 'Werkt voor: Bekkerveld erbij', 'Blijft ook werken voor Heerlen-Centrum, Molenberg: daar zegt je bestand niets over.']]);
    await apply(list('Bekkerveld'));
    expect(await told(list('Molenberg'))).toEqual([['UNCHANGED', 'Blijft ook werken voor Heerlen-Centrum, Bekkerveld: daar zegt je bestand niets over.']]);
    expect(await told([[...HEADINGS, 'Einddatum'], ...list('Heerlen-Centrum', 'De Hei').slice(1).map((row, place) => [...row, place === 0 ? '' : '31-12-2027'])])).toMatchObject([['UNCHANGED', expect.anything()], ['REFUSED', 'ROW_TWICE']]);
    expect(await told(list('Molenberg').map((row, place) => (place === 0 ? row : [...row.slice(0, 3), 'teamleider', ...row.slice(4)])))).toEqual([['NEW', expect.anything(), expect.anything(), expect.anything(), expect.anything(), 'Staat al in de lijst, en krijgt er een rol bij.']]);

    const [id] = await idsByName('Wijkenrijk');
    const ofExport = (wijken: string) => [['id', ...HEADINGS], [id!, ...list(wijken)[1]!]];
    const both = [...ofExport('Molenberg'), ['', ...list('De Hei')[1]!]];
    expect(await told(both)).toEqual([['CHANGED', 'Werkt voor: Heerlen-Centrum, Bekkerveld eraf'], ['REFUSED', 'ROW_TWICE']]);
    await apply(ofExport('Molenberg; De Hei'));
    expect((await contact(id!)).areas.map(({ code }: any) => code)).toEqual(['WK091723', 'WK091739']);
  });

  it('takes the wijken away that a file does not name only where she says that it names them all, and never of somebody on a row that was refused', async () => {
    const list = (...rows: [string, string, string?][]) => [HEADINGS, ...rows.map(([who, wijk, mail]) => [who, mail ?? `${who.split(' ')[0]!.toLowerCase()}@verhuisd.example`, '', 'wijkteamcoach', TEAM, wijk, ''])];
    await importing.apply(await importing.csv(list(['Hanna Verhuisd', 'Heerlen-Centrum; Molenberg'], ['Ilse Verhuisd', 'Heerlen-Centrum; Molenberg'], ['Jet Verhuisd', 'Heerlen-Centrum; Molenberg'])));
    const id = await importing.csv(list(['Hanna Verhuisd', 'Bekkerveld'], ['Ilse Verhuisd', 'Heerlen-Centrum'], ['Ilse Verhuisd', 'Molenberg'], ['Jet Verhuisd', 'Heerlen-Centrum'], ['Jet Verhuisd', 'Molenberg', 'Sem, geb. 12-3-2014']));
    const told = async () => (await importing.rows(id)).map(({ kind, changes, notes }) => [kind, ...changes.map(({ difference }: any) => difference), ...notes]);
    const kept = (wijken: string) => `Blijft ook werken voor ${wijken}: daar zegt je bestand niets over.`;
    const jet = [['UNCHANGED', kept('Molenberg')], ['REFUSED']];
    expect((await importing.preview(id)).all).toMatchObject({ areasComplete: false, preview: { moreAreas: 1 } });
    expect(await told()).toEqual([['CHANGED', 'Bekkerveld erbij', kept('Heerlen-Centrum, Molenberg')], ['UNCHANGED'], ['UNCHANGED'], ...jet]);
    await importing.completeAreas(id, true);
    expect((await importing.preview(id)).all).toMatchObject({ areasComplete: true, preview: { moreAreas: 1 } });
    expect(await told()).toEqual([['CHANGED', 'Bekkerveld erbij, Heerlen-Centrum, Molenberg eraf'], ['UNCHANGED'], ['UNCHANGED'], ...jet]);
    await importing.apply(id);
    expect((await importing.rows(await importing.csv(list(['Hanna Verhuisd', 'Bekkerveld']))))[0]).toMatchObject({ kind: 'UNCHANGED', notes: [] });

    await importing.apply(await importing.csv(list(['Kim Verhuisd', 'Heel Heerlen'])));
    const part = await importing.csv(list(['Kim Verhuisd', 'Molenberg']));
    await importing.completeAreas(part, true);
    expect((await importing.rows(part))[0].changes).toMatchObject([{ difference: 'Molenberg erbij, Heerlen eraf' }]);
  });

  it('has somebody who is away be away in the role that it gives her too, with who stands in', async () => {
    const list = (role: string) => [HEADINGS, ['Ada Afgereisd', 'ada@x.example', '', role, TEAM, 'Heerlen-Centrum', '']];
    await importing.apply(await importing.csv([...list('wijkteamcoach'), ['Willem Invaller', 'willem@x.example', '', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', '']]));
    const [[ada], [willem]] = await Promise.all([idsByName('Afgereisd'), idsByName('Invaller')]);
    await setAbsences(app.as(els), ada!, [{ startsOn: '2026-11-20', endsOn: '2026-12-03', deputyContactId: willem! }]);
    const id = await importing.csv(list('teamleider'));
    expect((await importing.rows(id))[0]).toMatchObject({ kind: 'NEW', changes: expect.arrayContaining([expect.objectContaining({ label: 'Afwezigheid', after: expect.stringContaining('Willem Invaller') })]) });
    await importing.apply(id);
    const second = (await idsByName('Afgereisd')).find((each) => each !== ada);
    expect((await app.ask(els, `{ contactDraft(id: "${second}") { absences { startsOn endsOn deputyContactId } } }`)).contactDraft.absences).toEqual([{ startsOn: '2026-11-20', endsOn: '2026-12-03', deputyContactId: willem }]);
    expect((await importing.preview(await importing.csv(list('teamleider')))).counts).toMatchObject({ unchanged: 1 });
  });

  it('asks who is meant when somebody may be known, and does as she chooses', async () => {
    await importing.apply(await importing.csv([HEADINGS, ['Willemijn Twijfelaar', 'w.twijfelaar@een.example', '', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', '']]));
    const list = [HEADINGS, ['W. Twijfelaar', 'willemijn@twee.example', '', "IB'er", 'Buurtteam Vrieheide', 'Vrieheide', '']];
    const id = await importing.csv(list);
    const [row] = await importing.rows(id);
    expect(row).toMatchObject({ kind: 'POSSIBLY_SAME', candidates: [{ name: 'Willemijn Twijfelaar', why: ['NAME'], contacts: [{ id: expect.any(String) }] }] });
    expect(await importing.apply(id)).toEqual({ code: 'IMPORT_EMPTY' });
    await importing.choose(id, [{ key: row.key, choice: 'SKIP' }]);
    expect((await importing.preview(id)).counts).toMatchObject({ skipped: 1, possiblySame: 0 });
    await importing.choose(id, [{ key: row.key, choice: null }]);
    await importing.others(id, 'NEW');
    expect((await importing.preview(id)).counts).toMatchObject({ new: 1 });
    await importing.choose(id, [{ key: row.key, choice: 'SAME', same: row.candidates[0].key }]);
    expect((await importing.rows(id))[0]).toMatchObject({ kind: 'NEW', name: 'Willemijn Twijfelaar', choice: 'SAME', changes: expect.arrayContaining([{ label: 'E-mail', before: 'w.twijfelaar@een.example', after: 'willemijn@twee.example', difference: null }]) });
    await importing.apply(id);
    await expect(importing.choose(id, [{ key: row.key, choice: 'SKIP' }])).rejects.toThrow('NOT_FOUND');
    expect(await idsByName('Twijfelaar')).toHaveLength(2);
    expect((await importing.preview(await importing.csv(list))).counts).toMatchObject({ unchanged: 1 });
  });

  it('keeps all that she chooses at once', async () => {
    const id = await importing.csv([HEADINGS, ...[1, 2, 3, 4].map((place) => [`Wil Gelijktijdig${place}`, '', '', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', ''])]);
    const keys = (await importing.rows(id)).map(({ key }) => key as string);
    await Promise.all(keys.map((key) => importing.choose(id, [{ key, choice: 'SKIP' }])));
    const [{ mapping }] = await app.database.read().query(`SELECT mapping FROM spreadsheet_import WHERE id = '${id}'`);
    expect(Object.keys((typeof mapping === 'string' ? JSON.parse(mapping) : mapping).choices).sort()).toEqual(keys.sort());
  });

  it('takes somebody whose row tells her days and no times without hours, keeps the hours she had, and says so; one file, one sheet: it is not named', async () => {
    const list = (first: string, second: string) => [[...HEADINGS, 'Werkdagen'],
      ['Dagmar Weekdag', 'dagmar@x.example', '', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', '', first], ['Ursula Weekend', 'ursula@x.example', '', 'wijkteamcoach', TEAM, 'Heerlen-Centrum', '', second]];
    const id = await importing.csv(list('ma di do', 'ma 9-17'));
    expect(await importing.rows(id)).toMatchObject([{ kind: 'NEW', sheet: null, row: 2, refused: [], notes: ['Zonder werktijden: er staan alleen dagen (ma di do).'] }, { kind: 'NEW', notes: [] }]);
    await importing.apply(id);
    expect(await importing.rows(await importing.csv(list('vaak', 'ma di do')))).toMatchObject([{ kind: 'UNCHANGED', refused: [], notes: ['Zonder werktijden: in kolom ‘Werkdagen’ staat ‘vaak’. Dat kunnen we niet lezen.'] }, { kind: 'UNCHANGED', notes: [expect.stringContaining('ma di do')] }]);
  });

  it('refuses by row, with column, reason and value; what may be a BSN is not kept', async () => {
    const id = await importing.csv([[...HEADINGS, 'Opmerking'],
      ['Karel Weigering', 'karel', '', 'coach', TEAM, 'Heerlen-Centrum', '', ''],
      ['Klaas Weigering', '', '', 'coach', 'Buurtteam Nergenshuizen', 'Heerlen-Centrum', '', ''],
      ['Koos Weigering', '', '', 'coach', TEAM, 'Heerlen Centrm', '', ''],
      ['Kees Weigering', '', '', 'coach', TEAM, 'WK020201', '', ''],
      ['Kim Weigering', '', '', 'coach', TEAM, 'Heerlen-Centrum', '', 'kind 111222333'],
      ['Ko Weigering', 'els.dewit@buurtteamsheerlen.example', '', 'coach', TEAM, 'Heerlen-Centrum', '', '']]);
    const rows = await importing.rows(id);
    expect(rows.map(({ refused }) => refused[0] && [refused[0].column, refused[0].code])).toEqual([undefined, ['E', 'ORGANISATION_UNKNOWN'], ['F', 'AREA_UNCLEAR'], ['F', 'ROW_OUT_OF_SCOPE'], ['H', 'FREE_TEXT_REFUSED'], undefined]);
    expect(rows[0]).toMatchObject({ kind: 'NEW', notes: ['Zonder e-mailadres: in kolom ‘E-mail’ staat ‘karel’. Dat kunnen we niet lezen.'] });
    expect(rows[2].refused[0].message).toContain('Heerlen-Centrum');
    expect(rows[5]).toMatchObject({ kind: 'POSSIBLY_SAME', candidates: [{ why: ['EMAIL'] }] });
    expect(JSON.stringify(await rowsOf('spreadsheet_import'))).not.toContain('111222333');
  });

  it('tells rows that are refused for the same together, with how many and which', async () => {
    const row = (who: string, role: string) => [who, '', '', role, TEAM, 'Molenberg', ''];
    const id = await importing.csv([HEADINGS, row('Gré Groep', ''), row('Guus Groep', 'tovenaar'), row('Gon Groep', ''), row('Goof Groep', ''), row('Gea Groep', ''), row('Ger Groep', 'coach'), row('', '')]);
    const { refusals } = (await importing.preview(id)).all.preview;
    const missing = { heading: 'Functie', message: expect.stringContaining('Hier staat geen rol.') };
    expect(refusals).toEqual([
      { key: expect.any(String), rows: 4, where: '2, 4 t/m 6', reasons: [missing] }, { key: expect.any(String), rows: 1, where: '3', reasons: [{ heading: 'Functie', message: 'Deze rol kennen we niet: tovenaar.' }] },
      { key: expect.any(String), rows: 1, where: '8', reasons: [{ heading: 'Naam', message: expect.stringContaining('geen volledige naam') }, missing] }]);
    const { edges } = (await app.ask(els, `{ spreadsheetImport(id: "${id}") { rows(kind: REFUSED, refusal: "${refusals[0].key}") { edges { node { name } } } } }`)).spreadsheetImport.rows;
    expect(edges.map(({ node }: any) => node.name)).toEqual(['Gré Groep', 'Gon Groep', 'Goof Groep', 'Gea Groep']);
  });

  it('skips a row that is no person, and takes nobody for absent because of it', async () => {
    const id = await importing.csv([HEADINGS, ['Wouter Wel', 'wouter@wel.example', '', 'coach', TEAM, 'Heerlen-Centrum', ''], ['VACATURE', '', '', 'coach', TEAM, '', ''], ['Totaal: 2', '', '', '', '', '', ''], ['', '', '', '', '', '2', '']]);
    expect((await importing.rows(id)).map(({ kind, name: who, notes, refused }) => [kind, who, ...notes, ...refused])).toEqual([['NEW', 'Wouter Wel'], ['SKIPPED', 'VACATURE', 'Geen persoon.'], ['SKIPPED', 'Totaal: 2', 'Geen persoon.'], ['SKIPPED', '', 'Geen persoon.']]);
    expect((await importing.preview(id)).all.preview.absentAt).toMatchObject([{ name: TEAM }]);
  });

  it('keeps the tussenvoegsel of who is known where a row writes it in short, and takes it as it stands of who is new', async () => {
    const list = (...names: string[]) => [HEADINGS, ...names.map((who) => [who, 'ivo@bosland.example', '', 'coach', TEAM, 'Heerlen-Centrum', ''])];
    const told = async (...names: string[]) => (await importing.rows(await importing.csv(list(...names)))).map(({ kind, name: who, notes }) => [kind, who, ...notes]);
    expect(await told('Ivo v.d. Bosland')).toEqual([['NEW', 'Ivo v.d. Bosland', '‘v.d.’ kan van de, van den of van der zijn. We nemen het over zoals het er staat.']]);
    await importing.apply(await importing.csv(list('Ivo v.d. Bosland')));
    expect(await told('Ivo v/d Bosland', 'Ivo van den Bosland')).toEqual([['UNCHANGED', 'Ivo v.d. Bosland'], ['REFUSED', 'Ivo van den Bosland']]);
    await importing.apply(await importing.csv(list('Ivo van den Bosland')));
    expect(await told('Ivo v.d. Bosland')).toEqual([['UNCHANGED', 'Ivo van den Bosland']]);
  });

  it('refuses the name of a town that has more wijken, and names them; part of the name of a wijk is that wijk', async () => {
    const row = (wijk: string) => ['Wie Dan Ook', '', '', 'coach', TEAM, wijk, ''];
    const rows = await importing.rows(await importing.csv([HEADINGS, row('Hoensbroek'), row('heel Hoensbroek'), row('Vrieheide'), row('Heerlen')]));
    expect(rows.map(({ kind }) => kind)).toEqual(['REFUSED', 'REFUSED', 'NEW', 'CHANGED']);
    for (const { refused } of rows.slice(0, 2)) expect(refused[0]).toMatchObject({ code: 'AREA_UNCLEAR', message: expect.stringMatching(/meer wijken: Hoensbroek-De Dem, .*Mariarade/) });
  });

  it('reads an area as the form calls it', async () => {
    const [row] = await importing.rows(await importing.csv([HEADINGS, ['Hele Gemeente', '', '', 'jeugdarts', TEAM, 'Heel Heerlen', '']]));
    expect([row.kind, row.changes.map(({ after }: any) => after)]).toEqual(['NEW', expect.arrayContaining(['Heerlen'])]);
  });

  it('adds somebody where the doors close soon until they do, and refuses who would stay longer', async () => {
    const closing = (day: string) => app.database.transaction((manager) => manager.query(`INSERT INTO organisation (id, kind, name, gemeente_code, ends_on) VALUES ('closing-${day}', 'school', 'De Laatste Bel ${day}', 'GM0917', '${day}')`));
    await closing('2027-07-31');
    await closing('2026-10-31');
    const id = await importing.csv([[...HEADINGS, 'Einddatum'],
      ['Blijft Tot Slot', 'tot-slot@x.example', '', "IB'er", 'De Laatste Bel 2027-07-31', 'Heerlen-Centrum', '', '31-7-2027'],
      ['Blijft Te Lang', 'te-lang@x.example', '', "IB'er", 'De Laatste Bel 2027-07-31', 'Heerlen-Centrum', '', ''],
      ['Komt Te Laat', 'te-laat@x.example', '', "IB'er", 'De Laatste Bel 2026-10-31', 'Heerlen-Centrum', '', '']]);
    const rows = await importing.rows(id);
    expect(rows.map(({ kind, refused }) => [kind, ...refused.map(({ heading, code }: any) => `${heading} ${code}`)])).toEqual([['NEW'], ['REFUSED', 'School / team ORGANISATION_CLOSED'], ['REFUSED', 'School / team ORGANISATION_UNKNOWN']]);
    expect((await importing.apply(id)).result.counts).toMatchObject({ new: 1, refused: 2 });
  });

  it('ends whom the file no longer holds only where she says it is complete, on a day she chooses, and never somebody on a row that was refused', async () => {
    const list = (...people: string[]) => [HEADINGS, ...people.map((who) => [who, '', '', 'jeugdarts', 'Buurtteam Zeswegen-Grasbroek', 'wk 30', ''])];
    await importing.apply(await importing.csv(list('Eva Blijft', 'Evert Verdwijnt', 'Evi Kapot')));
    const id = await importing.csv([...list('Eva Blijft'), ['Evi Kapot', 'Sem, geb. 12-3-2014', '', 'jeugdarts', 'Buurtteam Zeswegen-Grasbroek', 'wk 30', '']]);
    expect((await importing.preview(id)).counts).toMatchObject({ unchanged: 1, refused: 1, ending: 0 });
    const { absentAt } = (await importing.preview(id)).all.preview;
    expect(absentAt).toEqual([{ organisationId: expect.any(String), name: 'Buurtteam Zeswegen-Grasbroek', absent: 1, of: 2 }]);
    await importing.endAbsent(id, [absentAt[0].organisationId], null);
    expect(await importing.rows(id, 'ENDING')).toMatchObject([{ name: 'Evert Verdwijnt', row: null, changes: [], ending: { maatjes: 0, contact: { role: { code: 'jeugdarts' }, organisation: { name: 'Buurtteam Zeswegen-Grasbroek' } } } }]);
    expect(await importing.apply(id)).toEqual({ code: 'LAST_DAY_MISSING' });
    await importing.endAbsent(id, [absentAt[0].organisationId], '2026-12-31');
    expect((await importing.preview(id)).counts).toMatchObject({ unchanged: 1, refused: 1, ending: 1 });
    expect(await importing.rows(id, 'ENDING')).toMatchObject([{ name: 'Evert Verdwijnt', changes: [{ label: 'Laatste dag', before: null }] }]);
    await importing.apply(id);
    expect(await app.database.read().query(`SELECT p.achternaam, c.ends_on FROM contact c JOIN professional p ON p.id = c.professional_id WHERE c.role_code = 'jeugdarts' AND p.achternaam IN ('Blijft', 'Verdwijnt', 'Kapot') ORDER BY 1`))
      .toEqual([{ achternaam: 'Blijft', ends_on: null }, { achternaam: 'Kapot', ends_on: null }, { achternaam: 'Verdwijnt', ends_on: '2026-12-31' }]);
  });

  it('gives the rows that were not read back with the reason, to mend and read again, until the next morning; only to her', async () => {
    const headings = [...HEADINGS, 'Opmerking', 'Geboortedatum'];
    const id = await importing.csv([headings,
      ['Wel Ingelezen', 'wel@ingelezen.example', '', 'coach', TEAM, 'Heerlen-Centrum', '', '', ''],
      ['Niet Ingelezen', 'niet@ingelezen.example', '', 'coach', 'Buurtteam Nergenshuizen', 'Heerlen-Centrum', '', '=kamer 3', '1-2-1980'],
      ['Ook Niet', '', '', 'coach', TEAM, 'Heerlen-Centrum', '', 'Sem, geb. 12-3-2014', '']]);
    const file = (session: Session) => app.get(session, `/api/import/${id}/niet-ingelezen.xlsx`);
    expect((await file(els)).statusCode).toBe(404);
    expect((await importing.apply(id)).result).toMatchObject({ hasLeftRows: true, counts: { new: 1, refused: 2 } });
    const left = (await app.ask(els, `{ spreadsheetImport(id: "${id}") { sheets { name } rows { totalCount edges { node { name row kind notes } } } } }`)).spreadsheetImport;
    expect(left).toMatchObject({ sheets: [], rows: { totalCount: 2, edges: [{ node: { name: 'Niet Ingelezen', row: 3, kind: 'REFUSED', notes: [expect.stringContaining('School / team: We weten niet welke organisatie dit is')] } }, { node: { name: 'Ook Niet', row: 4 } }] } });
    const { rawPayload } = await file(els);
    const [sheet] = await readSpreadsheet(rawPayload, 'x.xlsx');
    expect(sheet!.headings).toEqual([...headings, 'Niet ingelezen omdat']);
    expect(sheet!.rows.map(({ cells }) => cells.slice(0, -1))).toEqual([
      ['Niet Ingelezen', 'niet@ingelezen.example', '', 'coach', 'Buurtteam Nergenshuizen', 'Heerlen-Centrum', '', '=kamer 3', ''], ['Ook Niet', '', '', 'coach', TEAM, 'Heerlen-Centrum', '', 'Sem, geb. ••-•-••••', '']]);
    const again = await importing.file(rawPayload, 'niet-ingelezen.xlsx');
    expect((await importing.rows(again)).map(({ refused }) => refused.map(({ code }: any) => code))).toEqual([['ORGANISATION_UNKNOWN'], expect.anything()]);
    expect((await file(await withPower(app, 'andere@coordinator.example', {}))).statusCode).toBe(404);
  });

  it('refuses to do something else than it showed', async () => {
    const id = await importing.csv([HEADINGS, ['Dirk Dubbelop', 'd.dubbelop@x.example', '', 'coach', TEAM, 'Heerlen-Centrum', '']]);
    const { digest } = (await importing.preview(id)).all.preview;
    await importing.apply(await importing.csv([HEADINGS, ['Dirk Dubbelop', 'd.dubbelop@x.example', '', 'coach', TEAM, 'Heerlen-Centrum', '']]));
    expect(await importing.apply(id, digest)).toEqual({ code: 'IMPORT_CHANGED' });
    expect((await importing.preview(id)).counts).toMatchObject({ new: 0, unchanged: 1 });
  });

  it('refuses to end another, or to write over another number, than it showed, though there are as many', async () => {
    const place = { organisationId: (await wijkteams(app.as(els)))[1], areaCodes: ['WK091710'], roleCode: 'jeugd-en-gezinswerker' };
    const stays = await addContact(app.as(els), { ...place, achternaam: 'Blijfthier', email: 'b.lijft@x.example', phones: [{ kind: 'MOBILE', number: '06 12003301' }] });
    const leaves = await addContact(app.as(els), { ...place, achternaam: 'Stoptstraks' });
    const [{ name }] = await app.database.read().query(`SELECT name FROM organisation WHERE id = '${place.organisationId}'`);
    const id = await importing.csv([HEADINGS, ['Nieuwe Blijfthier', 'b.lijft@x.example', '06 12003302', 'Jeugd- en gezinswerker', name, '', '']]);
    await importing.endAbsent(id, [place.organisationId], '2026-11-30');
    const { digest, counts } = (await importing.preview(id)).all.preview;
    expect(counts.ending).toBeGreaterThan(0);
    await app.ask(els, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-25") { changeId } }', { id: leaves });
    const comes = await addContact(app.as(els), { ...place, achternaam: 'Komternet' });
    expect((await importing.preview(id)).counts).toEqual(counts);
    expect(await importing.apply(id, digest)).toEqual({ code: 'IMPORT_CHANGED' });
    expect(await app.database.read().query(`SELECT ends_on AS "endsOn" FROM contact WHERE id IN ('${comes}', '${stays}')`)).toEqual([{ endsOn: null }, { endsOn: null }]);
    await importing.endAbsent(id, [], null);
    const again = (await importing.preview(id)).all.preview;
    await app.database.transaction((manager) => manager.query(`UPDATE professional_phone SET number = '+31612003303' WHERE number = '+31612003301'`));
    await addContact(app.as(els), { ...place, achternaam: 'Ookerbij' });
    expect(await importing.apply(id, again.digest)).toEqual({ code: 'IMPORT_CHANGED' });
  });

  it('is undone for one person from her history, and for all from its own page', async () => {
    const id = await importing.csv([HEADINGS, ['Eén Terugma', 'een.terug@x.example', '', 'coach', TEAM, 'Heerlen-Centrum', ''], ['Ander Terugma', 'ander.terug@x.example', '', 'coach', TEAM, 'Heerlen-Centrum', '']]);
    const { result } = await importing.apply(id);
    const [one, other] = await idsByName('Terugma');
    const history = async (contactId: string) => (await app.ask(els, 'query ($id: ID!) { contact(id: $id) { endsOn history { edges { node { id kind isReverted changes { id } } } } } }', { id: contactId })).contact;
    const revert = 'mutation ($groupId: ID!, $changeIds: [ID!]) { revertChanges(groupId: $groupId, changeIds: $changeIds) { undone kept } }';
    const [{ node: group }] = (await history(one!)).history.edges;
    expect(group.id).toBe(result.changeGroupId);
    await app.ask(els, revert, { groupId: group.id, changeIds: group.changes.map((change: any) => change.id) });
    expect((await history(one!)).history.edges.at(-1).node.isReverted).toBe(true);
    expect((await history(one!)).endsOn).not.toBeNull();
    expect(await history(other!)).toMatchObject({ endsOn: null, history: { edges: [{ node: { isReverted: false } }] } });
    expect((await importing.apply(id, 'applied-already')).result.isUndone).toBe(false);
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId, keepNewer: true) { undone kept } }', { groupId: group.id });
    expect((await history(other!)).endsOn).not.toBeNull();
    expect((await importing.apply(id, 'applied-already')).result.isUndone).toBe(true);
  });

  it('remembers what she said of a heading', async () => {
    const rows = [['Wie dan', 'Vak', 'Functie', 'Team', 'Wijk'], ['Piet Hein', 'x', 'coach', TEAM, 'Heerlen-Centrum']];
    const sheets = async (id: string) => (await app.ask(els, `{ spreadsheetImport(id: "${id}") { sheets { isListOfPeople columns { meaning source examples } } } }`)).spreadsheetImport.sheets;
    const id = await importing.csv(rows);
    expect((await sheets(id))[0]).toMatchObject({ isListOfPeople: false, columns: [{ meaning: 'IGNORE', source: 'GUESSED', examples: ['Piet Hein'] }, {}, { meaning: 'ROLE' }, {}, {}] });
    await app.ask(els, `mutation { setImportColumns(id: "${id}", sheet: 0, columns: [{ column: 0, meaning: NAAM }]) { id } }`);
    expect((await sheets(id))[0]).toMatchObject({ isListOfPeople: true, columns: [{ meaning: 'NAAM', source: 'CORRECTED' }, {}, {}, {}, {}] });
    expect((await importing.preview(id)).counts).toMatchObject({ new: 1 });
    expect((await sheets(await importing.csv(rows)))[0]).toMatchObject({ columns: [{ meaning: 'NAAM', source: 'REMEMBERED' }, {}, {}, {}, {}] });
    expect((await app.graphql(els, `mutation { setImportColumns(id: "${id}", sheet: 0, columns: [{ column: 1, meaning: NAAM }]) { id } }`)).code).toBe('BAD_INPUT');
  });

  it('asks once what each word means that it does not know, and does what she says with every row it stands in', async () => {
    const list = [HEADINGS,
      ['Nora Woordenboek', 'nora@woorden.example', '', 'sjouwer', 'Wijkteam Zuiderlicht', 'Zuidhoek', ''],
      ['Bram Woordenboek', 'bram@woorden.example', '', 'Sjouwer', 'Wijkteam Zuiderlicht', 'Heerlen-Centrum; Zuidhoek', ''],
      ['Cas Woordenboek', 'Sem, geb. 12-3-2014', '', 'coach', TEAM, 'zuidhoek', ''],
      ['Dirk Woordenboek', 'dirk@woorden.example', '', 'kwartiermaker', TEAM, 'Heerlen-Centrum', '']];
    const [{ id: team }] = await app.database.read().query(`SELECT id FROM organisation WHERE name = '${TEAM}'`);
    const id = await importing.csv(list);
    const shown = async (of: string) => (await importing.preview(of)).all.preview.words.map(({ kind, word, rows, means, isRemembered }: any) => [kind, word, rows, means?.map(({ label }: any) => label) ?? null, isRemembered]);
    expect(await shown(id)).toEqual([['AREAS', 'Zuidhoek', 3, null, false], ['ROLE', 'sjouwer', 2, null, false], ['ORGANISATION', 'Wijkteam Zuiderlicht', 2, null, false], ['ROLE', 'kwartiermaker', 1, null, false]]);
    expect((await importing.rows(id))[0].refused.map(({ code }: any) => code)).toEqual(['ROLE_UNKNOWN', 'ORGANISATION_UNKNOWN', 'AREA_UNCLEAR']);
    expect(await Promise.all([importing.answer(id, 'ROLE', 'sjouwer', ['wijkteamcoach']), importing.answer(id, 'ORGANISATION', 'Wijkteam Zuiderlicht', [team]), importing.answer(id, 'AREAS', 'Zuidhoek', ['WK091736', 'WK091739']), importing.answer(id, 'ROLE', 'kwartiermaker', [])])).toEqual([undefined, undefined, undefined, undefined]);
    expect((await importing.preview(id)).counts).toMatchObject({ new: 2, refused: 1, skipped: 1 });
    const rows = await importing.rows(id);
    expect(rows[1].changes).toEqual(expect.arrayContaining([expect.objectContaining({ label: 'Rol', after: 'Wijkteamcoach' }), expect.objectContaining({ label: 'Organisatie', after: TEAM }), expect.objectContaining({ label: 'Werkt voor', after: 'Heerlen-Centrum, Welten-Benzenrade, Molenberg' })]));
    expect(rows[3]).toMatchObject({ kind: 'SKIPPED', notes: ['Je slaat regels met ‘kwartiermaker’ over.'] });
    expect((await importing.apply(id)).result.counts).toMatchObject({ new: 2, refused: 1, skipped: 1 });

    const next = await importing.csv(list);
    expect(await shown(next)).toEqual([['AREAS', 'Zuidhoek', 3, ['Welten-Benzenrade', 'Molenberg'], true], ['ROLE', 'sjouwer', 2, ['Wijkteamcoach'], true], ['ORGANISATION', 'Wijkteam Zuiderlicht', 2, [expect.stringContaining(TEAM)], true], ['ROLE', 'kwartiermaker', 1, [], true]]);
    expect((await importing.preview(next)).counts).toMatchObject({ unchanged: 2, refused: 1, skipped: 1 });
    await importing.answer(next, 'ROLE', 'sjouwer', ['wijkagent']);
    await importing.answer(next, 'ROLE', 'kwartiermaker', null);
    await importing.answer(next, 'AREAS', 'Zuidhoek', null);
    expect((await shown(next))[0]).toEqual(['AREAS', 'Zuidhoek', 3, null, false]);
    await importing.answer(next, 'AREAS', 'Zuidhoek', ['WK091736', 'WK091739']);
    expect((await shown(next)).filter(([kind]: string[]) => kind === 'ROLE')).toEqual([['ROLE', 'sjouwer', 2, ['Wijkagent'], false], ['ROLE', 'kwartiermaker', 1, null, false]]);
    expect((await importing.preview(next)).counts).toMatchObject({ new: 2, refused: 2 });
    const other = new Importing(app, await withPower(app, 'woorden@coordinator.example', {}));
    expect((await other.preview(await other.csv(list))).all.preview.words.map(({ means }: any) => means)).toEqual([null, null, null, null]);
  });

  it('offers what a word may mean, and takes for it only what there is in her gemeenten', async () => {
    const id = await importing.csv([HEADINGS, ['Iemand Gokker', '', '', 'coach schoolmaatschappelijk', 'Wijkteam Vrieheide-Noord', 'Hoensbroek', '']]);
    const guesses = Object.fromEntries((await importing.preview(id)).all.preview.words.map(({ kind, guesses: found }: any) => [kind, found.map(({ label }: any) => label)]));
    expect(guesses).toEqual({ ROLE: expect.arrayContaining(['Wijkteamcoach']), ORGANISATION: expect.arrayContaining([expect.stringContaining('Buurtteam Vrieheide')]), AREAS: expect.arrayContaining(['Hoensbroek-De Dem', 'Mariarade']) });
    const [{ id: elsewhere }] = await app.database.read().query(`SELECT id FROM organisation WHERE gemeente_code = 'GM0202' AND id NOT IN (SELECT organisation_id FROM organisation_area WHERE area_code LIKE '%0917%')`);
    const codes = [['ROLE', 'x', ['tovenaar']], ['ROLE', 'x', ['wijkagent', 'huisarts']], ['ORGANISATION', 'x', [elsewhere]], ['ORGANISATION', 'x', ['bestaat-niet']], ['AREAS', 'x', ['WK020201']], ['AREAS', 'x', ['WK999999']], ['AREAS', '!!', ['WK091733']], ['AREAS', 'kind 111222333', ['WK091733']]] as const;
    const told: unknown[] = [];
    for (const [kind, word, means] of codes) told.push(await importing.answer(id, kind, word, [...means]));
    expect(told).toEqual(['ROLE_UNKNOWN', 'BAD_INPUT', 'NOT_FOUND', 'NOT_FOUND', 'AREA_UNKNOWN', 'AREA_UNKNOWN', 'BAD_INPUT', 'FREE_TEXT_REFUSED']);
    expect((await importing.preview(id)).all.preview.words.map(({ means }: any) => means)).toEqual([null, null, null]);
    await importing.answer(id, 'ORGANISATION', 'Wijkteam Vrieheide-Noord', [(await app.database.read().query(`SELECT id FROM organisation WHERE name = '${TEAM}'`))[0].id]);
    await app.database.transaction((manager) => manager.query(`UPDATE organisation SET ends_on = '2026-11-01' WHERE name = '${TEAM}'`));
    expect((await importing.preview(await importing.csv([HEADINGS, ['Iemand Gokker', '', '', 'coach', 'Wijkteam Vrieheide-Noord', 'Vrieheide', '']]))).all.preview.words).toMatchObject([{ word: 'Wijkteam Vrieheide-Noord', means: null }]);
    await app.database.transaction((manager) => manager.query(`UPDATE organisation SET ends_on = NULL WHERE name = '${TEAM}'`));
  });

  it('keeps what she says of more words than are answered at once', async () => {
    const id = await importing.csv([HEADINGS, ['Velda Woordrijk', '', '', 'coach', TEAM, 'Plek 399', '']]);
    const say = (from: number, many: number) => importing.answerAll(id, Array.from({ length: many }, (_, each) => ({ kind: 'AREAS', word: `Plek ${from + each}`, means: ['WK091733'] })));
    expect([await say(0, 201), await say(0, 200), await say(200, 200)]).toEqual(['BAD_INPUT', undefined, undefined]);
    expect((await importing.preview(id)).all.preview.words).toMatchObject([{ word: 'Plek 399', means: [{ key: 'WK091733' }] }]);
  });

  it('adds the organisations of a file that are not known at once, where she keeps them, under the names the file has; undone they are asked again', async () => {
    const list = [HEADINGS, ...[['Nora', 'SWT Zuiderpoort'], ['Bram', 'swt-zuiderpoort'], ['Cas', 'GGD Zonneland'], ['Dirk', 'Travers Zonneland']].map(([who, team]) => [`${who} Nieuwhuis`, `${who}@nieuwhuis.example`, '', 'coach', team!, 'Molenberg', ''])];
    const id = await importing.csv(list);
    const asked = async () => (await importing.preview(id)).all.preview.words.map(({ word, rows, means, organisationKind }: any) => [word, rows, means?.length ?? null, organisationKind]);
    expect(await asked()).toEqual([['SWT Zuiderpoort', 2, null, 'wijkteam'], ['GGD Zonneland', 1, null, 'jgz'], ['Travers Zonneland', 1, null, 'overig']]);
    const wanted = [{ name: 'SWT Zuiderpoort', kind: 'wijkteam', gemeenteCode: 'GM0917' }, { name: 'GGD Zonneland', kind: 'jgz', gemeenteCode: 'GM0917' }];
    const added = await importing.addOrganisations(id, wanted);
    expect(await importing.addOrganisations(id, wanted)).toEqual({ changeId: null });
    expect(await app.database.read().query("SELECT name, kind FROM organisation WHERE name IN ('SWT Zuiderpoort', 'GGD Zonneland') ORDER BY name")).toEqual([{ name: 'GGD Zonneland', kind: 'jgz' }, { name: 'SWT Zuiderpoort', kind: 'wijkteam' }]);
    expect((await importing.preview(id)).counts).toMatchObject({ new: 3, refused: 1 });
    await app.ask(els, `mutation { revertChanges(groupId: "${added.changeId}") { undone } }`);
    for (const { name } of wanted) await importing.answer(id, 'ORGANISATION', name, null);
    expect((await asked()).map(([word, , means]: unknown[]) => [word, means])).toEqual([['SWT Zuiderpoort', null], ['GGD Zonneland', null], ['Travers Zonneland', null]]);

    const placed = await importing.csv([['Naam', 'Functie', 'Organisatie', 'Wijk', 'Adres', 'Postcode'],
      ['Ada Nieuwhuis', 'jeugdarts', 'GGD Zonneland', 'Molenberg', 'Akerstraat 97', 'n.v.t.'], ['Bea Nieuwhuis', 'jeugdarts', 'GGD Zonneland', '', '', ''], ['Cor Nieuwhuis', 'jeugdarts', 'JGZ Zonneland', '', '', '']]);
    const { words } = (await importing.preview(placed)).all.preview;
    expect(words.map(({ word, place }: any) => [word, place])).toEqual([
      ['GGD Zonneland', { street: 'Akerstraat', houseNumber: '97', postcode: null, city: null, areas: [{ key: 'WK091739' }], asksAreas: false }],
      ['JGZ Zonneland', { street: null, houseNumber: null, postcode: null, city: null, areas: [], asksAreas: true }]]);
    const placing = await importing.addOrganisations(placed, [{ name: 'GGD Zonneland', kind: 'jgz', gemeenteCode: 'GM0917', areaCodes: ['WK091739'] }]);
    expect((await importing.preview(placed)).counts).toMatchObject({ new: 2, refused: 1 });
    await app.ask(els, `mutation { revertChanges(groupId: "${placing.changeId}") { undone } }`);

    const wijk = new Importing(app, await withPower(app, 'wijk-nieuwhuis@coordinator.example', { wijkCode: 'WK091739' }));
    const hers = await wijk.csv(list);
    expect(await wijk.addOrganisations(hers, wanted)).toEqual({ code: 'NOT_FOUND' });
    expect(await wijk.addOrganisations(hers, wanted.map((each) => ({ ...each, areaCodes: ['WK091739'] })))).toEqual({ changeId: expect.any(String) });
    expect((await wijk.preview(hers)).counts).toMatchObject({ new: 3, refused: 1 });
    await wijk.addOrganisations(hers, [{ name: 'Travers 111222333', kind: 'overig', gemeenteCode: 'GM0917', areaCodes: ['WK091739'] }]).then(({ code }) => expect(code).toBe('FREE_TEXT_REFUSED'));
    expect(await app.database.read().query("SELECT id FROM organisation WHERE name LIKE '%111222333%'")).toEqual([]);
  });

  const told = async (id: string) => (await importing.rows(id)).map(({ kind, name: who, row, changes, notes, refused }) => [kind, row, who, ...['Rol', 'E-mail', 'Telefoonnummers'].flatMap((label) => changes.find((each: any) => each.label === label)?.after ?? []), ...notes, ...refused.map(({ heading, code }: any) => `${heading}: ${code}`)]);

  it('takes names below a heading that is a role for people in that role, two roles for two people of a row', async () => {
    expect(await told(await importing.csv([['School', 'Intern begeleider', 'E-mail', 'Wijk'], [TEAM, 'Zoë Rolkop', 'zoe@rolkop.example', 'Molenberg'], [TEAM, 'Lia Rolkop', '', 'Molenberg'], [TEAM, '', '', 'Molenberg']]))).toEqual([
      ['NEW', 2, 'Zoë Rolkop', "IB'er", 'zoe@rolkop.example'], ['NEW', 3, 'Lia Rolkop', "IB'er"], ['REFUSED', 4, '', 'Intern begeleider: NAME_MISSING']]);
    const two = await importing.csv([['School', 'Directeur', 'Mail directeur', 'IB-er', 'Mail IB-er', 'Telefoon', 'Wijk'], [TEAM, 'Dirk Rolkop', 'dirk@rolkop.example', 'Ina Rolkop', 'ina@rolkop.example', '045 123 45 67', 'Molenberg'], [TEAM, '', '', 'Wies Rolkop', 'wies@rolkop.example', '', 'Molenberg']]);
    const shared = 'Zonder ‘Telefoon’: op deze regel staan meer mensen, en je bestand zegt niet van wie dat is.';
    expect(await told(two)).toEqual([['NEW', 2, 'Dirk Rolkop', 'Schooldirecteur', 'dirk@rolkop.example', shared], ['NEW', 2, 'Ina Rolkop', "IB'er", 'ina@rolkop.example', shared], ['NEW', 3, 'Wies Rolkop', "IB'er", 'wies@rolkop.example']]);
    expect((await importing.apply(two)).result.counts).toMatchObject({ new: 3, refused: 0 });
    expect(await told(await importing.csv([['Praktijk', 'Huisarts', 'Wijk'], [TEAM, 'Ada Rolkop', 'Molenberg'], [TEAM, 'Bea Rolkop / Cor Rolkop', 'Molenberg']]))).toEqual([['NEW', 2, 'Ada Rolkop', 'Huisarts'], ['REFUSED', 3, '', 'Huisarts: NAME_OF_TWO']]);
    expect(await told(await importing.csv([['School', 'Directeur', 'Tel', 'IB-er', 'Tel'], [TEAM, 'Dirk Rolkop', '045 123 45 67', 'Ina Rolkop', '045 123 45 68']]))).toEqual([['CHANGED', 2, 'Dirk Rolkop', '045 123 4567'], ['CHANGED', 2, 'Ina Rolkop', '045 123 4568']]);
    const mails = await importing.csv([['School', 'Directeur', 'Mail', 'IB-er', 'Mail'], [TEAM, 'Dirk Rolkop', 'dirk@rolkop.example', 'Ina Rolkop', 'ina@rolkop.example']]);
    await app.ask(els, `mutation { setImportColumns(id: "${mails}", sheet: 0, columns: [{ column: 1, meaning: IGNORE }, { column: 3, meaning: NAAM }]) { id } }`);
    expect((await app.ask(els, `{ spreadsheetImport(id: "${mails}") { sheets { columns { meaning } } } }`)).spreadsheetImport.sheets[0].columns.map(({ meaning }: any) => meaning)).toEqual(['ORGANISATION', 'IGNORE', 'EMAIL', 'NAAM', 'IGNORE']);
    await app.ask(els, `mutation { setImportColumns(id: "${mails}", sheet: 0, columns: [{ column: 1, meaning: IGNORE }, { column: 3, meaning: IGNORE }]) { id } }`);
    expect(await told(await importing.csv([['Naam', 'Functie', 'Team', 'Teamleider', 'Wijk'], ['Bas Rolkop', 'coach', TEAM, 'Ina Rolkop', 'Molenberg']]))).toEqual([['NEW', 2, 'Bas Rolkop', 'Wijkteamcoach']]);
  });

  it('has somebody new work for what her organisation works for, else for the wijk it stands in, where her row does not say; and says so', async () => {
    const [school] = await app.database.read().query(`SELECT o.name, o.postcode, o.house_number AS "houseNumber", a.name AS wijk, i.value AS code FROM organisation o JOIN organisation_identifier i ON i.organisation_id = o.id AND i.system = 'vestiging' JOIN area b ON b.code = o.buurt_code JOIN area a ON a.code = b.parent_code WHERE o.gemeente_code = 'GM0917' AND o.kind = 'school' AND o.ends_on IS NULL ORDER BY i.value LIMIT 1`);
    await app.ask(els, 'mutation ($postcode: String!, $houseNumber: String!) { addOrganisation(input: { kind: "huisartsenpraktijk", name: "Praktijk Nergensland", gemeenteCode: "GM0917", postcode: $postcode, houseNumber: $houseNumber }) { changeId } }', { postcode: school.postcode, houseNumber: school.houseNumber });
    await app.ask(els, 'mutation { addOrganisation(input: { kind: "jgz", name: "GGD Nergensland", gemeenteCode: "GM0917" }) { changeId } }');
    const ofTeam = 'Heerlen-Centrum, Eikenderveld, Woonboulevard-Ten Esschen';
    const list = [['Naam', 'Functie', 'Team'], ['Sara Gebiedloos', "IB'er", school.code], ['Sanne Gebiedloos', 'huisarts', 'Praktijk Nergensland'], ['Sjaak Gebiedloos', 'coach', TEAM], ['Sien Gebiedloos', 'jeugdarts', 'GGD Nergensland']];
    const id = await importing.csv(list);
    const rows = await importing.rows(id);
    expect(rows.map(({ kind, changes, notes, refused }) => [kind, changes.find(({ label }: any) => label === 'Werkt voor')?.after, ...notes, ...refused.map(({ code }: any) => code)])).toEqual([
      ['NEW', school.wijk, `Voor ${school.wijk}, want daar staat de school.`], ['NEW', school.wijk, `Voor ${school.wijk}, want daar staat de praktijk.`],
      ['NEW', ofTeam, `Voor ${ofTeam}, want daar werkt ${TEAM} voor.`], ['REFUSED', undefined, 'AREAS_MISSING']]);
    await importing.apply(id);
    expect((await importing.preview(await importing.csv(list))).counts).toMatchObject({ unchanged: 3, refused: 1 });
    const hers = new Importing(app, await withPower(app, 'gebied@coordinator.example', { wijkCode: 'WK091739' }));
    expect((await hers.preview(await hers.csv([list[0]!, ['Sem Gebiedloos', 'coach', TEAM]]))).counts).toMatchObject({ refused: 1 });
  });

  it('refuses only the row that would give somebody a role she has already, and takes the others', async () => {
    const row = (role: string, id = '') => [id, 'Tina Tweemaal', 'tina@tweemaal.example', '', role, TEAM, 'Heerlen-Centrum', ''];
    await importing.apply(await importing.csv([['id', ...HEADINGS], row('coach'), row('teamleider')]));
    const [lead] = await app.database.read().query("SELECT c.id FROM contact c JOIN professional p ON p.id = c.professional_id WHERE p.achternaam = 'Tweemaal' AND c.role_code = 'teamleider-wijkteam'");
    const id = await importing.csv([['id', ...HEADINGS], row('coach', lead.id), ['', 'Toon Tweemaal', 'toon@tweemaal.example', '', 'coach', TEAM, 'Heerlen-Centrum', '']]);
    expect((await importing.rows(id)).map(({ kind, refused }) => [kind, ...refused.map(({ heading, code }: any) => `${heading}: ${code}`)])).toEqual([['REFUSED', 'Functie: ROLE_TWICE'], ['NEW']]);
    expect((await importing.apply(id)).result.counts).toMatchObject({ new: 1, refused: 1 });
    expect(await told(await importing.csv([['id', ...HEADINGS], row('jeugdarts', lead.id)]))).toEqual([['CHANGED', 2, 'Tina Tweemaal', 'Jeugdarts']]);
  });

  it('asks once which role all have in a list that says none', async () => {
    const id = await importing.csv([['Naam', 'Team', 'Wijk'], ['Nel Rolloos', TEAM, 'Molenberg'], ['Nico Rolloos', TEAM, 'Molenberg']]);
    const sheet = async (of: string) => (await app.ask(els, `{ spreadsheetImport(id: "${of}") { sheets { asksRole role } } }`)).spreadsheetImport.sheets[0];
    expect(await sheet(id)).toEqual({ asksRole: true, role: null });
    expect((await importing.preview(id)).counts).toMatchObject({ refused: 2 });
    expect(await Promise.all([importing.setRole(id, 'tovenaar'), importing.setRole(id, 'wijkagent', 3)])).toEqual(['ROLE_UNKNOWN', 'BAD_INPUT']);
    await importing.setRole(id, 'jeugdarts');
    expect(await sheet(id)).toEqual({ asksRole: true, role: 'jeugdarts' });
    expect((await told(id)).map(([, , who, role]) => [who, role])).toEqual([['Nel Rolloos', 'Jeugdarts'], ['Nico Rolloos', 'Jeugdarts']]);
    await importing.setRole(id, null);
    expect((await importing.preview(id)).counts).toMatchObject({ refused: 2 });
    for (const headings of [HEADINGS, ['id', 'Naam'], ["Naam IB'er", 'School']]) expect(await sheet(await importing.csv([headings, headings.map(() => 'Nel Rolloos')]))).toEqual({ asksRole: false, role: null });
  });

  it('does not take an organisation for one to add that may well be one we know, and tells those of one name apart', async () => {
    const twice = { kind: 'school', name: 'Tweelingschool', gemeenteCode: 'GM0917', city: 'Heerlen' };
    for (const street of ['Akerstraat', 'Putgraaf']) await app.ask(els, 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { changeId } }', { input: { ...twice, street, houseNumber: '1' } });
    const id = await importing.csv([HEADINGS, ...['Tweelingschool', 'Buurteam Heerlen Centrum', 'Wijkteam Maanlicht'].map((team) => ['Wie Dan Ook', '', '', 'coach', team, 'Molenberg', ''])]);
    expect((await importing.preview(id)).all.preview.words.map(({ word, isLikely, organisationKind, guesses }: any) => [word, isLikely, organisationKind, guesses[0]?.label])).toEqual([
      ['Tweelingschool', true, 'school', expect.stringMatching(/^Tweelingschool \(Heerlen\), (Akerstraat|Putgraaf) 1$/)], ['Buurteam Heerlen Centrum', true, 'wijkteam', expect.stringContaining('Buurtteam Heerlen-Centrum')], ['Wijkteam Maanlicht', false, 'wijkteam', undefined]]);
  });

  it('takes the messy workbook of 500 rows, once', async () => {
    const { bytes, rows, refused } = await messyWorkbook();
    const id = await importing.file(bytes, 'contactlijst.xlsx');
    await importing.others(id, 'NEW');
    const { counts } = await importing.preview(id);
    const { ending, ...ofRows } = counts;
    expect(Object.values(ofRows).reduce((sum, count) => sum + count, 0)).toBe(rows);
    const told = await importing.rows(id, 'REFUSED');
    for (const { sheet, row, reasonCode } of refused) expect(told.find((each) => each.sheet === sheet && each.row === row)?.refused[0].code).toBe(reasonCode);
    const before = Number((await app.database.read().query('SELECT count(*) AS n FROM contact'))[0].n);
    const { result } = await importing.apply(id);
    expect(result.counts).toEqual(counts);
    expect(Number((await app.database.read().query('SELECT count(*) AS n FROM contact'))[0].n)).toBe(before + counts.new);
    const again = await importing.file(bytes, 'contactlijst.xlsx');
    await importing.others(again, 'NEW');
    const second = (await importing.preview(again)).counts;
    expect(second).toMatchObject({ new: 0, changed: 0, unchanged: counts.new + counts.changed + counts.unchanged, refused: counts.refused });
    expect(ending).toBe(0);
  });

  it('exports what she keeps, and an export that is imported changes nothing', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      const answer = await app.get(els, `/api/export?format=${format}`);
      expect(answer.statusCode).toBe(200);
      const [sheet] = await readSpreadsheet(answer.rawPayload, 'contacten.csv');
      expect(sheet!.rows.length).toBeGreaterThan(400);
      const id = await importing.file(answer.rawPayload, `contacten.${format}`);
      const { counts } = await importing.preview(id);
      expect(counts).toEqual({ new: 0, changed: 0, unchanged: sheet!.rows.length, possiblySame: 0, refused: 0, repeated: 0, skipped: 0, ending: 0 });
    }
    const [{ n }] = await app.database.read().query(`SELECT count(DISTINCT professional_id) AS n FROM disclosure WHERE through = 'export'`);
    expect(Number(n)).toBeGreaterThan(300);
    const wijk = await readSpreadsheet((await app.get(els, '/api/export?format=csv&wijk=WK091733')).rawPayload, 'x.csv');
    expect(wijk[0]!.rows.length).toBeLessThan(400);
  });

  it('keeps the last three files that were not applied, until the next morning, and what was applied for a month; not what may be a BSN in its name', async () => {
    const rows = [HEADINGS, ['Bo Bewaard', '', '', 'coach', TEAM, 'Heerlen-Centrum', ''], ['Bo Onleesbaar', '', '', 'tovenaar', TEAM, 'Heerlen-Centrum', '']];
    const hasLeftRows = async (id: string) => (await app.ask(els, `{ spreadsheetImport(id: "${id}") { result { hasLeftRows } } }`)).spreadsheetImport.result.hasLeftRows;
    const before = new Set((await app.database.read().query('SELECT id FROM spreadsheet_import')).map(({ id }: any) => id));
    const kept = async () => (await app.database.read().query(`SELECT i.id FROM spreadsheet_import i JOIN account a ON a.id = i.account_id WHERE a.email LIKE 'els.dewit%' ORDER BY i.created_at, i.id`)).map(({ id }: any) => id).filter((id: string) => !before.has(id));
    const ids: string[] = [];
    for (let time = 0; time < 4; time += 1) ids.push(await importing.csv(rows));
    expect(await kept()).toEqual(ids.slice(1));
    await importing.apply(ids[3]!);
    for (let time = 0; time < 3; time += 1) await importing.csv(rows);
    expect(await kept()).toContain(ids[3]);
    expect(await hasLeftRows(ids[3]!)).toBe(true);
    const { id } = await app.upload(els, new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\n')), 'lijst 111222333.csv');
    expect((await app.database.read().query(`SELECT file_name AS name FROM spreadsheet_import WHERE id = '${id}'`))[0].name).not.toContain('111222333');
    const after = async (day: string) => {
      app.at(`${day}T06:30:00Z`);
      await app.app.get(DailyTasks).runDue();
      return kept();
    };
    expect(await after('2026-11-24')).toEqual([ids[3]]);
    els = await app.signedIn('coordinator');
    expect(await hasLeftRows(ids[3]!)).toBe(false);
    expect(await after('2026-12-26')).toEqual([]);
    app.at('2026-11-23T10:00:00Z');
    els = await app.signedIn('coordinator');
  });

  it('says what is wrong with a file', async () => {
    expect(await app.upload(els, new Uint8Array(21_000_000), 'groot.xlsx')).toMatchObject({ status: 413, code: 'SPREADSHEET_TOO_BIG' });
    expect(await app.upload(els, new TextEncoder().encode('%PDF-1.7'), 'lijst.pdf')).toMatchObject({ status: 400, code: 'SPREADSHEET_NOT_ONE' });
    expect(await app.upload(els, new Uint8Array(), 'leeg.csv')).toMatchObject({ status: 400 });
    expect((await app.get(els, '/api/import/voorbeeld.xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});
