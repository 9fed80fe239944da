/**
 * What holds of importing any sheet: every row is counted once; only what the preview says is touched; twice is once.
 * Sheets are made of pieces that people type, right and wrong. Real: database, HTTP.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Importing } from '../support/importing.js';
import { TestApp } from '../support/test-app.js';

const RUNS = 25;
/** All tables that an import may write, and that of maatjes, who are proposed to whoever starts in a team; of the others not a row may change. */
const OWN = new Set(['maatje_pair', 'contact', 'contact_area', 'absence', 'professional', 'professional_phone', 'change', 'change_group', 'outbox_event', 'spreadsheet_import', 'remembered_heading', 'remembered_word', 'disclosure', 'session', 'rate_limit', 'scheduled_run']);

const one = (...values: string[]) => fc.constantFrom(...values);
const HEADINGS = ['Naam', 'E-mail', 'Telefoon', 'Functie', 'Team', 'Wijk', 'Begindatum', 'Einddatum', 'Werkdagen', 'Talen'];
const row = fc.tuple(
  one('Fenna Proefstuk', 'F. Proefstuk', 'PROEFSTUK, FENNA', 'Fenne Proefstuk', 'Gijs van der Toets', 'G. van der Toets', 'Gijs v.d. Toets', 'VACATURE', 'Hilde Steekproef', 'Els de Wit', '', 'geen naam', 'X'),
  one('', '', 'fenna@proef.example', 'gijs@proef.example', 'hilde@proef.example', 'els.dewit@buurtteamsheerlen.example', 'Sem, geb. 12-3-2014'),
  one('', '', '06 88 05 00 01', '688050002', '06-88050001 / 045-5605001', '12', '06 88 05 00 03'),
  one('coach', 'coach', 'teamleider', 'ib', 'tovenaar', ''),
  one('Buurtteam Vrieheide', 'buurtteam vrieheide', 'Buurtteam Heerlerheide', 'Nergens', ''),
  one('Vrieheide', 'wk 20', 'WK091721', 'wk 20; wk 21', 'WK020201', 'Atlantis', ''),
  one('', '1-9-2026', '2027-01-01', '31-2-2026'),
  one('', '', '31-12-2027', '1-1-2020', 'na de zomer', 'binnenkort', 'eind juni', 'zie mail'),
  one('', 'ma t/m do 9-17', 'vaak'),
  one('', 'Turks', 'Klingon'),
);

describe('importing any sheet', () => {
  let app: TestApp;
  let importing: Importing;

  beforeAll(async () => {
    app = await TestApp.start();
    importing = new Importing(app, await app.signedIn('coordinator'));
  });

  afterAll(() => app.stop());

  const query = (sql: string): Promise<any[]> => app.database.read().query(sql);
  const others = async (): Promise<Record<string, string>> => {
    const tables = (await query(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)).map(({ name }) => name as string).filter((name) => !OWN.has(name) && !name.startsWith('area') && !name.startsWith('postcode'));
    return Object.fromEntries(await Promise.all(tables.map(async (name) => [name, JSON.stringify(await query(`SELECT * FROM "${name}"`))] as const)));
  };
  const people = async (): Promise<Map<string, string>> => new Map([
    ...(await query('SELECT * FROM contact')).map((contact) => [`contact ${contact.id}`, JSON.stringify(contact)] as const),
    ...(await query('SELECT p.*, (SELECT group_concat(number || visibility) FROM professional_phone ph WHERE ph.professional_id = p.id) AS phones FROM professional p')).map((person) => [`person ${person.id}`, JSON.stringify(person)] as const),
  ]);

  it(`counts every row once, touches nothing else, and does nothing the second time (${RUNS} sheets)`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), one('NEW', 'SAME', ''), fc.boolean(), fc.constantFrom<string[] | null>(null, [], ['jeugdarts']), async (rows, choice, isComplete, wizards) => {
      const before = { people: await people(), others: await others() };
      const begin = async () => {
        const id = await importing.csv([HEADINGS, ...rows]);
        if (choice) await importing.others(id, choice as 'NEW' | 'SAME');
        await importing.completeAreas(id, isComplete);
        await importing.answer(id, 'ROLE', 'tovenaar', wizards);
        return { id, counts: (await importing.preview(id)).counts };
      };
      const { id, counts } = await begin();
      const { ending, ...ofRows } = counts;
      const filled = rows.filter((cells) => cells.some((cell) => cell !== '')).length;
      expect(Object.values(ofRows).reduce((sum, count) => sum + count, 0)).toBe(filled);
      expect(ending).toBe(0);
      const isRenamed = (await importing.rows(id)).some(({ changes }) => changes.some(({ label, before: was }: any) => label === 'Achternaam' && was !== null));
      const { result, code } = await importing.apply(id);
      expect(code ?? 'done').toBe(counts.new + counts.changed > 0 ? 'done' : 'IMPORT_EMPTY');
      const after = await people();
      const added = [...after.keys()].filter((key) => key.startsWith('contact ') && !before.people.has(key));
      expect(added).toHaveLength(counts.new);
      const subjects = result ? new Set((await query(`SELECT subject_id AS id FROM change WHERE group_id = '${result.changeGroupId}'`)).map((change) => change.id as string)) : new Set<string>();
      const ofSubjects = new Set((await query('SELECT id, professional_id AS person FROM contact')).filter((contact) => subjects.has(contact.person)).map((contact) => contact.id as string));
      const touched = [...after].filter(([key, value]) => before.people.get(key) !== value).map(([key]) => key.split(' ')[1]!);
      expect(touched.filter((each) => !subjects.has(each) && !ofSubjects.has(each))).toEqual([]);
      expect(await others()).toEqual(before.others);

      if (!isRenamed) { // a row with her old name is about another, the second time
        const again = await begin();
        expect({ ...again.counts, unchanged: 0 }).toEqual({ ...counts, new: 0, changed: 0, unchanged: 0 });
        expect(again.counts.unchanged).toBe(counts.new + counts.changed + counts.unchanged);
      }
      if (result) await app.ask(importing.session, `mutation { revertChanges(groupId: "${result.changeGroupId}") { undone } }`);
    }), { numRuns: RUNS });
  }, 240_000);
});
