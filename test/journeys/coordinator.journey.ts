/**
 * The coordinator keeps her lists true, and others help: adding from a gap, changing at the same time as a
 * colleague, "klopt niet" from a phone, the mails "klopt dit nog?" and of what waits, two who are one. Real server, real browser.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startDemoApp, type RunningApp } from '../support/start-app.js';
import { DESK, openTab, PHONE, sidewaysRoom, signInAs, type Tab } from './support/browser.js';
import { findAndOpen } from './support/find-and-open.js';
import { openJourney } from './support/open-journey.js';

const COORDINATOR = /co[oö]rdinator/i;
const OVERVIEW = /je aandacht in Korte Lijnen$/;

const journey = openJourney();
/** Its daily run comes a minute after the start: in time for the last story. */
let daily: RunningApp;

beforeAll(async () => {
  daily = await startDemoApp({ DAILY_AT: '00:00' });
});

afterAll(() => daily?.close());

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

/** Chooses from the list that opens while typing. */
async function pick(page: Page, box: string, typed: string, choice: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: box }).fill(typed);
  await page.getByRole('listbox').getByRole('option', { name: choice }).first().click();
}

/** Adds somebody by the form alone. @param saysAnother whether she answers that nobody who is suggested is meant; else she overlooks it */
async function add(page: Page, voornaam: string, achternaam: string, number: string, role = 'Jeugdarts', saysAnother = true): Promise<void> {
  await page.goto('/beheer/toevoegen?wijk=WK091733');
  await field(page, 'Voornaam').fill(voornaam);
  await field(page, 'Achternaam').fill(achternaam);
  await field(page, 'Mobiel nummer').fill(number);
  await page.getByRole('combobox', { name: 'Rol' }).selectOption({ label: role });
  await pick(page, 'Organisatie', 'jgz', /^JGZ-team/);
  await page.getByRole('button', { name: 'Heerlen-Centrum weghalen' }).waitFor();
  const refuse = page.getByRole('button', { name: 'Nee, iemand anders' });
  await page.waitForTimeout(600); // suggestions come while one types
  if (saysAnother && await refuse.isVisible()) await refuse.click();
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await page.getByText(`${voornaam} ${achternaam} staat in de lijst.`).waitFor();
}

describe('a coordinator with a gap', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await journey.openTab(PHONE);
    await signInAs(tab.page, COORDINATOR);
  });
  afterAll(() => tab?.close());

  it('comes from the gap to a form that knows the role and the wijk', async () => {
    await tab.page.goto('/beheer');
    await tab.page.getByRole('list', { name: 'Dekking per wijk' }).getByRole('link', { name: 'POH-GGZ jeugd' }).first().click();
    await title(tab.page, 'Iemand toevoegen');
    await tab.page.getByRole('combobox', { name: 'Rol' }).locator('option[value="poh-ggz-jeugd"]').waitFor({ state: 'attached' });
    expect(await tab.page.getByRole('combobox', { name: 'Rol' }).inputValue()).toBe('poh-ggz-jeugd');
    await tab.page.getByRole('button', { name: /weghalen$/ }).waitFor();
    expect(await tab.page.getByRole('button', { name: /weghalen$/ }).count()).toBe(1);
    expect(await sidewaysRoom(tab.page)).toBe(0);
  });

  it('is told what is missing, on top and beside it, and loses nothing', async () => {
    await field(tab.page, 'Voornaam').fill('Samira');
    await field(tab.page, 'Mobiel nummer').fill('06 12');
    await tab.page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    const summary = tab.page.getByRole('alert');
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      'Vul een achternaam in.',
      'Dit is geen telefoonnummer. Typ bijvoorbeeld 06 12 34 56 78.',
      'Kies een organisatie, of voeg er een toe.',
    ]);
    await tab.page.getByRole('button', { name: 'Nieuwe organisatie' }).click();
    await tab.page.getByText('Voeg deze organisatie eerst toe, of kies ‘Toch niet’.').waitFor();
    await summary.getByRole('link', { name: 'Kies een organisatie, of voeg er een toe.' }).click();
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('organisatie');
    await tab.page.getByRole('button', { name: 'Toch niet' }).click();
    await summary.getByRole('link', { name: 'Vul een achternaam in.' }).click();
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('achternaam');
    expect(await field(tab.page, 'Voornaam').inputValue()).toBe('Samira');
  });

  it('refuses a suggestion, adds, and sees where it went', async () => {
    await tab.page.keyboard.type('Elamrani');
    await tab.page.getByRole('button', { name: 'Ja, Samira El Amrani' }).waitFor();
    await tab.page.getByRole('button', { name: 'Nee, iemand anders' }).click();
    await tab.page.getByRole('button', { name: 'Ja, Samira El Amrani' }).waitFor({ state: 'detached' });
    await field(tab.page, 'Mobiel nummer').fill('06 88 01 22 33');
    await pick(tab.page, 'Organisatie', 'acacia', 'Huisartsenpraktijk De Acacia');
    await tab.page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await title(tab.page, 'Samira Elamrani');
    await tab.page.getByText('Samira Elamrani staat in de lijst.').waitFor();
  });

  it('corrects the number of a practice in place, and undoes it', async () => {
    await tab.page.getByRole('link', { name: 'Huisartsenpraktijk De Acacia' }).first().click();
    await title(tab.page, 'Huisartsenpraktijk De Acacia');
    await tab.page.getByRole('link', { name: 'Bewerken' }).click();
    await title(tab.page, 'Huisartsenpraktijk De Acacia bewerken');
    await field(tab.page, 'Algemeen telefoonnummer (mag leeg)').fill('045 111 22 33');
    await field(tab.page, 'Website (mag leeg)').fill('geen website');
    await tab.page.getByRole('button', { name: 'Opslaan' }).click();
    await tab.page.getByRole('alert').getByRole('link', { name: 'Dit is geen website. Typ bijvoorbeeld www.school.nl.' }).waitFor();
    await field(tab.page, 'Website (mag leeg)').fill('www.acacia.example');
    await tab.page.getByRole('button', { name: 'Opslaan' }).click();
    await tab.page.getByText('Opgeslagen.').waitFor();
    await tab.page.getByRole('link', { name: 'Bel 045 111 2233' }).waitFor();
    await tab.page.getByRole('link', { name: 'acacia.example' }).waitFor();
    await tab.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await tab.page.getByText('Ongedaan gemaakt.').waitFor();
    await tab.page.getByRole('link', { name: 'Bel 045 111 2233' }).waitFor({ state: 'detached' });
  });

  it('is asked before the same team is added again, and closes one where nobody works', async () => {
    await tab.page.goto('/beheer/organisaties/toevoegen');
    await field(tab.page, 'Naam van de organisatie').fill('Buurteam Heerlen Centrum');
    await tab.page.getByRole('combobox', { name: 'Soort' }).selectOption('wijkteam');
    await tab.page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
    await tab.page.getByRole('button', { name: 'Ja, Buurtteam Heerlen-Centrum' }).waitFor();
    await tab.page.getByRole('button', { name: 'Nee, een andere' }).click();
    await tab.page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
    await title(tab.page, 'Buurteam Heerlen Centrum');
    await tab.page.getByText('Buurteam Heerlen Centrum staat nu bij de organisaties.').waitFor();
    await tab.page.getByRole('link', { name: 'Sluiten' }).click();
    await field(tab.page, 'Laatste dag').fill('2026-11-22');
    await tab.page.getByRole('button', { name: 'Sluiten' }).click();
    await tab.page.getByText(/^Gesloten\. De laatste dag/).waitFor();
    await tab.page.goto('/beheer/toevoegen');
    await tab.page.getByRole('combobox', { name: 'Organisatie' }).fill('buurteam heerlen centrum');
    await tab.page.getByRole('option', { name: /^Buurtteam Heerlen-Centrum/ }).waitFor();
    await findAndOpen(tab.page, 'Samira Elamrani', 'samira elamrani poh');
  });

  it('sees filled in for which wijken somebody of an organisation works, and what she changed of it stays', async () => {
    await tab.page.goto('/beheer/toevoegen');
    const areas = () => tab.page.getByRole('button', { name: /weghalen$/ }).allInnerTexts();
    await pick(tab.page, 'Organisatie', 'acacia', 'Huisartsenpraktijk De Acacia');
    await tab.page.getByText('We vulden in waar deze organisatie voor werkt').waitFor();
    expect(await areas()).toContain('Heerlen-Centrum');
    await tab.page.getByRole('button', { name: 'Andere kiezen' }).click();
    await pick(tab.page, 'Organisatie', 'buurtteam heerlen centrum', /^Buurtteam Heerlen-Centrum/);
    await tab.page.getByRole('button', { name: 'Eikenderveld weghalen' }).click();
    await tab.page.getByText('We vulden in waar deze organisatie voor werkt').waitFor({ state: 'detached' });
    const hers = await areas();
    await tab.page.getByRole('button', { name: 'Andere kiezen' }).click();
    await pick(tab.page, 'Organisatie', 'acacia', 'Huisartsenpraktijk De Acacia');
    expect(await areas()).toEqual(hers);
    tab.page.once('dialog', (dialog) => void dialog.accept());
    await tab.page.goto('/beheer');
    await title(tab.page, 'Beheer');
  });

  it('finds her by search, changes her number, sees that in the history, and undoes it', async () => {
    await findAndOpen(tab.page, 'Samira Elamrani', 'samira elamrani poh');
    await tab.page.getByRole('link', { name: 'Bewerken' }).click();
    await title(tab.page, 'Samira Elamrani bewerken');
    await field(tab.page, 'Mobiel nummer').fill('0688012244');
    for (const leave of [() => tab.page.getByRole('link', { name: 'Zoeken' }).click(), () => tab.page.evaluate(() => history.back())]) {
      const asked = tab.page.waitForEvent('dialog');
      const left = leave();
      const dialog = await asked;
      expect(dialog.message()).toBe('Wat je invulde is nog niet bewaard. Toch weggaan?');
      await dialog.dismiss();
      await left;
    }
    await tab.page.getByRole('button', { name: 'Opslaan' }).click();
    await tab.page.getByText('Opgeslagen.').waitFor();
    await tab.page.getByRole('link', { name: '06 88 01 22 44', exact: true }).waitFor();
    await tab.page.getByRole('link', { name: 'Geschiedenis' }).click();
    const latest = tab.page.getByRole('list', { name: 'Geschiedenis' }).getByRole('listitem').first();
    await latest.getByText('06 88 01 22 33').waitFor();
    expect(await latest.innerText()).toMatch(/door Els de Wit, 23 november( 2026)?[\s\S]*06 88 01 22 44/);
    await latest.getByRole('button', { name: /^Ongedaan maken/ }).click();
    await tab.page.getByText('Ongedaan gemaakt.').waitFor();
    await tab.page.getByRole('list', { name: 'Geschiedenis' }).getByText('Later ongedaan gemaakt').waitFor();
    await tab.page.getByRole('link', { name: 'Naar Samira Elamrani' }).click();
    await tab.page.getByRole('link', { name: '06 88 01 22 33', exact: true }).waitFor();
  });

  it('says that she is away, with who deputises, and that she is back', async () => {
    await tab.page.getByRole('link', { name: 'Afwezig' }).click();
    await tab.page.getByLabel('Laatste dag afwezig').fill('2026-12-04');
    await pick(tab.page, 'Wie neemt waar?', 'samira el amrani', /^Samira El Amrani/);
    await tab.page.getByRole('button', { name: 'Opslaan' }).click();
    await tab.page.getByText('Afwezig t/m 4 december', { exact: false }).first().waitFor();
    await tab.page.getByRole('heading', { level: 2, name: 'Waarnemer' }).waitFor();
    await tab.page.getByRole('link', { name: 'Afwezig' }).click();
    await tab.page.getByRole('button', { name: /^(Weer terug|Gaat niet door)/ }).click();
    await tab.page.getByText('Weer terug. De afwezigheid is gestopt.').waitFor();
    expect(await tab.page.getByRole('heading', { level: 2, name: 'Waarnemer' }).count()).toBe(0);
  });

  it('puts who is called first on top, without a mouse', async () => {
    await tab.page.goto('/wijken/WK091733');
    const role = 'Jeugd- en gezinswerker';
    await tab.page.getByRole('button', { name: new RegExp(`^Volgorde wijzigen.*${role}`) }).focus();
    await tab.page.keyboard.press('Enter');
    const list = tab.page.getByRole('list', { name: role });
    const names = () => list.locator('strong').allInnerTexts();
    const up = list.getByRole('button', { name: /omhoog$/, disabled: false }).first();
    await up.waitFor();
    const before = await names();
    const who = (await up.getAttribute('aria-label'))!.replace(/ omhoog$/, '');
    const place = before.indexOf(who);
    await up.focus();
    await tab.page.keyboard.press('Enter');
    await tab.page.getByText('De volgorde is opgeslagen.').waitFor();
    expect((await names())[place - 1]).toBe(who);
    await tab.page.reload();
    const shown = tab.page.getByRole('list', { name: role }).locator('.kl-person__name');
    await shown.first().waitFor();
    expect((await shown.allInnerTexts())[place - 1]).toBe(who);
    expect(tab.problems).toEqual([]);
  });

  it('sees the old order again when she undoes a move, and nothing odd when she taps twice', async () => {
    const role = 'Jeugd- en gezinswerker';
    await tab.page.getByRole('button', { name: new RegExp(`^Volgorde wijzigen.*${role}`) }).click();
    const list = tab.page.getByRole('list', { name: role });
    const names = () => list.locator('strong').allInnerTexts();
    const up = list.getByRole('button', { name: /omhoog$/, disabled: false }).first();
    await up.waitFor();
    const before = await names();
    await up.click();
    await tab.page.getByText('De volgorde is opgeslagen.').waitFor();
    expect(await names()).not.toEqual(before);
    await tab.page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await tab.page.getByRole('button', { name: 'Ongedaan maken' }).dblclick();
    await tab.page.getByText(/ongedaan gemaakt/i).waitFor();
    await tab.page.unroute('**/graphql');
    await tab.idle();
    expect(await names()).toEqual(before);
    expect(await tab.page.getByText(/daarna nog/).count()).toBe(0);
  });
});

describe('two coordinators at the same contact', () => {
  it('tells the later one what changed, per field, and loses nothing she typed', async () => {
    const [els, other] = [await journey.openTab(PHONE), await journey.openTab(DESK)];
    for (const { page } of [els, other]) await signInAs(page, COORDINATOR);
    await add(els.page, 'Tessa', 'Tweestrijd', '06 88 01 33 01');
    const path = `${new URL(els.page.url()).pathname}/bewerken`;
    for (const { page } of [els, other]) {
      await page.goto(path);
      await title(page, 'Tessa Tweestrijd bewerken');
    }
    await field(other.page, 'Voornaam').fill('Thérèse');
    await field(other.page, 'Achternaam').fill('Tweespalt');
    await other.page.getByRole('button', { name: 'Opslaan' }).click();
    await title(other.page, 'Thérèse Tweespalt');

    await field(els.page, 'Voornaam').fill('Theresa');
    await field(els.page, 'Achternaam').fill('Eendracht');
    await field(els.page, /^E-mailadres/).fill('theresa@jgz.example');
    await els.page.getByRole('button', { name: 'Opslaan' }).click();
    await els.page.getByText('Iemand anders was je net voor').waitFor();
    const choice = (name: string) => els.page.getByRole('group', { name });
    await choice('Voornaam').getByRole('radio', { name: /^Van jou Theresa/ }).check();
    await els.page.getByRole('button', { name: 'Opslaan' }).click();
    await els.page.getByRole('link', { name: 'Achternaam: Kies wat er moet blijven staan.' }).waitFor();
    await choice('Achternaam').getByRole('radio', { name: /^Van Els de Wit.*Tweespalt/ }).check();
    expect(await field(els.page, 'Achternaam').inputValue()).toBe('Tweespalt');
    expect(await field(els.page, /^E-mailadres/).inputValue()).toBe('theresa@jgz.example');
    await els.page.getByRole('button', { name: 'Opslaan' }).click();
    await title(els.page, 'Theresa Tweespalt');
    await els.page.getByRole('link', { name: /theresa@?/ }).first().waitFor();
    expect([...els.problems, ...other.problems]).toEqual([]);
    for (const tab of [els, other]) await tab.close();
  });
});

describe('two coordinators who say when somebody is away', () => {
  it('tells the later one what the other said, and keeps what she typed', async () => {
    const [els, other] = [await journey.openTab(PHONE), await journey.openTab(DESK)];
    for (const { page } of [els, other]) await signInAs(page, COORDINATOR);
    await add(els.page, 'Wanda', 'Weggaan', '06 88 01 34 01');
    const path = `${new URL(els.page.url()).pathname}/afwezig`;
    for (const { page } of [els, other]) {
      await page.goto(path);
      await title(page, 'Wanneer is Wanda Weggaan er niet?');
    }
    const away = async ({ page }: Tab, from: string, until: string) => {
      await page.getByLabel('Eerste dag afwezig').fill(from);
      await page.getByLabel('Laatste dag afwezig').fill(until);
      await page.getByRole('button', { name: 'Opslaan' }).click();
    };
    await away(other, '2026-12-01', '2026-12-04');
    await title(other.page, 'Wanda Weggaan');
    await away(els, '2026-12-21', '2026-12-24');
    await els.page.getByRole('alert').getByText(/Els de Wit wijzigde de afwezigheid om .* uur: 1 december t\/m 4 december\. Er is nog niets opgeslagen/).waitFor();
    expect(await els.page.getByLabel('Laatste dag afwezig').inputValue()).toBe('2026-12-24');
    await els.page.getByRole('button', { name: 'Opslaan' }).click();
    await title(els.page, 'Wanda Weggaan');
    await els.page.goto(path);
    await els.page.getByText(/^1 december( 2026)? t\/m 4 december( 2026)?$/).waitFor();
    await els.page.getByText(/^21 december( 2026)? t\/m 24 december( 2026)?$/).waitFor();
    expect([...els.problems, ...other.problems]).toEqual([]);
    for (const tab of [els, other]) await tab.close();
  });
});

describe('"klopt niet"', () => {
  it('goes in two taps from a phone to the coordinator, who takes it over, and back to who said it', async () => {
    const els = await journey.openTab(PHONE);
    await signInAs(els.page, COORDINATOR);
    await add(els.page, 'Floor', 'Foutnummer', '06 88 01 44 01');
    const path = new URL(els.page.url()).pathname;

    const iber = await journey.openTab(PHONE);
    await signInAs(iber.page, /IB'er/);
    await iber.page.goto(path);
    await iber.page.getByRole('link', { name: '06 88 01 44 01', exact: true }).waitFor();
    await iber.page.getByRole('button', { name: 'Nummer klopt niet' }).click();
    await field(iber.page, 'Weet je het goede nummer?').fill('06-88014402');
    await iber.page.getByRole('button', { name: 'Verstuur' }).click();
    await iber.page.getByText('Dank je wel. De coördinator kijkt ernaar.', { exact: false }).waitFor();
    await iber.page.reload();
    await iber.page.getByText(/^Je meldde dit op 23 november( 2026)?: nummer klopt niet\. Nog niet bekeken\.$/).waitFor();
    expect(await iber.page.getByRole('button', { name: 'Nummer klopt niet' }).count()).toBe(0);
    await iber.page.goto('/account');
    await iber.page.getByText('Nog niet bekeken').waitFor();

    await els.page.goto('/beheer');
    await els.page.getByRole('link', { name: 'Bekijk de meldingen' }).click();
    await els.page.getByText('Gemeld door Marieke van den Berg', { exact: false }).waitFor();
    const one = els.page.getByRole('list', { name: 'Meldingen' }).getByRole('listitem').filter({ hasText: 'Floor Foutnummer' });
    expect(await one.innerText()).toMatch(/06 88 01 44 01[\s\S]*06 88 01 44 02/);
    await one.getByRole('button', { name: /^Antwoord erbij schrijven/ }).click();
    await field(els.page, 'Antwoord aan de melder').fill('Goed gezien!');
    await one.getByRole('button', { name: /^Klopt, neem over/ }).click();
    await one.getByText('Overgenomen.', { exact: false }).waitFor();

    await iber.page.goto('/account');
    await iber.page.getByText('Je had gelijk', { exact: false }).waitFor();
    await iber.page.getByText('Antwoord: Goed gezien!').waitFor();
    await iber.page.getByRole('link', { name: 'Floor Foutnummer' }).click();
    await iber.page.getByRole('link', { name: '06 88 01 44 02', exact: true }).waitFor();
    expect([...els.problems, ...iber.problems]).toEqual([]);
    for (const tab of [els, iber]) await tab.close();
  });
});

describe('two who are one', () => {
  it('are seen beside each other, merged after a preview, and made two again', async () => {
    const els = await journey.openTab(PHONE);
    await signInAs(els.page, COORDINATOR);
    await add(els.page, 'Wilhelmina', 'Quaedackers', '06 88 01 55 01');
    await add(els.page, 'Wilhelmina', 'Kwaadakkers', '06 88 01 55 02', 'Jeugdverpleegkundige', false);
    await add(els.page, 'Wilhelmina', 'Quaedakkers', '06 88 01 55 03', 'Huisarts');
    await els.page.goto('/beheer');
    await els.page.getByRole('link', { name: 'Bekijk wie dubbel staat' }).click();
    const pairs = els.page.getByRole('list', { name: 'Wie staat er dubbel?' }).locator('> li');
    const pair = pairs.filter({ hasText: 'Quaedackers' });
    await pair.getByText(/^sinds 23 november( 2026)? · nog nooit bevestigd$/).first().waitFor();
    expect(await pairs.filter({ hasText: 'Quaedakkers' }).count()).toBe(0); // somebody else, was said while adding
    await pair.getByRole('button', { name: /^Zelfde persoon/ }).click();
    await pair.getByRole('radio', { name: /^Wilhelmina Quaedackers/ }).check();
    await pair.getByText('Rollen die erbij komen').waitFor();
    await pair.getByText('06 88 01 55 02').waitFor();
    await pair.getByRole('button', { name: 'Voeg samen' }).click();
    await pair.getByText('Samengevoegd tot Wilhelmina Quaedackers.').waitFor();
    await pair.getByRole('button', { name: 'Ongedaan maken' }).click();
    await pair.getByText('Ongedaan gemaakt.').waitFor();
    await findAndOpen(els.page, 'Wilhelmina Kwaadakkers', 'wilhelmina kwaadakkers');
    expect(els.problems).toEqual([]);
    await els.close();
  });
});

describe('"klopt nog" by telephone', () => {
  it('is said of many at once, also of some on a next page', async () => {
    const els = await journey.openTab(PHONE);
    await signInAs(els.page, COORDINATOR);
    await els.page.goto('/beheer');
    const count = await els.page.locator('section', { has: els.page.getByRole('heading', { level: 3, name: 'Bel en bevestig' }) }).last().locator('.kl-count').innerText();
    await els.page.getByRole('link', { name: 'Begin met bellen' }).click();
    await els.page.getByRole('heading', { level: 2, name: `${count} Bel en bevestig` }).waitFor();
    await els.page.getByRole('heading', { level: 2, name: /^\d+ Bellen hoeft nog niet$/ }).waitFor();
    const list = els.page.getByRole('list', { name: 'Bel en bevestig' });
    const boxes = list.getByRole('checkbox');
    await boxes.first().check();
    await els.page.getByRole('button', { name: 'Toon meer' }).first().click();
    await boxes.nth(25).check();
    await els.page.getByText('2 mensen gekozen').waitFor();

    // what is asked unfolds in the row; who is changed from there costs no ticks
    const third = list.getByRole('listitem').nth(2);
    const name = third.getByRole('button', { expanded: false });
    await name.click();
    await third.getByText('E-mail').waitFor();
    await third.getByText('Werkdagen').waitFor();
    await third.getByRole('link', { name: 'Pas aan' }).click();
    await els.page.getByRole('button', { name: 'Opslaan' }).waitFor();
    await els.page.goBack();
    await els.page.getByText('2 mensen gekozen').waitFor();
    const other = list.locator('> li').nth(3);
    await other.getByRole('button', { expanded: false }).click();
    await other.getByRole('button', { name: /^Klopt nog/ }).click();
    await other.getByText('Bevestigd', { exact: true }).waitFor();
    await els.page.getByRole('button', { name: 'Gebeld: klopt nog' }).click();
    await els.page.getByText('2 mensen zijn bevestigd, door jou, na bellen.').waitFor();
    expect(await list.getByText('Bevestigd', { exact: true }).count()).toBeGreaterThan(1);

    // who stopped meanwhile holds up nobody, and is named
    const [stays, stops] = [list.locator('> li').nth(5), list.locator('> li').nth(6)];
    for (const row of [stays, stops]) await row.getByRole('checkbox').check();
    const stopped = (await stops.locator('.kl-due__name').innerText()).trim();
    const due = await els.context.request.post(`${journey.app.url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query: '{ toConfirm(first: 50, needsCall: true) { edges { node { contact { id name } } } } }' } });
    const { id } = (await due.json()).data.toConfirm.edges.map(({ node }: any) => node.contact).find(({ name: each }: any) => each === stopped);
    await els.context.request.post(`${journey.app.url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query: `mutation { endContact(id: "${id}", on: "2026-11-20") { changeId } }` } });
    await els.page.getByRole('button', { name: 'Gebeld: klopt nog' }).click();
    await els.page.getByText('1 persoon is bevestigd, door jou, na bellen.').waitFor();
    await els.page.getByText(`Niet bevestigd: ${stopped}. Deze persoon is intussen gestopt`).waitFor();

    // by mistake: of those confirmed together, and of one
    await els.page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
    await stays.getByRole('checkbox').waitFor();
    await els.page.getByText('Ongedaan gemaakt.').waitFor();
    await other.getByRole('button', { name: /^Ongedaan maken/ }).click();
    await other.getByRole('checkbox').waitFor();
    expect(els.problems).toEqual([]);
    await els.close();
  });
});

describe('the mail "klopt dit nog?"', () => {
  interface Mail {
    to: string;
    subject: string;
    text: string;
    link: string;
  }
  let tab: Tab;
  let all: Mail[];
  let mails: Mail[];

  beforeAll(async () => {
    tab = await openTab(journey.browser, daily.url, PHONE);
    const isLast = ({ subject }: Mail) => OVERVIEW.test(subject);
    [all, mails] = [[], []];
    for (let times = 0; times < 100 && !all.some(isLast); times += 1) {
      const answer = await tab.context.request.get(`${daily.url}/demo/postvak`, { headers: { 'apollo-require-preflight': '1' } });
      all = (await answer.json()) as Mail[];
      mails = all.filter(({ subject }) => /klopt dit nog/i.test(subject));
      if (!all.some(isLast)) await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }, 120_000);
  afterAll(() => tab?.close());

  const open = async (mail: Mail) => {
    const { pathname, hash } = new URL(mail.link);
    await tab.page.goto('about:blank');
    await tab.page.goto(pathname + hash);
    await title(tab.page, 'Klopt dit nog?');
  };

  it('opens without signing in, and leaves no token in the address', async () => {
    await open(mails[0]!);
    expect(tab.page.url()).toBe(`${daily.url}/bevestigen`);
    expect(await sidewaysRoom(tab.page)).toBe(0);
    await tab.page.getByText(/De gemeente (Heerlen|Arnhem) houdt in Korte Lijnen bij wie collega’s kunnen bellen/).waitFor();
    await tab.page.getByRole('list', { name: 'Wat je doet' }).getByRole('listitem').first().waitFor();
  });

  it('is answered by one button, and says so when it is opened again', async () => {
    await tab.page.getByRole('button', { name: 'Ja, dit klopt allemaal' }).click();
    await title(tab.page, 'Dank je wel');
    await tab.page.getByRole('link', { name: 'Zoek een collega' }).waitFor();
    await open(mails[0]!);
    await tab.page.getByText('Je hebt dit al bevestigd.').waitFor();
    expect(await tab.page.getByText('Er staat geen eigen nummer van je in de lijst.').count()).toBe(0);
  });

  it('passes on a new number and that somebody else does it', async () => {
    await open(mails[1]!);
    await tab.page.getByRole('button', { name: 'Mijn nummer is veranderd' }).click();
    await tab.page.getByRole('button', { name: 'Verstuur' }).click();
    await tab.page.getByText('Vul het nieuwe nummer in.').waitFor();
    await field(tab.page, 'Je nieuwe nummer').fill('06 88 04 00 01');
    await tab.page.getByRole('button', { name: 'Verstuur' }).click();
    await title(tab.page, 'Dank je wel');
    // in the same tab: only what stands behind the # changes
    await tab.page.goto(new URL(mails[2]!.link).pathname + new URL(mails[2]!.link).hash);
    await title(tab.page, 'Klopt dit nog?');
    expect(tab.page.url()).toBe(`${daily.url}/bevestigen`);
    await tab.page.getByRole('button', { name: 'Iemand anders doet dit nu' }).click();
    await field(tab.page, 'Wie doet dit nu?').fill('Jan Bos');
    await tab.page.getByRole('button', { name: 'Verstuur' }).click();
    await title(tab.page, 'Dank je wel');
    const els = await openTab(journey.browser, daily.url, PHONE);
    await signInAs(els.page, COORDINATOR);
    await els.page.goto('/beheer/meldingen');
    await els.page.getByText('06 88 04 00 01').waitFor();
    const report = els.page.getByRole('list', { name: 'Meldingen' }).locator('> li').filter({ hasText: 'Jan Bos' });
    const name = await report.getByRole('heading', { level: 2 }).innerText();

    // until it is judged she is not called; her departure is the judgement
    await report.getByRole('link', { name, exact: true }).click();
    await els.page.getByText('Zegt hier niet meer te werken').waitFor();
    await els.page.goBack();
    await report.getByRole('link', { name: /^Klopt: uit dienst/ }).click();
    await title(els.page, `${name} gaat uit dienst`);
    for (const stops of await els.page.getByRole('radio', { name: 'De rol stopt' }).all()) await stops.check();
    await els.page.getByLabel('Laatste werkdag').fill('2026-11-30');
    await els.page.getByRole('button', { name: /^Uit dienst/ }).click();
    await els.page.getByText(`${name} gaat uit dienst.`, { exact: false }).waitFor();
    await els.page.goto('/beheer/meldingen');
    await els.page.getByText('06 88 04 00 01').waitFor();
    expect(await els.page.getByText('Jan Bos', { exact: false }).count()).toBe(0);

    // what is refused of herself is asked about: was she spoken to?
    await els.page.getByRole('button', { name: /^De melding klopt niet/ }).click();
    await els.page.getByRole('button', { name: 'Ja, alles klopt zoals het er staat' }).click();
    await els.page.getByText('Niet overgenomen. Wat er staat is bevestigd, door jou, na bellen.').waitFor();
    expect(els.problems).toEqual([]);
    await els.close();
  });

  it('takes the working hours that are not in the list', async () => {
    const mail = mails.slice(3).find(({ text }) => text.includes('De gemeente Heerlen houdt'))!;
    const database = new SqliteDatabase(join(daily.dataDir, 'korte-lijnen.sqlite'));
    database.prepare('UPDATE contact SET hours = NULL WHERE professional_id IN (SELECT id FROM professional WHERE email = ?)').run(mail.to);
    database.close();
    await open(mail);
    await tab.page.getByRole('button', { name: 'Geef je werktijden door' }).click();
    await tab.page.getByRole('button', { name: 'Verstuur' }).click();
    await tab.page.getByText('Schrijf op wanneer je werkt.').waitFor();
    await field(tab.page, 'Wanneer werk je?').fill('maandag en dinsdag, 9 tot 17 uur');
    await tab.page.getByRole('button', { name: 'Verstuur' }).click();
    await title(tab.page, 'Dank je wel');
    const els = await openTab(journey.browser, daily.url, PHONE);
    await signInAs(els.page, COORDINATOR);
    await els.page.goto('/beheer/meldingen');
    await els.page.getByText('Mijn werktijden: maandag en dinsdag, 9 tot 17 uur').waitFor();
    await els.close();
  });

  it('tells who starts today that she stands in the list, and leads to what is kept of her', async () => {
    const hers = all.filter(({ to, subject }) => to.startsWith('lotte.janssen') && subject === 'Je staat in Korte Lijnen: klopt dit?');
    expect(hers).toHaveLength(1);
    await open(hers[0]!);
    await tab.page.getByRole('button', { name: 'Ja, dit klopt allemaal' }).waitFor();
    await tab.page.getByRole('link', { name: 'Wat we van je bewaren, en wie het ziet' }).click();
    await title(tab.page, 'Wat we van je bewaren');
    await tab.page.getByText('Een jaar nadat je laatste rol is gestopt').waitFor();
    expect(await sidewaysRoom(tab.page)).toBe(0);
  });

  it('tells a coordinator what waits for her, until she turns that off at her account', async () => {
    const [overview, ...more] = all.filter(({ subject }) => OVERVIEW.test(subject));
    expect([overview!.to, more]).toEqual([expect.stringMatching(/^els\./), []]);
    expect(overview!.text).toContain('/beheer/bevestigen');
    const els = await openTab(journey.browser, daily.url, PHONE);
    await signInAs(els.page, COORDINATOR);
    await els.page.goto(/\/account$/m.exec(overview!.text)![0]);
    const tick = els.page.getByRole('checkbox', { name: 'Mail me wat er op me wacht' });
    expect(await tick.isChecked()).toBe(true);
    await tick.click();
    await els.page.getByText('Uitgezet.').waitFor();
    await els.page.reload();
    expect(await tick.isChecked()).toBe(false);
    expect(els.problems).toEqual([]);
    await els.close();
  });

  it('leads to signing in when the link does not work any more', async () => {
    await tab.page.goto('about:blank');
    await tab.page.goto('/bevestigen#token=verlopen');
    await title(tab.page, 'Deze link werkt niet meer');
    await tab.page.getByRole('link', { name: 'Log in om je gegevens te bevestigen' }).click();
    await title(tab.page, 'Inloggen');
    expect(tab.problems).toEqual([]);
  });
});
