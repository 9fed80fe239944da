/**
 * What whoever keeps an installation running is told by its commands. Real: the built commands as processes, SQLite, their files.
 *
 * 1. A command says on which database it worked and how many people are in it; only what a new installation begins with makes one.
 * 2. A copy of nothing is no backup, and moving nothing is no move.
 * 3. Code that is older than its database leaves it alone.
 * 4. What holds people's numbers only its owner can read, also what was put back.
 * 5. The first beheerder gets in also when mail does not work, and why it does not is said in a sentence.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer } from '../support/mail-server.js';
import { dropDatabase, emptyDatabase } from '../support/postgres.js';
import { askAt, demoDataDir, listening } from '../support/start-app.js';

const ACCOUNT = 'accounts/account';
const MAIL_TEST = 'operate/mail-test';
const BACKUP = 'operate/backup';
const SEARCH = 'directory-search/search-index';
const TRANSFER = 'operate/transfer';
const CLOSED = 'smtp://anna:geheim@127.0.0.1:1';
const PRODUCTION = { MODE: 'production', SECRET: 'a secret of a test, of more than 32 letters', BASE_URL: 'http://kortelijnen.example', SMTP_URL: CLOSED };

describe('the commands', () => {
  let folder: string;
  let demo: string;
  const at = (...path: string[]) => join(folder, ...path);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-commands-'));
    demo = await demoDataDir();
  });
  afterAll(async () => {
    for (const each of [folder, demo]) await rm(each, { recursive: true, force: true });
  });

  const command = (dataDir: string, name: string, ...args: string[]) => commandWith({ DATA_DIR: dataDir }, name, ...args);
  function commandWith(env: Record<string, string>, name: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/apps/api/src/${name}.cli.js`, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } });
    return { status, said: stdout + stderr };
  }

  it.each([[SEARCH, 'check'], [SEARCH, 'reindex'], [BACKUP, '--to', 'copy.sqlite']])('%s %s makes no database where there is none, and says so', (name, ...args) => {
    expect(command(at('nowhere'), name, ...args)).toEqual({ status: 1, said: expect.stringMatching(/^Hier is geen database van Korte Lijnen: .*nowhere\/korte-lijnen\.sqlite\. .*production\.env/) });
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it('account makes one, and says so', () => {
    const { status, said } = command(at('new'), ACCOUNT, 'els@zwolle.example', 'GM0193', 'beheerder');
    expect(status).toBe(0);
    expect(said).toMatch(/^Hier was nog geen database: er is een nieuwe gemaakt\..*\nDatabase: .*new\/korte-lijnen\.sqlite, 0 mensen\.\nels@zwolle\.example is nu beheerder van Zwolle/);
    expect(command(at('new'), ACCOUNT, 'els@zwolle.example', 'GM0193', 'coordinator').said).toMatch(/^Database: /);
  });

  it('says how many people are in it', () => {
    expect(command(demo, SEARCH, 'check').said).toMatch(/^Database: .*korte-lijnen\.sqlite, \d{3} mensen\.\n/);
    expect(command(demo, BACKUP, '--to', at('demo.sqlite')).said).toMatch(/gecontroleerde kopie van .*korte-lijnen\.sqlite, met \d{3} mensen\.\n$/);
    expect(command(at('restored'), BACKUP, '--from', at('demo.sqlite')).said).toMatch(/teruggezet in .*restored\/korte-lijnen\.sqlite, met \d{3} mensen\./);
  });

  it('a database without people is copied only when that is meant', () => {
    expect(command(at('new'), BACKUP, '--to', at('empty.sqlite'))).toEqual({ status: 1, said: expect.stringMatching(/staan geen mensen.*--force/) });
    expect(existsSync(at('empty.sqlite'))).toBe(false);
    expect(command(at('new'), BACKUP, '--to', at('empty.sqlite'), '--force')).toEqual({ status: 0, said: expect.stringContaining('met 0 mensen') });
  });

  it('nothing is moved from what is not there, and what there is not is not made', () => {
    expect(command(folder, TRANSFER, '--from', at('typo.sqlite'), '--to', at('target.sqlite'))).toEqual({ status: 1, said: expect.stringContaining('Hier is geen database van Korte Lijnen') });
    expect([existsSync(at('typo.sqlite')), existsSync(at('target.sqlite'))]).toEqual([false, false]);
    new SqliteDatabase(at('other.sqlite')).exec('CREATE TABLE x (y)').close();
    expect(command(folder, TRANSFER, '--from', at('other.sqlite'), '--to', at('target.sqlite'))).toEqual({ status: 1, said: expect.stringContaining('Hier is geen database van Korte Lijnen') });
  });

  it('those for the index say how they are called, and what went wrong', () => {
    expect(command(demo, SEARCH, '')).toEqual({ status: 1, said: expect.stringContaining('npm run search:check') });
    const away = commandWith({ DATA_DIR: demo, SEARCH_ENGINE: 'meilisearch', MEILISEARCH_URL: 'http://127.0.0.1:9', MEILISEARCH_API_KEY: 'a key that nobody checks' }, SEARCH, 'check');
    expect(away).toEqual({ status: 1, said: expect.stringMatching(/\nDe zoekindex kon niet worden bijgewerkt: MeilisearchRequestError\n$/) });
  });

  it('older code leaves a newer database alone', () => {
    const newer = new SqliteDatabase(at('new', 'korte-lijnen.sqlite'));
    newer.exec(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'OfTomorrow9999999999999')`);
    expect(command(at('new'), SEARCH, 'check')).toEqual({ status: 1, said: expect.stringMatching(/nieuwere versie, met OfTomorrow9999999999999/) });
    newer.exec(`DELETE FROM migration WHERE name = 'OfTomorrow9999999999999'`);
    newer.close();
  });

  it('a backup to where nothing can be written is refused in a sentence', () => {
    expect(command(demo, BACKUP, '--to', at('no', 'such', 'folder.sqlite'))).toEqual({ status: 1, said: expect.stringMatching(/^De map .*such bestaat niet\.\n$/) });
  });

  it('what is put back stays of whoever had it, to be read by whoever could', () => {
    const there = at('restored', 'korte-lijnen.sqlite');
    chmodSync(there, 0o640);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(there, 1234, 1234);
    expect(command(at('restored'), BACKUP, '--from', at('demo.sqlite')).status).toBe(0);
    const { mode, uid } = statSync(there);
    expect([mode & 0o777, uid]).toEqual([0o640, isRoot ? 1234 : process.getuid!()]);
  });

  it('a beheerder signs in by a link from the terminal, once, while the log says why mail does not go out', async () => {
    const env = { ...PRODUCTION, DATA_DIR: at('production') };
    const { said } = commandWith(env, ACCOUNT, 'els@zwolle.example', 'GM0193', 'beheerder', '--link');
    const token = /http:\/\/kortelijnen\.example\/inloggen\/link#token=([\w-]+)/.exec(said)![1]!;
    expect(said).toMatch(/binnen 15 minuten.*\nWie deze link opent, is daarmee els@zwolle\.example/);
    expect(commandWith(env, ACCOUNT, 'jan@zwolle.example', 'GM0193', 'coordinator', '--link')).toEqual({ status: 1, said: expect.stringMatching(/^Gebruik/) });
    const server = spawn(process.execPath, ['dist/apps/api/src/main.js'], { env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', DAILY_AT: 'off', ...env } });
    let log = '';
    server.stdout.on('data', (chunk: Buffer) => { log += chunk.toString(); });
    try {
      const url = await listening(server);
      const signIn = () => fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: 'mutation ($token: String!) { signIn(token: $token) { name } }', variables: { token } }) });
      const cookie = (await signIn()).headers.get('set-cookie')!.split(';')[0]!;
      expect(await askAt(url, cookie, '{ viewer { powers { kind } } }')).toEqual({ viewer: { powers: [{ kind: 'BEHEERDER' }] } });
      expect(await (await signIn()).text()).toContain('LINK_INVALID');
      expect(log).toContain('De mailserver uit SMTP_URL (127.0.0.1:1) neemt geen verbinding aan');
      expect(log).not.toMatch(/anna|geheim/);
      const modes = ['.', ...readdirSync(at('production'))].map((name) => [name, (statSync(at('production', name)).mode & 0o777).toString(8)]);
      expect(modes.map(([name]) => name)).toEqual(expect.arrayContaining(['korte-lijnen.sqlite', 'korte-lijnen.sqlite-wal', 'search.sqlite']));
      expect(modes).toEqual(modes.map(([name]) => [name, name === '.' ? '700' : '600']));
    } finally {
      const ended = new Promise((resolve) => { server.once('exit', resolve); });
      server.kill('SIGTERM');
      await ended;
    }
  });

  it('begins a new installation beside a server or another command that does', async () => {
    const url = await emptyDatabase();
    const said = await Promise.all(['els', 'jan'].map((name) => new Promise<string>((resolve) => {
      execFile(process.execPath, [`dist/apps/api/src/${ACCOUNT}.cli.js`, `${name}@zwolle.example`, 'GM0193', 'beheerder'], { env: { PATH: process.env['PATH'], DATABASE_URL: url } }, (_error, stdout, stderr) => resolve(stdout + stderr));
    })));
    expect(said).toEqual([expect.stringContaining('els@zwolle.example is nu beheerder van Zwolle'), expect.stringContaining('jan@zwolle.example is nu beheerder van Zwolle')]);
    await dropDatabase(url);
  });

  it('mail:test sends a mail, or says why it does not go out', async () => {
    const mails = await startMailServer();
    try {
      const sent = await new Promise<string>((resolve) => {
        const child = spawn(process.execPath, [`dist/apps/api/src/${MAIL_TEST}.cli.js`, 'els@zwolle.example'], { env: { PATH: process.env['PATH'], ...PRODUCTION, SMTP_URL: mails.url } });
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
        child.once('exit', () => resolve(said));
      });
      expect(sent).toContain('De mailserver heeft de mail aan els@zwolle.example aangenomen, van Korte Lijnen <niet-beantwoorden@kortelijnen.example>');
      expect(mails.mails).toEqual([expect.stringContaining('Subject: Proefmail van Korte Lijnen')]);
    } finally {
      await mails.stop();
    }
    expect(commandWith(PRODUCTION, MAIL_TEST, 'els@zwolle.example')).toEqual({ status: 1, said: expect.stringMatching(/neemt geen verbinding aan.*\n$/) });
    expect(commandWith({}, MAIL_TEST, 'els@zwolle.example')).toEqual({ status: 1, said: expect.stringContaining('geen mailserver ingesteld') });
  });
});
