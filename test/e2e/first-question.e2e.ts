/** Who is put in the list by somebody else hears it at once, and is asked whether it is right; nothing of what is due when changes by it. */
import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '#libs/clock';
import { DemoMailbox } from '#libs/mail';
import { AskToConfirm } from '../../apps/api/src/verifications/ask-to-confirm.js';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';

const READ = 'query ($token: String!) { confirmationRequest(token: $token) { numbers answer contacts { id } } }';
const CONFIRM = 'mutation ($token: String!) { confirmByLink(token: $token) { answer } }';
const CHANGE = 'mutation ($token: String!, $answer: ConfirmationAnswer!, $input: ConfirmationChangeInput!) { changeByLink(token: $token, answer: $answer, input: $input) { answer } }';
const FIRST_DAY = '2026-11-23';
const FIRST = 'Je staat in Korte Lijnen: klopt dit?';
const AGAIN = 'Klopt dit nog?';
const REMINDER = 'Herinnering: klopt dit nog?';

describeOnDatabases('who is put in the list', (start) => {
  let app: TestApp;
  let els: Session;
  let today = FIRST_DAY;

  beforeAll(async () => {
    app = await start();
    // nobody of the demo is due: only whom a test adds is asked
    await write(`UPDATE contact SET verified_at = '2027-12-01T09:00:00.000Z'`);
  });

  const write = (sql: string) => app.database.transaction((manager) => manager.query(sql));
  const row = async <T = any>(sql: string): Promise<T[]> => app.database.read().query(sql);
  const run = async () => {
    await app.app.get(AskToConfirm).run(today);
    await app.settle();
  };
  const goTo = async (day: string) => {
    today = day;
    app.at(`${day}T10:00:00Z`);
    els = await app.signedIn('coordinator');
    await run();
  };
  const tomorrow = () => goTo(addDays(today, 1));
  /** Somebody who starts today, as who is typed does. */
  const add = async (email: string | null, more: NewContact = {}) => {
    els = await app.signedIn('coordinator');
    return addContact(app.as(els), { email, startsOn: today, ...more });
  };
  const mailsTo = (email: string) => app.app.get(DemoMailbox).mails().filter(({ to, subject }) => to === email && /klopt dit/i.test(subject)).reverse();
  const subjects = (...emails: string[]) => emails.map((email) => mailsTo(email).map(({ subject }) => subject));
  const tokenTo = (email: string): string => /#token=(\S+)/.exec(mailsTo(email).at(-1)!.text)![1]!;
  const state = async (id: string, session = els) => (await app.graphql(session, `{ contact(id: "${id}") { verification { state } } }`)).data?.contact?.verification.state;
  const toCall = async () => (await app.ask(els, '{ toConfirm(first: 50, needsCall: true) { edges { node { contact { id } } } } }')).toConfirm.edges.map(({ node }: any) => node.contact.id);

  it('hears the next day who keeps the list, how she stands in it, for all her roles at once, and what she can do; one tap confirms', async () => {
    const id = await add('nieuw@x.example', { phones: [{ kind: 'MOBILE', number: '06 8806 0001' }] });
    await addContact(app.as(els), { personId: await personOf(app, id), roleCode: 'jeugdarts', startsOn: today });
    await tomorrow();
    await run();
    expect(subjects('nieuw@x.example')).toEqual([[FIRST]]);
    const { text } = mailsTo('nieuw@x.example')[0]!;
    for (const said of ['Hallo Nieuwe,', 'De gemeente Heerlen houdt in Korte Lijnen bij', 'Jij staat daar nu ook in, zo:', '- Wijkteamcoach, ', '- Jeugdarts, ', 'Nummer: 06 88 06 00 01', 'wil je hier niet in staan?', '/privacy', 'verandert er niets']) expect(text).toContain(said);
    const token = tokenTo('nieuw@x.example');
    expect((await app.ask(null, READ, { token })).confirmationRequest).toMatchObject({ numbers: ['06 88 06 00 01'], answer: null, contacts: [{}, {}] });
    expect(await state(id)).toBe('NEVER');
    expect((await app.ask(null, CONFIRM, { token })).confirmByLink.answer).toBe('CONFIRMED');
    expect(await state(id)).toBe('FRESH');
    expect((await app.ask(null, READ, { token })).confirmationRequest.numbers).toBeNull();
    await tomorrow();
    expect(subjects('nieuw@x.example')).toEqual([[FIRST]]);
  });

  it('is not asked again, nor called, nor sunk, nor hidden any sooner when she does not answer', async () => {
    const id = await add('stil@x.example');
    const first = today;
    const seen: [number, string | undefined, number, boolean][] = [];
    for (const days of [1, 8, 15, 89, 90, 97, 104, 120, 179, 180]) {
      await goTo(addDays(first, days));
      seen.push([days, await state(id, await app.signedIn('wijkteamcoach')), mailsTo('stil@x.example').length, (await toCall()).includes(id)]);
    }
    expect(seen).toEqual([
      [1, 'NEVER', 1, false], [8, 'NEVER', 1, false], [15, 'NEVER', 1, false], [89, 'NEVER', 1, false],
      [90, 'NEVER', 2, false], [97, 'NEVER', 3, false], [104, 'NEVER', 3, true], [120, 'STALE', 3, true], [179, 'STALE', 3, true], [180, undefined, 3, true],
    ]);
    expect(subjects('stil@x.example')).toEqual([[FIRST, AGAIN, REMINDER]]);
    expect(mailsTo('stil@x.example')[1]!.text).toContain('zakt je vermelding vanaf');
    expect(await row(`SELECT professional_id FROM verification_request WHERE closed_at IS NULL GROUP BY professional_id HAVING count(*) > 1`)).toEqual([]);
  });

  it('hears it on her first day, or when her address becomes known; not at all who was confirmed, has left or was taken back by then, nor who added herself', async () => {
    const later = await add('straks@x.example', { startsOn: addDays(today, 3) });
    const without = await add(null);
    const confirmed = await add('gesproken@x.example');
    const gone = await add('weg@x.example');
    const taken = await add('vergissing@x.example');
    await app.ask(els, `mutation { confirmContacts(ids: ["${confirmed}"], how: PHONE) }`);
    await app.ask(els, `mutation { endContact(id: "${gone}", on: "${today}") { changeId } }`);
    const { history } = (await app.ask(els, `{ contact(id: "${taken}") { history { edges { node { id } } } } }`)).contact;
    await app.ask(els, 'mutation ($id: ID!) { revertChanges(groupId: $id) { undone } }', { id: history.edges[0].node.id });
    const { viewer } = await app.ask(els, '{ viewer { email contacts { id } } }');
    await addContact(app.as(els), { personId: await personOf(app, viewer.contacts[0].id), roleCode: 'jeugdarts', startsOn: today });
    await tomorrow();
    expect(subjects('straks@x.example', 'gesproken@x.example', 'weg@x.example', 'vergissing@x.example', viewer.email)).toEqual([[], [], [], [], []]);
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${without}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: without, input: { version, personVersion, person: { email: 'bekend@x.example' } } });
    await tomorrow();
    expect(subjects('straks@x.example', 'bekend@x.example')).toEqual([[], [FIRST]]);
    await tomorrow();
    expect(subjects('straks@x.example', 'bekend@x.example')).toEqual([[FIRST], [FIRST]]);
    expect(await row(`SELECT told_on FROM contact WHERE id = '${later}'`)).toEqual([{ told_on: today }]);
  });

  it('who is due at once because she began long ago is told so by the question that counts', async () => {
    const id = await add('begon.eerder@x.example', { startsOn: addDays(today, -80), roleCode: 'wijkagent' });
    await add('begon.lang.geleden@x.example', { startsOn: addDays(today, -400) });
    await tomorrow();
    expect(subjects('begon.eerder@x.example', 'begon.lang.geleden@x.example')).toEqual([[FIRST], [FIRST]]);
    expect(mailsTo('begon.lang.geleden@x.example')[0]!.text).toMatch(/\/privacy[^]*blijft je vermelding onderaan staan/);
    await goTo(addDays(today, 8));
    expect(subjects('begon.eerder@x.example', 'begon.lang.geleden@x.example')).toEqual([[FIRST], [FIRST, REMINDER]]);
    expect(await row(`SELECT asked_on FROM contact WHERE id = '${id}'`)).toEqual([{ asked_on: null }]);
  });

  it('who gets another role while she has a question open is asked anew about both; who said that something changed is not, until that is judged', async () => {
    const [open, said] = [await add('open@x.example', { startsOn: addDays(today, -90) }), await add('gezegd@x.example')];
    await tomorrow();
    await app.ask(null, CHANGE, { token: tokenTo('gezegd@x.example'), answer: 'OTHER', input: { contactId: said, note: 'Ik wil hier niet in staan.' } });
    for (const id of [open, said]) await addContact(app.as(els), { personId: await personOf(app, id), roleCode: 'jeugdarts', startsOn: today });
    await tomorrow();
    expect(subjects('open@x.example', 'gezegd@x.example')).toEqual([[FIRST, FIRST], [FIRST]]);
    for (const said of ['- Wijkteamcoach, ', '- Jeugdarts, ', 'zakt je vermelding']) expect(mailsTo('open@x.example')[1]!.text).toContain(said);
    expect(await row(`SELECT is_first FROM verification_request WHERE closed_at IS NULL AND professional_id = '${await personOf(app, open)}'`)).toHaveLength(1);
    await goTo(addDays(today, 7));
    expect(subjects('open@x.example')).toEqual([[FIRST, FIRST, REMINDER]]);
    await app.ask(null, CONFIRM, { token: tokenTo('open@x.example') });
    await goTo(addDays(today, 30));
    expect(subjects('open@x.example', 'gezegd@x.example')).toEqual([[FIRST, FIRST, REMINDER], [FIRST]]);
  });

  it('who answers that she left sinks at once and is hidden in time, as by any mail', async () => {
    const id = await add('vertrokken@x.example');
    await tomorrow();
    const colleague = await app.signedIn('wijkteamcoach');
    await app.ask(null, CHANGE, { token: tokenTo('vertrokken@x.example'), answer: 'LEFT', input: { contactId: id } });
    const said = today;
    expect((await app.ask(colleague, `{ contact(id: "${id}") { reachability { text } } }`)).contact.reachability.text).toBe('zegt hier niet meer te werken');
    await tomorrow();
    await goTo(addDays(said, 89));
    expect(await state(id, await app.signedIn('wijkteamcoach'))).toBe('NEVER');
    await goTo(addDays(said, 90));
    expect(await state(id, await app.signedIn('wijkteamcoach'))).toBeUndefined();
    expect(subjects('vertrokken@x.example')).toEqual([[FIRST]]);
  });

  it('whose mail came back is asked at the address that she gets then, and her coordinator sees that it came back', async () => {
    const id = await add('fout@x.example');
    await tomorrow();
    await write(`UPDATE queued_mail SET state = 'bounced' WHERE professional_id = '${await personOf(app, id)}'`);
    const bounced = async () => (await app.ask(els, '{ workList { kind items(first: 50) { contact { id } } } }')).workList.find(({ kind }: any) => kind === 'BOUNCED')?.items.map(({ contact }: any) => contact.id) ?? [];
    expect(await bounced()).toContain(id);
    await tomorrow();
    expect(await toCall()).not.toContain(id);
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { email: 'goed@x.example' } } });
    await tomorrow();
    await tomorrow();
    expect(subjects('goed@x.example')).toEqual([[FIRST]]);
    expect(await bounced()).not.toContain(id);
  });

  it('is mailed with so many others in a day, who stands there longest first, also when the day is broken off; or never before it is due', async () => {
    els = await app.signedIn('coordinator');
    const importing = new Importing(app, els);
    const letters = 'abcdefg';
    const id = await importing.csv([['Voornaam', 'Achternaam', 'E-mail', 'Rol', 'Organisatie', 'Wijk'], ...[...letters].map((letter) => ['Ineke', `Invoer${letter}`, `invoer.${letter}@x.example`, 'wijkteamcoach', 'Buurtteam Heerlen-Centrum', 'Heerlen-Centrum'])]);
    const { counts } = await importing.preview(id);
    expect(counts.new).toBe(letters.length);
    await importing.apply(id);
    const asked = () => [...letters].filter((letter) => mailsTo(`invoer.${letter}@x.example`).length > 0).length;
    const most = app.settings.VERIFY_FIRST_PER_DAY;
    try {
      app.settings.VERIFY_FIRST_PER_DAY = 0;
      await tomorrow();
      expect(asked()).toBe(0);
      app.settings.VERIFY_FIRST_PER_DAY = 3;
      const course = [];
      for (let day = 0; day < 3; day += 1) {
        await tomorrow();
        await run();
        course.push(asked());
      }
      expect(course).toEqual([3, 6, 7]);
    } finally {
      app.settings.VERIFY_FIRST_PER_DAY = most;
    }
    expect(new Set(subjects(...[...letters].map((letter) => `invoer.${letter}@x.example`)).map(String))).toEqual(new Set([FIRST]));
  });
});
