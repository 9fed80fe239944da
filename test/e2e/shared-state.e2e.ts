/** What two processes must know of each other, they know from the database. Real: two apps, one PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DailyTasks } from '#libs/schedule';
import { Importing } from '../support/importing.js';
import { copyDemoDatabase, dropDatabase } from '../support/postgres.js';
import { TestApp, type Session } from '../support/test-app.js';

describe('two processes', () => {
  let url: string;
  let here: TestApp;
  let there: TestApp;
  let els: Session;

  beforeAll(async () => {
    url = await copyDemoDatabase();
    const env = { DATABASE_URL: url, NUMBERS_PER_HOUR_STOP: '5' };
    [here, there] = [await TestApp.start(env), await TestApp.start(env)];
    els = await here.signedIn('coordinator');
  });
  afterAll(async () => {
    await here.stop();
    await there.stop();
    await dropDatabase(url);
  });

  const either = (count: number): TestApp => (count % 2 === 0 ? here : there);

  it('know each other’s sessions, and that one ended', async () => {
    const session = await here.signedIn('coordinator');
    expect((await there.ask(session, '{ viewer { name } }')).viewer).not.toBeNull();
    await there.ask(session, 'mutation { signOut }');
    expect((await here.ask(session, '{ viewer { name } }')).viewer).toBeNull();
  });

  it('count attempts together, also at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, count) => either(count).graphql(null, 'mutation { requestSignInLink(email: "vaak@nergens.example") { message } }')));
    expect(answers.filter(({ code }) => !code)).toHaveLength(5);
    expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['TOO_MANY_ATTEMPTS']));
  });

  it('stop together who reads numbers in bulk, also at once', async () => {
    const iber = await here.signedIn('ib-er');
    const ids = (await here.ask(iber, '{ search(text: "heerlen", first: 30) { edges { node { ... on Contact { id } } } } }')).search.edges.flatMap((edge: any) => edge.node.id ?? []) as string[];
    expect(ids.length).toBeGreaterThan(10);
    const answers = await Promise.all(ids.map((id, count) => either(count).graphql(iber, 'query ($id: ID!) { contact(id: $id) { numbers { dial } } }', { id })));
    expect(answers.some(({ code }) => code === 'TOO_MANY_NUMBERS')).toBe(true);
    const [{ many }] = await here.database.read().query(`SELECT count(DISTINCT professional_id) AS many FROM disclosure WHERE account_id = (SELECT id FROM account WHERE email = 'marieke.vandenberg@eikenderveld.example')`);
    expect(Number(many)).toBe(5);
  });

  it('tell that an import is being applied, whoever is asked', async () => {
    const importing = new Importing(here, els);
    const id = await importing.csv([['Voornaam', 'Achternaam', 'Rol', 'Organisatie', 'Wijk'], ['Ineke', 'Invoer', 'wijkteamcoach', 'Buurtteam Heerlen-Centrum', 'Heerlen-Centrum']]);
    await importing.preview(id);
    const seenThere = async () => (await there.ask(els, 'query ($id: ID!) { spreadsheetImport(id: $id) { progress { phase } preview { counts { new } } } }', { id })).spreadsheetImport;
    await here.database.transaction(async () => {
      await here.database.hold('spreadsheet_import', [id]); // as applying does
      expect(await seenThere()).toEqual({ progress: { phase: 'APPLYING' }, preview: null });
    });
    await new Importing(there, els).preview(id);
    expect((await seenThere()).preview).not.toBeNull();
  });

  it('do a daily task once, make up for one that died, and mind no clock that is set back', async () => {
    const done: string[] = [];
    for (const [place, app] of [here, there].entries()) app.app.get(DailyTasks).add('test', async (today) => { done.push(`${today} ${place}`); });
    const run = () => Promise.all([here, there].map((app) => app.app.get(DailyTasks).runDue()));
    const days = () => done.map((each) => each.slice(0, 10));
    await run();
    expect(days()).toEqual(['2026-11-23']);
    const claim = (until: string) => here.database.transaction((manager) => manager.query(`UPDATE scheduled_run SET claimed_until = '${until}', last_done_on = '2026-11-22' WHERE task = 'test'`));
    await claim('2026-11-23T10:03:00.000Z');
    await run();
    expect(days()).toEqual(['2026-11-23']); // somebody has it in hand
    for (const app of [here, there]) app.at('2026-11-23T10:03:01Z');
    await run();
    expect(days()).toEqual(['2026-11-23', '2026-11-23']); // who had it said nothing of it any more
    await claim('2026-11-25T10:00:00.000Z');
    await run();
    expect(days()).toHaveLength(3); // a claim from a clock that was ahead
  });
});
