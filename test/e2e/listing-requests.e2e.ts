/** Somebody who is known in another gemeente only is asked herself whether she may stand in the list here too. Real: database, HTTP, index, mailbox. */
import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '#libs/clock';
import { DemoMailbox, MailQueue } from '#libs/mail';
import { DailyTasks } from '#libs/schedule';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import { inLetters } from '../support/in-letters.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const ADD = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } changeId } }';
const ASK = 'mutation ($input: AddContactInput!) { askToAdd(input: $input) { id name role { code } organisation askedOn lastDay state problem contactId } }';
const HERS = '{ listingRequests { id name state problem contactId } }';
const PUT_AWAY = 'mutation ($id: ID!) { putAwayListingRequest(id: $id) }';
const READ = 'query ($token: String!) { listingQuestion(token: $token) { voornaam by gemeenten role organisation areas startsOn lastDay answer problem } }';
const ANSWER = 'mutation ($token: String!, $agrees: Boolean!) { answerListingQuestion(token: $token, agrees: $agrees) { answer problem } }';
const TODAY = '2026-11-23';
/** A wijk of Heerlen. */
const WIJK = 'WK091734';
const CLOSED_NUMBER = '06 8811 0001';

describeOnDatabases('asking who works in another gemeente', (start) => {
  let app: TestApp;
  let els: Session;
  let arnhem: Session;
  /** A GI that works for both gemeenten. */
  let gi: string;
  let raad: string;
  let count = 0;

  beforeAll(async () => {
    app = await start({ RETENTION_DAYS: '365' });
    [els, arnhem] = [await app.signedIn('coordinator'), await coordinatorOf('GM0202')];
    [{ id: gi }] = await row(`SELECT id FROM organisation WHERE kind = 'gi' AND gemeente_code = 'GM0202'`);
    [{ id: raad }] = await row(`SELECT id FROM organisation WHERE kind = 'raad-voor-de-kinderbescherming' AND gemeente_code = 'GM0917'`);
    await write(`INSERT INTO organisation_area (organisation_id, area_code) VALUES ('${gi}', 'GM0917')`);
  });

  const row = async (sql: string): Promise<any[]> => app.database.read().query(sql);
  const write = (sql: string) => app.database.transaction((manager) => manager.query(sql));
  const coordinatorOf = (gemeenteCode: string) => withPower(app, `keeper${(count += 1)}@x.example`, { gemeenteCode });
  const lastAccount = async (): Promise<string> => (await row(`SELECT id FROM account WHERE email = 'keeper${count}@x.example'`))[0].id;
  const at = async (day: string) => {
    app.at(`${day}T10:00:00Z`);
    [els, arnhem] = [await app.signedIn('coordinator'), await app.signedIn('keeper1@x.example')];
  };

  /** Somebody of Arnhem, as Els types her. */
  const regional = async (more: NewContact = {}) => {
    const achternaam = `Streek${inLetters(count += 1)}`;
    const professional = { voornaam: 'Rieke', tussenvoegsel: 'van der', achternaam, email: `${achternaam.toLowerCase()}@gi.example` };
    const contactId = await addContact(app.as(arnhem), { ...professional, phones: [{ kind: 'MOBILE', number: CLOSED_NUMBER, visibility: 'COORDINATORS' }], roleCode: 'gezinsvoogd', organisationId: gi, areaCodes: ['GM0202'], startsOn: '2025-01-01', ...more });
    return { professional, contactId, asked: { professional, roleCode: 'gezinsvoogd', organisationId: gi, areaCodes: [WIJK] } };
  };
  const mailsTo = async (email: string) => {
    await app.settle();
    return app.app.get(DemoMailbox).mails().filter((mail) => mail.to === email && /^Mag je ook/.test(mail.subject));
  };
  const tokenTo = async (email: string): Promise<string> => /#token=(\S+)/.exec((await mailsTo(email))[0]!.text)![1]!;
  const ask = async (input: unknown, by = els) => (await app.ask(by, ASK, { input })).askToAdd;
  const answer = async (token: string, agrees: boolean) => (await app.ask(null, ANSWER, { token, agrees })).answerListingQuestion;
  const stateOf = async (id: string) => (await app.ask(els, HERS)).listingRequests.find((each: any) => each.id === id);
  const found = async (name: string) => (await app.settle(), (await app.ask(els, 'query ($text: String!) { search(text: $text) { edges { node { ... on Contact { id name } } } } }', { text: name })).search.edges.map(({ node }: any) => node.name));
  const contactsOf = async (email: string) => row(`SELECT c.id FROM contact c JOIN professional p ON p.id = c.professional_id WHERE p.email = '${email}'`);

  it('asks by mail, shows nothing before her yes, and after it she stands in the list as one who was added by the coordinator', async () => {
    const { professional, asked } = await regional();
    const name = `Rieke van der ${professional.achternaam}`;
    expect(await app.graphql(els, ADD, { input: asked })).toMatchObject({ code: 'PERSON_ELSEWHERE', message: expect.stringContaining('andere gemeente') });
    const request = await ask({ ...asked, startsOn: '2026-11-20' });
    expect(request).toMatchObject({ name, role: { code: 'gezinsvoogd' }, askedOn: TODAY, lastDay: '2026-12-07', state: 'WAITING', problem: null, contactId: null });
    const [mail, ...more] = await mailsTo(professional.email);
    expect(more).toEqual([]);
    for (const said of ['Hallo Rieke,', 'Els de Wit', 'Heerlen', 'Gezinsvoogd, Jeugdbescherming Veluwerijn, voor Eikenderveld, vanaf 23 november', '‘zelfde wijk’', 'verandert er niets', '7 december']) expect(mail!.text).toContain(said);
    const token = await tokenTo(professional.email);

    const before = JSON.stringify([
      await app.ask(els, HERS), await app.ask(els, 'query ($email: String) { likelyPeople(email: $email) { professionalId name } }', { email: professional.email }),
      await found(professional.achternaam), (await app.get(els, '/api/export?format=csv')).body,
      await app.ask(els, `{ wijk(code: "${WIJK}") { contactList { roles { contacts { name } } } } }`),
    ]);
    for (const trace of ['88 11 00 01', '688110001', professional.email]) expect(before).not.toContain(trace);
    expect(before.split(professional.achternaam)).toHaveLength(2); // what she typed herself
    expect(await found(professional.achternaam)).toEqual([]);
    expect(JSON.stringify(await row('SELECT * FROM listing_request'))).not.toContain('6881');

    const question = (await app.ask(null, READ, { token })).listingQuestion;
    expect(question).toEqual({ voornaam: 'Rieke', by: 'Els de Wit', gemeenten: ['Heerlen'], role: 'Gezinsvoogd', organisation: 'Jeugdbescherming Veluwerijn', areas: [expect.any(String)], startsOn: TODAY, lastDay: '2026-12-07', answer: null, problem: null });
    expect(await contactsOf(professional.email)).toHaveLength(1);
    expect(await Promise.all([answer(token, true), answer(token, true)])).toEqual(Array(2).fill({ answer: 'AGREED', problem: null }));
    expect(await found(professional.achternaam)).toEqual([name]);
    const { contactId } = await stateOf(request.id);
    expect(await stateOf(request.id)).toMatchObject({ state: 'AGREED' });
    expect(await row(`SELECT told_on FROM contact WHERE id = '${contactId}'`)).toEqual([{ told_on: TODAY }]); // she need not be told by another mail
    const shown = await app.ask(els, `{ contact(id: "${contactId}") { startsOn areas { code } numbers { display } history { edges { node { id kind by } } } } wijk(code: "${WIJK}") { cards { people } } }`);
    expect(shown.contact).toMatchObject({ startsOn: TODAY, areas: [{ code: WIJK }], numbers: [{ display: '06 88 11 00 01' }], history: { edges: [{ node: { kind: 'ADD', by: 'Els de Wit' } }] } });
    expect((await app.get(els, `/api/wijken/${WIJK}.vcf`)).body).toContain(professional.achternaam);
    // her number is not Els's to change, nor any more Arnhem's: as the mail said
    expect((await app.ask(els, `{ contactDraft(id: "${contactId}") { mayEditPerson mayEditContact } }`)).contactDraft).toEqual({ mayEditPerson: false, mayEditContact: true });

    // the first answer counts
    expect(await answer(token, false)).toEqual({ answer: 'AGREED', problem: null });
    expect(await answer(token, true)).toEqual({ answer: 'AGREED', problem: null });
    expect(await contactsOf(professional.email)).toHaveLength(2);
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: shown.contact.history.edges[0].node.id });
    expect(await found(professional.achternaam)).toEqual([]);
    await app.ask(els, PUT_AWAY, { id: request.id });
    expect(await stateOf(request.id)).toBeUndefined();
    expect((await app.graphql(els, ADD, { input: asked })).code).toBe('PERSON_ELSEWHERE'); // one yes is for once
  });

  it('adds nothing after a no, and says so to who asked', async () => {
    const { professional, asked } = await regional();
    const { id } = await ask(asked);
    const token = await tokenTo(professional.email);
    expect(await answer(token, false)).toEqual({ answer: 'REFUSED', problem: null });
    expect(await answer(token, true)).toEqual({ answer: 'REFUSED', problem: null });
    expect(await stateOf(id)).toMatchObject({ state: 'REFUSED' });
    expect(await contactsOf(professional.email)).toHaveLength(1);
    expect((await app.graphql(els, ASK, { input: asked })).code).toBe('ASKED_ALREADY');
  });

  it('asks nothing twice while a question is open; another gemeente asks for itself', async () => {
    const { asked } = await regional();
    await ask(asked);
    expect((await app.graphql(els, ASK, { input: asked })).code).toBe('ASKED_ALREADY');
    expect((await app.graphql(await coordinatorOf('GM0917'), ASK, { input: { ...asked, areaCodes: ['WK091710'] } })).code).toBe('ASKED_ALREADY');
    await write(`INSERT INTO organisation_area (organisation_id, area_code) VALUES ('${gi}', 'GM0882')`);
    expect((await ask({ ...asked, areaCodes: ['GM0882'] }, await coordinatorOf('GM0882'))).state).toBe('WAITING');
    expect((await app.graphql(els, ASK, { input: { ...asked, organisationId: raad, roleCode: 'raadsonderzoeker' } })).code).toBe('ASKED_ALREADY');
  });

  it('asks nobody more than three times a week, also when it was withdrawn', async () => {
    const { professional, asked } = await regional();
    for (let times = 0; times < 3; times += 1) await app.ask(els, PUT_AWAY, { id: (await ask(asked)).id });
    expect((await app.graphql(await coordinatorOf('GM0917'), ASK, { input: asked })).code).toBe('ASKED_OFTEN');
    await app.settle();
    expect((await mailsTo(professional.email)).length).toBeLessThanOrEqual(3);
  });

  it('asks nobody who left, nor for what is over', async () => {
    const { asked } = await regional();
    expect((await app.graphql(els, ASK, { input: { ...asked, startsOn: '2026-01-01', endsOn: '2026-11-22' } })).code).toBe('DATE_INVALID');
    const left = await regional({ endsOn: '2026-11-22' });
    expect((await app.graphql(els, ADD, { input: left.asked })).code).toBe('EMAIL_TAKEN');
    expect((await app.graphql(els, ASK, { input: left.asked })).code).toBe('EMAIL_TAKEN');
    const leaves = await regional();
    await ask(leaves.asked);
    const token = await tokenTo(leaves.professional.email);
    await write(`UPDATE contact SET ends_on = '2026-11-22' WHERE id = '${leaves.contactId}'`);
    expect(await answer(token, true)).toEqual({ answer: 'FAILED', problem: 'wie werd gevraagd, staat nergens meer in een lijst' });
  });

  it('refuses what adding refuses, who may not add, and who need not be asked', async () => {
    const { professional, asked } = await regional();
    const code = async (input: Record<string, unknown>, by = els) => (await app.graphql(by, ASK, { input: { ...asked, ...input } })).code;
    expect(await code({ professional: { ...professional, voornaam: 'Iemand' } })).toBe('EMAIL_TAKEN');
    expect((await app.graphql(els, ADD, { input: { ...asked, professional: { ...professional, voornaam: 'Iemand' } } })).code).toBe('EMAIL_TAKEN');
    expect(await code({ professional: { ...professional, phones: [{ kind: 'MOBILE', number: '112' }] } })).toBe('PHONE_INVALID');
    expect(await code({ roleCode: 'tovenaar' })).toBe('ROLE_UNKNOWN');
    expect(await code({ areaCodes: ['WK091799'] })).toBe('AREA_UNKNOWN');
    expect(await code({ areaCodes: ['WK020201'] })).toBe('NOT_FOUND');
    expect(await code({ organisationId: 'bestaat-niet' })).toBe('NOT_FOUND');
    expect(await code({ startsOn: '2026-12-01', endsOn: '2026-11-30' })).toBe('DATE_INVALID');
    expect(await code({ hours: [{ weekday: 1, stretches: [{ from: '17:00', until: '08:30' }] }] })).toBe('HOURS_INVALID');
    expect(await code({ professional: { ...professional, email: 'nieuw@gi.example' } })).toBe('BAD_INPUT');
    expect(await code({ professionalId: 'x' })).toBe('BAD_INPUT');
    expect(await code({ professional: null, professionalId: 'x' })).toBe('BAD_INPUT');
    for (const by of [await app.signedIn('wijkteamcoach'), await app.signedIn('beheerder'), arnhem]) expect(await code({}, by)).toBe('NOT_FOUND');
    await write(`UPDATE organisation SET ends_on = '2026-12-31' WHERE id = '${raad}'`);
    expect(await code({ organisationId: raad })).toBe('ORGANISATION_CLOSED');
    expect((await app.graphql(els, ADD, { input: { ...asked, organisationId: raad } })).code).toBe('ORGANISATION_CLOSED');
    const importing = new Importing(app, els);
    for (const [voornaam, refusal] of [['Rieke', 'PERSON_ELSEWHERE'], ['Iemand', 'EMAIL_TAKEN']] as const) {
      const list = await importing.csv([['Voornaam', 'Tussenvoegsel', 'Achternaam', 'E-mail', 'Functie', 'Organisatie', 'Wijk'], [voornaam, 'van der', professional.achternaam, professional.email, 'gezinsvoogd', 'Jeugdbescherming Mergelland', WIJK]]);
      expect((await importing.rows(list)).map(({ refused }) => refused[0]?.code)).toEqual([refusal]);
    }
    await write(`UPDATE organisation SET ends_on = NULL WHERE id = '${raad}'`);
    expect(await mailsTo(professional.email)).toEqual([]);
  });

  it('tells by a list that is read in neither what she does elsewhere nor how she is called there', async () => {
    const { professional, asked } = await regional();
    const rowsOf = async (by: Session, rows: string[][]) => {
      const importing = new Importing(app, by);
      return (await importing.rows(await importing.csv([['Voornaam', 'Tussenvoegsel', 'Achternaam', 'E-mail', 'Functie', 'Begindatum'], ...rows]))).map(({ kind, refused }) => refused[0]?.code ?? kind);
    };
    const { voornaam, tussenvoegsel, achternaam, email } = professional;
    const her = [voornaam, tussenvoegsel, achternaam, email];
    expect(await rowsOf(els, [['Iemand', '', 'Anders', email, 'gezinsvoogd', ''], [...her, 'gezinsvoogd', '']])).toEqual(expect.not.arrayContaining(['PERSON_ELSEWHERE'])); // one name for an address
    await ask({ ...asked, roleCode: 'gi-contactpersoon' });
    await answer(await tokenTo(email), true);
    expect(await rowsOf(els, [[...her, 'GI-contactpersoon', '']])).toEqual(['UNCHANGED']);
    expect(await rowsOf(els, [[...her, 'gezinsvoogd', '1-1-2025']])).toEqual(['ORGANISATION_MISSING']);
    expect(await rowsOf(arnhem, [[...her, 'gezinsvoogd', '']])).toEqual(['UNCHANGED']);
  });

  it('withdraws: the link then does nothing, and the mail that waits is not sent', async () => {
    const { professional, asked } = await regional();
    const { id } = await ask(asked);
    const token = await tokenTo(professional.email);
    expect((await app.graphql(arnhem, PUT_AWAY, { id })).code).toBe('NOT_FOUND');
    await app.ask(els, PUT_AWAY, { id });
    expect(await stateOf(id)).toBeUndefined();
    expect((await app.graphql(null, READ, { token })).code).toBe('QUESTION_OVER');
    expect((await app.graphql(null, ANSWER, { token, agrees: true })).code).toBe('QUESTION_OVER');
    expect(await contactsOf(professional.email)).toHaveLength(1);
    await app.database.transaction(() => app.app.get(MailQueue).order({ kind: 'ask-to-list', key: 'waits', about: { requestId: id } }));
    await app.settle();
    expect(await row(`SELECT state FROM queued_mail WHERE key = 'waits'`)).toEqual([{ state: 'dropped' }]);
    await ask(asked);
    expect((await app.ask(null, READ, { token: await tokenTo(professional.email) })).listingQuestion.answer).toBeNull();
  });

  it('says what could not be done any more, to both, and adds nothing', async () => {
    const failing = async (between: (who: { professional: { email: string }; contactId: string }) => Promise<unknown>, more: Record<string, unknown> = {}, by = els) => {
      const who = await regional();
      const { id } = await ask({ ...who.asked, ...more }, by);
      const token = await tokenTo(who.professional.email);
      const contacts = (await contactsOf(who.professional.email)).length;
      await between(who);
      const said = await answer(token, true);
      expect((await contactsOf(who.professional.email)).length).toBe(contacts);
      expect((await row(`SELECT outcome FROM listing_request WHERE id = '${id}'`))[0].outcome).toBe('failed');
      expect((await app.ask(null, READ, { token })).listingQuestion).toMatchObject(said);
      return said;
    };
    const leaving = await coordinatorOf('GM0917');
    const leavingId = await lastAccount();
    expect(await failing(() => write(`UPDATE account_power SET wijk_code = 'WK091710' WHERE account_id = '${leavingId}'`), {}, leaving)).toEqual({ answer: 'FAILED', problem: 'wie het vroeg, mag hier niemand meer toevoegen' });
    const blocked = await coordinatorOf('GM0917');
    const blockedId = await lastAccount();
    expect((await failing(() => write(`UPDATE account SET blocked_at = '2026-11-23T10:00:00.000Z' WHERE id = '${blockedId}'`), {}, blocked)).problem).toBe('wie het vroeg, mag hier niemand meer toevoegen');
    expect((await failing(() => write(`UPDATE organisation SET ends_on = '2026-12-31' WHERE id = '${raad}'`), { organisationId: raad })).problem).toBe('de organisatie is gesloten of gaat sluiten');
    await write(`UPDATE organisation SET ends_on = NULL WHERE id = '${raad}'`);
    expect((await failing(({ contactId }) => write(`UPDATE contact SET ends_on = '${TODAY}' WHERE id = '${contactId}'`).then(() => at('2026-11-24')))).problem).toBe('wie werd gevraagd, staat nergens meer in een lijst');
    await at(TODAY);
    expect((await failing(({ contactId }) => write(`INSERT INTO contact_area (contact_id, area_code, gemeente_code) VALUES ('${contactId}', '${WIJK}', 'GM0917')`))).problem).toBe('deze rol staat er al');
  });

  it('begins no earlier than the answer, and ends when she is merged', async () => {
    const { professional, asked } = await regional();
    const first = await ask({ ...asked, startsOn: '2026-11-25' });
    const another = await regional();
    const second = await ask({ ...another.asked, endsOn: '2026-11-26' });
    const [earlier, later] = [await tokenTo(professional.email), await tokenTo(another.professional.email)];
    expect((await mailsTo(another.professional.email))[0]!.text).toContain('tot en met 26 november');
    await at('2026-11-27');
    expect(await answer(later, true)).toEqual({ answer: 'FAILED', problem: 'de laatste dag was al voorbij' });
    expect(await stateOf(second.id)).toMatchObject({ state: 'FAILED', problem: 'de laatste dag was al voorbij' });
    expect(await answer(earlier, true)).toEqual({ answer: 'AGREED', problem: null });
    expect(await row(`SELECT starts_on FROM contact WHERE id = '${(await stateOf(first.id)).contactId}'`)).toEqual([{ starts_on: '2026-11-27' }]);
    await at(TODAY);

    const gone = await regional();
    await ask(gone.asked);
    const token = await tokenTo(gone.professional.email);
    const id = await addContact(app.as(arnhem), { voornaam: 'Rieke', achternaam: 'Blijft', roleCode: 'gi-contactpersoon', organisationId: gi, areaCodes: ['GM0202'] });
    const kept = await personOf(app, id);
    await app.ask(arnhem, `mutation { mergePeople(keepId: "${kept}", goneId: "${await personOf(app, gone.contactId)}") }`);
    expect(await answer(token, true)).toEqual({ answer: 'FAILED', problem: 'er is intussen iets gewijzigd' });
    expect(await row(`SELECT id FROM contact WHERE professional_id = '${kept}'`)).toHaveLength(2);
  });

  it('ends with the address it was mailed to, and after fourteen days', async () => {
    const { professional, contactId, asked } = await regional();
    const { id } = await ask(asked);
    const token = await tokenTo(professional.email);
    for (const wrong of ['', 'x', token.slice(0, -2), `${token}x`]) expect((await app.graphql(null, READ, { token: wrong })).code).toBe('QUESTION_OVER');
    const { version, personVersion } = (await app.ask(arnhem, `{ contactDraft(id: "${contactId}") { version personVersion } }`)).contactDraft;
    const edit = (email: string, versions: object) => app.ask(arnhem, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: contactId, input: { ...versions, overwrite: true, person: { email } } });
    await edit('elders@gi.example', { version, personVersion });
    expect((await app.graphql(null, ANSWER, { token, agrees: true })).code).toBe('QUESTION_OVER');
    await edit(professional.email, { version, personVersion });
    await at('2026-12-07');
    expect((await app.ask(null, READ, { token })).listingQuestion.answer).toBeNull();
    await at('2026-12-08');
    expect(await stateOf(id)).toMatchObject({ state: 'LAPSED' });
    expect((await app.graphql(null, READ, { token })).code).toBe('QUESTION_OVER');
    expect((await app.graphql(null, ANSWER, { token, agrees: true })).code).toBe('QUESTION_OVER');
    expect(await contactsOf(professional.email)).toHaveLength(1);
    await at(TODAY);
  });

  it('tells her what she was asked, forgets it a month after it was settled, and with her', async () => {
    const { professional, asked } = await regional();
    await ask(asked);
    await app.ask(null, 'mutation ($email: String!) { requestSignInLink(email: $email) { message } }', { email: professional.email });
    await app.settle();
    const held = JSON.parse((await app.get(await app.signedIn(professional.email), '/api/mijn-gegevens.json')).body);
    expect(held['vragen om in een lijst te staan']).toEqual([expect.objectContaining({ wie: 'Els de Wit', rol: 'gezinsvoogd', antwoord: null })]);
    expect(JSON.parse((await app.get(els, '/api/mijn-gegevens.json')).body)['gevraagd door jou'].length).toBeGreaterThan(1);
    await answer(await tokenTo(professional.email), false);
    const rows = () => row(`SELECT r.outcome FROM listing_request r JOIN professional p ON p.id = r.professional_id WHERE p.email = '${professional.email}'`);
    const run = async (day: string) => {
      await at(day);
      await app.app.get(DailyTasks).runDue();
    };
    await run(addDays(TODAY, 30));
    expect(await rows()).toHaveLength(1);
    await run(addDays(TODAY, 31));
    expect(await rows()).toEqual([]);
    expect((await row(`SELECT count(*) AS n FROM listing_request WHERE closed_at IS NULL`))[0].n).not.toEqual(0);
    await run(addDays(TODAY, 45));
    expect(Number((await row(`SELECT count(*) AS n FROM listing_request`))[0].n)).toBe(0);

    const left = await regional({ endsOn: addDays(TODAY, 50) });
    await ask({ ...left.asked, startsOn: addDays(TODAY, 45) });
    await write(`UPDATE listing_request SET asked_on = '${addDays(TODAY, 410)}'`); // not forgotten for being old
    await run(addDays(TODAY, 50 + 366));
    expect(await row('SELECT name FROM listing_request')).toEqual([]);
    await at(TODAY);
  });

  it('asks at most twenty people a day', async () => {
    const answers = new Map<string | undefined, number>();
    const fresh = await coordinatorOf('GM0917');
    for (let times = 0; times < 21; times += 1) {
      const { code } = await app.graphql(fresh, ASK, { input: (await regional()).asked });
      answers.set(code, (answers.get(code) ?? 0) + 1);
    }
    expect([...answers]).toEqual([[undefined, 20], ['ASKED_MANY', 1]]);
  });
});
