/** What somebody who tried found a way to, and no longer does: each as it was done. Real: database, HTTP, mailbox. */
import { beforeAll, expect, it } from '@jest/globals';
import { DemoMailbox } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import { AskToConfirm } from '../../apps/api/src/verifications/ask-to-confirm.js';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import { personOf } from '../support/person-of.js';
import { setAbsences } from '../support/set-absences.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const EDIT_ORGANISATION = 'mutation ($id: ID!, $input: OrganisationInput!) { editOrganisation(id: $id, input: $input) { ... on SavedOrganisation { changeId } } }';

describeOnDatabases('leaks', (start) => {
  let app: TestApp;
  let els: Session;
  let ibEr: Session;
  let ofOneWijk: Session;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    ibEr = await app.signedIn('ib-er');
    ofOneWijk = await withPower(app, 'wijk@x.example', { wijkCode: 'WK091732' });
  });

  const row = async (sql: string): Promise<any> => (await app.database.read().query(sql))[0];
  const CLOSED = { kind: 'MOBILE', number: '06 8810 1001', visibility: 'COORDINATORS' };
  const person = (achternaam: string, more: NewContact = {}) => addContact(app.as(els), { voornaam: 'Lek', achternaam, email: `${achternaam.toLowerCase()}@x.example`, phones: [CLOSED], ...more });

  it('who keeps one organisation does not say what it is, nor whom it works for', async () => {
    const { id } = await row(`SELECT id FROM organisation WHERE kind = 'school' AND gemeente_code = 'GM0917' ORDER BY id LIMIT 1`);
    const manager = await withPower(app, 'schoolleider@x.example', { organisationId: id });
    for (const input of [{ kind: 'wijkteam' }, { areaCodes: ['GM0202'] }, { areaCodes: ['WK091733'] }]) expect([input, (await app.graphql(manager, EDIT_ORGANISATION, { id, input })).code]).toEqual([input, 'NOT_FOUND']);
    expect((await app.graphql(manager, EDIT_ORGANISATION, { id, input: { website: 'https://school.example' } })).code).toBeUndefined();
  });

  it('nobody is told for which areas of another gemeente somebody works', async () => {
    const id = await person('Grensganger', { phones: [{ kind: 'MOBILE', number: '06 8810 1010', visibility: 'EVERYONE' }] });
    await app.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO contact_area (contact_id, area_code, gemeente_code) VALUES ('${id}', 'WK020201', 'GM0202')`);
      await app.app.get(Outbox).publish(manager, 'contact.changed', { contactId: id });
    });
    const { name } = await row(`SELECT name FROM area WHERE code = 'WK020201'`);
    await app.settle();
    const answers = JSON.stringify([
      await app.ask(ibEr, `{ contact(id: "${id}") { areas { code name } } }`),
      (await app.get(ibEr, `/api/contacten/${id}.vcf`)).body,
      await app.ask(ibEr, '{ search(text: "grensganger") { totalCount facets { wijken { code label } } } }'),
    ]);
    expect(answers).toContain('WK091710');
    for (const trace of ['WK020201', name]) expect(answers).not.toContain(trace);
  });

  it('nor when that was changed, nor who of there deputises: not to who keeps a part of it', async () => {
    const ofBoth = await withPower(app, 'twee@x.example', {}, { gemeenteCode: 'GM0202' });
    const id = await person('Tweelanden');
    const { id: there } = await row(`SELECT id FROM organisation WHERE gemeente_code = 'GM0202' ORDER BY id LIMIT 1`);
    const deputy = await addContact(app.as(ofBoth), { voornaam: 'Arnhemse', achternaam: 'Waarnemer', organisationId: there, areaCodes: ['WK020201'] });
    const { version, personVersion } = (await app.ask(ofBoth, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
    await app.ask(ofBoth, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, contact: { areaCodes: ['WK091710', 'WK020201'] } } });
    await setAbsences(app.as(ofBoth), id, [{ startsOn: '2026-11-20', endsOn: '2026-12-03', deputyContactId: deputy }]);
    const { name } = await row(`SELECT name FROM area WHERE code = 'WK020201'`);
    const told = async (session: Session) => JSON.stringify(await app.ask(session, `{ contact(id: "${id}") { history { edges { node { changes { label before after } } } } } }`));
    for (const trace of [name, 'Arnhemse']) {
      expect(await told(ofBoth)).toContain(trace);
      expect(await told(els)).not.toContain(trace);
    }
    expect(await told(els)).toContain('een andere gemeente');
  });

  it('no file of a wijk holds who is hidden', async () => {
    const id = await person('Verborgene', { startsOn: '2026-01-01', phones: [{ kind: 'MOBILE', number: '06 8810 1011', visibility: 'EVERYONE' }] });
    const file = async () => (await app.get(ibEr, '/api/wijken/WK091710.vcf')).body;
    expect(await file()).toContain('Verborgene');
    await app.database.transaction((manager) => manager.query(`UPDATE contact SET verified_at = '2024-01-01T10:00:00.000Z', asked_on = '2026-01-01' WHERE id = '${id}'`));
    expect(await file()).not.toContain('Verborgene');
  });

  it('who works elsewhere is not had by her name and address, nor shown her former numbers by a role', async () => {
    const arnhem = await withPower(app, 'arnhem@x.example', { gemeenteCode: 'GM0202' });
    const { id: elsewhere } = await row(`SELECT id FROM organisation WHERE gemeente_code = 'GM0202' ORDER BY id LIMIT 1`);
    const regional = { voornaam: 'Lek', achternaam: 'Regionaal', email: 'regionaal@x.example', roleCode: 'huisarts' };
    await addContact(app.as(arnhem), { ...regional, organisationId: elsewhere, areaCodes: ['WK020201'] });
    await expect(addContact(app.as(els), regional)).rejects.toThrow('PERSON_ELSEWHERE');

    const former = await person('Wasgesloten', { phones: [{ kind: 'MOBILE', number: '06 8810 2020', visibility: 'COORDINATORS' }] });
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${former}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: former, input: { version, personVersion, person: { phones: [{ kind: 'MOBILE', number: '06 8810 2021' }] } } });
    const role = await addContact(app.as(ofOneWijk), { personId: await personOf(app, former), roleCode: 'huisarts', areaCodes: ['WK091732'] });
    expect(JSON.stringify(await app.ask(ofOneWijk, `{ contact(id: "${role}") { history { edges { node { changes { before after } } } } } }`))).not.toContain('06 88 10 20 20');
  });

  it('a list of another day is of one wijk, for who keeps all of it', async () => {
    const code = async (wijk: string) => (await app.graphql(ofOneWijk, 'query ($wijk: ID!) { listOnDay(wijk: $wijk, on: "2026-11-01") { people { name } } }', { wijk })).code;
    for (const wijk of ['XX', '', '%', 'GM0917', 'BU09173201', 'WK091733', 'WK020201']) expect([wijk, await code(wijk)]).toEqual([wijk, 'NOT_FOUND']);
    expect(await code('WK091732')).toBeUndefined();
  });

  it('a role shows nobody the closed number of who left or must still begin', async () => {
    const coming = await person('Straks', { startsOn: '2026-12-29' });
    const gone = await person('Vroeger', { startsOn: '2026-01-01', endsOn: '2026-11-01', phones: [{ kind: 'MOBILE', number: '06 8810 1002', visibility: 'SAME_WIJK' }] });
    for (const id of [coming, gone]) await expect(addContact(app.as(ofOneWijk), { personId: await personOf(app, id), areaCodes: ['WK091732'] })).rejects.toThrow('NUMBER_PROTECTED');
  });

  it('a list that is read in does not say whether a closed number was guessed', async () => {
    const id = await person('Geraden', { phones: [{ kind: 'MOBILE', number: '06 8810 1003', visibility: 'COORDINATORS' }] });
    expect((await app.ask(ofOneWijk, `{ contact(id: "${id}") { hasDirectNumber } }`)).contact.hasDirectNumber).toBe(false);
    const importing = new Importing(app, ofOneWijk);
    const outcome = async (number: string) => (await importing.rows(await importing.csv([['id', 'Voornaam', 'Achternaam', 'Mobiel'], [id, 'Lek', 'Geraden', number]]))).map(({ kind }) => kind);
    expect(await outcome('06 8810 1003')).toEqual(['REFUSED']);
    expect(await outcome('06 8810 9999')).toEqual(['REFUSED']);
  });

  it('the link of "klopt dit nog" ends with the address it was mailed to, and shows no numbers once it was answered', async () => {
    const asked = await Promise.all(['Antwoordt', 'Vertrekt'].map((achternaam, place) => person(achternaam, { startsOn: '2010-01-01', phones: [{ kind: 'MOBILE', number: `06 8810 110${place}`, visibility: 'EVERYONE' }] })));
    await app.app.get(AskToConfirm).run('2026-11-23');
    await app.settle();
    const tokenTo = (email: string): string => /#token=(\S+)/.exec(app.app.get(DemoMailbox).mails().find((mail) => mail.to === email && /klopt dit/i.test(mail.subject))!.text)![1]!;
    const [answers, leaves] = [tokenTo('antwoordt@x.example'), tokenTo('vertrekt@x.example')];
    const read = (token: string) => app.graphql(null, 'query ($token: String!) { confirmationRequest(token: $token) { numbers } }', { token });
    expect((await read(answers)).data.confirmationRequest.numbers).toEqual(['06 88 10 11 00']);
    await app.ask(els, `mutation { confirmContact(id: "${asked[0]}") { id } }`);
    expect((await read(answers)).data.confirmationRequest.numbers).toBeNull();
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${asked[1]}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: asked[1], input: { version, personVersion, person: { email: 'elders@x.example' } } });
    expect((await read(leaves)).code).toBe('LINK_EXPIRED');
    expect((await app.graphql(null, 'mutation ($token: String!) { confirmByLink(token: $token) { answer } }', { token: leaves })).code).toBe('LINK_EXPIRED');
  });

  it('a corrected number is kept no less strictly than the others', async () => {
    const id = await person('Verbeterd', { phones: [{ kind: 'MOBILE', number: '06 8810 1005', visibility: 'COORDINATORS' }] });
    const { reportCorrection } = await app.ask(ibEr, 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id } }', { input: { contactId: id, kind: 'NUMBER', wrongNumber: '06 8810 0000', rightNumber: '06 8810 1006' } });
    await app.ask(els, `mutation { judgeCorrection(id: "${reportCorrection.id}", input: { accept: true }) { changeId } }`);
    expect((await app.ask(ibEr, `{ contact(id: "${id}") { numbers { display } } }`)).contact.numbers).toEqual([]);
    expect((await app.ask(els, `{ contact(id: "${id}") { numbers { display } } }`)).contact.numbers.map(({ display }: any) => display)).toContain('06 88 10 10 06');
  });
});
