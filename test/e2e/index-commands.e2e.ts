/** The commands of an operator, beside a server that runs. Real: the built commands, the app, its database and index; Meilisearch where one is given. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SearchIndex } from '#libs/search';
import { spawnSync } from 'node:child_process';
import { WITH_MEILISEARCH } from '../support/meilisearch.js';
import { DATABASES, TestApp, type TestDatabase } from '../support/test-app.js';

describe.each([...DATABASES, ...WITH_MEILISEARCH])('the commands for the index, on %s', (_name, openDatabase) => {
  let database: TestDatabase;
  let app: TestApp;
  let env: Record<string, string>;

  beforeEach(async () => {
    database = await openDatabase();
    env = await database.env();
    app = await TestApp.start(env);
  });

  afterEach(async () => {
    await app.stop();
    await database.stop();
  });

  function command(name: string) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/apps/api/src/directory-search/search-index.cli.js', name], {
      encoding: 'utf8', env: { PATH: process.env['PATH'], DEMO_NOW: app.settings.DEMO_NOW, DATA_DIR: app.settings.DATA_DIR, ...env },
    });
    return { status, said: (stdout + stderr).replace(/^Database: .*\n/, '') };
  }

  it('search:check tells and mends what differs, organisations too', async () => {
    const index = app.app.get(SearchIndex);
    const whole = await index.versions();
    const [contact, behind] = [...whole.keys()].filter((id) => id.startsWith('contact:'));
    const [absent, changed] = [...whole.keys()].filter((id) => id.startsWith('organisation:'));
    expect(command('check')).toEqual({ status: 0, said: 'De zoekindex is gelijk aan de database.\n' });
    await index.remove([contact!, absent!]);
    await index.upsert([{ id: 'contact:gone', version: 1, texts: { name: '', organisation: '', role: '', place: '' }, tags: [], scopes: [], numbers: [], activeFrom: '2026-01-01', activeUntil: null, demotedFrom: '9999-12-31', order: '' }]);
    await app.database.transaction(async (manager) => {
      await manager.query(`UPDATE contact SET version = version + 1 WHERE id = '${behind!.slice('contact:'.length)}'`);
      await manager.query(`UPDATE organisation SET version = version + 1 WHERE id = '${changed!.slice('organisation:'.length)}'`);
    });
    expect(command('check')).toEqual({ status: 0, said: 'De zoekindex is bijgewerkt: 2 documenten ontbraken, 1 waren er te veel, 2 waren anders.\n' });
    expect(await index.versions()).toEqual(new Map([...whole].map(([id, version]) => [id, version + (id === behind || id === changed ? 1 : 0)])));
    expect(command('check').said).toBe('De zoekindex is gelijk aan de database.\n');
  });

  it('reindex fills it anew while the server goes on', async () => {
    const index = app.app.get(SearchIndex);
    const whole = await index.versions();
    await index.remove([...whole.keys()].slice(0, 100));
    const { status, said } = command('reindex');
    expect(said).toMatch(/^0 van [\d.]+ documenten\n[^]*Klaar: [\d.]+ documenten in [\d,]+ s\.\n$/);
    expect(status).toBe(0);
    expect(await index.versions()).toEqual(whole);
    const session = await app.signedIn('ib-er');
    const { search } = await app.ask(session, 'query { search(text: "Mariekee Berg", first: 1) { isLimited edges { node { ... on Contact { name } } } } }');
    expect(search).toMatchObject({ isLimited: false, edges: [{ node: { name: 'Marieke van den Berg' } }] });
  });
});
