/** Adding, confirming and ending a contact; its numbers, and who was shown them; its vCard. Real: database, index, HTTP. */
import { beforeAll, expect, it } from '@jest/globals';
import { parse } from 'vcard4';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import type { TestApp, Session } from '../support/test-app.js';

const ADD = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id name areas { name } verification { state text } mayEdit } } }';

describeOnDatabases('contacts', (start) => {
  let app: TestApp;
  let coordinator: Session;
  let iber: Session;
  let organisationId: string;

  beforeAll(async () => {
    app = await start({ NUMBERS_PER_HOUR_SLOW: '6', NUMBERS_PER_HOUR_STOP: '8' });
    coordinator = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
    [{ id: organisationId }] = await app.database.read().query(`SELECT id FROM organisation WHERE kind = 'wijkteam' AND gemeente_code = 'GM0917' ORDER BY name LIMIT 1`);
  });

  const add = async (achternaam: string, more: Record<string, unknown> = {}): Promise<any> => (await app.ask(coordinator, ADD, {
    input: {
      professional: {
        voornaam: 'Zoë', tussenvoegsel: 'van de', achternaam, email: `${achternaam.toLowerCase().replace(/\W/g, '')}@test.example`, languages: ['tr'],
        phones: [{ kind: 'MOBILE', number: '06-88 00 00 01' }, { kind: 'DIRECT', number: '+31 45 560 5040', visibility: 'COORDINATORS' }],
      },
      roleCode: 'wijkteamcoach', organisationId, areaCodes: ['WK091733', 'BU09173400'], hours: [{ weekday: 1, stretches: [{ from: '08:30', until: '17:00' }] }], ...more,
    },
  })).addContact.contact;
  const searched = async (session: Session, text: string): Promise<string[]> => {
    await app.settle();
    return (await app.ask(session, 'query ($text: String!) { search(text: $text) { edges { node { ... on Contact { id } } } } }', { text })).search.edges.map(({ node }: any) => node.id);
  };

  it('is found as soon as it is added, and not by what is not for her', async () => {
    const contact = await add('Windhoek');
    expect(contact).toMatchObject({ name: 'Zoë van de Windhoek', verification: { state: 'NEVER', text: 'Nog niet bevestigd' }, mayEdit: true });
    for (const text of ['zoe windhoek', 'vandewindhoek', '06 8800 0001', 'wijkteamcoach eikenderveld windhoek']) expect(await searched(iber, text)).toContain(contact.id);
    expect(await searched(iber, '045 5605040')).not.toContain(contact.id);
    expect(await searched(coordinator, '045 5605040')).toContain(contact.id);
  });

  it('records who changed what', async () => {
    const contact = await add('Historie');
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-12-31") { contact { endsOn } } }', { id: contact.id });
    const changes = await app.database.read().query(`SELECT field, before, after, account_id FROM "change" c JOIN change_group g ON g.id = c.group_id WHERE subject_id = '${contact.id}' ORDER BY c.id`);
    expect(changes.map((change: any) => [change.field, change.before, change.field === 'endsOn' && change.after])).toEqual([['created', null, false], ['endsOn', null, '"2026-12-31"']]);
    expect(changes.every((change: any) => change.account_id)).toBe(true);
  });

  it('is found until its last day and not after', async () => {
    const contact = await add('Eindig');
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-23") { contact { id } } }', { id: contact.id });
    expect(await searched(iber, 'eindig')).toContain(contact.id);
    app.at('2026-11-24T10:00:00Z');
    expect(await searched(iber, 'eindig')).not.toContain(contact.id);
    expect((await app.graphql(iber, 'query ($id: ID!) { contact(id: $id) { name } }', { id: contact.id })).code).toBe('NOT_FOUND');
    expect((await app.ask(coordinator, 'query ($id: ID!) { contact(id: $id) { endsOn } }', { id: contact.id })).contact.endsOn).toBe('2026-11-23');
    app.at('2026-11-23T10:00:00Z');
  });

  it('is confirmed by who can know, and only that counts as confirmed', async () => {
    const contact = await add('Bevestig');
    const { confirmContact } = await app.ask(coordinator, 'mutation ($id: ID!) { confirmContact(id: $id, how: PHONE) { verification { state by text } } }', { id: contact.id });
    expect(confirmContact.verification).toEqual({ state: 'FRESH', by: 'COORDINATOR', text: 'Bevestigd op 23 november door de coördinator' });
    const [{ email }] = await app.database.read().query(`SELECT p.email FROM professional p JOIN contact c ON c.professional_id = p.id WHERE c.id = '${contact.id}'`);
    await app.database.transaction((manager) => manager.query(`INSERT INTO account (id, email, professional_id) SELECT 'confirms', p.email, p.id FROM professional p WHERE p.email = '${email}'`));
    app.at('2026-11-24T10:00:00Z');
    await app.ask(await app.signedIn(email), `mutation { confirmContact(id: "${contact.id}") { id } }`);
    const by = async () => (await app.ask(iber, `{ contact(id: "${contact.id}") { verification { by } } }`)).contact.verification.by;
    expect(await by()).toBe('SELF');
    await app.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO account (id, email) VALUES ('leads', 'leads@keeper.example')`);
      await manager.query(`INSERT INTO account_power (id, account_id, gemeente_code, power, organisation_id) VALUES ('leads', 'leads', 'GM0917', 'coordinator', '${organisationId}')`);
    });
    app.at('2026-11-25T10:00:00Z');
    await app.ask(await app.signedIn('leads@keeper.example'), `mutation { confirmContact(id: "${contact.id}") { id } }`);
    expect(await by()).toBe('MANAGER');
    app.at('2026-11-23T10:00:00Z');
  });

  it('is, once its addition was undone, in no list, and says so to who keeps it', async () => {
    const { addContact } = await app.ask(coordinator, 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id isTakenBack } changeId } }', {
      input: { professional: { voornaam: 'Tij', achternaam: 'Delijk', email: 'tij@test.example' }, roleCode: 'wijkteamcoach', organisationId, areaCodes: ['WK091733'] },
    });
    expect(addContact.contact.isTakenBack).toBe(false);
    await app.ask(coordinator, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: addContact.changeId });
    const { contact } = await app.ask(coordinator, 'query ($id: ID!) { contact(id: $id) { isTakenBack reachability { text } } }', { id: addContact.contact.id });
    expect([contact.isTakenBack, contact.reachability.text]).toEqual([true, expect.stringMatching(/^staat niet in de lijst/)]);
  });

  it('gives a vCard 4 that a vCard library reads, with the numbers she may see', async () => {
    const contact = await add('Kaartje');
    const cardFor = async (session: Session) => {
      const answer = await app.get(session, `/api/contacten/${contact.id}.vcf`);
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
    for (const { id } of [stays, gone]) await app.ask(iber, 'mutation ($id: ID!) { addFavourite(contactId: $id) { id } }', { id });
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-23") { contact { id } } }', { id: gone.id });
    app.at('2026-11-24T10:00:00Z');
    const { viewer } = await app.ask(iber, '{ viewer { favourites(first: 1) { totalCount edges { node { id } } pageInfo { hasNextPage } } } }');
    expect(viewer.favourites).toEqual({ totalCount: 1, edges: [{ node: { id: stays.id } }], pageInfo: { hasNextPage: false } });
    expect(await app.ask(iber, 'mutation ($id: ID!) { removeFavourite(contactId: $id) { id } }', { id: gone.id })).toEqual({ removeFavourite: null });
    app.at('2026-11-23T10:00:00Z');
  });

  it('shows a closed number to nobody through a role that she adds herself', async () => {
    const closed = await add('Geslotene', { areaCodes: ['WK091734'] });
    const [{ id: professionalId }] = await app.database.read().query(`SELECT professional_id AS id FROM contact WHERE id = '${closed.id}'`);
    await app.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO account (id, email) VALUES ('keeper', 'keeper@keeper.example')`);
      await manager.query(`INSERT INTO account_power (id, account_id, gemeente_code, power, wijk_code) VALUES ('keeper', 'keeper', 'GM0917', 'coordinator', 'WK091733')`);
    });
    const answer = await app.graphql(await app.signedIn('keeper@keeper.example'), ADD, { input: { professionalId, roleCode: 'huisarts', organisationId, areaCodes: ['WK091733'] } });
    expect(answer.code).toBe('NUMBER_PROTECTED');
  });

  it('says of who has left that she has, and offers nobody to call who is not there', async () => {
    const contact = await add('Oudgediende', { hours: null });
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-11-23") { contact { id } } }', { id: contact.id });
    app.at('2026-11-24T10:00:00Z');
    const { contact: left } = await app.ask(coordinator, 'query ($id: ID!) { contact(id: $id) { reachability { text callTarget { kind } } } }', { id: contact.id });
    expect(left.reachability.text).toBe('werkt hier niet meer, laatste werkdag 23 november');
    expect(left.reachability.callTarget.kind).not.toBe('PERSON');
    expect((await app.graphql(coordinator, 'mutation ($id: ID!) { confirmContact(id: $id) { id } }', { id: contact.id })).code).toBe('NOT_FOUND');
    app.at('2026-11-23T10:00:00Z');
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
    const { id } = await add('Mobiel', { professional: { voornaam: 'Zoë', achternaam: 'Mobiel', phones: [{ kind: 'DIRECT', number: '045 5605041' }, { kind: 'DIRECT', number: '06 8800 0002' }] } });
    expect((await app.ask(coordinator, `{ contact(id: "${id}") { numbers { display } } }`)).contact.numbers).toEqual([{ display: '06 88 00 00 02' }, { display: '045 560 5041' }]);
  });

  it('refuses more than fifty at once, and one twice in an order', async () => {
    const { id } = await add('Dubbel');
    const byIds = (many: number) => app.graphql(iber, 'query ($ids: [ID!]!) { contacts(ids: $ids) { id } }', { ids: Array(many).fill(id) });
    expect([(await byIds(50)).code, (await byIds(51)).code]).toEqual([undefined, 'BAD_INPUT']);
    expect((await app.graphql(coordinator, 'mutation ($ids: [ID!]!) { orderContacts(ids: $ids) }', { ids: [id, id] })).code).toBe('BAD_INPUT');
  });

  it('ends nobody before her first day', async () => {
    const contact = await add('Tikfout', { startsOn: '2026-11-01' });
    expect((await app.graphql(coordinator, `mutation { endContact(id: "${contact.id}", on: "2016-12-31") { changeId } }`)).code).toBe('DATE_INVALID');
    expect((await app.ask(coordinator, `{ contact(id: "${contact.id}") { endsOn } }`)).contact.endsOn).toBeNull();
  });
});
