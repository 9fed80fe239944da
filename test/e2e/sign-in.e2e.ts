/** Signing in by a link in a mail. Real: database, HTTP, an SMTP server that receives the mail. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidSettingsError, loadSettings } from '#libs/config';
import { Session, SignInLink } from '../../apps/api/src/accounts/index.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { startMailServer, tokenIn, type MailServer } from '../support/mail-server.js';
import { TestApp } from '../support/test-app.js';
import { withDatabase } from '../support/with-database.js';

const ASK = 'mutation ($email: String!) { requestSignInLink(email: $email) { message } }';
const SIGN_IN = 'mutation ($token: String!) { signIn(token: $token) { name powers { kind } hasMaatjes } }';
const WHO = '{ viewer { name } }';
const IBER = 'marieke.vandenberg@eikenderveld.example';

describeOnDatabases('signing in', (start) => {
  let mailServer: MailServer;
  let app: TestApp;

  beforeAll(async () => {
    mailServer = await startMailServer();
    app = await start({ SMTP_URL: mailServer.url });
  });

  afterAll(() => mailServer.stop());

  const askLink = async (email = IBER): Promise<string> => {
    const before = mailServer.mails.length;
    await app.ask(null, ASK, { email });
    await app.settle();
    expect(mailServer.mails).toHaveLength(before + 1);
    return tokenIn(mailServer.mails.at(-1)!);
  };

  it('mails a known address a link that signs in once', async () => {
    const token = await askLink(` ${IBER.toUpperCase()} `);
    expect(mailServer.mails.at(-1)).toMatch(/^To: marieke.vandenberg@eikenderveld.example/m);
    const answer = await app.graphql(null, SIGN_IN, { token });
    expect(answer.data.signIn.name).toBe('Marieke van den Berg');
    expect((await app.ask(answer.cookie!, WHO)).viewer.name).toBe('Marieke van den Berg');
    expect(await app.graphql(null, SIGN_IN, { token })).toMatchObject({ code: 'LINK_INVALID' });
  });

  it('lets only one of many who spend a link at once in', async () => {
    app.at('2026-11-23T10:20:00Z');
    const token = await askLink();
    const answers = await Promise.all(Array.from({ length: 8 }, () => app.graphql(null, SIGN_IN, { token })));
    expect(answers.filter((answer) => !answer.code)).toHaveLength(1);
  });

  it('answers an unknown, a blocked and a former address the same, as slowly, and mails nothing', async () => {
    const before = mailServer.mails.length;
    const known = await app.ask(null, ASK, { email: 'els.dewit@buurtteamsheerlen.example' });
    await app.settle();
    expect(mailServer.mails).toHaveLength(before + 1);
    await app.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO account (id, email, blocked_at) VALUES ('blocked', 'geblokkeerd@x.example', '2026-11-01T00:00:00.000Z')`);
      await manager.query(`INSERT INTO account_power (id, account_id, gemeente_code, power) VALUES ('blocked', 'blocked', 'GM0917', 'professional')`);
      await manager.query(`INSERT INTO professional (id, voornaam, achternaam, sort_name, email, languages, version) VALUES ('left', 'Weg', 'Gegaan', 'gegaan weg', 'weg@x.example', '[]', 1)`);
    });
    for (const email of ['niemand@nergens.example', 'geblokkeerd@x.example', 'weg@x.example']) {
      const asked = performance.now();
      expect(await app.ask(null, ASK, { email })).toEqual(known);
      expect(performance.now() - asked).toBeGreaterThan(140);
    }
    await app.settle();
    expect(mailServer.mails).toHaveLength(before + 1);
    expect(await app.database.read().query(`SELECT 1 FROM account WHERE email = 'weg@x.example'`)).toEqual([]);
  });

  it('mails no link that was asked for too long ago', async () => {
    app.at('2026-11-23T10:40:00Z');
    const before = mailServer.mails.length;
    mailServer.welcome('later', 1);
    await app.ask(null, ASK, { email: IBER });
    await app.settle();
    app.at('2026-11-23T10:56:00Z');
    await app.settle();
    expect(mailServer.mails).toHaveLength(before);
  });

  it('gives a session in a cookie that scripts and other sites do not get', async () => {
    app.at('2026-11-23T10:57:00Z');
    const token = await askLink();
    const answer = await app.app.inject({ method: 'POST', url: '/graphql', payload: { query: SIGN_IN, variables: { token } }, headers: { 'content-type': 'application/json' } });
    expect(answer.headers['set-cookie']).toMatch(/^kl_sessie=\S+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('limits how many links are tried from one place, and forgets those that are over', async () => {
    app.at('2026-12-20T10:00:00Z');
    const codes = new Set<string | undefined>();
    for (let time = 0; time < 61; time += 1) codes.add((await app.graphql(null, SIGN_IN, { token: 'guessed' })).code);
    expect([...codes]).toEqual(['LINK_INVALID', 'TOO_MANY_ATTEMPTS']);
    expect((await app.graphql(null, SIGN_IN, { token: await askLink() })).code).toBeUndefined();
    await app.signedIn(IBER);
    expect(await app.database.read().query(`SELECT 1 FROM sign_in_link WHERE expires_at < '2026-12-20T10:00:00.000Z'`)).toEqual([]);
    app.at('2026-11-23T10:58:00Z');
  });

  it('keeps no token in clear', async () => {
    const token = await askLink('samira.elamrani@buurtteamsheerlen.example');
    const { cookie } = await app.graphql(null, SIGN_IN, { token });
    const stored = JSON.stringify([await app.database.read().find(SignInLink), await app.database.read().find(Session), await app.database.read().query('SELECT * FROM outbox_event')]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(cookie!.split('=')[1]);
  });

  it('refuses a link after fifteen minutes and a session after its days', async () => {
    app.at('2026-11-23T11:00:00Z');
    const token = await askLink();
    app.at('2026-11-23T11:15:01Z');
    expect(await app.graphql(null, SIGN_IN, { token })).toMatchObject({ code: 'LINK_INVALID' });
    const session = await app.signedIn(IBER);
    app.at('2026-12-07T11:15:02Z');
    expect((await app.ask(session, WHO)).viewer).toBeNull();
  });

  it('keeps whoever is here signed in, for three months at most', async () => {
    app.at('2026-11-23T11:00:00Z');
    const session = await app.signedIn(IBER);
    const visit = async (day: string) => {
      app.at(`${day}T11:00:00Z`);
      const answer = await app.app.inject({ method: 'POST', url: '/graphql', payload: { query: WHO }, headers: { 'content-type': 'application/json', cookie: session! } });
      return [answer.json<{ data: { viewer: unknown } }>().data.viewer !== null, /Max-Age=(\d+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? null];
    };
    expect(await visit('2026-11-23')).toEqual([true, null]);
    expect(await visit('2026-12-05')).toEqual([true, '1209600']);
    expect(await visit('2026-12-18')).toEqual([true, '1209600']);
    for (const day of ['2026-12-31', '2027-01-13', '2027-01-26', '2027-02-08']) await visit(day);
    expect(await visit('2027-02-20')).toEqual([true, null]);
    expect(await visit('2027-02-22')).toEqual([false, null]);
    app.at('2026-11-23T11:15:01Z');
  });

  it('signs out here, and everywhere', async () => {
    const [one, two, three] = [await app.signedIn(IBER), await app.signedIn(IBER), await app.signedIn(IBER)];
    await app.ask(one, 'mutation { signOut }');
    expect((await app.ask(one, WHO)).viewer).toBeNull();
    await app.ask(two, 'mutation { signOutEverywhere }');
    expect((await app.ask(three, WHO)).viewer).toBeNull();
  });

  it('ends every session of a blocked account at once', async () => {
    const session = await app.signedIn('nieuwe-medewerker');
    await app.database.transaction((manager) => manager.query(`UPDATE account SET blocked_at = '2026-12-01T00:00:00.000Z' WHERE email = 'lotte.janssen@buurtteamsheerlen.example'`));
    expect((await app.ask(session, WHO)).viewer).toBeNull();
    const before = mailServer.mails.length;
    await app.ask(null, ASK, { email: 'lotte.janssen@buurtteamsheerlen.example' });
    await app.settle();
    expect(mailServer.mails).toHaveLength(before);
  });

  it('limits how often a link is asked for one address', async () => {
    app.at('2026-12-08T10:00:00Z');
    for (let time = 0; time < 5; time += 1) await app.ask(null, ASK, { email: 'vaak@nergens.example' });
    expect(await app.graphql(null, ASK, { email: 'vaak@nergens.example' })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', message: expect.stringContaining('15 minuten') });
    app.at('2026-12-08T10:16:00Z');
    await app.ask(null, ASK, { email: 'vaak@nergens.example' });
  });

  it('tries a mail again that the server refused', async () => {
    const before = mailServer.mails.length;
    mailServer.welcome('later', 1);
    await app.ask(null, ASK, { email: IBER });
    await app.settle();
    expect(mailServer.mails).toHaveLength(before);
    app.at('2026-12-08T10:17:00Z');
    await app.settle();
    expect(mailServer.mails).toHaveLength(before + 1);
    expect(await app.graphql(null, SIGN_IN, { token: tokenIn(mailServer.mails.at(-1)!) })).toMatchObject({ code: undefined });
  });

  it.each(['', 'x', 'a@b', `${'a'.repeat(300)}@b.nl`, 'a@b.nl\r\nBcc: c@d.nl', "' OR 1=1 --"])('refuses %j as an address', async (email) => {
    expect(await app.graphql(null, ASK, { email })).toMatchObject({ code: 'EMAIL_INVALID' });
  });

  it.each(['', 'x', '../../etc', '\u0000', 'a'.repeat(5_000)])('refuses %j as a token', async (token) => {
    expect(await app.graphql(null, SIGN_IN, { token })).toMatchObject({ code: 'LINK_INVALID' });
  });
});

describe('outside demo mode', () => {
  const production = { MODE: 'production', SECRET: 'x'.repeat(40), BASE_URL: 'https://kortelijnen.example.nl', SMTP_URL: 'smtp://127.0.0.1:25' };

  it.each(['SECRET', 'BASE_URL', 'SMTP_URL'])('does not start without %s', (name) => {
    expect(() => loadSettings({ ...production, [name]: undefined })).toThrow(InvalidSettingsError);
    expect(() => loadSettings({ ...production, [name]: undefined })).toThrow(name);
  });

  it.each([['PORT', 'abc'], ['PORT', '70000'], ['MODE', 'test'], ['DATABASE_URL', 'mysql://x'], ['BASE_URL', 'kortelijnen'], ['SECRET', 'short'], ['SMTP_URL', 'mail.example.nl'], ['NUMBERS_PER_HOUR_STOP', '0']])('does not start with %s=%s', (name, value) => {
    expect(() => loadSettings({ ...production, [name]: value })).toThrow(name);
  });

  it.each(['SECRET', 'BASE_URL', 'SMTP_URL'] as const)('takes a server with %s for no demo when MODE was forgotten', (name) => {
    expect(() => loadSettings({ [name]: production[name] })).toThrow(`${name} is ingesteld en MODE ontbreekt`);
    expect(loadSettings({ MODE: 'demo', [name]: production[name] }).isDemo).toBe(true);
  });

  it('has no demo accounts, no mailbox, no invented people, no introspection, and tells browsers what they may not do', async () => {
    const app = await TestApp.start(production);
    try {
      for (const url of ['/demo/accounts', '/demo/postvak']) expect((await app.get(null, url)).statusCode).toBe(404);
      expect((await app.app.inject({ method: 'POST', url: '/demo/sign-in', payload: { account: 'beheerder' }, headers: { 'apollo-require-preflight': '1' } })).statusCode).toBe(404);
      expect(await app.database.read().query('SELECT count(*) AS many FROM professional')).toEqual([{ many: 0 }]);
      expect(await app.graphql(null, '{ __schema { types { name } } }')).toMatchObject({ code: 'BAD_INPUT' });
      expect(await app.ask(null, '{ app { demo } }')).toEqual({ app: { demo: false } });
      const landing = await app.app.inject({ method: 'GET', url: '/graphql', headers: { accept: 'text/html' } });
      expect(landing.statusCode).toBeGreaterThanOrEqual(400);
      for (const url of ['/', '/graphql', '/health/live', '/api/contacten/x.vcf', '/nothing']) {
        expect([url, (await app.get(null, url)).headers]).toEqual([url, expect.objectContaining({
          'content-security-policy': "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';object-src 'none';frame-ancestors 'none';base-uri 'self';form-action 'self'",
          'strict-transport-security': 'max-age=31536000; includeSubDomains', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN',
          'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
        })]);
      }
    } finally {
      await app.stop();
    }
  });
});

describe('a database that holds the demo', () => {
  it('is refused outside demo mode', async () => {
    const demo = await TestApp.start();
    await demo.app.close();
    const settings = loadSettings({ MODE: 'production', SECRET: 'x'.repeat(40), BASE_URL: 'https://kortelijnen.example.nl', SMTP_URL: 'smtp://127.0.0.1:25', DATA_DIR: demo.settings.DATA_DIR });
    await expect(createApp(settings, ['error'])).rejects.toThrow('in de database staat de demo');
  });
});

describe('a database that production made', () => {
  it('is refused in demo mode, and gets no invented people', async () => {
    const production = await TestApp.start({ MODE: 'production', SECRET: 'x'.repeat(40), BASE_URL: 'https://kortelijnen.example.nl', SMTP_URL: 'smtp://127.0.0.1:25' });
    await production.app.close();
    await expect(createApp(loadSettings({ DATA_DIR: production.settings.DATA_DIR }), ['error'])).rejects.toThrow('MODE is niet "production"');
    expect(await withDatabase({ DATA_DIR: production.settings.DATA_DIR }, (source) => source.query('SELECT count(*) AS many FROM professional'))).toEqual([{ many: 0 }]);
  });
});

describe('behind a proxy', () => {
  it('believes only as many addresses as there are proxies', async () => {
    const app = await TestApp.start({ TRUST_PROXY: '1' });
    try {
      const guess = (forwarded: string) => app.app.inject({
        method: 'POST', url: '/graphql', payload: { query: SIGN_IN, variables: { token: 'guessed' } },
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      });
      const answers: string[] = [];
      for (let time = 0; time < 65; time += 1) answers.push((await guess(`10.0.0.${time}, 9.9.9.9`)).body);
      expect(answers.filter((body) => body.includes('TOO_MANY_ATTEMPTS'))).toHaveLength(5);
    } finally {
      await app.stop();
    }
  });
});
