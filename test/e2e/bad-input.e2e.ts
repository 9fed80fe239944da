/** Whatever comes in: a Dutch message with a code or an empty answer; never a 500, a stack trace or a slow answer. Real: database, HTTP. */
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ERRORS } from '#libs/errors';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import type { Session, TestApp } from '../support/test-app.js';

const SEARCH = 'query ($text: String!, $after: String, $first: Int, $filters: SearchFilters, $without: [String!]) { search(text: $text, after: $after, first: $first, filters: $filters, without: $without) { totalCount edges { why } understood { label } help { text } } }';

const ODD_TEXTS = [
  '', ' ', '\u0000', 'a\u0000b', '😀', '👩‍👩‍👧‍👦 huisarts', '\u202Eabc\u202C', 'طبيب', 'εργαζόμενος', "'; DROP TABLE contact; --", '" OR 1=1', 'NEAR(a b, 5)', 'name:anna', 'a* OR b*', '(((((', '^anna', '{}',
  '6411 AB 99999999999', '0000 AA', '6411 SS', '6411AB6411AB', '+', '+31', '00', '06 06 06', '112', '1'.repeat(60), 'a '.repeat(90), "'".repeat(100), '%', '_', '\\', '\uD800', 'ﷺ', 'İıŁß', '-'.repeat(150),
];

describeOnDatabases('bad input', (start) => {
  let app: TestApp;
  let session: Session;

  beforeAll(async () => {
    app = await start();
    session = await app.signedIn('coordinator');
  });

  const code = async (query: string, variables: Record<string, unknown> = {}) => {
    const answer = await app.graphql(session, query, variables);
    if (answer.code) expect(Object.keys(ERRORS)).toContain(answer.code);
    if (answer.code) expect(answer.message).toBe(ERRORS[answer.code as keyof typeof ERRORS].message.replace(/\{max\}/, '200').replace(/\{code\}/, (variables as { code?: string }).code ?? ''));
    expect(answer.code).not.toBe('UNEXPECTED');
    return answer.code;
  };

  it.each(ODD_TEXTS)('searches %j', async (text) => {
    expect(await code(SEARCH, { text })).toBeUndefined();
  });

  it('refuses ten kilobytes of search text', async () => {
    expect(await code(SEARCH, { text: 'x'.repeat(10_000) })).toBe('SEARCH_TOO_LONG');
  });

  it('searches anything', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
      expect(await code(SEARCH, { text })).toBeUndefined();
    }), { numRuns: 100 });
  });

  it.each([{ after: 'x' }, { after: '' + Buffer.from('at:-1').toString('base64url') }, { first: 0 }, { first: -1 }, { first: 51 }, { filters: { roles: Array.from({ length: 31 }, () => 'x') } }, { filters: { wijken: ['x'.repeat(100)] } }])('refuses a page of %j', async (page) => {
    expect(await code(SEARCH, { text: 'huisarts', ...page })).toBe('BAD_INPUT');
  });

  it('takes filters that match nothing', async () => {
    expect(await code(SEARCH, { text: 'huisarts', filters: { roles: ['"; --'], wijken: ["WK' OR 1=1"] }, without: ['role:"', 'x'.repeat(1000)] })).toBeUndefined();
  });

  it.each(['', 'x', '641', '64111', '6411 A', '6411 ABC', '6411 SS', '0411 AB', '6411\u0000AB', '６４１１ AB', 'x'.repeat(9_999)])('refuses %j as a postcode', async (postcode) => {
    expect(await code('query ($postcode: String!) { postcode(postcode: $postcode) { text } }', { postcode })).toBe('POSTCODE_INVALID');
  });

  it.each([['9999 ZZ', undefined], ['6411 AB', -5], ['6411 AB', 2_147_483_647]])('answers postcode %s %s', async (postcode, houseNumber) => {
    expect(await code('query ($postcode: String!, $houseNumber: Int) { postcode(postcode: $postcode, houseNumber: $houseNumber) { text buurten { buurt { name } } } }', { postcode, houseNumber })).toBeUndefined();
  });

  it.each(['', 'x', "' OR '1'='1", '00000000-0000-0000-0000-000000000000', 'x'.repeat(5_000)])('knows nothing by the id %j', async (id) => {
    for (const field of ['contact', 'organisation']) expect(await code(`query ($id: ID!) { ${field}(id: $id) { name } }`, { id })).toBe('NOT_FOUND');
    expect(await code('query ($id: ID!) { wijk(code: $id) { name } }', { id })).toBe('NOT_FOUND');
    expect(await code('query ($id: ID!) { contacts(ids: [$id]) { name } }', { id })).toBeUndefined();
    expect(await code('mutation ($id: ID!) { addFavourite(contactId: $id) { name } }', { id })).toBe('NOT_FOUND');
    expect((await app.get(session, `/api/contacten/${encodeURIComponent(id) || '%20'}.vcf`)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await app.get(session, `/api/contacten/${encodeURIComponent(id) || '%20'}.vcf`)).statusCode).toBeLessThan(500);
  });

  it('takes no zero byte for an id', async () => {
    expect(['NOT_FOUND', 'BAD_INPUT']).toContain(await code('query ($id: ID!) { contact(id: $id) { name } }', { id: 'a\u0000' }));
    expect((await app.get(session, '/api/contacten/a%00.vcf')).statusCode).toBeLessThan(500);
  });

  it('refuses wrong values of a new contact, and adds nobody', async () => {
    const [{ id }] = await app.database.read().query(`SELECT id FROM organisation WHERE gemeente_code = 'GM0917' LIMIT 1`);
    const add = (more: Record<string, unknown>) => code('mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }', {
      ...(more['areaCodes'] ? { code: (more['areaCodes'] as string[])[0] } : { code: more['roleCode'] }),
      input: { professional: { voornaam: 'Zzz', achternaam: 'Zzz' }, roleCode: 'huisarts', organisationId: id, areaCodes: ['WK091733'], ...more },
    });
    const before = await app.database.read().query('SELECT count(*) AS many FROM professional');
    expect(await add({ roleCode: 'tovenaar' })).toBe('ROLE_UNKNOWN');
    expect(await add({ areaCodes: ['WK999999'] })).toBe('AREA_UNKNOWN');
    expect(await add({ areaCodes: [] })).toBe('BAD_INPUT');
    expect(await add({ startsOn: '2026-02-30' })).toBe('DATE_INVALID');
    expect(await add({ startsOn: '2026-12-02', endsOn: '2026-12-01' })).toBe('DATE_INVALID');
    expect(await add({ professionalId: 'x' })).toBe('BAD_INPUT');
    expect(await add({ professional: null, professionalId: 'x' })).toBe('NOT_FOUND');
    for (const voornaam of [' ', 'Jan 111222333', '12-03-2014', 'a\u0000', '\u202Ejan', '<b>']) expect(await add({ professional: { voornaam, achternaam: 'x' } })).toBe('NAME_INVALID');
    expect(await add({ professional: { voornaam: 'x', achternaam: 'x', email: 'x' } })).toBe('BAD_INPUT');
    expect(await add({ professional: { voornaam: 'x', achternaam: 'x', email: 'els.dewit@buurtteamsheerlen.example' } })).toBe('EMAIL_TAKEN');
    expect(await add({ professional: { voornaam: 'x', achternaam: 'x', phones: [{ kind: 'MOBILE', number: '06 1' }] } })).toBe('PHONE_INVALID');
    expect(await add({ hours: [{ weekday: 8, stretches: [{ from: '08:00', until: '17:00' }] }] })).toBe('BAD_INPUT');
    for (const wrong of [[['17:00', '09:00']], [['10:00', '10:00']], [['09:00', '12:00'], ['11:00', '13:00']]]) expect(await add({ hours: [{ weekday: 1, stretches: wrong.map(([from, until]) => ({ from, until })) }] })).toBe('HOURS_INVALID');
    expect(await add({ hours: [1, 1].map((weekday) => ({ weekday, stretches: [{ from: '09:00', until: '12:00' }] })) })).toBe('HOURS_INVALID');
    expect(await add({ professional: { voornaam: 'x', achternaam: 'x', phones: [{ kind: 'MOBILE', number: '112' }] } })).toBe('PHONE_INVALID');
    expect(await add({ hours: [{ weekday: 1, stretches: [{ from: '25:00', until: '17:00' }] }] })).toBe('BAD_INPUT');
    expect(await add({ organisationId: 'x' })).toBe('NOT_FOUND');
    expect(await app.database.read().query('SELECT count(*) AS many FROM professional')).toEqual(before);
  });

  it('refuses GraphQL that is too deep, too wide, too dear or too long', async () => {
    const deep = `{ viewer { favourites { edges { node { ${'otherRoles { '.repeat(20)} id ${'} '.repeat(20)} } } } } }`;
    const aliases = `{ ${Array.from({ length: 40 }, (_, place) => `a${place}: roles { code }`).join(' ')} }`;
    const dear = '{ wijken(first: 50) { edges { node { schools(first: 50) { edges { node { contacts(first: 50) { edges { node { name } } } } } } } } } }';
    const chain = (links: number) => Array.from({ length: links }, (_, link) => `fragment f${link} on __Type { ${link === links - 1 ? 'name' : `...f${link + 1} ...f${link + 1}`} }`).join(' ');
    const wide = (links: number) => `{ __schema { queryType { ...f0 } } } ${chain(links)}`;
    const named = `{ ${Array.from({ length: 16 }, (_, place) => `a${place}: __typename`).join(' ')} }`;
    const long = (times: number) => `{ ${'roles { code } '.repeat(times)} }`; // four tokens, two fields
    for (const query of [deep, aliases, named, wide(11), long(375)]) expect(await code(query)).toBe('BAD_INPUT');
    for (const query of [wide(10), long(374)]) expect(await code(query)).toBeUndefined();
    expect(await code(dear)).toBe('QUERY_TOO_COMPLEX');
    const all = 'id name voornaam tussenvoegsel achternaam initials email startsOn endsOn areas { code name } organisation { id name kind kindLabel email website openText wijk { code name } } reachability { status text deputyId } verification { state text by }';
    const byIds = `query ($ids: [ID!]!) { contacts(ids: $ids) { ${`${all} otherRoles { `.repeat(5)} ${all} ${'} '.repeat(5)} } }`;
    expect(await code(byIds, { ids: ['x'] })).toBeUndefined();
    expect(await code(byIds, { ids: Array.from({ length: 50 }, (_, place) => `id${place}`) })).toBe('QUERY_TOO_COMPLEX');
    const doubling = Array.from({ length: 30 }, (_, link) => `fragment f${link} on Query { ${link === 29 ? 'app { demo }' : `...f${link + 1} ...f${link + 1}`} }`).join(' ');
    const started = Date.now();
    expect(await app.graphql(null, `{ ...f0 } ${doubling}`)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await app.graphql(null, `{ ...f0 nothing } ${doubling}`)).toMatchObject({ code: 'BAD_INPUT' });
    expect(Date.now() - started).toBeLessThan(2_000); // doubled with every link, it would take minutes
    expect(await code('query { contacts(ids: ["x"]) { ...f } } fragment f on Contact { otherRoles { ...f } }')).toBe('BAD_INPUT');
    for (const query of ['', '{', 'query', '{ nothing }', '{ contact }', 'mutation { x }', '\u0000']) expect(await code(query)).toBe('BAD_INPUT');
  });

  it('refuses batches, large bodies, forms of other sites and wrong JSON', async () => {
    const post = (payload: string, headers: Record<string, string>) => app.app.inject({ method: 'POST', url: '/graphql', payload, headers: { cookie: session!, ...headers } });
    const json = { 'content-type': 'application/json' };
    expect((await post('{"query":"{ roles { code } }"}', json)).headers['cache-control']).toBe('no-store');
    expect((await post(JSON.stringify([{ query: '{ roles { code } }' }, { query: '{ roles { code } }' }]), json)).statusCode).toBe(400);
    expect((await post(JSON.stringify({ query: `{ roles { code } } #${'x'.repeat(200_000)}` }), json)).statusCode).toBe(413);
    expect((await post('{', json)).statusCode).toBe(400);
    expect((await post('query=%7Broles%7Bcode%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBeGreaterThanOrEqual(400);
    expect((await post('{"query":"{ roles { code } }"}', { 'content-type': 'text/plain' })).statusCode).toBeGreaterThanOrEqual(400);
    expect((await app.app.inject({ method: 'GET', url: '/graphql?query=%7Broles%7Bcode%7D%7D', headers: { cookie: session! } })).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('takes any cookie for nobody', async () => {
    for (const cookie of ['kl_sessie=', 'kl_sessie=x', `kl_sessie=${'x'.repeat(3_000)}`, 'kl_sessie=%00', "kl_sessie=' OR 1=1"]) {
      expect((await app.graphql(cookie, '{ roles { code } }')).code).toBe('NOT_SIGNED_IN');
    }
  });
});
