/** Names sort and compare the same on every database, whatever language it was made for. Real: SQLite, PostgreSQL by bytes, PostgreSQL that sorts Dutch. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addContact } from '../support/add-contact.js';
import { inLetters } from '../support/in-letters.js';
import { copyDemoDatabase, dropDatabase, emptyDatabase } from '../support/postgres.js';
import { TestApp, type Session } from '../support/test-app.js';

const PEOPLE = [
  ['Jan', 'van den', 'Berg'], ['Anna', null, 'Bergen'], ['Élodie', null, 'Éland'], ['Ömer', '’t', 'Hart'], ['Zita', null, 'IJzerman'], ['Bo', null, 'ijsbrand'], ['Åse', 'de', 'Çelik'],
] as const;
const SORTED = ['Jan van den Berg', 'Anna Bergen', 'Åse de Çelik', 'Élodie Éland', 'Ömer ’t Hart', 'Bo ijsbrand', 'Zita IJzerman'];

const DATABASES: [string, (() => Promise<string>) | null][] = [['SQLite', null], ['PostgreSQL by bytes', copyDemoDatabase], ['PostgreSQL in Dutch', () => emptyDatabase('nl-NL')]];

describe.each(DATABASES)('names on %s', (_name, newDatabase) => {
  let url: string | undefined;
  let app: TestApp;
  let els: Session;
  let beheerder: Session;

  beforeAll(async () => {
    url = await newDatabase?.();
    app = await TestApp.start(url ? { DATABASE_URL: url } : {});
    els = await app.signedIn('coordinator');
    beheerder = await app.signedIn('beheerder');
    for (const [place, [voornaam, tussenvoegsel, achternaam]] of PEOPLE.entries()) {
      const email = `naam${inLetters(place)}@sorteren.example`;
      await addContact(app.as(els), { voornaam, tussenvoegsel, achternaam, email, areaCodes: ['WK091733'] });
      await app.ask(beheerder, 'mutation ($email: String!) { inviteAccount(gemeente: "GM0917", email: $email, powers: [{ kind: COORDINATOR }]) { id } }', { email });
    }
  });
  afterAll(async () => {
    await app.stop();
    if (url) await dropDatabase(url);
  });

  const accounts = async (text: string): Promise<string[]> =>
    (await app.ask(beheerder, 'query ($text: String) { accounts(gemeente: "GM0917", text: $text, first: 50) { edges { node { name } } } }', { text })).accounts.edges.map((edge: any) => edge.node.name);

  it('of accounts sort the Dutch way', async () => {
    expect(await accounts('@sorteren.example')).toEqual(SORTED);
  });

  it.each([
    ['ÉLAND', 'Élodie Éland'], ['eland elodie', 'Élodie Éland'], ['jan van den berg', 'Jan van den Berg'], ['jan berg', 'Jan van den Berg'], ['’T HART ÖMER', 'Ömer ’t Hart'], ['celik', 'Åse de Çelik'], ['ijzer', 'Zita IJzerman'], ['IJSBRAND', 'Bo ijsbrand'], ['NAAMA@Sorteren', 'Jan van den Berg'],
  ])('are found by %s', async (text, name) => {
    expect(await accounts(text)).toEqual([name]);
  });

  it.each(['100%', '_', '!?', 'niemand@sorteren'])('are not found by %s', async (text) => {
    expect((await accounts(text)).filter((name) => SORTED.includes(name))).toEqual([]);
  });

  it('of schools, teams, contacts and wijken stand in the same order everywhere', async () => {
    const query = `{
      wijken(first: 50) { edges { node { name schools(first: 20) { edges { node { name } } } } } }
      organisations(text: "basisschool") { name }
      search(text: "wijkteamcoach", first: 20) { edges { node { ... on Contact { name } } } }
    }`;
    const { data, message } = await app.graphql(els, query);
    const seen = JSON.stringify(data ?? message);
    expect(data).not.toBeNull();
    first ??= seen;
    expect(seen).toBe(first);
  });
});

/** What the first database answered. */
let first: string | undefined;
