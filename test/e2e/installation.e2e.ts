/** What a beheerder sees of whether the installation does its work. Real: database, SMTP server, search index. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DailyTasks } from '#libs/schedule';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import type { Session, TestApp } from '../support/test-app.js';

const SEEN = '{ installation { works mail { waiting waitingSince lastError lastSentAt refused unsure isStuck } search notFound daily { name lastDoneOn isLate } } }';
const DAY_SECONDS = 24 * 3_600;

describeOnDatabases('the installation', (start, database) => {
  let server: MailServer;
  let app: TestApp;
  let beheerder: Session;
  let now = Date.parse('2026-11-23T10:00:00Z');

  beforeAll(async () => {
    server = await startMailServer();
    app = await start({ SMTP_URL: server.url });
    beheerder = await app.signedIn('beheerder');
    await app.settle();
  });

  afterAll(() => server.stop());

  const seen = async () => (await app.ask(beheerder, SEEN)).installation;
  const pass = (seconds: number) => {
    now += seconds * 1_000;
    app.at(new Date(now).toISOString());
  };
  const write = (statement: string) => app.database.transaction((manager) => manager.query(statement));

  it('works: mail went out, what changed is found, the daily work is done', async () => {
    await app.ask(null, 'mutation { requestSignInLink(email: "els.dewit@buurtteamsheerlen.example") { message } }');
    await app.settle();
    await app.app.get(DailyTasks).runDue();
    await app.settle();
    const { works, mail, search, notFound, daily } = await seen();
    expect({ works, search, notFound }).toEqual({ works: true, search: 'UP_TO_DATE', notFound: 0 });
    expect(mail).toMatchObject({ waiting: 0, waitingSince: null, lastError: null, lastSentAt: '2026-11-23T10:00:00.000Z', isStuck: false });
    expect(daily.map(({ name }: any) => name)).toContain('ask-to-confirm');
    expect(daily.every(({ lastDoneOn, isLate }: any) => lastDoneOn === '2026-11-23' && !isLate)).toBe(true);
  });

  it('says that mail waits, since when and why, once it does so for a quarter of an hour', async () => {
    server.welcome('later', 1_000);
    await app.ask(null, 'mutation { requestSignInLink(email: "els.dewit@buurtteamsheerlen.example") { message } }');
    await app.settle();
    const { refused, unsure, lastSentAt } = (await seen()).mail;
    expect(await seen()).toMatchObject({ works: true, mail: { waiting: 1, isStuck: false } });
    pass(16 * 60);
    expect(await seen()).toMatchObject({ works: false, mail: { waiting: 1, waitingSince: '2026-11-23T10:00:00.000Z', lastError: expect.stringContaining('451'), lastSentAt, refused, unsure, isStuck: true } });
    server.welcome('take', 0);
    pass(3_600);
    await app.settle();
    expect(await seen()).toMatchObject({ works: true, mail: { waiting: 0, lastError: null, isStuck: false } });
  });

  it('counts the mails of the last week that were refused, and those of which nobody knows whether they arrived', async () => {
    const { refused, unsure } = (await seen()).mail;
    server.welcome('never', 1);
    await app.ask(null, 'mutation { requestSignInLink(email: "els.dewit@buurtteamsheerlen.example") { message } }');
    await app.settle();
    expect(await seen()).toMatchObject({ works: true, mail: { refused: refused + 1, unsure } });
    await write(`UPDATE queued_mail SET state = 'unsure' WHERE id = (SELECT max(id) FROM queued_mail WHERE state = 'bounced')`);
    expect(await seen()).toMatchObject({ works: true, mail: { refused, unsure: unsure + 1 } });
    pass(8 * DAY_SECONDS);
    expect((await seen()).mail).toMatchObject({ refused: 0, unsure: 0 });
  });

  it('says that the daily work was not done, or failed', async () => {
    expect(await seen()).toMatchObject({ works: false, daily: expect.arrayContaining([{ name: 'maatjes', lastDoneOn: '2026-11-23', isLate: true }]) });
    await app.app.get(DailyTasks).runDue();
    await app.settle();
    expect((await seen()).works).toBe(true);
    await write(`UPDATE scheduled_run SET last_error = 'QueryFailedError' WHERE task = 'maatjes'`);
    expect((await seen()).daily.filter(({ isLate }: any) => isLate)).toMatchObject([{ name: 'maatjes' }]);
    await write('UPDATE scheduled_run SET last_error = NULL');
  });

  it('says which version runs, and when its database was copied last', async () => {
    const asked = async () => (await app.ask(beheerder, '{ installation { version backup { lastMadeAt } } }')).installation;
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await asked()).toEqual({ version: expect.stringMatching(`^${version.replaceAll('.', '\\.')}( \\([0-9a-f]{7}\\))?$`), backup: database === 'SQLite' ? { lastMadeAt: null } : null });
    if (database !== 'SQLite') return;
    const began = new Date().toISOString();
    const { status } = spawnSync(process.execPath, ['dist/apps/api/src/operate/backup.cli.js', '--to', join(app.settings.DATA_DIR, 'copy.sqlite')], { env: { PATH: process.env['PATH'], DATA_DIR: app.settings.DATA_DIR } });
    expect(status).toBe(0);
    expect((await asked()).backup.lastMadeAt > began).toBe(true);
  });

  it('says that changes are not found yet, or do not get into the search results', async () => {
    const ago = new Date(now - 120_000).toISOString();
    const notYet = new Date(now + 600_000).toISOString();
    const put = (attempts: number, type = 'contact.changed') => write(`INSERT INTO outbox_event (type, payload, created_at, available_at, attempts) VALUES ('${type}', '{}', '${ago}', '${notYet}', ${attempts})`);
    await put(1_000, 'teams.changed');
    expect(await seen()).toMatchObject({ works: true, search: 'UP_TO_DATE', notFound: 0 });
    await put(1);
    expect(await seen()).toMatchObject({ works: false, search: 'BEHIND', notFound: 0 });
    await write(`DELETE FROM outbox_event WHERE type = 'contact.changed'`);
    await put(1_000);
    expect(await seen()).toMatchObject({ works: false, search: 'UP_TO_DATE', notFound: 1 });
    await write(`DELETE FROM outbox_event WHERE type = 'contact.changed'`);
    expect((await seen()).works).toBe(true);
  });
});
