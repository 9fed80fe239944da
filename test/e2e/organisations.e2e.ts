/** Keeping organisations: changed in place, against each other, closed, and back again. Real: database, HTTP, index. */
import { beforeAll, expect, it } from '@jest/globals';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const DRAFT = 'id version kind name phone email website street houseNumber postcode city hours { weekday stretches { from until } } areas { code name } endsOn mayPlace';
const EDIT = `mutation ($id: ID!, $input: OrganisationInput!, $version: Int) { editOrganisation(id: $id, input: $input, version: $version) {
  ... on SavedOrganisation { changeId } ... on OrganisationConflict { fields { field label theirs by } draft { ${DRAFT} } } } }`;
const CLOSE = 'mutation ($id: ID!, $on: Day) { closeOrganisation(id: $id, on: $on) { changeId organisation { endsOn } } }';
const REVERT = 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId, keepNewer: false) { undone } }';

describeOnDatabases('keeping organisations', (start) => {
  let app: TestApp;
  let els: Session;
  let iber: Session;
  let manager: Session;
  let school: string;
  /** Whose buurt is known. */
  let place: { postcode: string; houseNumber: string };

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
    [place] = await app.database.read().query(`SELECT o.postcode AS postcode, o.house_number AS "houseNumber" FROM organisation o JOIN postcode p ON p.pc6 = o.postcode
      WHERE o.kind = 'school' AND o.gemeente_code = 'GM0917' AND p.buurt_code LIKE 'BU0917%' ORDER BY o.id LIMIT 1`);
    school = await add({ kind: 'school', name: 'Basisschool De Proeftuin', street: 'Markt', ...place, postcode: place.postcode.toLowerCase(), city: 'Heerlen' });
    manager = await withPower(app, 'directeur@keeper.example', { organisationId: school });
  });

  const added = async (input: Record<string, unknown>) => (await app.ask(els, 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { changeId organisation { id } } }', { input: { kind: 'wijkteam', gemeenteCode: 'GM0917', ...input } })).addOrganisation;
  const add = async (input: Record<string, unknown>): Promise<string> => (await added(input)).organisation.id;
  const draft = async (session: Session, id: string) => (await app.ask(session, `query ($id: ID!) { organisationDraft(id: $id) { ${DRAFT} } }`, { id })).organisationDraft;
  const edit = async (session: Session, id: string, input: Record<string, unknown>, version?: number) => (await app.ask(session, EDIT, { id, input, version })).editOrganisation;
  const named = async (text: string): Promise<string[]> => (await app.ask(els, 'query ($text: String!) { organisations(text: $text) { name } }', { text })).organisations.map((each: any) => each.name);
  const found = async (text: string): Promise<string[]> => {
    await app.settle();
    return (await app.ask(iber, 'query ($text: String!) { search(text: $text) { edges { node { ... on Organisation { id } } } } }', { text })).search.edges.flatMap((edge: any) => edge.node.id ?? []);
  };

  it('is changed by its own manager and tells what changed, which is undone', async () => {
    const before = await draft(manager, school);
    expect(before).toMatchObject({ postcode: place.postcode.replace(/^\d{4}/, '$& '), hours: null, mayPlace: false });
    const { changeId } = await edit(manager, school, { phone: '045 560 12 34', website: 'www.proeftuin.example', email: 'Info@Proeftuin.example', hours: [{ weekday: 1, stretches: [{ from: '08:00', until: '16:00' }] }] }, before.version);
    expect(await draft(manager, school)).toMatchObject({ phone: '045 560 1234', website: 'https://www.proeftuin.example', email: 'info@proeftuin.example', hours: [{ weekday: 1, stretches: [{ from: '08:00', until: '16:00' }] }] });
    const history = (await app.ask(manager, 'query ($id: ID!) { organisation(id: $id) { mayEdit mayPlace history { edges { node { kind changes { label after } } } } } }', { id: school })).organisation;
    expect(history).toMatchObject({ mayEdit: true, mayPlace: false });
    expect(history.history.edges.map(({ node }: any) => node.kind)).toEqual(['EDIT', 'ADD']);
    expect(history.history.edges[0].node.changes).toContainEqual({ label: 'Openingstijden', after: 'maandag 8.00–16.00' });
    await app.ask(manager, REVERT, { groupId: changeId });
    expect(await draft(manager, school)).toMatchObject({ phone: null, hours: null });
    expect((await app.ask(iber, 'query ($id: ID!) { organisation(id: $id) { mayEdit } }', { id: school })).organisation.mayEdit).toBe(false);
  });

  it('has a name of one line and without an address of the web: it stands in mails', async () => {
    const before = await draft(manager, school);
    for (const name of ['GI\n\nLog eerst in op https://x.example', 'Log in op https://x.example', 'www.x.example', 'GI\u2028Let op']) {
      expect((await app.graphql(manager, EDIT, { id: school, input: { name }, version: before.version })).code).toBe('ORGANISATION_NAME_INVALID');
    }
  });

  it('keeps the buurt of postcode and house number together, whichever of the two changes', async () => {
    const buurt = async () => (await app.database.read().query(`SELECT buurt_code AS code FROM organisation WHERE id = '${school}'`))[0].code;
    const first = await buurt();
    expect(first).toMatch(/^BU0917/);
    await edit(els, school, { houseNumber: `${place.houseNumber}-a` });
    expect(await buurt()).toBe(first);
    await edit(els, school, { postcode: null });
    expect(await buurt()).toBeNull();
    await edit(els, school, { ...place });
    expect(await buurt()).toBe(first);
    // also when only the one is undone
    await edit(els, school, { postcode: null });
    const { node } = (await app.ask(els, `{ organisation(id: "${school}") { history { edges { node { id changes { id field } } } } } }`)).organisation.history.edges[0];
    expect(node.changes.map(({ field }: any) => field).sort()).toEqual(['buurtCode', 'postcode']);
    await app.ask(els, 'mutation ($groupId: ID!, $changeIds: [ID!]) { revertChanges(groupId: $groupId, changeIds: $changeIds) { undone } }', { groupId: node.id, changeIds: node.changes.filter(({ field }: any) => field === 'postcode').map(({ id }: any) => id) });
    expect([(await draft(els, school)).postcode, await buurt()]).toEqual([place.postcode.replace(/^\d{4}/, '$& '), first]);
  });

  it('shows of its address what is known of it', async () => {
    const id = await add({ name: 'Team met half adres', street: 'Zorgplein', city: 'Heerlen' });
    expect((await app.ask(iber, `{ organisation(id: "${id}") { address { street houseNumber postcode city } } }`)).organisation.address).toEqual({ street: 'Zorgplein', houseNumber: null, postcode: null, city: 'Heerlen' });
    const { edges } = (await app.settle(), (await app.ask(iber, '{ search(text: "zorgplein") { edges { why node { ... on Organisation { id } } } } }')).search);
    expect(edges).toContainEqual({ why: 'Zorgplein', node: { id } });
    await edit(els, id, { street: null, city: null });
    expect((await app.ask(iber, `{ organisation(id: "${id}") { address { street } } }`)).organisation.address).toBeNull();
  });

  it('lets two change different fields at once, and tells the later of the same field', async () => {
    const { version } = await draft(els, school);
    await edit(manager, school, { phone: '045 111 22 33' }, version);
    expect((await edit(els, school, { email: 'post@proeftuin.example' }, version)).changeId).not.toBeNull();
    const { fields, draft: now } = await edit(els, school, { phone: '045 999 88 77' }, version);
    expect(fields).toEqual([{ field: 'phone', label: 'Algemeen nummer', theirs: '045 111 2233', by: 'directeur@keeper.example' }]);
    expect(now).toMatchObject({ phone: '045 111 2233', email: 'post@proeftuin.example' });
    expect((await edit(els, school, { phone: '045 999 88 77' }, now.version)).changeId).not.toBeNull();
  });

  it('is not closed while somebody works there after that day, and then found no more, until that is undone', async () => {
    const id = await add({ name: 'Buurtteam Zonsondergang', phone: '045 560 99 88', areaCodes: ['WK091710'] });
    const contactId = await addContact(app.as(els), { organisationId: id });
    const staff = async (day: string) => (await app.ask(els, 'query ($id: ID!, $day: Day!) { organisationDraft(id: $id) { staffAfter(day: $day) { totalCount } } }', { id, day })).organisationDraft.staffAfter.totalCount;
    expect(await staff('2026-11-20')).toBe(1);
    expect((await app.graphql(els, CLOSE, { id, on: '2026-11-20' })).code).toBe('ORGANISATION_STAFFED');
    expect(await found('zonsondergang')).toContain(id);

    const { changeId: ended } = (await app.ask(els, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-23") { changeId } }', { id: contactId })).endContact;
    expect((await app.graphql(els, CLOSE, { id, on: '2026-11-22' })).code).toBe('ORGANISATION_STAFFED');
    const { changeId, organisation } = (await app.ask(els, CLOSE, { id, on: '2027-01-31' })).closeOrganisation;
    expect(organisation.endsOn).toBe('2027-01-31');
    expect([await named('zonsondergang'), await found('zonsondergang')]).toEqual([['Buurtteam Zonsondergang'], [id]]); // until that day it is there
    await expect(addContact(app.as(els), { organisationId: id })).rejects.toThrow('ORGANISATION_CLOSED');
    await addContact(app.as(els), { organisationId: id, endsOn: '2027-01-31' });

    expect((await app.graphql(els, CLOSE, { id, on: '2026-11-22' })).code).toBe('ORGANISATION_STAFFED');
    expect((await app.graphql(els, REVERT, { groupId: ended })).code).toBe('ORGANISATION_CLOSED');
    await app.ask(els, REVERT, { groupId: changeId });
    expect((await app.graphql(els, REVERT, { groupId: ended })).code).toBeUndefined();
  });

  it('is nowhere to be found or chosen once it is closed', async () => {
    const { changeId: addedBy, organisation: { id } } = await added({ name: 'Buurtteam Middernacht', phone: '045 560 77 66', areaCodes: ['WK091711'] });
    const lesson = await add({ kind: 'school', name: 'Basisschool Middernacht', ...place });
    const [{ wijk }] = await app.database.read().query(`SELECT b.parent_code AS wijk FROM organisation o JOIN area b ON b.code = o.buurt_code WHERE o.id = '${lesson}'`);
    const ofWijk = async () => (await app.ask(iber, `{ wijk(code: "${wijk}") { schools(first: 50) { edges { node { id } } } } }`)).wijk.schools.edges.map(({ node }: any) => node.id);
    expect(await ofWijk()).toContain(lesson);
    const { changeId } = (await app.ask(els, CLOSE, { id, on: '2026-11-20' })).closeOrganisation;
    await app.ask(els, CLOSE, { id: lesson, on: '2026-11-20' });
    expect([await named('middernacht'), await found('middernacht'), await found('045 560 77 66')]).toEqual([[], [], []]);
    expect(await ofWijk()).not.toContain(lesson);
    await expect(addContact(app.as(els), { organisationId: id })).rejects.toThrow('ORGANISATION_CLOSED');
    await app.ask(els, REVERT, { groupId: changeId });
    expect(await named('middernacht')).toEqual(['Buurtteam Middernacht']);
    await app.ask(els, REVERT, { groupId: addedBy }); // added by mistake
    expect(await named('middernacht')).toEqual([]);
  });

  it('is found with a typo, and named before the same one is added again, in that gemeente alone', async () => {
    expect(await named('buurteam heerlen')).toContain('Buurtteam Heerlen-Centrum');
    expect(await named('qqqqqqq')).toEqual([]);
    const likely = async (name: string, kind: string | null = null) => (await app.ask(els, 'query ($name: String!, $kind: String) { likelyOrganisations(gemeente: "GM0917", name: $name, kind: $kind) { name } }', { name, kind })).likelyOrganisations.map((each: any) => each.name);
    expect(await likely('buurteam heerlen centrum', 'wijkteam')).toEqual(['Buurtteam Heerlen-Centrum']);
    expect(await likely('Proeftuin', 'school')).toEqual(['Basisschool De Proeftuin']);
    expect(await likely('Buurtteam')).toEqual([]);
    expect(await likely('Proeftuin', 'jgz')).toEqual([]);
    expect((await app.graphql(els, '{ likelyOrganisations(gemeente: "GM0202", name: "Proeftuin") { name } }')).code).toBe('NOT_FOUND');
  });

  it('is what a list that is being imported calls it, once it was added for that list', async () => {
    const importing = new Importing(app, els);
    const list = ['Naam;Functie;Team;Wijk', 'Nieuwe Leerkracht;ib;Basisschool Nergensland;Vrieheide'].join('\n');
    const id = await importing.file(new TextEncoder().encode(list), 'lijst.csv');
    expect((await importing.rows(id)).map(({ kind, refused }) => refused[0]?.code ?? kind)).toEqual(['ORGANISATION_UNKNOWN']);
    await importing.answer(id, 'ORGANISATION', 'Basisschool Nergensland', [await add({ kind: 'school', name: 'Kindcentrum Nergens' })]);
    expect((await importing.rows(id)).map(({ kind }) => kind)).toEqual(['NEW']);
  });
});
