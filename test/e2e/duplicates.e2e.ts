/** Who is in the directory twice, and making one of two. Real: database, HTTP, index. */
import { beforeAll, expect, it } from '@jest/globals';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const REVERT = 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }';

describeOnDatabases('duplicates', (start) => {
  let app: TestApp;
  let els: Session;
  let iber: Session;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
  });

  const add = async (contact: NewContact): Promise<{ contactId: string; personId: string }> => {
    const contactId = await addContact(app.as(els), contact);
    return { contactId, personId: await personOf(app, contactId) };
  };
  const likely = async (session: Session, wanted: Record<string, string | undefined>) => (await app.ask(session, 'query ($voornaam: String, $achternaam: String, $email: String, $phone: String) { likelyPeople(voornaam: $voornaam, achternaam: $achternaam, email: $email, phone: $phone) { professionalId why contacts { id } } }', wanted)).likelyPeople;

  it('suggests who is there already while somebody is added, for coordinators only', async () => {
    const { personId } = await add({ voornaam: 'Wilhelmina', achternaam: 'Quaedackers', email: 'w.quaedackers@x.example', phones: [{ kind: 'MOBILE', number: '06 8802 0001' }] });
    for (const wanted of [{ voornaam: 'Wilhelmina', achternaam: 'Kwaadakkers' }, { voornaam: 'W.', achternaam: 'Quadackers' }, { email: 'W.Quaedackers@x.example' }, { phone: '0031688020001' }]) {
      expect((await likely(els, wanted)).map((person: any) => person.professionalId)).toEqual([personId]);
    }
    expect(await likely(iber, { voornaam: 'Wilhelmina', achternaam: 'Quaedackers' })).toEqual([]);
  });

  it('makes one person of two: contacts move, the same one is folded, deputies follow; and undoes it', async () => {
    const kept = await add({ voornaam: 'Dubbel', achternaam: 'Ganger', phones: [{ kind: 'MOBILE', number: '06 8802 0002' }] });
    const gone = await add({ voornaam: 'Dubbel', achternaam: 'Gangers', areaCodes: ['WK091711'], endsOn: '2027-01-01', email: 'dubbel@x.example', phones: [{ kind: 'DIRECT', number: '045 5602002' }] });
    await addContact(app.as(els), { personId: gone.personId, roleCode: 'ib-er', areaCodes: ['WK091712'] });
    const colleague = await add({ voornaam: 'Col', achternaam: 'Lega' });
    await app.ask(els, 'mutation ($id: ID!, $absences: [AbsenceInput!]!) { setAbsences(id: $id, absences: $absences) { changeId } }', { id: colleague.contactId, absences: [{ startsOn: '2026-11-20', endsOn: '2026-12-03', deputyContactId: gone.contactId }] });
    const pair = (await app.ask(els, '{ duplicatePeople(first: 50) { edges { node { why first { professionalId } second { professionalId } } } } }')).duplicatePeople.edges.map((edge: any) => edge.node)
      .find((node: any) => node.first.professionalId === kept.personId && node.second.professionalId === gone.personId);
    expect(pair).toMatchObject({ why: ['NAME'] });
    const ids = { keepId: kept.personId, goneId: gone.personId };
    const shown = () => Promise.all([kept, gone].map(async ({ personId }) => Number((await app.database.read().query(`SELECT count(*) AS times FROM disclosure WHERE professional_id = '${personId}'`))[0].times)));
    const before = await shown();
    const preview = (await app.ask(els, 'query ($keepId: ID!, $goneId: ID!) { mergePreview(keepId: $keepId, goneId: $goneId) { name email phones { number } moved { role { code } } folded { id } } }', ids)).mergePreview;
    expect(preview).toEqual({ name: 'Dubbel Ganger', email: 'dubbel@x.example', phones: [{ number: '06 88 02 00 02' }, { number: '045 560 2002' }], moved: [{ role: { code: 'ib-er' } }], folded: [{ id: gone.contactId }] });
    expect(await shown()).toEqual(before.map((times) => times + 1));
    const groupId = (await app.ask(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', ids)).mergePeople;
    const merged = (await app.ask(els, `{ contact(id: "${kept.contactId}") { name endsOn email areas { code } otherRoles { role { code } } } }`)).contact;
    expect(merged).toEqual({ name: 'Dubbel Ganger', endsOn: null, email: 'dubbel@x.example', areas: [{ code: 'WK091710' }, { code: 'WK091711' }], otherRoles: [{ role: { code: 'ib-er' } }] });
    expect((await app.ask(els, `{ contact(id: "${colleague.contactId}") { reachability { deputyId } } }`)).contact.reachability.deputyId).toBe(kept.contactId);
    await app.settle();
    const found = (await app.ask(iber, '{ search(text: "dubbel ganger") { edges { node { ... on Contact { id } } } } }')).search.edges.map((edge: any) => edge.node.id);
    expect(found).toContain(kept.contactId);
    expect(found).not.toContain(gone.contactId);
    await app.ask(els, REVERT, { groupId });
    expect((await app.ask(els, `{ contact(id: "${gone.contactId}") { name email areas { code } } }`)).contact).toEqual({ name: 'Dubbel Gangers', email: 'dubbel@x.example', areas: [{ code: 'WK091711' }] });
    expect((await app.ask(els, `{ contact(id: "${kept.contactId}") { email areas { code } otherRoles { id } } }`)).contact).toEqual({ email: null, areas: [{ code: 'WK091710' }], otherRoles: [] });
  });

  it('merges somebody of whom every contact moves, and undoes that too', async () => {
    const kept = await add({ voornaam: 'Wil', achternaam: 'Blijver', phones: [{ kind: 'MOBILE', number: '06 8802 0011' }] });
    const gone = await add({ voornaam: 'Wil', achternaam: 'Blijvers', roleCode: 'ib-er', areaCodes: ['WK091711'], email: 'wil@x.example', phones: [{ kind: 'MOBILE', number: '06 8802 0012' }] });
    const before = await add({ personId: gone.personId, startsOn: '2020-01-01', endsOn: '2020-12-31' }); // what the other does now, years ago
    await app.database.transaction((manager) => manager.query(`INSERT INTO account (id, email, professional_id) VALUES ('kept', 'kept@x.example', '${kept.personId}'), ('gone', 'wil@x.example', '${gone.personId}')`));
    const accounts = async () => (await app.database.read().query(`SELECT professional_id AS person FROM account WHERE id IN ('kept', 'gone') ORDER BY id DESC`)).map(({ person }: any) => person);
    const groupId = (await app.ask(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', { keepId: kept.personId, goneId: gone.personId })).mergePeople;
    expect((await app.ask(els, `{ contactDraft(id: "${before.contactId}") { professionalId endsOn } }`)).contactDraft).toEqual({ professionalId: kept.personId, endsOn: '2020-12-31' });
    expect(await accounts()).toEqual([kept.personId, null]);
    expect((await app.ask(els, `{ contact(id: "${gone.contactId}") { name email } }`)).contact).toEqual({ name: 'Wil Blijver', email: 'wil@x.example' });
    expect((await app.graphql(iber, REVERT, { groupId })).code).toBe('NOT_FOUND');
    await app.ask(els, REVERT, { groupId });
    expect(await accounts()).toEqual([kept.personId, gone.personId]);
    expect((await app.ask(els, `{ contactDraft(id: "${gone.contactId}") { voornaam achternaam email phones { number } } }`)).contactDraft).toEqual({ voornaam: 'Wil', achternaam: 'Blijvers', email: 'wil@x.example', phones: [{ number: '06 88 02 00 12' }] });
  });

  it('refuses to make somebody with more numbers than a person has', async () => {
    const some = (from: number) => [1, 2, 3].map((n) => ({ kind: 'MOBILE', number: `06 8802 01${from}${n}` }));
    const [one, other] = [await add({ voornaam: 'Veel', achternaam: 'Nummers', phones: some(0) }), await add({ voornaam: 'Veel', achternaam: 'Nummer', areaCodes: ['WK091711'], phones: some(1) })];
    const ids = { keepId: one.personId, goneId: other.personId };
    expect((await app.graphql(els, 'query ($keepId: ID!, $goneId: ID!) { mergePreview(keepId: $keepId, goneId: $goneId) { name } }', ids)).code).toBe('PHONES_TOO_MANY');
    expect((await app.graphql(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', ids)).code).toBe('PHONES_TOO_MANY');
  });

  it('remembers that two are two', async () => {
    const one = await add({ voornaam: 'Naam', achternaam: 'Genoot' });
    const other = await add({ voornaam: 'Naam', achternaam: 'Genoot' });
    const isNamed = async () => (await app.ask(els, '{ duplicatePeople(first: 50) { edges { node { first { professionalId } second { professionalId } } } } }')).duplicatePeople.edges
      .some(({ node }: any) => node.first.professionalId === one.personId && node.second.professionalId === other.personId);
    const say = `mutation { notDuplicates(one: "${one.personId}", other: "${other.personId}") }`;
    expect((await app.graphql(await withPower(app, 'arnhem@keeper.example', { gemeenteCode: 'GM0202' }), say)).code).toBe('NOT_FOUND');
    expect(await isNamed()).toBe(true);
    await app.ask(els, say);
    expect(await isNamed()).toBe(false);
  });

  it('adds an organisation with its buurt, and finds its people by its new name', async () => {
    const { id } = (await app.ask(els, 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }', {
      input: { kind: 'huisartsenpraktijk', name: 'Praktijk De Brug', gemeenteCode: 'GM0917', street: 'Markt', houseNumber: '1', postcode: '6411ab', city: 'Heerlen', phone: '045 5601234', areaCodes: ['WK091710'] },
    })).addOrganisation.organisation;
    const named = async (session: Session, text: string) => (await app.ask(session, 'query ($text: String!) { organisations(text: $text) { name } }', { text })).organisations.map((each: any) => each.name);
    expect(await named(els, 'huisarts brug')).toEqual(['Praktijk De Brug']);
    expect((await named(els, 'praktijk de'))[0]).toBe('Praktijk De Brug');
    expect(await named(await app.signedIn((await app.database.read().query(`SELECT a.email FROM account a JOIN account_power p ON p.account_id = a.id WHERE p.gemeente_code = 'GM0202'`))[0].email), 'brug')).toEqual([]);
    const { contactId } = await add({ voornaam: 'Hui', achternaam: 'Sarts', organisationId: id, roleCode: 'huisarts' });
    await app.ask(els, 'mutation ($id: ID!) { editOrganisation(id: $id, input: { name: "Praktijk Zonnestraal" }) { ... on SavedOrganisation { changeId organisation { name phone { display } address { postcode } } } } }', { id });
    await app.settle();
    expect((await app.ask(iber, '{ search(text: "zonnestraal huisarts") { edges { node { ... on Contact { id } } } } }')).search.edges.map((edge: any) => edge.node.id)).toContain(contactId);
    expect((await app.graphql(els, 'mutation ($id: ID!) { editOrganisation(id: $id, input: { postcode: "12" }) { __typename } }', { id })).code).toBe('POSTCODE_INVALID');
  });
});
