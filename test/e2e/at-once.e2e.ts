/** Two who save at the same moment: one of them hears of the other, and nothing is lost. Real: database, HTTP, requests that overlap. */
import { beforeAll, expect, it } from '@jest/globals';
import { DirectoryEdits } from '../../apps/api/src/changes/index.js';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import { meanwhile } from '../support/meanwhile.js';
import { personOf } from '../support/person-of.js';
import type { GraphqlAnswer, Session, TestApp } from '../support/test-app.js';

/** Often enough that requests meet, whoever is a little faster. */
const TIMES = 6;

describeOnDatabases('at once', (start) => {
  let app: TestApp;
  let els: Session;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
  });

  const draft = async (id: string) => (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion phones { number } absences { startsOn } } }`)).contactDraft;
  const outcomes = async (asked: Promise<GraphqlAnswer>[]): Promise<string[]> =>
    (await Promise.all(asked)).map(({ data, code }) => code ?? (Object.values(data as object)[0] as { __typename: string }).__typename).sort();
  const times = Array.from({ length: TIMES }, (_, n) => n);

  it.each(times)('tells one of two who change the same field of a contact (%i)', async () => {
    const id = await addContact(app.as(els), {});
    const { version, personVersion } = await draft(id);
    const save = (voornaam: string) => app.graphql(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { voornaam } } });
    expect(await outcomes([save('Een'), save('Twee')])).toEqual(['EditConflict', 'SavedContact']);
  });

  it.each(times)('loses no absence of two that are given (%i)', async () => {
    const id = await addContact(app.as(els), {});
    const { version } = await draft(id);
    const away = (startsOn: string, endsOn: string) => app.graphql(els, 'mutation ($id: ID!, $version: Int!, $absences: [AbsenceInput!]!) { setAbsences(id: $id, version: $version, absences: $absences) { __typename } }', { id, version, absences: [{ startsOn, endsOn }] });
    expect(await outcomes([away('2026-12-01', '2026-12-05'), away('2026-12-20', '2027-01-05')])).toEqual(['EditConflict', 'SavedContact']);
    expect((await draft(id)).absences).toHaveLength(1);
  });

  it.each(times)('tells one of two who change the same field of an organisation (%i)', async (n) => {
    const [{ id }] = await app.database.read().query(`SELECT id FROM organisation WHERE name = 'Buurtteam Heerlen-Centrum'`);
    const { version } = (await app.ask(els, `{ organisationDraft(id: "${id}") { version } }`)).organisationDraft;
    const save = (website: string) => app.graphql(els, 'mutation ($id: ID!, $version: Int, $input: OrganisationInput!) { editOrganisation(id: $id, version: $version, input: $input) { __typename } }', { id, version, input: { website } });
    expect(await outcomes([save(`https://een${n}.example`), save(`https://twee${n}.example`)])).toEqual(['OrganisationConflict', 'SavedOrganisation']);
  });

  it.each(times)('takes over both of two numbers that are accepted (%i)', async () => {
    const id = await addContact(app.as(els), { phones: [{ kind: 'MOBILE', number: '06 8804 7001' }, { kind: 'DIRECT', number: '045 560 7001' }] });
    const reporter = await app.signedIn('wijkteamcoach');
    const report = async (wrongNumber: string, rightNumber: string) => (await app.ask(reporter, 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id } }', { input: { contactId: id, kind: 'NUMBER', wrongNumber, rightNumber } })).reportCorrection.id;
    const both = [await report('06 8804 7001', '06 8804 7002'), await report('045 560 7001', '045 560 7002')];
    await Promise.all(both.map((each) => app.ask(els, `mutation { judgeCorrection(id: "${each}", input: { accept: true }) { isTaken } }`)));
    expect((await draft(id)).phones.map(({ number }: any) => number).sort()).toEqual(['045 560 7002', '06 88 04 70 02']);
  });

  it.each(times)('gives nobody one role twice (%i)', async () => {
    const first = await addContact(app.as(els), {});
    const [{ organisationId }] = await app.database.read().query(`SELECT organisation_id AS "organisationId" FROM contact WHERE id = '${first}'`);
    const input = { professionalId: await personOf(app, first), roleCode: 'ib-er', organisationId, areaCodes: ['WK091710'] };
    const add = () => app.graphql(els, 'mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }', { input });
    expect(await outcomes([add(), add()])).toEqual(['ROLE_TWICE', 'SavedContact']);
  });

  it.each(times)('loses no area of a colleague who takes over from who leaves (%i)', async () => {
    const [leaver, colleague] = [await addContact(app.as(els), { areaCodes: ['WK091733'] }), await addContact(app.as(els), {})];
    const { version, personVersion } = await draft(colleague);
    const input = { professionalId: await personOf(app, leaver), lastDay: '2026-11-30', contacts: [{ contactId: leaver, then: 'SUCCESSOR', successorContactId: colleague }], deputies: [] };
    const [left, saved] = await Promise.all([
      app.graphql(els, 'mutation ($input: DepartureInput!) { depart(input: $input) { changeId } }', { input }),
      app.graphql(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: colleague, input: { version, personVersion, contact: { areaCodes: ['WK091710', 'WK091734'] } } }),
    ]);
    expect(left.code).toBeUndefined();
    const { areas } = (await app.ask(els, `{ contact(id: "${colleague}") { areas { code } } }`)).contact;
    const isSaved = saved.data!.editContact.__typename === 'SavedContact';
    expect(areas.map(({ code }: any) => code).sort()).toEqual(['WK091710', 'WK091733', ...(isSaved ? ['WK091734'] : [])]);
  });

  it.each(times)('ends nobody before she begins (%i)', async () => {
    const id = await addContact(app.as(els), { startsOn: '2026-11-01' });
    const { version, personVersion } = await draft(id);
    const answers = await Promise.all([
      app.graphql(els, `mutation { endContact(id: "${id}", on: "2026-11-25") { changeId } }`),
      app.graphql(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, contact: { startsOn: '2026-12-10' } } }),
    ]);
    expect(answers.map(({ code }) => code ?? 'yes').sort()).toEqual(['DATE_INVALID', 'yes']);
  });

  it.each(['the organisation first', 'her last day first'])('leaves nobody behind at an organisation that closes while her last day is taken away: %s', async (order) => {
    const { addOrganisation: { organisation: { id: organisationId } } } = await app.ask(els, `mutation { addOrganisation(input: { kind: "overig", name: "Sluit ${order}", gemeenteCode: "GM0917" }) { organisation { id } } }`);
    const id = await addContact(app.as(els), { organisationId, roleCode: 'jeugdarts', endsOn: '2026-12-01' });
    const edits = app.app.get(DirectoryEdits);
    const [closes, stays] = [{ kind: 'organisation', id: organisationId, set: { endsOn: '2026-12-31' } }, { kind: 'contact', id, set: { endsOn: null } }] as const;
    const [first, then, code] = order === 'the organisation first' ? [closes, stays, 'ORGANISATION_CLOSED'] : [stays, closes, 'ORGANISATION_STAFFED'];
    await expect(meanwhile(app.database, () => edits.apply(null, 'edit', [first]), () => edits.apply(null, 'edit', [then]))).rejects.toMatchObject({ code });
    const [row] = await app.database.read().query(`SELECT c.ends_on AS "endsOn", o.ends_on AS "closesOn" FROM contact c JOIN organisation o ON o.id = c.organisation_id WHERE c.id = '${id}'`);
    expect(row.closesOn === null || row.endsOn !== null).toBe(true);
  });

  it('imports nothing over what somebody saves at that moment', async () => {
    const importing = new Importing(app, els);
    const person = { voornaam: 'Tegelijk', achternaam: 'Ingelezen', email: 'tegelijk@ingelezen.example' };
    const personId = await personOf(app, await addContact(app.as(els), { ...person, phones: [{ kind: 'MOBILE', number: '06 88047101' }] }));
    const [{ name }] = await app.database.read().query(`SELECT o.name FROM organisation o JOIN contact c ON c.organisation_id = o.id WHERE c.professional_id = '${personId}'`);
    const id = await importing.csv([['Naam', 'E-mail', 'Mobiel', 'Rol', 'Organisatie', 'Wijk'], ['Tegelijk Ingelezen', person.email, '06 88047102', 'Wijkteamcoach', name, '']]);
    const { digest } = (await importing.preview(id)).all.preview;
    const save = () => app.app.get(DirectoryEdits).apply(null, 'edit', [{ kind: 'professional', id: personId, set: { phones: [{ kind: 'mobile', number: '+31688047103', visibility: 'everyone' }] } }]);
    expect(await meanwhile(app.database, save, () => importing.apply(id, digest))).toEqual({ code: 'IMPORT_CHANGED' });
    expect(await app.database.read().query(`SELECT number FROM professional_phone WHERE professional_id = '${personId}'`)).toEqual([{ number: '+31688047103' }]);
  });

  it('gives nobody back a power that is taken while she is invited', async () => {
    const beheerder = await app.signedIn('beheerder');
    const invite = async (wijkCode: string): Promise<string> => (await app.ask(beheerder, 'mutation ($powers: [GrantInput!]!) { inviteAccount(gemeente: "GM0917", email: "tegelijk@x.example", powers: $powers) { id } }', { powers: [{ kind: 'COORDINATOR', wijkCode }] })).inviteAccount.id;
    const id = await invite('WK091710');
    await meanwhile(app.database, async (manager) => {
      await app.database.hold('account', [id]);
      await manager.query(`DELETE FROM account_power WHERE account_id = '${id}'`);
    }, () => invite('WK091733'));
    expect(await app.database.read().query(`SELECT wijk_code AS wijk FROM account_power WHERE account_id = '${id}'`)).toEqual([{ wijk: 'WK091733' }]);
  });

  it('keeps nobody waiting for each other who changes many of the same people', async () => {
    const people = await Promise.all(times.map(() => addContact(app.as(els), {})));
    const order = (ids: string[]) => app.graphql(els, 'mutation ($ids: [ID!]!) { orderContacts(ids: $ids) }', { ids });
    const confirm = (ids: string[]) => app.graphql(els, 'mutation ($ids: [ID!]!) { confirmContacts(ids: $ids, how: PHONE) }', { ids });
    const edit = async (id: string, voornaam: string) => {
      const { version, personVersion } = await draft(id);
      return app.graphql(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { voornaam }, contact: { byAppointment: true } } });
    };
    const answers = await Promise.all([order(people), order(people.toReversed()), confirm(people), confirm(people.toReversed()), ...people.map((id) => edit(id, 'Samen'))]);
    expect(answers.map(({ code }) => code)).toEqual(answers.map(() => undefined));
  });
});
