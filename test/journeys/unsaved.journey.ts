/** What was typed and not saved: leaving is asked about once; to stay keeps it, to go goes. Real server, real browser, at 390 px. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialog } from 'playwright-core';
import { PHONE, signInAs, type Tab } from './support/browser.js';
import { findAndOpen } from './support/find-and-open.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();
let tab: Tab;
/** What she is going to answer; those left over were not asked. */
let answers: ('stay' | 'go')[];
let asked: number;

beforeAll(async () => {
  tab = await journey.openTab(PHONE);
  await signInAs(tab.page, /coördinator/);
  tab.page.on('dialog', (dialog: Dialog) => {
    asked += 1;
    void (answers.shift() === 'go' ? dialog.accept() : dialog.dismiss());
  });
});

beforeEach(() => {
  [answers, asked] = [[], 0];
});

const path = () => new URL(tab.page.url()).pathname;

const SAMIRA = 'Samira El Amrani';
const ACACIA = 'Huisartsenpraktijk De Acacia';

describe('a form that is left', () => {
  it('asks once by a link; staying keeps what was typed, going goes', async () => {
    const { page } = tab;
    await page.goto('/beheer');
    await page.getByRole('link', { name: 'Iemand toevoegen' }).first().click();
    await page.getByRole('textbox', { name: 'Voornaam' }).fill('Nieuwe');
    for (const stay of [1, 2]) {
      await page.getByRole('link', { name: 'Naar beheer' }).click();
      await page.waitForTimeout(200);
      expect([asked, path()]).toEqual([stay, '/beheer/toevoegen']);
      expect(await page.getByRole('textbox', { name: 'Voornaam' }).inputValue()).toBe('Nieuwe');
    }
    answers = ['go', 'stay'];
    await page.getByRole('link', { name: 'Naar beheer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
    await tab.idle();
    expect([asked, path(), answers]).toEqual([3, '/beheer', ['stay']]);
    expect(tab.problems).toEqual([]);
  });

  it('asks once by the Back of the browser, and is still there after staying', async () => {
    const { page } = tab;
    const back = () => page.evaluate(() => history.back());
    await page.goto('/beheer');
    await page.getByRole('link', { name: 'Iemand toevoegen' }).first().click();
    const name = page.getByRole('textbox', { name: 'Voornaam' });
    await name.fill('Nieuwe');
    await name.press('End');
    await back();
    await page.waitForTimeout(300);
    expect([asked, path(), await name.inputValue()]).toEqual([1, '/beheer/toevoegen', 'Nieuwe']);
    answers = ['go', 'stay'];
    await name.press('End');
    await back();
    await page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
    expect([asked, path()]).toEqual([2, '/beheer']);
    expect(tab.problems).toEqual([]);
  });

  it.each([
    ['Afwezig', 'Laatste dag afwezig', '2027-01-31'],
    ['Stopt met deze rol', 'Laatste dag', '2027-01-31'],
  ])('%s: asks as well', async (link, field, day) => {
    const { page } = tab;
    await findAndOpen(tab.page, SAMIRA);
    await page.getByRole('link', { name: link }).first().click();
    await page.getByLabel(field).fill(day);
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.waitForTimeout(200);
    expect([asked, await page.getByLabel(field).inputValue()]).toEqual([1, day]);
    answers = ['go'];
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
    expect(asked).toBe(2);
  });

  it('stays when she was signed out meanwhile, says what to do, and is saved once she signed in elsewhere', async () => {
    const { page } = tab;
    await findAndOpen(tab.page, ACACIA);
    await page.getByRole('link', { name: 'Bewerken' }).click();
    const street = page.getByRole('textbox', { name: /^Straat/ });
    await street.fill('Kastanjestraat');
    await tab.context.clearCookies();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Je bent niet meer ingelogd.').waitFor();
    expect(await street.inputValue()).toBe('Kastanjestraat');
    const elsewhere = await tab.context.newPage();
    await signInAs(elsewhere, /coördinator/);
    await elsewhere.close();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
    expect([asked, tab.problems]).toEqual([0, []]);
  });

  it('stays when she was signed out and comes back to the tab after a while', async () => {
    const { page } = tab;
    await page.goto('/beheer/toevoegen');
    const name = page.getByRole('textbox', { name: 'Voornaam' });
    await name.fill('Nieuwe');
    await tab.context.clearCookies();
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 6 * 60_000;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await page.waitForTimeout(500);
    expect([path(), await name.inputValue()]).toEqual(['/beheer/toevoegen', 'Nieuwe']);
    answers = ['go'];
    await signInAs(page, /coördinator/);
  });

  it('asks as well for an organisation that is being closed', async () => {
    const { page } = tab;
    await findAndOpen(tab.page, ACACIA);
    await page.getByRole('link', { name: 'Sluiten' }).click();
    await page.getByLabel('Laatste dag').fill('2027-01-31');
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.waitForTimeout(200);
    expect([asked, await page.getByLabel('Laatste dag').inputValue()]).toEqual([1, '2027-01-31']);
    answers = ['go'];
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  });

  it('asks as well when a colleague was first, of a school or team as of a person', async () => {
    const { page } = tab;
    await findAndOpen(tab.page, ACACIA);
    await page.getByRole('link', { name: 'Bewerken' }).click();
    const street = page.getByRole('textbox', { name: /^Straat/ });
    await street.fill('Acaciastraat');
    const query = `mutation { editOrganisation(id: "${path().split('/')[2]}", input: { street: "Beukstraat" }) { __typename } }`;
    await tab.context.request.post('/graphql', { headers: { 'apollo-require-preflight': '1' }, data: { query } });
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Iemand anders was je net voor').waitFor();
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.waitForTimeout(200);
    expect([asked, await street.inputValue()]).toEqual([1, 'Acaciastraat']);
    answers = ['go'];
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  });

  it('asks as well for the roles that are needed, also before another wijk is looked at; what is ticked while it is saved stays', async () => {
    const { page } = tab;
    await page.goto('/beheer/rollen');
    const role = (name: string | RegExp) => page.getByRole('checkbox', { name });
    await role('Vertrouwensarts').check();
    const wijk = page.getByLabel('Voor welke wijk?');
    const all = await wijk.inputValue();
    await wijk.selectOption('WK091733');
    await page.waitForTimeout(200);
    expect([asked, await wijk.inputValue(), await role('Vertrouwensarts').isChecked()]).toEqual([1, all, true]);
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await role('Raadsonderzoeker').check();
    await page.getByText('Nu nodig: Vertrouwensarts.').waitFor();
    await page.unroute('**/graphql');
    await tab.idle();
    expect([await role('Vertrouwensarts').isChecked(), await role('Raadsonderzoeker').isChecked()]).toEqual([true, true]);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('Ongedaan gemaakt.').waitFor();
    answers = ['go'];
    await wijk.selectOption('WK091733');
    await page.getByRole('button', { name: 'Alles zoals Heerlen' }).waitFor();
    expect([asked, await role(/^Raadsonderzoeker/).isChecked()]).toEqual([2, false]);
  });

  it('asks as well for an organisation that is being added', async () => {
    const { page } = tab;
    await page.goto('/beheer/organisaties/toevoegen');
    const name = page.getByLabel('Naam van de organisatie');
    await name.fill('Team dat nog niet bestaat');
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.waitForTimeout(200);
    expect([asked, await name.inputValue()]).toEqual([1, 'Team dat nog niet bestaat']);
    answers = ['go'];
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  });

  it('of an organisation for a list says when the list does not know of it yet, and is added once', async () => {
    const { page } = tab;
    await page.goto('/beheer/import');
    await page.getByLabel('Kies een bestand').setInputFiles({ name: 'team.csv', mimeType: 'text/csv', buffer: Buffer.from('Naam;Functie;Team;Wijk\nWies van Onbekend;wtc;Team Zonder Lijst;Vrieheide\n') });
    await page.getByText('1 organisatie uit je bestand kennen we niet.').waitFor();
    await page.getByText('Iets anders', { exact: true }).click();
    await page.getByRole('link', { name: 'Apart toevoegen, met adres en nummer' }).click();
    await page.getByLabel('Soort').selectOption({ label: 'Wijkteam of buurtteam' });
    await page.route('**/graphql', (route) => (route.request().postData()?.includes('mutation AnswerImportWords') ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
    await page.getByRole('alert').getByText(/^Geen verbinding/).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('team.csv').waitFor();
    await page.getByRole('button', { name: '1 Nieuw' }).waitFor();
    expect([asked, tab.problems.filter((problem) => problem.startsWith('uncaught'))]).toEqual([0, []]);
  });

  it('asks once, however many answers to reports were begun', async () => {
    const { page } = tab;
    await findAndOpen(tab.page, SAMIRA);
    for (const wrong of ['Een', 'Twee']) {
      await page.getByRole('button', { name: 'Iets anders' }).click();
      await page.getByRole('textbox', { name: 'Wat klopt er niet?' }).fill(wrong);
      await page.getByRole('button', { name: 'Verstuur' }).click();
      await page.getByText(/^Dank je/).waitFor();
    }
    await page.goto('/beheer/meldingen');
    for (let report = 0; report < 2; report += 1) await page.getByRole('button', { name: /^Antwoord erbij/ }).first().click();
    for (const reply of await page.getByRole('textbox').all()) await reply.fill('Dank je wel, ik zoek het uit.');
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.waitForTimeout(200);
    expect([asked, path(), await page.getByRole('textbox').first().inputValue()]).toEqual([1, '/beheer/meldingen', 'Dank je wel, ik zoek het uit.']);
  });
});
