/** A coordinator hears by mail what waits for her: on Monday, and when somebody reports something; once, about what is hers, and nothing when nothing waits. */
import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '#libs/clock';
import { DemoMailbox, MailQueue } from '#libs/mail';
import { OrderOverviews } from '../../apps/api/src/overviews/order-overviews.js';
import { AccountRepository } from '../../apps/api/src/accounts/index.js';
import { beheer } from '../../apps/web/src/text/beheer.js';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const ELS = 'els.dewit@buurtteamsheerlen.example';
const WIJK = 'wijk34@keeper.example';
const OTHER_WIJK = 'wijk33@keeper.example';
const MONDAY = '2026-11-23';
const NEW_REPORT = 'Nieuwe melding: er klopt iets niet';
const WORK = '{ workList { kind count items(first: 50) { contact { name } } } duplicatePeople { totalCount edges { node { first { name } second { name } } } } }';

describeOnDatabases('what waits for a coordinator', (start) => {
  let app: TestApp;
  let els: Session;
  let iber: Session;
  let contact: string;
  const seen = new Set<number>();

  beforeAll(async () => {
    app = await start();
    await withPower(app, WIJK, { wijkCode: 'WK091734' });
    await withPower(app, OTHER_WIJK, { wijkCode: 'WK091733' });
    els = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
    contact = await addContact(app.as(els), { voornaam: 'Quirine', achternaam: 'Overweg', areaCodes: ['WK091734'] });
    await addContact(app.as(els), { voornaam: 'Xandra', achternaam: 'Belmij', areaCodes: ['WK091733'], startsOn: '2026-01-01' }); // to be called
  });

  const write = (sql: string) => app.database.transaction((manager) => manager.query(sql));
  /** The day is done at six; answers who was mailed what since. */
  const goTo = async (day: string): Promise<[string, string][]> => {
    app.at(`${day}T05:00:00Z`);
    await app.app.get(OrderOverviews).run(day);
    await app.settle();
    app.at(`${day}T10:00:00Z`);
    [els, iber] = [await app.signedIn('coordinator'), await app.signedIn('ib-er')];
    return mailed().map(({ to, subject }): [string, string] => [to, subject]).sort();
  };
  const mailed = () => {
    const fresh = app.app.get(DemoMailbox).mails().filter(({ id, text }) => !seen.has(id) && text.includes('Je krijgt deze mail op maandag'));
    for (const { id } of fresh) seen.add(id);
    return fresh;
  };
  const report = (note: string) => app.ask(iber, 'mutation ($id: ID!, $note: String!) { reportCorrection(input: { contactId: $id, kind: OTHER, note: $note }) { id } }', { id: contact, note });
  const judgeAll = async () => {
    const { edges } = (await app.ask(els, '{ openCorrections(first: 50) { edges { node { id } } } }')).openCorrections;
    for (const { node } of edges) await app.ask(els, 'mutation ($id: ID!) { judgeCorrection(id: $id, input: { accept: false }) { isTaken } }', { id: node.id });
  };
  const turn = async (on: boolean, session = els) => (await app.ask(session, 'mutation ($on: Boolean!) { setOverviewByMail(on: $on) { overviewByMail } }', { on })).setOverviewByMail.overviewByMail;

  it('is mailed on Monday as Beheer counts it, each with where it is settled, and nobody by name; once, however often and by how many it is done', async () => {
    app.at(`${MONDAY}T04:00:00Z`);
    await report('Werkt hier op dinsdag.');
    app.at(`${MONDAY}T05:00:00Z`);
    await Promise.all([1, 2].map(() => app.app.get(OrderOverviews).run(MONDAY)));
    await app.settle();
    await app.app.get(OrderOverviews).run(MONDAY);
    await app.settle();
    const mails = mailed();
    expect(mails.map(({ to }) => to).sort()).toEqual([ELS, WIJK, OTHER_WIJK].sort());
    app.at(`${MONDAY}T10:00:00Z`);
    for (const { to, subject, text } of mails) {
      const { workList, duplicatePeople } = await app.ask(await app.signedIn(to), WORK);
      const titles: Record<string, string> = { ...Object.fromEntries(Object.entries(beheer.beheer.kinds).map(([kind, { title }]) => [kind, title])), DOUBLE: beheer.beheer.duplicates };
      const waiting = [...workList, ...(duplicatePeople.totalCount > 0 ? [{ kind: 'DOUBLE', count: duplicatePeople.totalCount, items: [] }] : [])];
      expect(text.match(/^.*: [\d.]+\nhttp:\/\/localhost:\d+\/beheer\S*$/gm)!.map((line) => line.split('\n')[0])).toEqual(waiting.map(({ kind, count }: any) => `${titles[kind]}: ${count.toLocaleString('nl-NL')}`));
      expect(subject).toBe(`${beheer.beheer.work(waiting.reduce((sum, { count }: any) => sum + count, 0))} in Korte Lijnen`);
      expect(text).toContain('/account');
      const names = [...workList.flatMap(({ items }: any) => items.map((item: any) => item.contact?.name)), ...duplicatePeople.edges.flatMap(({ node }: any) => [node.first.name, node.second.name])].filter(Boolean);
      for (const name of names) expect(text).not.toContain(name);
    }
    expect(mails.find(({ to }) => to === ELS)!.text).toMatch(/^Hallo Els,\n/);
    expect(mails.find(({ to }) => to === OTHER_WIJK)!.text).not.toContain(beheer.beheer.kinds.CORRECTION.title);
  });

  it('is mailed on another working day only what was reported since, by whoever, to who keeps it; not twice, and not once it was judged', async () => {
    expect(await goTo(addDays(MONDAY, 1))).toEqual([]);
    await report('Werkt hier op vrijdag.');
    expect(await goTo(addDays(MONDAY, 2))).toEqual([[ELS, NEW_REPORT], [WIJK, NEW_REPORT]]);
    expect(await goTo(addDays(MONDAY, 2))).toEqual([]);
    expect(await goTo(addDays(MONDAY, 3))).toEqual([]);
    await write(`INSERT INTO correction (id, contact_id, kind, at) VALUES ('by-mail', '${contact}', 'elsewhere', '${addDays(MONDAY, 3)}T12:00:00.000Z')`); // she left, by her own mail
    const [first] = await goTo(addDays(MONDAY, 4));
    expect(first).toEqual([ELS, NEW_REPORT]);
    await write(`UPDATE correction SET outcome = 'refused' WHERE id = 'by-mail'`);
    await judgeAll();
    await report('Werkt hier nooit.');
    expect(await goTo(addDays(MONDAY, 5))).toEqual([]);
    expect(await goTo(addDays(MONDAY, 6))).toEqual([]);
    expect((await goTo(addDays(MONDAY, 7))).map(([to, subject]) => [to, /vra(gen|agt) je aandacht/.test(subject)])).toEqual([[ELS, true], [OTHER_WIJK, true], [WIJK, true]].sort());
    await report('Werkt hier soms.');
    await judgeAll();
    expect(await goTo(addDays(MONDAY, 8))).toEqual([]);
  });

  it('is mailed the day after when nobody was at it on Monday; of two that wait while the mail server is away, the later', async () => {
    const monday = addDays(MONDAY, 14);
    expect(await goTo(addDays(monday, 1))).toHaveLength(3);
    await report('Werkt hier ook op maandag.');
    app.at(`${addDays(monday, 2)}T05:00:00Z`);
    await app.app.get(OrderOverviews).run(addDays(monday, 2));
    await write(`UPDATE queued_mail SET state = 'queued', attempts = 1, available_at = '${addDays(monday, 2)}T05:00:00.000Z' WHERE key LIKE 'overview:%:${addDays(monday, 1)}'`);
    expect(await goTo(addDays(monday, 3))).toEqual([[ELS, NEW_REPORT], [WIJK, NEW_REPORT], [OTHER_WIJK, expect.stringContaining('aandacht')]].sort());
    await judgeAll();
  });

  it('is mailed the next day when the work of a day went on past midnight', async () => {
    const monday = addDays(MONDAY, 21);
    app.at(`${addDays(monday, -1)}T23:30:00Z`); // on Monday, half past twelve
    await app.app.get(OrderOverviews).run(addDays(monday, -1));
    await app.settle();
    expect(mailed()).toEqual([]);
    expect(await goTo(monday)).toHaveLength(3);
    await report('Werkt hier alleen in de ochtend.');
    app.at(`${addDays(monday, 1)}T23:30:00Z`);
    await app.app.get(OrderOverviews).run(addDays(monday, 1));
    await app.settle();
    expect(await goTo(addDays(monday, 2))).toEqual([[ELS, NEW_REPORT], [WIJK, NEW_REPORT]]);
    await judgeAll();
  });

  it('is not mailed to who turned it off, keeps nothing any more, may not sign in or left; who turns it on again, or is new, hears from then on', async () => {
    const monday = addDays(MONDAY, 28);
    expect(await turn(false)).toBe(false);
    expect((await app.ask(els, '{ viewer { overviewByMail } }')).viewer.overviewByMail).toBe(false);
    const account = (email: string) => `(SELECT id FROM account WHERE email = '${email}')`;
    await write(`UPDATE account SET blocked_at = '2026-11-23T10:00:00.000Z' WHERE email = '${OTHER_WIJK}'`);
    await write(`UPDATE account_power SET power = 'professional' WHERE account_id = ${account(WIJK)}`);
    const gone = await personOf(app, await addContact(app.as(els), { voornaam: 'Zjuul', achternaam: 'Vertrok', email: 'ging.weg@x.example', startsOn: '2026-01-01', endsOn: addDays(monday, -1) }));
    await app.database.transaction(() => app.app.get(AccountRepository).add({ email: 'ging.weg@x.example', professionalId: gone, blockedAt: null, mijnWijkCode: null }, [{ kind: 'coordinator', gemeenteCode: 'GM0917', wijkCode: null, organisationId: null }]));
    await write(`UPDATE account SET overview_at = '2026-11-01T05:00:00.000Z' WHERE email = 'ging.weg@x.example'`);
    await report('Nog iets.');
    expect(await goTo(monday)).toEqual([]);
    expect(await goTo(addDays(monday, 1))).toEqual([]);
    expect(await turn(true)).toBe(true);
    await withPower(app, 'nieuw@keeper.example', {});
    expect(await goTo(addDays(monday, 2))).toEqual([]);
    await report('En nog iets.');
    expect(await goTo(addDays(monday, 3))).toEqual([[ELS, NEW_REPORT], ['nieuw@keeper.example', NEW_REPORT]]);
    expect(await goTo(addDays(monday, 7))).toHaveLength(2);
    await judgeAll();
  });

  it('is no mail at all when nothing waits', async () => {
    const monday = addDays(MONDAY, 42);
    await write('UPDATE account SET overview_by_mail = false');
    const [{ id: organisation }] = await app.database.read().query(`SELECT id FROM organisation WHERE id NOT IN (SELECT organisation_id FROM contact) ORDER BY id LIMIT 1`);
    await withPower(app, 'niets@keeper.example', { organisationId: organisation });
    app.at(`${monday}T05:00:00Z`);
    expect((await app.ask(await app.signedIn('niets@keeper.example'), '{ workList { count } }')).workList).toEqual([]);
    expect(await goTo(monday)).toEqual([]);
    expect(await app.database.read().query(`SELECT state FROM queued_mail WHERE key LIKE 'overview:%:${monday}'`)).toEqual([{ state: 'dropped' }]);
    expect((await app.app.get(MailQueue).unsent()).get('queued')).toBe(0);
  });
});
