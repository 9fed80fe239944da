/** The first day of a real gemeente, outside the demo: nobody is in the list yet. Real server, real mail, real browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startMailServer, tokenIn, type MailServer } from '../support/mail-server.js';
import { startApp, type RunningApp } from '../support/start-app.js';
import { openBrowser, openTab, PHONE, type Tab } from './support/browser.js';

const ZWOLLE = 'GM0193';

let folder: string;
let mails: MailServer;
let app: RunningApp;
let browser: Browser;
let beheerder: Tab;
let coordinator: Tab;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-first-day-'));
  mails = await startMailServer();
  const env = { MODE: 'production', DATA_DIR: folder, SECRET: 'a secret of a test, of more than 32 letters', BASE_URL: 'http://127.0.0.1', SMTP_URL: mails.url };
  for (const [email, power] of [['wouter@zwolle.example', 'beheerder'], ['ingrid@zwolle.example', 'coordinator']] as const) {
    execFileSync(process.execPath, ['dist/apps/api/src/accounts/account.cli.js', email, ZWOLLE, power], { env: { PATH: process.env['PATH'], ...env } });
  }
  app = await startApp(env);
  browser = await openBrowser();
  beheerder = await signedIn('wouter@zwolle.example');
  coordinator = await signedIn('ingrid@zwolle.example');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await mails?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function signedIn(email: string): Promise<Tab> {
  const tab = await openTab(browser, app.url, PHONE);
  const before = mails.mails.length;
  await ask(tab, 'mutation ($email: String!) { requestSignInLink(email: $email) { message } }', { email });
  while (mails.mails.length === before) await tab.page.waitForTimeout(50);
  await tab.page.goto(`/inloggen/link#token=${tokenIn(mails.mails.at(-1)!)}`);
  await tab.page.getByRole('button', { name: 'Inloggen' }).click();
  await tab.page.getByRole('searchbox', { name: 'Wie zoek je?' }).waitFor();
  return tab;
}

async function ask({ context }: Tab, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await (await context.request.post(`${app.url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query, variables } })).json() as { data: any; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

describe('while nobody is in the list', () => {
  it('a beheerder begins by inviting who keeps the lists, and is not told to ask the beheerder', async () => {
    const { page } = beheerder;
    await page.goto('/beheer');
    await page.getByRole('heading', { name: 'Begin hier' }).waitFor();
    expect(await page.locator('.kl-steps li').allInnerTexts()).toEqual(['Nodig uit wie de lijsten bijhoudt', 'Zet welke rollen nodig zijn Dan zie je wie er nog ontbreekt.']);
    for (const path of ['import', 'toevoegen', 'meldingen', 'bevestigen', 'dubbel', 'maatjes']) {
      await page.goto(`/beheer/${path}`);
      await page.getByText('Dit doet een coördinator').waitFor();
    }
    await page.getByRole('link', { name: 'Nodig uit wie de lijsten bijhoudt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wie mag wat' }).waitFor();
    expect(beheerder.problems).toEqual([]);
  });

  it('a coordinator keeps her first steps after the roles are set, and hears that the list is empty', async () => {
    const { page } = coordinator;
    await ask(coordinator, 'mutation ($area: ID!) { setRequiredRoles(area: $area, roles: [{ roleCode: "wijkagent", required: true }]) { changeId } }', { area: ZWOLLE });
    await page.goto('/beheer');
    await page.getByRole('heading', { name: 'Begin hier' }).waitFor();
    expect(await page.locator('.kl-steps li').allInnerTexts()).toEqual(['Lees een lijst in', 'Of voeg iemand toe']);
    const gaps = page.getByRole('list', { name: 'Niemand voor een rol die nodig is' });
    await gaps.getByText('Wijkagent: in alle 16 wijken niemand').click();
    expect(await gaps.getByRole('link').first().innerText()).toBe('Stadshagen'); // the wijk where most people live
    expect(await gaps.getByRole('link').last().innerText()).toBe('Poort van Zwolle');
    await page.goto('/beheer/bevestigen');
    await page.getByText('Er staat nog niemand in je lijsten.').waitFor();
    await page.goto('/#q=huisarts');
    await page.getByText('Er staat nog niemand in de lijst van Zwolle.').waitFor();
    await page.getByRole('link', { name: 'Lees een lijst in' }).waitFor();
    expect(coordinator.problems).toEqual([]);
  });
});

describe('with one person without a number', () => {
  let id: string;

  beforeAll(async () => {
    const { wijken } = await ask(coordinator, '{ wijken(first: 50) { edges { node { code name } } } }');
    const { code } = wijken.edges.map((edge: any) => edge.node).find(({ name }: any) => name === 'Holtenbroek');
    const add = 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }';
    const { organisation } = (await ask(coordinator, add, { input: { kind: 'wijkteam', name: 'SWT Noord', gemeenteCode: ZWOLLE, areaCodes: [code] } })).addOrganisation;
    const input = { professional: { voornaam: 'Joost', achternaam: 'Vries' }, roleCode: 'jongerenwerker', organisationId: organisation.id, areaCodes: [code] };
    id = (await ask(coordinator, 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }', { input })).addContact.contact.id;
  });

  it('says that his number is not known, and offers Veilig Thuis as a line and not as his button', async () => {
    const { page } = coordinator;
    await page.goto(`/contacten/${id}`);
    await page.getByText('Het nummer van Joost is niet bekend.').waitFor();
    await page.getByRole('article').getByText(/^Zorgen om een kind\? Veilig Thuis 0800 2000$/).waitFor();
    expect(await page.getByText('Bel Veilig Thuis').count()).toBe(0);
    expect(await page.getByText(/Nog nooit bevestigd|Werktijden niet bekend/).count()).toBe(1);
  });

  it('does not say that all were confirmed, nor that somebody lacks a maatje whom nobody can be one of', async () => {
    const { page } = coordinator;
    await page.goto('/beheer/bevestigen');
    await page.getByText(/^Nu hoef je niemand te bellen\. 1 persoon is nog nooit bevestigd\./).waitFor();
    await page.goto('/beheer');
    await page.getByRole('heading', { name: /ding(en)? vra(ag|gen)t? je aandacht/ }).waitFor();
    expect(await page.getByText('Zonder maatje').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Begin hier' }).count()).toBe(0);
    await page.goto('/beheer/maatjes');
    await page.getByRole('link', { name: 'Voeg een expertiseteam toe' }).waitFor();
    expect(await page.getByRole('button', { name: /Kies een maatje/ }).count()).toBe(0);
  });

  it('does not have a report judged by calling Veilig Thuis', async () => {
    const { page } = coordinator;
    await ask(coordinator, 'mutation ($id: ID!) { reportCorrection(input: { contactId: $id, kind: OTHER, note: "Hij zit nu in Zuid." }) { id } }', { id });
    await page.goto('/beheer/meldingen');
    await page.getByText('Er is geen nummer bekend').waitFor();
    expect(await page.getByText('Bel Veilig Thuis').count()).toBe(0);
  });

  it('asks in the words of Zwolle', async () => {
    const { page } = coordinator;
    await page.goto('/');
    await page.getByPlaceholder('jongerenwerker Holtenbroek').waitFor();
    expect(coordinator.problems).toEqual([]);
  });
});
