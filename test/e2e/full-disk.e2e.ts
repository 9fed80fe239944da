/** A disk that is full: a write is refused with its own code, reading goes on, and writing too once there is room. Real: SQLite, which holds a database to so many pages as a full disk would. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { TestApp, type Session } from '../support/test-app.js';

const ADD = `mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }`;

describe('a full disk', () => {
  let app: TestApp;
  let els: Session;
  let organisationId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    els = await app.signedIn('els.dewit@buurtteamsheerlen.example');
    [{ id: organisationId }] = await app.database.read().query(`SELECT id FROM organisation WHERE kind = 'wijkteam' AND gemeente_code = 'GM0917' ORDER BY id LIMIT 1`);
  });
  afterAll(() => app.stop());

  const add = (achternaam: string) => app.graphql(els, ADD, { input: { professional: { voornaam: 'Vol', achternaam }, roleCode: 'wijkteamcoach', organisationId, areaCodes: ['WK091733'] } });
  const allow = (pages: number) => app.database.writer.query(`PRAGMA max_page_count = ${pages}`);

  it('refuses what cannot be kept with STORAGE_FULL, goes on reading, and recovers', async () => {
    await allow(1); // at least as many as there are
    let added = 0;
    let answer = await add('Begin');
    for (; !answer.code && added < 300; added += 1) answer = await add(`Vol${[...String(added)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`);
    const full: (string | undefined)[] = [];
    for (let time = 0; time < 5; time += 1) full.push((await add('Weer')).code);
    expect(full).toEqual(Array(5).fill('STORAGE_FULL'));
    expect(answer).toMatchObject({ code: 'STORAGE_FULL', message: expect.stringContaining('de opslag is vol') });
    expect((await app.ask(els, '{ search(text: "huisarts", first: 1) { totalCount } }')).search.totalCount).toBeGreaterThan(0);
    expect((await app.ask(els, '{ search(text: "Vol Begin", first: 5) { edges { node { __typename } } } }')).search).toBeDefined();
    await allow(1_000_000_000);
    const { data, code } = await add('Ruimte');
    expect(code).toBeUndefined();
    const elsewhere = new SqliteDatabase(app.settings.databaseUrl, { readonly: true });
    expect(elsewhere.prepare('SELECT count(*) FROM contact WHERE id = ?').pluck().get(data.addContact.contact.id)).toBe(1); // committed, for everybody
    elsewhere.close();
    await app.settle();
    expect((await app.ask(els, '{ search(text: "Vol Ruimte", first: 1) { totalCount } }')).search.totalCount).toBeGreaterThan(0);
  });
});
