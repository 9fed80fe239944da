/** Adding, confirming and ending a contact; its numbers, and who was shown them; its vCard. Real: database, index, HTTP. */
import { beforeAll, expect, it } from '@jest/globals';
import { parse } from 'vcard4';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import { setAbsences } from '../support/set-absences.js';
import type { Session, TestApp } from '../support/test-app.js';
import { wijkteams } from '../support/wijkteams.js';
import { withPower } from '../support/with-power.js';

describeOnDatabases('contacts', (start) => {
  let app: TestApp;
  let coordinator: Session;
  let iber: Session;

  beforeAll(async () => {
    app = await start({ NUMBERS_PER_HOUR_SLOW: '6', NUMBERS_PER_HOUR_STOP: '8' });
    coordinator = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
  });

  const add = (achternaam: string, more: NewContact = {}) => addContact(app.as(coordinator), {
    voornaam: 'Zoë', tussenvoegsel: 'van de', achternaam, email: `${achternaam.toLowerCase().replace(/\W/g, '')}@test.example`, languages: ['tr'],
    phones: [{ kind: 'MOBILE', number: '06-88 00 00 01' }, { kind: 'DIRECT', number: '+31 45 560 5040', visibility: 'COORDINATORS' }],
    areaCodes: ['WK091733', 'BU09173400'], hours: [{ weekday: 1, stretches: [{ from: '08:30', until: '17:00' }] }], ...more,
  });
  const searched = async (session: Session, text: string): Promise<string[]> => {
    await app.settle();
    return (await app.ask(session, 'query ($text: String!) { search(text: $text) { edges { node { ... on Contact { id } } } } }', { text })).search.edges.map(({ node }: any) => node.id);
  };

  it('is found as soon as it is added, and not by what is not for her', async () => {
    const id = await add('Windhoek');
    expect((await app.ask(coordinator, `{ contact(id: "${id}") { name verification { state text } mayEdit } }`)).contact).toEqual({ name: 'Zoë van de Windhoek', verification: { state: 'NEVER', text: 'Nog nooit bevestigd' }, mayEdit: true });
    for (const text of ['zoe windhoek', 'vandewindhoek', '06 8800 0001', 'wijkteamcoach eikenderveld windhoek']) expect(await searched(iber, text)).toContain(id);
    expect(await searched(iber, '045 5605040')).not.toContain(id);
    expect(await searched(coordinator, '045 5605040')).toContain(id);
  });

  it('records who changed what', async () => {
    const id = await add('Historie');
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-12-31") { contact { endsOn } } }', { id });
    const changes = await app.database.read().query(`SELECT field, before, after, account_id FROM "change" c JOIN change_group g ON g.id = c.group_id WHERE subject_id = '${id}' ORDER BY c.id`);
    expect(changes.map((change: any) => [change.field, change.before, change.field === 'endsOn' && change.after])).toEqual([['created', null, false], ['endsOn', null, '"2026-12-31"']]);
    expect(changes.every((change: any) => change.account_id)).toBe(true);
  });

  it('is found until its last day and not after', async () => {
    const id = await add('Eindig');
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-23") { contact { id } } }', { id });
    expect(await searched(iber, 'eindig')).toContain(id);
    app.at('2026-11-24T10:00:00Z');
    expect(await searched(iber, 'eindig')).not.toContain(id);
    expect((await app.graphql(iber, 'query ($id: ID!) { contact(id: $id) { name } }', { id })).code).toBe('NOT_FOUND');
    expect((await app.ask(coordinator, 'query ($id: ID!) { contact(id: $id) { endsOn } }', { id })).contact.endsOn).toBe('2026-11-23');
    app.at('2026-11-23T10:00:00Z');
  });

  it('is confirmed by who can know, and only that counts as confirmed', async () => {
    const id = await add('Bevestig');
    const { confirmContact } = await app.ask(coordinator, 'mutation ($id: ID!) { confirmContact(id: $id, how: PHONE) { verification { state by text } } }', { id });
    expect(confirmContact.verification).toEqual({ state: 'FRESH', by: 'COORDINATOR', text: 'Bevestigd op 23 november door de coördinator' });
    app.at('2026-11-24T10:00:00Z');
    await app.ask(await app.signedIn('bevestig@test.example'), `mutation { confirmContact(id: "${id}") { id } }`);
    const by = async () => (await app.ask(iber, `{ contact(id: "${id}") { verification { by } } }`)).contact.verification.by;
    expect(await by()).toBe('SELF');
    app.at('2026-11-25T10:00:00Z');
    const [organisationId] = await wijkteams(app.as(coordinator));
    await app.ask(await withPower(app, 'leads@keeper.example', { organisationId }), `mutation { confirmContact(id: "${id}") { id } }`);
    expect(await by()).toBe('MANAGER');
    app.at('2026-11-23T10:00:00Z');
  });

  it('loses no step of its version when it is confirmed and changed at once', async () => {
    const id = await add('Tegelijk');
    const versionOf = async (): Promise<number> => (await app.database.read().query(`SELECT version FROM contact WHERE id = '${id}'`))[0].version;
    const before = await versionOf();
    const times = 12;
    for (let time = 0; time < times; time += 1) {
      await Promise.all([
        app.ask(coordinator, `mutation { confirmContact(id: "${id}") { id } }`),
        app.ask(coordinator, `mutation { pinContact(id: "${id}", pinned: ${time % 2 === 0}) { changeId } }`),
      ]);
    }
    expect(await versionOf()).toBe(before + 2 * times);
  });

  it('is, once its addition was undone, in no list, and says so to who keeps it', async () => {
    const id = await add('Tijdelijk');
    const read = async () => (await app.ask(coordinator, 'query ($id: ID!) { contact(id: $id) { isTakenBack reachability { text } history { edges { node { id } } } } }', { id })).contact;
    const { isTakenBack, history } = await read();
    expect(isTakenBack).toBe(false);
    await app.ask(coordinator, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: history.edges[0].node.id });
    const contact = await read();
    expect([contact.isTakenBack, contact.reachability.text]).toEqual([true, expect.stringMatching(/^staat niet in de lijst/)]);
  });

  it('gives a vCard 4 that a vCard library reads, with the numbers she may see', async () => {
    const id = await add('Kaartje');
    const cardFor = async (session: Session) => {
      const answer = await app.get(session, `/api/contacten/${id}.vcf`);
      expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/vcard; charset=utf-8', 'no-store']);
      expect(answer.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      return parse(answer.body) as any;
    };
    const card = await cardFor(iber);
    expect(card.getProperty('FN')[0].value).toBe('Zoë van de Kaartje');
    expect(card.getProperty('N')[0].value).toMatchObject({ familyNames: 'van de Kaartje', givenNames: 'Zoë' });
    const phonesOf = (each: any): [string, string][] => each.getProperty('TEL').map((tel: any) => [tel.parameters.TYPE, tel.value]);
    expect(phonesOf(card)[0]).toEqual(['cell', 'tel:+31688000001']);
    expect(JSON.stringify(phonesOf(card))).not.toContain('455605040');
    expect(JSON.stringify(phonesOf(await cardFor(coordinator)))).toContain('455605040');
  });

  it('can be taken from the favourites after it ended, which then page on without it', async () => {
    const [gone, stays] = [await add('Vertrekker'), await add('Blijver')];
    for (const id of [stays, gone]) await app.ask(iber, 'mutation ($id: ID!) { addFavourite(contactId: $id) { id } }', { id });
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-23") { contact { id } } }', { id: gone });
    app.at('2026-11-24T10:00:00Z');
    const { viewer } = await app.ask(iber, '{ viewer { favourites(first: 1) { totalCount edges { node { id } } pageInfo { hasNextPage } } } }');
    expect(viewer.favourites).toEqual({ totalCount: 1, edges: [{ node: { id: stays } }], pageInfo: { hasNextPage: false } });
    expect(await app.ask(iber, 'mutation ($id: ID!) { removeFavourite(contactId: $id) { id } }', { id: gone })).toEqual({ removeFavourite: null });
    app.at('2026-11-23T10:00:00Z');
  });

  it('shows a closed number to nobody through a role that she adds herself', async () => {
    const personId = await personOf(app, await add('Geslotene', { areaCodes: ['WK091734'] }));
    const keeper = await withPower(app, 'keeper@keeper.example', { wijkCode: 'WK091733' });
    await expect(addContact(app.as(keeper), { personId, roleCode: 'huisarts', areaCodes: ['WK091733'] })).rejects.toThrow('NUMBER_PROTECTED');
  });

  it('counts and pages at an organisation only whom she may see', async () => {
    const { organisation: { id: organisationId } } = (await app.ask(coordinator, 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }', { input: { kind: 'school', name: 'School Bladzij', gemeenteCode: 'GM0917', areaCodes: ['WK091733'] } })).addOrganisation;
    const ids: string[] = [];
    for (const achternaam of ['Aab', 'Bbc', 'Ccd', 'Dde', 'Eef']) ids.push(await add(achternaam, { organisationId, email: null }));
    const hidden = [ids[0], ids[2]].map((id) => `'${id}'`).join();
    await app.database.transaction((manager) => manager.query(`UPDATE contact SET starts_on = '2020-01-01', asked_on = '2020-06-01', version = version + 1 WHERE id IN (${hidden})`));
    const page = async (session: Session, after: string | null = null) => (await app.ask(session, 'query ($id: ID!, $after: String) { organisation(id: $id) { contacts(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }', { id: organisationId, after })).organisation.contacts;
    const idsOf = ({ edges }: any): string[] => edges.map(({ node }: any) => node.id);
    const first = await page(iber);
    expect([first.totalCount, idsOf(first), first.pageInfo.hasNextPage]).toEqual([3, [ids[1], ids[3]], true]);
    expect(idsOf(await page(iber, first.pageInfo.endCursor))).toEqual([ids[4]]);
    expect((await page(coordinator)).totalCount).toBe(5);
  });

  it('says of who has left that she has, and offers nobody to call who is not there', async () => {
    const id = await add('Oudgediende', { hours: null });
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-23") { contact { id } } }', { id });
    app.at('2026-11-24T10:00:00Z');
    const { contact: left } = await app.ask(coordinator, 'query ($id: ID!) { contact(id: $id) { reachability { text callTarget { kind } } } }', { id });
    expect(left.reachability.text).toBe('werkt hier niet meer, laatste werkdag 23 november');
    expect(left.reachability.callTarget.kind).not.toBe('PERSON');
    expect((await app.graphql(coordinator, 'mutation ($id: ID!) { confirmContact(id: $id) { id } }', { id })).code).toBe('NOT_FOUND');
    app.at('2026-11-23T10:00:00Z');
  });

  it('tells a number that is not for her from one that nobody filled in', async () => {
    const shielded = await add('Afgeschermd', { hours: null, phones: [{ kind: 'MOBILE', number: '06-88 00 00 02', visibility: 'COORDINATORS' }] });
    const unknown = await add('Onbekend', { hours: null, phones: [] });
    const seen = async (session: Session, id: string) => (await app.ask(session, 'query ($id: ID!) { contact(id: $id) { hasDirectNumber hasShieldedNumber reachability { text } } }', { id })).contact;
    expect(await seen(iber, shielded)).toEqual({ hasDirectNumber: false, hasShieldedNumber: true, reachability: { text: expect.stringMatching(/deelt geen direct nummer$/) } });
    expect(await seen(coordinator, shielded)).toEqual({ hasDirectNumber: true, hasShieldedNumber: false, reachability: { text: expect.not.stringMatching(/nummer/) } });
    expect(await seen(iber, unknown)).toEqual({ hasDirectNumber: false, hasShieldedNumber: false, reachability: { text: expect.stringMatching(/nummer niet bekend$/) } });
  });

  it('to ask whether something is so, calls herself, also while she is away; never Veilig Thuis', async () => {
    const id = await add('Vakantieganger', { email: null });
    await setAbsences(app.as(coordinator), id, [{ startsOn: '2026-11-23', endsOn: '2026-11-30' }]);
    const { contact } = await app.ask(coordinator, 'query ($id: ID!) { contact(id: $id) { reachability { callTarget { kind } whomToAsk { kind contactId } } } }', { id });
    expect(contact.reachability).toEqual({ callTarget: { kind: expect.not.stringMatching('PERSON') }, whomToAsk: { kind: 'PERSON', contactId: id } });
  });

  it('logs every disclosure, slows bulk reading, then stops it, and never blocks her own', async () => {
    const lotte = await app.signedIn('nieuwe-medewerker');
    const { search } = await app.ask(lotte, '{ search(text: "wijkteamcoach", first: 50) { edges { node { ... on Contact { id hasDirectNumber } } } } }');
    const ids: string[] = search.edges.map(({ node }: any) => node).filter((node: any) => node.hasDirectNumber).map((node: any) => node.id).slice(0, 10);
    const durations: number[] = [];
    const codes: (string | undefined)[] = [];
    for (const id of ids) {
      const started = Date.now();
      codes.push((await app.graphql(lotte, 'query ($id: ID!) { contact(id: $id) { numbers(through: CALL) { dial display } } }', { id })).code);
      durations.push(Date.now() - started);
    }
    expect(codes).toEqual([...Array<undefined>(8).fill(undefined), 'TOO_MANY_NUMBERS', 'TOO_MANY_NUMBERS']);
    expect(Math.min(...durations.slice(6, 8))).toBeGreaterThan(1_000);
    const logged = await app.database.read().query(`SELECT d.through FROM disclosure d JOIN account a ON a.id = d.account_id WHERE a.email LIKE 'lotte%'`);
    expect(logged).toEqual(Array(8).fill({ through: 'call' }));
    expect((await app.graphql(iber, 'query ($ids: [ID!]!) { contacts(ids: $ids) { numbers { dial } } }', { ids: ids.slice(0, 2) })).code).toBe('TOO_MANY_NUMBERS');
    const own = await app.ask(lotte, '{ viewer { contacts { numbers { dial } } } }');
    expect(own.viewer.contacts[0].numbers.length).toBeGreaterThan(0);
    expect((await app.graphql(lotte, `query { contact(id: "${ids[9]}") { name } }`)).code).toBeUndefined();
    app.at('2026-11-23T11:00:01Z');
    expect((await app.graphql(lotte, `{ contact(id: "${ids[9]}") { numbers { dial } } }`)).code).toBeUndefined();
    app.at('2026-11-23T10:00:00Z');
  });

  it('shows a mobile number before others', async () => {
    const id = await add('Mobiel', { phones: [{ kind: 'DIRECT', number: '045 5605041' }, { kind: 'DIRECT', number: '06 8800 0002' }] });
    expect((await app.ask(coordinator, `{ contact(id: "${id}") { numbers { display } } }`)).contact.numbers).toEqual([{ display: '06 88 00 00 02' }, { display: '045 560 5041' }]);
  });

  it('refuses more than fifty at once, and one twice in an order', async () => {
    const id = await add('Dubbel');
    const byIds = (many: number) => app.graphql(iber, 'query ($ids: [ID!]!) { contacts(ids: $ids) { id } }', { ids: Array(many).fill(id) });
    expect([(await byIds(50)).code, (await byIds(51)).code]).toEqual([undefined, 'BAD_INPUT']);
    expect((await app.graphql(coordinator, 'mutation ($ids: [ID!]!) { orderContacts(ids: $ids) }', { ids: [id, id] })).code).toBe('BAD_INPUT');
  });

  it('leaves a person to who keeps her when another added her and took that back', async () => {
    const keeper = await withPower(app, 'thuis@keeper.example', { wijkCode: 'WK091734' });
    const id = await add('Teruggenomen', { areaCodes: ['WK091734'], phones: [] });
    const mayEditPerson = async () => (await app.ask(keeper, `{ contactDraft(id: "${id}") { mayEditPerson } }`)).contactDraft.mayEditPerson;
    const other = await add('', { personId: await personOf(app, id), roleCode: 'huisarts', areaCodes: ['WK091733'], startsOn: '2027-03-01' });
    expect(await mayEditPerson()).toBe(false);
    const { history } = (await app.ask(coordinator, `{ contact(id: "${other}") { history { edges { node { id } } } } }`)).contact;
    await app.ask(coordinator, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: history.edges[0].node.id });
    expect(await mayEditPerson()).toBe(true);
  });

  it('ends nobody before her first day', async () => {
    const id = await add('Tikfout', { startsOn: '2026-11-01' });
    expect((await app.graphql(coordinator, `mutation { endContact(id: "${id}", on: "2016-12-31") { changeId } }`)).code).toBe('DATE_INVALID');
    expect((await app.ask(coordinator, `{ contact(id: "${id}") { endsOn } }`)).contact.endsOn).toBeNull();
  });
});
