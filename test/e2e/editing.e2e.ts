/** Changing contacts: in place, with a history, against each other, and back again. Real: database, HTTP, index. */
import { beforeAll, expect, it } from '@jest/globals';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { setAbsences } from '../support/set-absences.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const DRAFT = `id professionalId version personVersion voornaam achternaam email languages phones { kind number visibility } roleCode startsOn endsOn
  hours { weekday stretches { from until } } byAppointment isPinned absences { startsOn endsOn deputyContactId deputyName } mayEditContact mayEditPerson`;
const GET = `query ($id: ID!) { contactDraft(id: $id) { ${DRAFT} } }`;
const EDIT = `mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) {
  ... on SavedContact { changeId contact { name } } ... on EditConflict { fields { field label theirs by } draft { ${DRAFT} } } } }`;
const HISTORY = 'query ($id: ID!) { contact(id: $id) { history { totalCount edges { node { id kind by isReverted changes { id field label before after } } } } } }';
const REVERT = 'mutation ($groupId: ID!, $changeIds: [ID!], $keepNewer: Boolean = false) { revertChanges(groupId: $groupId, changeIds: $changeIds, keepNewer: $keepNewer) { groupId undone kept } }';

describeOnDatabases('changing contacts', (start) => {
  let app: TestApp;
  let els: Session;
  let wijkCoordinator: Session;
  let iber: Session;
  let count = 0;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
    wijkCoordinator = await withPower(app, 'wijk@keeper.example', { wijkCode: 'WK091710' });
  });

  const add = (achternaam: string, more: NewContact = {}) => {
    count += 1;
    return addContact(app.as(els), { voornaam: 'Noor', achternaam, email: `noor${count}@test.example`, phones: [{ kind: 'MOBILE', number: `06 8801 ${1000 + count}` }], ...more });
  };
  const draft = async (session: Session, id: string) => (await app.ask(session, GET, { id })).contactDraft;
  const edit = async (session: Session, id: string, input: Record<string, unknown>) => (await app.ask(session, EDIT, { id, input })).editContact;
  const history = async (id: string) => (await app.ask(els, HISTORY, { id })).contact.history.edges.map((edge: any) => edge.node);
  const found = async (text: string): Promise<string[]> => {
    await app.settle();
    return (await app.ask(iber, 'query ($text: String!) { search(text: $text) { edges { node { ... on Contact { id } } } } }', { text })).search.edges.map((edge: any) => edge.node.id);
  };

  it('changes name, numbers, areas, hours and dates in place, and finds her by the new and no longer by the old', async () => {
    const id = await add('Oudenaam');
    const { version, personVersion } = await draft(els, id);
    const saved = await edit(els, id, {
      version, personVersion,
      person: { achternaam: 'Nieuwenaam', tussenvoegsel: 'van', phones: [{ kind: 'MOBILE', number: '0688019999', visibility: 'SAME_WIJK' }] },
      contact: { areaCodes: ['WK091711', 'WK091710'], hours: [{ weekday: 1, stretches: [{ from: '08:30', until: '17:00' }] }], endsOn: '2027-06-30', byAppointment: true },
    });
    expect(saved.contact.name).toBe('Noor van Nieuwenaam');
    expect(await found('noor van nieuwenaam')).toContain(id);
    expect(await found('oudenaam')).not.toContain(id);
    const [group] = await history(id);
    expect(group).toMatchObject({ kind: 'EDIT', by: 'Els de Wit', isReverted: false });
    expect(Object.fromEntries(group.changes.map((change: any) => [change.label, [change.before, change.after]]))).toMatchObject({
      'Achternaam': ['Oudenaam', 'Nieuwenaam'], 'Laatste dag': [null, '30 juni 2027'], 'Op afspraak': ['nee', 'ja'], 'Werktijden': [null, 'maandag 8.30–17.00'],
      'Telefoonnummers': [expect.stringMatching(/^06 88 01 /), '06 88 01 99 99 (alleen zelfde wijk)'],
    });
  });

  it('changes nothing when nothing differs', async () => {
    const id = await add('Zelfde');
    const before = await draft(els, id);
    const saved = await edit(els, id, { version: before.version, personVersion: before.personVersion, person: { achternaam: 'Zelfde', phones: before.phones }, contact: { areaCodes: ['WK091710'] } });
    expect(saved.changeId).toBeNull();
    expect(await draft(els, id)).toEqual(before);
  });

  it('lets two coordinators change different fields at once, and tells the later of the same field, losing nothing', async () => {
    const id = await add('Tweestrijd');
    const mine = await draft(els, id);
    const theirs = await draft(wijkCoordinator, id);
    await edit(wijkCoordinator, id, { version: theirs.version, personVersion: theirs.personVersion, contact: { endsOn: '2027-01-31' }, person: { voornaam: 'Nora' } });
    expect((await edit(els, id, { version: mine.version, personVersion: mine.personVersion, contact: { byAppointment: true } })).changeId).toBeTruthy();
    const refused = await edit(els, id, { version: mine.version, personVersion: mine.personVersion, contact: { endsOn: '2027-03-31' }, person: { voornaam: 'Noortje' } });
    expect(refused.fields.map((field: any) => [field.label, field.theirs, field.by])).toEqual([['Voornaam', 'Nora', 'wijk@keeper.example'], ['Laatste dag', '31 januari 2027', 'wijk@keeper.example']]);
    expect(refused.draft).toMatchObject({ voornaam: 'Nora', endsOn: '2027-01-31', byAppointment: true });
    await edit(els, id, { version: refused.draft.version, personVersion: refused.draft.personVersion, contact: { endsOn: '2027-03-31' } });
    expect(await draft(els, id)).toMatchObject({ voornaam: 'Nora', endsOn: '2027-03-31', byAppointment: true });
    await edit(els, id, { version: mine.version, personVersion: mine.personVersion, overwrite: true, person: { voornaam: 'Noortje' } });
    expect((await draft(els, id)).voornaam).toBe('Noortje');
  });

  it('keeps scopes: not out of it, not into it, and not the number of who works elsewhere too', async () => {
    const id = await add('Schaap');
    const { version, personVersion, professionalId } = await draft(wijkCoordinator, id);
    const attempt = async (session: Session, input: Record<string, unknown>) => (await app.graphql(session, EDIT, { id, input: { version, personVersion, overwrite: true, ...input } })).code;
    expect(await attempt(wijkCoordinator, { contact: { areaCodes: ['WK091710', 'WK091711'] } })).toBe('NOT_FOUND');
    expect(await attempt(iber, { contact: { byAppointment: true } })).toBe('NOT_FOUND');
    await edit(els, id, { version, personVersion, contact: { endsOn: '2027-01-31' } });
    expect((await app.graphql(iber, EDIT, { id, input: { version, personVersion, contact: { endsOn: '2027-05-05' } } })).code).toBe('NOT_FOUND');
    await addContact(app.as(els), { personId: professionalId, roleCode: 'ib-er', areaCodes: ['WK091711'] });
    expect(await attempt(wijkCoordinator, { person: { phones: [] } })).toBe('PERSON_SHARED');
    expect(await attempt(wijkCoordinator, { contact: { byAppointment: true } })).toBe(undefined);
    expect(await draft(wijkCoordinator, id)).toMatchObject({ mayEditContact: true, mayEditPerson: false });
  });

  it('lets a professional keep her own numbers, hours and absence, and not her role', async () => {
    const samira = await app.signedIn('wijkteamcoach');
    const [{ id }] = (await app.ask(samira, '{ viewer { contacts { id } } }')).viewer.contacts;
    const { version, personVersion, mayEditContact, mayEditPerson } = await draft(samira, id);
    expect([mayEditContact, mayEditPerson]).toEqual([false, true]);
    const saved = await edit(samira, id, { version, personVersion, person: { languages: ['tr'], phones: [{ kind: 'MOBILE', number: '06 88 77 66 55', visibility: 'COORDINATORS' }] }, contact: { hours: [{ weekday: 2, stretches: [{ from: '09:00', until: '12:00' }] }] } });
    expect(saved.changeId).toBeTruthy();
    expect((await app.graphql(samira, EDIT, { id, input: { version, personVersion, overwrite: true, contact: { roleCode: 'huisarts' } } })).code).toBe('NOT_FOUND');
    expect((await app.graphql(samira, EDIT, { id, input: { version, personVersion, overwrite: true, contact: { endsOn: '2027-01-01' } } })).code).toBe('NOT_FOUND');
    await app.ask(els, REVERT, { groupId: saved.changeId });
  });

  it('undoes a change, one field of it, an addition, and an undoing', async () => {
    const id = await add('Terug');
    const { version, personVersion } = await draft(els, id);
    const { changeId } = await edit(els, id, { version, personVersion, person: { achternaam: 'Heen' }, contact: { endsOn: '2027-01-31' } });
    const [{ changes }] = await history(id);
    const undone = (await app.ask(els, REVERT, { groupId: changeId, changeIds: [changes.find((change: any) => change.field === 'endsOn').id] })).revertChanges;
    expect(undone).toMatchObject({ undone: 1, kept: 0 });
    expect(await draft(els, id)).toMatchObject({ achternaam: 'Heen', endsOn: null });
    expect((await app.graphql(els, REVERT, { groupId: changeId })).code).toBe('CHANGED_SINCE');
    expect((await app.ask(els, REVERT, { groupId: changeId, keepNewer: true })).revertChanges).toMatchObject({ undone: 1, kept: 1 });
    expect(await draft(els, id)).toMatchObject({ achternaam: 'Terug', endsOn: null });
    await app.ask(els, REVERT, { groupId: undone.groupId });
    expect(await draft(els, id)).toMatchObject({ achternaam: 'Terug', endsOn: '2027-01-31' });
    await edit(els, id, { version, personVersion, overwrite: true, contact: { endsOn: null } });
    const addition = (await history(id)).at(-1);
    expect(addition).toMatchObject({ kind: 'ADD', changes: [{ label: 'Toegevoegd' }, { label: 'Toegevoegd' }] });
    expect(await found('noor terug')).toContain(id);
    const withdrawn = (await app.ask(els, REVERT, { groupId: addition.id })).revertChanges;
    expect(await found('noor terug')).not.toContain(id);
    await app.ask(els, REVERT, { groupId: withdrawn.groupId });
    expect(await found('noor terug')).toContain(id);
  });

  it('sets an absence with a deputy in every role, and takes it back', async () => {
    const id = await add('Afwezig');
    const { professionalId } = await draft(els, id);
    const [kept, elsewhere] = [await addContact(app.as(els), { personId: professionalId, roleCode: 'ib-er' }), await addContact(app.as(els), { personId: professionalId, roleCode: 'jeugdarts', areaCodes: ['WK091711'] })];
    const deputy = await add('Waarnemer');
    const answer = await setAbsences(app.as(els), id, [{ startsOn: '2026-11-20', endsOn: '2026-12-03', deputyContactId: deputy }]);
    expect(answer.contact.reachability).toMatchObject({ deputyId: deputy, text: 'afwezig t/m 3 december, waarnemer: Noor Waarnemer' });
    expect((await draft(els, id)).absences).toEqual([{ startsOn: '2026-11-20', endsOn: '2026-12-03', deputyContactId: deputy, deputyName: 'Noor Waarnemer' }]);
    const awayIn = async () => (await Promise.all([id, kept, elsewhere].map(async (each) => (await draft(els, each)).absences))).map((absences) => absences.length);
    expect(await awayIn()).toEqual([1, 1, 1]);
    await expect(setAbsences(app.as(els), id, [{ startsOn: '2026-12-20', endsOn: '2026-12-03' }])).rejects.toThrow('DATE_INVALID');
    await expect(setAbsences(app.as(els), id, [{ startsOn: '2026-12-01', endsOn: '2026-12-03', deputyContactId: id }])).rejects.toThrow('DEPUTY_INVALID');
    await app.ask(els, REVERT, { groupId: answer.changeId });
    expect(await awayIn()).toEqual([0, 0, 0]);
    // her role in another wijk is for who keeps that
    await setAbsences(app.as(wijkCoordinator), id, [{ startsOn: '2026-11-20', endsOn: '2026-12-03' }]);
    expect(await awayIn()).toEqual([1, 1, 0]);
  });

  it('changes in her other roles what was changed, and leaves what was given there besides', async () => {
    const id = await add('Rollen');
    const other = await addContact(app.as(els), { personId: (await draft(els, id)).professionalId, roleCode: 'ib-er' });
    const setIn = async (contactId: string, inEveryRole: boolean, ...absences: [string, string][]) => app.ask(els, 'mutation ($id: ID!, $version: Int!, $absences: [AbsenceInput!]!, $inEveryRole: Boolean!) { setAbsences(id: $id, version: $version, absences: $absences, inEveryRole: $inEveryRole) { __typename } }',
      { id: contactId, version: (await draft(els, contactId)).version, absences: absences.map(([startsOn, endsOn]) => ({ startsOn, endsOn })), inEveryRole });
    const away = async (contactId: string) => (await draft(els, contactId)).absences.map(({ startsOn, endsOn }: any) => [startsOn, endsOn]);
    await setIn(other, false, ['2026-11-23', '2026-12-06'], ['2027-02-01', '2027-02-05']);
    await setIn(id, true, ['2026-12-20', '2026-12-31']);
    expect(await away(other)).toEqual([['2026-11-23', '2026-12-06'], ['2026-12-20', '2026-12-31'], ['2027-02-01', '2027-02-05']]);
    await setIn(id, true, ['2026-12-20', '2026-12-24'], ['2027-02-03', '2027-02-10']);
    expect(await away(other)).toEqual([['2026-11-23', '2026-12-06'], ['2026-12-20', '2026-12-24'], ['2027-02-01', '2027-02-10']]);
    await setIn(id, true);
    expect(await away(other)).toEqual([['2026-11-23', '2026-12-06'], ['2027-02-01', '2027-02-02']]);
    expect(await away(id)).toEqual([]);
    // so she is in a role that she gets while she is away
    expect(await away(await addContact(app.as(els), { personId: (await draft(els, id)).professionalId, roleCode: 'jeugdarts' }))).toEqual([['2026-11-23', '2026-12-06'], ['2027-02-01', '2027-02-02']]);
    // and in one that has yet to begin
    const later = await addContact(app.as(els), { personId: (await draft(els, id)).professionalId, roleCode: 'huisarts', startsOn: '2027-03-01' });
    await setIn(id, true, ['2027-03-01', '2027-03-05']);
    expect(await away(later)).toContainEqual(['2027-03-01', '2027-03-05']);
  });

  it('loses no absence that a colleague gave meanwhile, and tells what she gave', async () => {
    const set = 'mutation ($id: ID!, $version: Int!, $absences: [AbsenceInput!]!) { setAbsences(id: $id, version: $version, absences: $absences) { __typename ... on SavedContact { changeId } ... on EditConflict { fields { field theirs by } draft { version absences { startsOn } } } } }';
    const id = await add('Tweemaalweg');
    const { version } = await draft(els, id);
    const mine = { startsOn: '2026-12-07', endsOn: '2026-12-11' };
    const saved = (await app.ask(els, set, { id, version, absences: [{ startsOn: '2026-12-01', endsOn: '2026-12-03' }] })).setAbsences;
    expect(saved.__typename).toBe('SavedContact');
    const refused = (await app.ask(els, set, { id, version, absences: [mine] })).setAbsences;
    expect(refused).toMatchObject({ __typename: 'EditConflict', fields: [{ field: 'absences', theirs: expect.stringContaining('t/m 3 december'), by: 'Els de Wit' }], draft: { absences: [{ startsOn: '2026-12-01' }] } });
    expect((await draft(els, id)).absences).toHaveLength(1);
    await app.ask(els, set, { id, version: refused.draft.version, absences: [{ startsOn: '2026-12-01', endsOn: '2026-12-03' }, mine] });
    expect((await draft(els, id)).absences).toHaveLength(2);
  });

  it('counts the last day of an absence, keeps those that are over, and names the deputy of a deputy who is away herself', async () => {
    const [id, deputy, next] = [await add('Tot'), await add('Ook'), await add('Wel')];
    const away = async (contactId: string, ...absences: [string, string, string?][]) => (await setAbsences(app.as(els), contactId, absences.map(([startsOn, endsOn, deputyContactId]) => ({ startsOn, endsOn, deputyContactId })))).contact.reachability;
    await away(deputy, ['2026-11-20', '2026-12-03', next]);
    expect(await away(id, ['2026-11-01', '2026-11-10'], ['2026-11-20', '2026-11-23', deputy])).toMatchObject({ status: 'ABSENT', deputyId: next });
    await away(id);
    expect(await app.database.read().query(`SELECT starts_on AS "from", ends_on AS until FROM absence WHERE contact_id = '${id}'`)).toEqual([{ from: '2026-11-01', until: '2026-11-10' }]);
  });

  it('is not said to be there again on a day for which she said that she is away', async () => {
    const id = await add('Straksweg', { hours: [1, 2].map((weekday) => ({ weekday, stretches: [{ from: '08:00', until: '09:00' }] })) });
    const text = async () => (await app.ask(iber, `{ contact(id: "${id}") { reachability { status text } } }`)).contact.reachability;
    expect(await text()).toMatchObject({ status: 'OFF_HOURS', text: 'weer bereikbaar morgen vanaf 8.00' });
    await setAbsences(app.as(els), id, [{ startsOn: '2026-11-24', endsOn: '2026-11-27' }]);
    expect(await text()).toMatchObject({ status: 'OFF_HOURS', text: 'weer bereikbaar volgende week maandag vanaf 8.00' });
    await setAbsences(app.as(els), id, [{ startsOn: '2026-11-24', endsOn: '2026-12-11' }]);
    expect(await text()).toMatchObject({ status: 'OFF_HOURS', text: 'nu niet bereikbaar, afwezig van 24 november t/m 11 december' });
  });

  it('takes somebody back whose deputy has left, and a deputy who comes later', async () => {
    const id = await add('Weer');
    const deputy = await add('Wegwaarnemer', { startsOn: '2026-06-01' });
    const coming = await add('Komt', { startsOn: '2027-01-01' });
    const away = (deputyContactId: string, startsOn: string, endsOn: string) => ({ startsOn, endsOn, deputyContactId });
    await expect(setAbsences(app.as(els), id, [away(coming, '2026-12-01', '2027-01-31')])).rejects.toThrow('DEPUTY_INVALID');
    await setAbsences(app.as(els), id, [away(deputy, '2026-11-20', '2026-12-31'), away(coming, '2027-01-01', '2027-01-31')]);
    await app.ask(els, `mutation { endContact(id: "${deputy}", on: "2026-11-19") { changeId } }`);
    expect((await app.ask(els, `{ contact(id: "${id}") { reachability { text deputyId } } }`)).contact.reachability).toEqual({ text: 'afwezig t/m 31 december', deputyId: null });
    await setAbsences(app.as(els), id, []);
    expect((await draft(els, id)).absences).toEqual([]);
    await setAbsences(app.as(els), id, [away(coming, '2027-01-01', '2027-01-31')]);
    await setAbsences(app.as(els), id, [away(coming, '2027-01-01', '2027-01-31'), away(coming, '2027-01-15', '2027-02-28')]);
    expect((await draft(els, id)).absences).toMatchObject([away(coming, '2027-01-01', '2027-02-28')]);
  });

  it('does not undo an addition under somebody who changed it since', async () => {
    const id = await add('Later');
    const addition = (await history(id)).at(-1);
    const { version, personVersion } = await draft(els, id);
    await edit(els, id, { version, personVersion, contact: { areaCodes: ['WK091711'] } });
    expect((await app.graphql(els, REVERT, { groupId: addition.id })).code).toBe('CHANGED_SINCE');
    expect((await draft(els, id)).endsOn).toBeNull();
  });

  it('adds somebody again whose addition was undone, as what is typed now', async () => {
    const nora = { voornaam: 'Nora', email: 'nora.vergissing@test.example' };
    const first = await add('Vergissing', { ...nora, phones: [{ kind: 'MOBILE', number: '0688015555', visibility: 'COORDINATORS' }] });
    await app.ask(els, REVERT, { groupId: (await history(first)).at(-1).id });
    const again = await add('Vergissing', { ...nora, phones: [{ kind: 'MOBILE', number: '0688016666' }] });
    const [before, after] = [await draft(els, first), await draft(els, again)];
    expect(after).toMatchObject({ professionalId: before.professionalId, phones: [{ number: '06 88 01 66 66' }], endsOn: null });
    await expect(add('Anders', { ...nora, roleCode: 'ib-er' })).rejects.toThrow('EMAIL_TAKEN');
  });

  it('gives nobody one role twice, whatever leads to it', async () => {
    const first = await add('Tweemaal');
    const { professionalId } = await draft(els, first);
    const second = await addContact(app.as(els), { personId: professionalId, roleCode: 'ib-er' });
    const edited = async (id: string, contact: object) => app.graphql(els, EDIT, { id, input: { ...await draft(els, id).then(({ version, personVersion }) => ({ version, personVersion })), contact } });
    expect((await edited(second, { roleCode: 'wijkteamcoach' })).code).toBe('ROLE_TWICE');
    const { changeId } = (await app.ask(els, `mutation { endContact(id: "${first}", on: "2026-11-23") { changeId } }`)).endContact;
    const again = await addContact(app.as(els), { personId: professionalId, startsOn: '2026-11-24' });
    expect((await app.graphql(els, REVERT, { groupId: changeId })).code).toBe('ROLE_TWICE');
    expect((await edited(again, { startsOn: '2026-11-23' })).code).toBe('ROLE_TWICE');
    await app.ask(els, `mutation { endContact(id: "${again}", on: "2026-12-01") { changeId } }`);
    expect((await edited(second, { roleCode: 'wijkteamcoach', startsOn: '2026-12-02' })).code).toBeUndefined();
  });

  it('pins and orders within a list', async () => {
    const [first, second, third] = [await add('Aaa'), await add('Bbb'), await add('Ccc')] as const;
    const list = async () => (await app.ask(els, '{ wijk(code: "WK091710") { contactList { roles { role { code } contacts { id } } } } }')).wijk.contactList
      .flatMap((group: any) => group.roles).find((role: any) => role.role.code === 'wijkteamcoach').contacts.map((contact: any) => contact.id).filter((id: string) => [first, second, third].includes(id));
    await app.ask(els, 'mutation ($ids: [ID!]!) { orderContacts(ids: $ids) }', { ids: [third, first, second] });
    expect(await list()).toEqual([third, first, second]);
    await app.ask(els, 'mutation ($id: ID!) { pinContact(id: $id, pinned: true) { changeId } }', { id: second });
    expect(await list()).toEqual([second, third, first]);
    await app.settle();
    const found = (await app.ask(els, '{ search(text: "wijkteamcoach", first: 50) { edges { node { ... on Contact { id } } } } }')).search.edges.map(({ node }: any) => node.id).filter((id: string) => [first, second, third].includes(id));
    expect(found).toEqual([second, third, first]);
  });

  it('confirms many by phone, and says whom: not who stopped meanwhile', async () => {
    const ids = [await add('Een'), await add('Twee')];
    const stopped = await add('Drie', { startsOn: '2026-11-01' });
    await app.ask(els, `mutation { endContact(id: "${stopped}", on: "2026-11-20") { changeId } }`);
    const confirm = (some: string[]) => app.graphql(els, 'mutation ($ids: [ID!]!) { confirmContacts(ids: $ids, how: PHONE) }', { ids: some });
    expect((await confirm([stopped, 'bestaat-niet'])).code).toBe('NOT_FOUND');
    expect((await confirm([ids[0]!, stopped, 'bestaat-niet', ids[1]!])).data.confirmContacts).toEqual(ids);
    expect((await app.ask(els, '{ contact(id: "' + ids[1] + '") { verification { text } } }')).contact.verification.text).toBe('Bevestigd op 23 november door de coördinator');
  });
});
