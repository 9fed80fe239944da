/** Who leaves, and who may do what. Real server, real browser, at 390 px. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PHONE, signInAs, type Tab } from './support/browser.js';
import { findAndOpen } from './support/find-and-open.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();
let tab: Tab;

describe('somebody leaves', () => {
  beforeAll(async () => {
    tab = await journey.openTab(PHONE);
    await signInAs(tab.page, /coördinator/);
  });
  afterAll(() => tab.close());

  it('is followed by somebody new, seen on the page of who comes and goes, and undone as one', async () => {
    const { page } = tab;
    await findAndOpen(page, 'Samira El Amrani');
    await page.getByRole('link', { name: 'Gaat helemaal uit dienst' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samira El Amrani gaat uit dienst' }).waitFor();
    await page.getByRole('button', { name: /^Uit dienst/ }).click();
    await page.getByRole('alert').getByText(/^Kies wat er gebeurt met: /).first().waitFor();
    const roles = page.getByRole('radio', { name: 'Er is een opvolger' });
    for (let each = 0; each < (await roles.count()); each += 1) {
      await roles.nth(each).check();
      await page.getByRole('radio', { name: 'Iemand die nieuw is' }).nth(each).check();
      await page.getByRole('textbox', { name: 'Voornaam' }).nth(each).fill('Nieuwe');
      await page.getByRole('textbox', { name: 'Achternaam' }).nth(each).fill('Opvolgster');
    }
    await page.getByLabel('Laatste werkdag').fill('2026-12-31');
    for (const from of await page.getByLabel('Begint op').all()) await from.fill('2026-12-15');
    await page.getByRole('button', { name: /^Uit dienst/ }).click();
    await page.getByText(/Samira El Amrani gaat uit dienst\. Laatste dag: 31 december/).waitFor();
    await page.getByRole('status').getByText('Nieuwe Opvolgster volgt op als wijkteamcoach').waitFor();
    expect(await page.getByRole('status').getByRole('link', { name: 'Nieuwe Opvolgster' }).first().getAttribute('href')).toMatch(/^\/contacten\/[0-9a-f-]{36}$/);
    await page.goto('/beheer');
    await page.getByRole('link', { name: 'Wie komt en wie gaat' }).click();
    await page.getByText('begint op 15 december').first().waitFor();
    await page.getByText('laatste dag 31 december').first().waitFor();
    await findAndOpen(page, 'Samira El Amrani');
    await page.getByRole('link', { name: 'Geschiedenis' }).click();
    await page.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
    await page.getByText(/ongedaan gemaakt/i).first().waitFor();
    await page.goto('/beheer/komt-en-gaat');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('31 december').count()).toBe(0);
    expect(tab.problems).toEqual([]);
  });

  it('is still on the list of the day it was', async () => {
    const { page } = tab;
    await page.goto('/wijken/WK091734'); // one buurt: it is the wijk
    await page.getByRole('heading', { level: 2, name: 'Lijst bijhouden' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Buurten' }).count()).toBe(0);
    await page.goto('/wijken/WK091733');
    await page.getByRole('link', { name: 'Hoe was het op een andere dag?' }).click();
    await page.getByLabel('Welke dag?').fill('2026-09-01');
    await page.waitForURL(/dag=2026-09-01/);
    await page.getByRole('heading', { level: 2, name: 'Wijkteamcoach' }).waitFor();
  });
});

describe('the beheerder', () => {
  beforeAll(async () => {
    tab = await journey.openTab(PHONE);
    await signInAs(tab.page, /beheerder/i);
  });
  afterAll(() => tab.close());

  it('invites a coordinator of one wijk, takes it back, and blocks', async () => {
    const { page } = tab;
    await page.goto('/beheer');
    await page.getByRole('link', { name: 'Wie mag wat' }).click();
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
    await page.getByRole('textbox', { name: 'E-mailadres', exact: true }).fill('nieuw@gemeente.example');
    await page.getByRole('checkbox', { name: 'Lijsten bijhouden' }).check();
    await page.getByRole('radio', { name: 'Deze wijken of organisaties' }).check();
    await page.getByRole('combobox', { name: 'Wijk' }).selectOption({ label: 'Heerlen-Centrum' });
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
    await page.getByText('nieuw@gemeente.example is uitgenodigd.').waitFor();
    await page.getByText('coördinator van Heerlen-Centrum').waitFor();
    await page.goto('/demo-postvak');
    await page.getByText('Je hebt toegang tot Korte Lijnen').first().waitFor();
    await page.goto('/beheer/rechten');
    await page.getByRole('button', { name: /^Wijzigen.*nieuw@/ }).click();
    await page.getByRole('button', { name: /^Rechten wijzigen.*nieuw@/ }).click();
    await page.getByRole('checkbox', { name: 'De lijst zien' }).check();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('De rechten van nieuw@gemeente.example zijn gewijzigd.').waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText(/ongedaan gemaakt/i).first().waitFor();
    await page.getByRole('button', { name: /^Blokkeren.*nieuw@/ }).click();
    await page.getByText('nieuw@gemeente.example is geblokkeerd en overal uitgelogd.').waitFor();
    await page.getByRole('button', { name: /^Weer toelaten.*nieuw@/ }).waitFor();
    await page.getByRole('button', { name: /^Inlogadres wijzigen.*nieuw@/ }).click();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Vul een e-mailadres in.').waitFor();
    await page.getByRole('button', { name: /^Wie gaf welke rechten.*nieuw@/ }).click();
    await page.getByRole('listitem').filter({ hasText: /: .*coördinator/ }).last().waitFor();
    expect(tab.problems).toEqual([]);
  });

  it('sees on the page of somebody who saw her number', async () => {
    const { page } = tab;
    await findAndOpen(page, 'Samira El Amrani');
    await tab.idle();
    await page.getByText('Wie zag het nummer van Samira?').click();
    await page.getByText(/op de contactpagina/).first().waitFor();
    expect(tab.problems).toEqual([]);
  });

  it('finds on her own page who saw her number, and all that is held about her', async () => {
    const { page } = tab;
    await page.goto('/account');
    await page.getByRole('heading', { level: 3, name: 'Wie zag mijn nummer?' }).waitFor();
    const answer = await page.request.get('/api/mijn-gegevens.json');
    expect(((await answer.json()) as { persoon: unknown[] }).persoon).toHaveLength(1);
  });
});
