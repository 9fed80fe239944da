/**
 * What whoever keeps an installation running is told by its commands. Real: the built commands as processes, SQLite, their files.
 *
 * 1. A command says on which database it worked and how many people are in it; only what a new installation begins with makes one.
 * 2. A copy of nothing is no backup, and moving nothing is no move.
 * 3. Code that is older than its database leaves it alone.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoDataDir } from '../support/start-app.js';

const ACCOUNT = 'accounts/account';
const BACKUP = 'operate/backup';
const SEARCH = 'directory-search/search-index';
const TRANSFER = 'operate/transfer';

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

  function command(dataDir: string, name: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/apps/api/src/${name}.cli.js`, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], DATA_DIR: dataDir } });
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

  it('older code leaves a newer database alone', () => {
    const newer = new SqliteDatabase(at('new', 'korte-lijnen.sqlite'));
    newer.exec(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'OfTomorrow9999999999999')`);
    expect(command(at('new'), SEARCH, 'check')).toEqual({ status: 1, said: expect.stringMatching(/newer version, with OfTomorrow9999999999999/) });
    newer.exec(`DELETE FROM migration WHERE name = 'OfTomorrow9999999999999'`);
    newer.close();
  });
});
