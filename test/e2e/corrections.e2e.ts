/** "Klopt niet": said by anybody, judged by who keeps the contact, told to who said it. Real: database, HTTP, mailbox. */
import { beforeAll, expect, it } from '@jest/globals';
import { DemoMailbox } from '#libs/mail';
import { CorrectionsService } from '../../apps/api/src/corrections/corrections.service.js';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const REPORT = 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id outcome currentNumbers } }';
const JUDGE = 'mutation ($id: ID!, $input: JudgementInput!) { judgeCorrection(id: $id, input: $input) { changeId isTaken correction { outcome reply } } }';
const OPEN = '{ openCorrections(first: 50) { edges { node { id kind wrongNumber rightNumber currentNumbers note by isByMail contact { id } } } } }';

describeOnDatabases('corrections', (start) => {
  let app: TestApp;
  let els: Session;
  let iber: Session;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
  });

  const add = (phones: NewContact['phones'] = [{ kind: 'MOBILE', number: '06 8803 0001' }]) => addContact(app.as(els), { phones });
  const open = async (session: Session, contactId: string) => (await app.ask(session, OPEN)).openCorrections.edges.map((edge: any) => edge.node).filter((node: any) => node.contact.id === contactId);
  const numbers = async (id: string) => (await app.ask(els, `{ contactDraft(id: "${id}") { phones { number visibility } } }`)).contactDraft.phones;
  const mailsTo = (address: string) => app.app.get(DemoMailbox).mails().filter((mail) => mail.to === address);

  it('puts the new number beside the old, takes it over, and tells the sender; undoing puts the old one back', async () => {
    const id = await add([{ kind: 'MOBILE', number: '06 8803 0001', visibility: 'SAME_WIJK' }, { kind: 'DIRECT', number: '045 5603001' }]);
    const sent = (await app.ask(iber, REPORT, { input: { contactId: id, kind: 'NUMBER', rightNumber: '06-88 03 00 02' } })).reportCorrection;
    expect(sent).toMatchObject({ outcome: null, currentNumbers: [] });
    expect(await open(iber, id)).toEqual([]);
    expect(await open(els, id)).toEqual([{ id: sent.id, kind: 'NUMBER', wrongNumber: null, rightNumber: '06 88 03 00 02', currentNumbers: ['06 88 03 00 01', '045 560 3001'], note: null, by: 'Marieke van den Berg', isByMail: false, contact: { id } }]);
    const judged = (await app.ask(els, JUDGE, { id: sent.id, input: { accept: true, reply: 'Dank je!' } })).judgeCorrection;
    expect(await numbers(id)).toEqual([{ number: '06 88 03 00 02', visibility: 'SAME_WIJK' }, { number: '045 560 3001', visibility: 'EVERYONE' }]);
    await app.settle();
    expect(mailsTo('marieke.vandenberg@eikenderveld.example').at(0)!.text).toMatch(/Je had gelijk[\s\S]*Dank je!/);
    expect((await app.ask(iber, '{ myCorrections { edges { node { outcome reply } } } }')).myCorrections.edges[0].node).toEqual({ outcome: 'ACCEPTED', reply: 'Dank je!' });
    expect((await app.graphql(els, JUDGE, { id: sent.id, input: { accept: false } })).code).toBe('ALREADY_JUDGED');
    expect(await open(els, id)).toEqual([]);
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: judged.changeId });
    expect((await numbers(id))[0].number).toBe('06 88 03 00 01');
  });

  it('shows a report only to who keeps the contact, and records that its numbers were shown to her', async () => {
    const id = await add();
    await app.ask(iber, REPORT, { input: { contactId: id, kind: 'NUMBER', rightNumber: '06 8803 0009' } });
    const keeper = await withPower(app, 'other@keeper.example', { wijkCode: 'WK091734' });
    expect(await open(keeper, id)).toEqual([]);
    const toConfirm = (await app.ask(keeper, '{ toConfirm(first: 50) { edges { node { contact { areas { code } } } } } }')).toConfirm.edges.map((edge: any) => edge.node.contact.areas);
    expect(toConfirm.every((areas: any[]) => areas.some(({ code }) => code.slice(2).startsWith('091734')))).toBe(true);
    const shown = () => app.database.read().query(`SELECT d.through FROM disclosure d JOIN account a ON a.id = d.account_id JOIN contact c ON c.professional_id = d.professional_id WHERE c.id = '${id}' AND a.email LIKE 'els.dewit%'`);
    expect(await shown()).toEqual([]);
    expect(await open(els, id)).toHaveLength(1);
    expect(await shown()).toEqual([{ through: 'page' }]);
  });

  it('removes a number that is wrong and has no successor, and changes nothing when refused', async () => {
    const id = await add();
    const { id: first } = (await app.ask(iber, REPORT, { input: { contactId: id, kind: 'NUMBER', wrongNumber: '06 8803 0001' } })).reportCorrection;
    expect((await app.ask(els, JUDGE, { id: first, input: { accept: false } })).judgeCorrection.changeId).toBeNull();
    expect(await numbers(id)).toHaveLength(1);
    const { id: second } = (await app.ask(iber, REPORT, { input: { contactId: id, kind: 'NUMBER', wrongNumber: '06 8803 0001' } })).reportCorrection;
    await app.settle();
    const mails = mailsTo('marieke.vandenberg@eikenderveld.example').length;
    const block = (at: string) => app.database.transaction((manager) => manager.query(`UPDATE account SET blocked_at = ${at} WHERE email = 'marieke.vandenberg@eikenderveld.example'`));
    await block(`'2026-11-23T10:00:00.000Z'`);
    await app.ask(els, JUDGE, { id: second, input: { accept: true } });
    expect(await numbers(id)).toEqual([]);
    await app.settle();
    expect(mailsTo('marieke.vandenberg@eikenderveld.example')).toHaveLength(mails);
    await block('NULL');
  });

  it('takes a number of somebody whom others keep too from herself alone, by her mail', async () => {
    const id = await add();
    const second = await addContact(app.as(els), { personId: await personOf(app, id), roleCode: 'jeugdverpleegkundige', areaCodes: ['WK091734'] });
    const keeper = await app.signedIn('other@keeper.example');
    const report = (await app.ask(iber, REPORT, { input: { contactId: second, kind: 'NUMBER', rightNumber: '06 8803 0005' } })).reportCorrection;
    expect((await app.graphql(keeper, JUDGE, { id: report.id, input: { accept: true } })).code).toBe('NUMBER_SHARED');
    expect((await open(keeper, second)).map((correction: any) => correction.id)).toEqual([report.id]);
    await app.ask(keeper, JUDGE, { id: report.id, input: { accept: false } });
    await app.database.transaction(() => app.app.get(CorrectionsService).reportByMail({ contactId: second, kind: 'number', wrongNumber: '06 8803 0001', rightNumber: '06 8803 0006', note: null }));
    const [byMail] = await open(keeper, second);
    expect(byMail).toMatchObject({ isByMail: true, rightNumber: '06 88 03 00 06' });
    expect((await app.ask(keeper, JUDGE, { id: byMail.id, input: { accept: true } })).judgeCorrection).toEqual({ changeId: null, isTaken: true, correction: { outcome: 'ACCEPTED', reply: null } });
    expect(await numbers(id)).toEqual([{ number: '06 88 03 00 06', visibility: 'EVERYONE' }]);

    // that is her "klopt nog", but for a number that was changed since it is not
    const confirmations = () => app.database.read().query(`SELECT "by", how FROM verification WHERE contact_id = '${second}'`);
    expect(await confirmations()).toEqual([{ by: 'self', how: 'link' }]);
    app.at('2026-11-23T10:01:00Z');
    await app.database.transaction(() => app.app.get(CorrectionsService).reportByMail({ contactId: second, kind: 'number', wrongNumber: '06 8803 0001', rightNumber: '06 8803 0007', note: null }));
    const [overtaken] = await open(keeper, second);
    expect((await app.ask(keeper, JUDGE, { id: overtaken.id, input: { accept: true } })).judgeCorrection).toMatchObject({ changeId: null, isTaken: false });
    expect(await confirmations()).toHaveLength(1);
    expect(await numbers(id)).toEqual([{ number: '06 88 03 00 06', visibility: 'EVERYONE' }]);

    // a number more takes none away
    await app.database.transaction(() => app.app.get(CorrectionsService).reportByMail({ contactId: second, kind: 'number', wrongNumber: null, rightNumber: '06 8803 0008', note: null }));
    await app.ask(keeper, JUDGE, { id: (await open(keeper, second))[0].id, input: { accept: true } });
    expect((await numbers(id)).map(({ number }: any) => number)).toEqual(['06 88 03 00 06', '06 88 03 00 08']);
  });

  it('shows the same report, made twice, once, and answers both; who judges may know the number that the sender did not', async () => {
    const id = await add([{ kind: 'MOBILE', number: '06 8803 0020', visibility: 'SAME_WIJK' }, { kind: 'DIRECT', number: '045 5603020' }]);
    const coach = await app.signedIn('wijkteamcoach');
    const report = (session: Session, input: object) => app.ask(session, REPORT, { input: { contactId: id, ...input } });
    const wrong = { kind: 'NUMBER', wrongNumber: '06 8803 0020' };
    await report(iber, wrong);
    await report(coach, wrong);
    await report(iber, { ...wrong, wrongNumber: '045 5603020' });
    await report(iber, { kind: 'OTHER', note: 'Ander mailadres' });
    const all = (await app.ask(els, '{ openCorrections(first: 50) { totalCount edges { node { id times by wrongNumber contact { id } } } } }')).openCorrections;
    const cards = all.edges.map(({ node }: any) => node).filter((node: any) => node.contact.id === id);
    expect(cards.map(({ times, wrongNumber }: any) => [times, wrongNumber])).toEqual([[2, '06 88 03 00 20'], [1, '045 560 3020'], [1, null]]);
    expect(cards[0].by).toMatch(/^Marieke van den Berg en /);
    expect((await app.ask(els, '{ workList { kind count } }')).workList.find(({ kind }: any) => kind === 'CORRECTION').count).toBe(all.totalCount);
    expect((await app.ask(iber, `{ myCorrections(contactId: "${id}") { totalCount } }`)).myCorrections.totalCount).toBe(3);

    expect((await app.graphql(els, JUDGE, { id: cards[0].id, input: { accept: true, rightNumber: '06' } })).code).toBe('PHONE_INVALID');
    expect((await app.ask(els, JUDGE, { id: cards[0].id, input: { accept: true, rightNumber: '06 8803 0021' } })).judgeCorrection.isTaken).toBe(true);
    expect(await numbers(id)).toEqual([{ number: '06 88 03 00 21', visibility: 'SAME_WIJK' }, { number: '045 560 3020', visibility: 'EVERYONE' }]);
    expect(await open(els, id)).toHaveLength(2);
    expect((await app.ask(coach, `{ myCorrections(contactId: "${id}") { edges { node { outcome } } } }`)).myCorrections.edges).toEqual([{ node: { outcome: 'ACCEPTED' } }]);
    await app.settle();
    expect(mailsTo('marieke.vandenberg@eikenderveld.example').at(0)!.text).toContain('Je had gelijk: het is aangepast.');
  });

  it('takes nothing away that the sender did not mean, and shows nobody a number that was hidden', async () => {
    const accept = async (id: string, said: object) => {
      const { id: sent } = (await app.ask(iber, REPORT, { input: { contactId: id, kind: 'NUMBER', ...said } })).reportCorrection;
      await app.ask(els, JUDGE, { id: sent, input: { accept: true } });
      return (await numbers(id)).map(({ number, visibility }: any) => `${number} ${visibility}`);
    };
    const [hidden, dead] = [{ kind: 'MOBILE', number: '06 8803 0101', visibility: 'COORDINATORS' }, { kind: 'MOBILE', number: '06 8803 0102' }];
    expect(await accept(await add([hidden, dead]), { rightNumber: '06 8803 0103' })).toEqual(['06 88 03 01 01 COORDINATORS', '06 88 03 01 03 EVERYONE']);
    expect(await accept(await add([hidden]), { rightNumber: '06 8803 0103' })).toEqual(['06 88 03 01 01 COORDINATORS', '06 88 03 01 03 COORDINATORS']);
    expect(await accept(await add([{ ...hidden, visibility: 'EVERYONE' }, dead]), { rightNumber: '06 8803 0103' })).toHaveLength(3);
    expect(await accept(await add([hidden, dead]), { wrongNumber: '06 8803 0102', rightNumber: '06 8803 0101' })).toEqual(['06 88 03 01 01 COORDINATORS']);
  });

  it('takes a last day, however somebody got it, as what was said of her: judged, and told to who said so', async () => {
    const id = await add();
    await app.ask(iber, REPORT, { input: { contactId: id, kind: 'ELSEWHERE' } });
    expect(await open(els, id)).toHaveLength(1);
    const { version } = (await app.ask(els, `{ contactDraft(id: "${id}") { version } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion: 1, contact: { endsOn: '2026-12-15' } } });
    expect(await open(els, id)).toEqual([]);
    await app.settle();
    expect(mailsTo('marieke.vandenberg@eikenderveld.example').at(0)!.text).toContain('Je had gelijk: het is aangepast.');
  });

  it('leaves what was said to be judged where a last day is far away, or later than it was', async () => {
    const edit = async (id: string, endsOn: string) => {
      const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
      await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, contact: { endsOn } } });
    };
    const isAway = async (id: string) => (await app.ask(iber, `{ contact(id: "${id}") { reachability { text } } }`)).contact.reachability.text === 'zegt hier niet meer te werken';
    const [far, later, herself] = [await add(), await add(), await add()];
    await edit(later, '2026-12-01');
    for (const contactId of [far, later]) await app.ask(iber, REPORT, { input: { contactId, kind: 'ELSEWHERE' } });
    await app.database.transaction(() => app.app.get(CorrectionsService).reportByMail({ contactId: herself, kind: 'elsewhere' }));
    await edit(far, '2027-12-31');
    await edit(later, '2026-12-15');
    await edit(herself, '2027-12-31');
    for (const id of [far, later, herself]) expect(await open(els, id)).toHaveLength(1);
    expect(await isAway(herself)).toBe(true);
    expect((await app.graphql(els, JUDGE, { id: (await open(els, herself))[0].id, input: { accept: true } })).code).toBe('STILL_THERE');
    await edit(herself, '2026-12-01');
    expect(await open(els, herself)).toEqual([]);
    await edit(herself, '2027-12-31');
    expect(await open(els, herself)).toHaveLength(1);
    expect(await isAway(herself)).toBe(true);
  });

  it('shows all reports to a busy keeper, however many numbers she saw this hour, and logs them', async () => {
    const reporter = await app.signedIn('wijkteamcoach');
    const ids = await Promise.all(Array.from({ length: 6 }, () => add()));
    for (const contactId of ids) await app.ask(reporter, REPORT, { input: { contactId, kind: 'NUMBER', rightNumber: '06 8803 0010' } });
    const { NUMBERS_PER_HOUR_STOP } = app.settings;
    app.settings.NUMBERS_PER_HOUR_STOP = 5;
    const shown = (await app.ask(els, OPEN)).openCorrections.edges.map((edge: any) => edge.node).filter((node: any) => ids.includes(node.contact.id));
    app.settings.NUMBERS_PER_HOUR_STOP = NUMBERS_PER_HOUR_STOP;
    expect(shown.map((node: any) => node.currentNumbers)).toEqual(Array(6).fill(['06 88 03 00 01']));
    expect(await app.database.read().query(`SELECT DISTINCT d.professional_id FROM disclosure d JOIN contact c ON c.professional_id = d.professional_id WHERE c.id IN (${ids.map((id) => `'${id}'`).join()})`)).toHaveLength(6);
  });

  it('shows a report on her own wijk however many older ones there are elsewhere', async () => {
    const keeper = await app.signedIn('other@keeper.example');
    const count = async () => (await app.ask(keeper, '{ openCorrections { totalCount } }')).openCorrections.totalCount;
    const before = await count();
    await app.database.transaction(async () => {
      const contactId = await addContact(app.as(keeper), { areaCodes: ['WK091734'] });
      await app.app.get(CorrectionsService).reportByMail({ contactId, kind: 'other', note: 'anders' });
    });
    const elsewhere = await add();
    const write = (sql: string) => app.database.transaction((manager) => manager.query(sql));
    await write(`WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 510)
      INSERT INTO correction (id, contact_id, kind, at) SELECT 'many-' || n, '${elsewhere}', 'other', '2020-01-01T10:00:00.000Z' FROM many`);
    expect(await count()).toBe(before + 1);
    await write(`DELETE FROM correction WHERE id LIKE 'many-%'`);
  });

  it('skips no report while she judges them page by page', async () => {
    const judge = await withPower(app, 'judge@keeper.example', { wijkCode: 'WK091735' });
    const contactId = await addContact(app.as(judge), { areaCodes: ['WK091735'] });
    const notes = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'];
    for (const note of notes) await app.database.transaction(() => app.app.get(CorrectionsService).reportByMail({ contactId, kind: 'other', note }));
    const judged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: any = (await app.ask(judge, 'query ($after: String) { openCorrections(first: 2, after: $after) { edges { node { id note } } pageInfo { hasNextPage endCursor } } }', { after })).openCorrections;
      for (const { node } of edges) {
        judged.push(node.note);
        await app.ask(judge, JUDGE, { id: node.id, input: { accept: false } });
      }
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(judged.filter((note) => notes.includes(note)).sort()).toEqual([...notes].sort());
  });

  it('says to the sender that it was changed only where it was, at the address she has now', async () => {
    const email = 'melder.was@x.example';
    const self = await addContact(app.as(els), { email, phones: [{ kind: 'MOBILE', number: '06 8803 0011' }] });
    const reporter = await app.signedIn(email);
    const id = await add();
    const { id: first } = (await app.ask(reporter, REPORT, { input: { contactId: id, kind: 'ELSEWHERE' } })).reportCorrection;
    const { id: second } = (await app.ask(reporter, REPORT, { input: { contactId: id, kind: 'NUMBER', wrongNumber: '06 8803 0001' } })).reportCorrection;
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${self}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: self, input: { version, personVersion, person: { email: 'melder.nu@x.example' } } });
    await addContact(app.as(els), { email }); // a colleague has the former address now
    await app.ask(els, JUDGE, { id: first, input: { accept: true } });
    await app.settle();
    expect(mailsTo('melder.nu@x.example')[0]!.text).toContain('Volgens de coördinator had je gelijk.');
    expect(mailsTo('melder.nu@x.example')[0]!.text).not.toContain('aangepast');
    await app.ask(els, JUDGE, { id: second, input: { accept: true } });
    await app.settle();
    expect(mailsTo('melder.nu@x.example')[0]!.text).toContain('Je had gelijk: het is aangepast.');
    expect(mailsTo(email)).toEqual([]);
  });

  it('refuses what should not be written down, and too many at once', async () => {
    const id = await add();
    for (const note of ['bsn 111222333', 'geboren 3-4-2015']) expect((await app.graphql(iber, REPORT, { input: { contactId: id, kind: 'OTHER', note } })).code).toBe('FREE_TEXT_REFUSED');
    expect((await app.graphql(iber, REPORT, { input: { contactId: id, kind: 'NUMBER', rightNumber: '112' } })).code).toBe('PHONE_INVALID');
    const codes = [];
    for (let times = 0; times < 22; times += 1) codes.push((await app.graphql(iber, REPORT, { input: { contactId: id, kind: 'OTHER', note: 'anders' } })).code);
    expect(codes).toContain('TOO_MANY_ATTEMPTS');
  });
});
