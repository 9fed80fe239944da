/** A disk that is full: a write is refused with its own code, reading goes on, and writing too once there is room. Real: SQLite, which holds a database to so many pages as a full disk would. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { addContact } from '../support/add-contact.js';
import { inLetters } from '../support/in-letters.js';
import { TestApp, type Session } from '../support/test-app.js';

describe('a full disk', () => {
  let app: TestApp;
  let els: Session;

  beforeAll(async () => {
    app = await TestApp.start();
    els = await app.signedIn('coordinator');
  });
  afterAll(() => app.stop());

  const add = (achternaam: string) => addContact(app.as(els), { voornaam: 'Vol', achternaam });
  /** What she is told; null: it was kept. */
  const refusal = (achternaam: string): Promise<string | null> => add(achternaam).then(() => null, ({ message }: Error) => message);
  const allow = (pages: number) => app.database.writer.query(`PRAGMA max_page_count = ${pages}`);

  it('refuses what cannot be kept with STORAGE_FULL, goes on reading, and recovers', async () => {
    await allow(1); // at least as many as there are
    let added = 0;
    let refused = await refusal('Begin');
    for (; refused === null && added < 300; added += 1) refused = await refusal(`Vol${inLetters(added)}`);
    for (let time = 0; time < 5; time += 1) expect(await refusal('Weer')).toMatch(/^STORAGE_FULL: /);
    expect(refused).toMatch(/^STORAGE_FULL: .*de opslag is vol/);
    expect((await app.ask(els, '{ search(text: "huisarts", first: 1) { totalCount } }')).search.totalCount).toBeGreaterThan(0);
    expect((await app.ask(els, '{ search(text: "Vol Begin", first: 5) { edges { node { __typename } } } }')).search).toBeDefined();
    await allow(1_000_000_000);
    const id = await add('Ruimte');
    const elsewhere = new SqliteDatabase(app.settings.databaseUrl, { readonly: true });
    expect(elsewhere.prepare('SELECT count(*) FROM contact WHERE id = ?').pluck().get(id)).toBe(1); // committed, for everybody
    elsewhere.close();
    await app.settle();
    expect((await app.ask(els, '{ search(text: "Vol Ruimte", first: 1) { totalCount } }')).search.totalCount).toBeGreaterThan(0);
  });
});
