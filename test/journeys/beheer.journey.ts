/**
 * A coordinator's wijken at a glance, against the built server with its demo data in a real browser:
 * what needs her, the worst wijk, a role that one wijk must have; and the matrix by keyboard alone.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK, PHONE, signInAs, type Tab } from './support/browser.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();

describe('a coordinator on her phone', () => {
  let tab: Tab;
  let worst: string;
  const wijken = () => tab.page.getByRole('list', { name: 'Dekking per wijk' }).locator('> li');
  const beheer = () => tab.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Beheer' });

  beforeAll(async () => {
    tab = await journey.openTab(PHONE);
    await signInAs(tab.page, /co[oö]rdinator/i);
  });
  afterAll(() => tab?.close());

  it('comes to Beheer by one tap and reads first how much needs her', async () => {
    await beheer().click();
    await tab.page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
    const heading = await tab.page.getByRole('heading', { level: 2 }).first().innerText();
    const said = Number(/^(\d+) dingen vragen je aandacht$/.exec(heading)![1]);
    const counts = await tab.page.locator('.kl-work__kinds .kl-count').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(said);
  });

  it('opens all of one kind, and from there the contact', async () => {
    const list = tab.page.getByRole('list', { name: 'Bel en bevestig' });
    expect(await list.getByRole('listitem').count()).toBe(3);
    await tab.page.getByRole('button', { name: /^Toon .*: Bel en bevestig$/ }).click();
    await list.getByRole('listitem').nth(10).waitFor();
    const link = list.getByRole('link').nth(5);
    const name = await link.innerText();
    await link.click();
    await tab.page.getByRole('heading', { level: 1, name }).waitFor();
    await tab.page.getByRole('button', { name: 'Ja, dit klopt nog' }).waitFor();
    await tab.page.goBack();
  });

  it('finds the worst wijk first, its gaps by name, and reaches it', async () => {
    await wijken().first().waitFor();
    worst = await wijken().first().getByRole('heading').innerText();
    await wijken().first().getByText('Niemand bekend').waitFor();
    expect(await wijken().first().getByRole('link', { name: /POH-GGZ jeugd/ }).getAttribute('href')).toMatch(/^\/beheer\/toevoegen\?rol=poh-ggz-jeugd&wijk=WK0917\d\d$/);
    await wijken().first().getByRole('link', { name: worst }).click();
    await tab.page.getByRole('heading', { level: 1, name: worst }).waitFor();
    await tab.page.getByText('Geen POH-GGZ jeugd bekend.').waitFor();
  });

  it('lets one wijk need one role more, sees the gap appear, and takes it back', async () => {
    await beheer().click();
    await tab.page.getByRole('link', { name: 'Welke rollen zijn nodig?' }).click();
    await tab.page.getByLabel('Voor welke wijk?').selectOption({ label: worst });
    await tab.page.getByRole('checkbox', { name: /Jongerenwerker/ }).check();
    await tab.page.getByText('anders: Heerlen vraagt dit niet').waitFor();
    await tab.page.getByRole('button', { name: 'Opslaan' }).click();
    await tab.page.getByText(`Opgeslagen voor ${worst}. Nu nodig: Jongerenwerker.`).waitFor();
    await beheer().click();
    await wijken().filter({ hasText: worst }).getByRole('link', { name: 'Jongerenwerker' }).waitFor();

    await tab.page.goBack();
    await tab.page.getByRole('checkbox', { name: /Jongerenwerker/ }).waitFor();
    await tab.page.getByRole('button', { name: 'Alles zoals Heerlen' }).click();
    await tab.page.getByRole('button', { name: 'Opslaan' }).click();
    await tab.page.getByText(/Niet meer nodig: .*Jongerenwerker/).waitFor();
    await tab.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await tab.page.getByText('Ongedaan gemaakt.').waitFor();
    await tab.page.getByRole('checkbox', { name: /Jongerenwerker/, checked: true }).waitFor();
    expect(tab.problems).toEqual([]);
  });
});

describe('a coordinator at her desk', () => {
  let tab: Tab;
  const focused = () => tab.page.evaluate(() => document.activeElement!.textContent);

  beforeAll(async () => {
    tab = await journey.openTab(DESK);
    await signInAs(tab.page, /co[oö]rdinator/i);
    await tab.page.getByRole('navigation', { name: 'Van jou' }).getByRole('link', { name: 'Beheer' }).click();
    await tab.page.getByRole('table').waitFor();
  });
  afterAll(() => tab?.close());

  it('reads wijken and roles as the headings of a table, and every cell in words', async () => {
    const table = tab.page.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBeGreaterThan(9);
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(15);
    await table.getByRole('link', { name: /^POH-GGZ jeugd, .+: niemand bekend/ }).first().waitFor();
    await table.getByRole('link', { name: /^Huisarts, .+: ingevuld en bevestigd, \d+ perso/ }).first().waitFor();
  });

  it('walks through the matrix with the arrows, from one stop of the Tab key', async () => {
    await tab.page.getByRole('region', { name: /^Wijken en rollen/ }).focus();
    await tab.page.keyboard.press('Tab');
    const wijk = await focused();
    await tab.page.keyboard.press('ArrowRight');
    expect(await focused()).toContain(`, ${wijk}: `);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await tab.page.keyboard.press(key); // past the role that only this wijk needs
    const below = await focused();
    expect(below).not.toContain(`, ${wijk}: `);
    await tab.page.keyboard.press('Tab');
    expect(await focused()).toContain('Welke rollen zijn nodig?');
    await tab.page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(below);
    for (let step = 0; step < 18; step += 1) await tab.page.keyboard.press('ArrowDown');
    const box = await tab.page.evaluate(() => {
      const [link, head] = [document.activeElement!.getBoundingClientRect(), document.querySelector('thead th')!.getBoundingClientRect()];
      return { top: link.top, head: head.bottom, bottom: link.bottom };
    });
    expect(box.top).toBeGreaterThanOrEqual(box.head - 1);
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(tab.page.url()).pathname).toMatch(/^\/(wijken\/WK|beheer\/toevoegen)/);
  });

  it('has the course of what is confirmed as a drawing with words and as a table', async () => {
    await tab.page.goto('/beheer');
    const plot = tab.page.getByRole('img', { name: /^Deel dat in de laatste 90 dagen is bevestigd, per week Van \d+% op 24 november 2025 naar \d+% op 23 november( 2026)?\.$/ });
    await plot.waitFor();
    await tab.page.getByText('Bekijk de cijfers').click();
    expect(await tab.page.getByRole('rowheader', { name: /^\d+ [a-z]+( 2025)?$/ }).count()).toBe(53);
    expect(tab.problems).toEqual([]);
  });
});

it('says on paper too of whom it is long not known whether it is right, also when only she who keeps the list sees her still', async () => {
  const tab = await journey.openTab(DESK);
  const { page } = tab;
  await signInAs(page, /co[oö]rdinator/i);
  let name = '';
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    if (!answer.data?.wijk?.contactList) return route.fulfill({ response });
    const [contact] = answer.data.wijk.contactList[0].roles.flatMap(({ contacts }: any) => contacts);
    ({ name } = contact);
    contact.verification = { ...contact.verification, state: 'HIDDEN', text: 'Verborgen: niemand bevestigde dit' };
    return route.fulfill({ response, json: answer });
  });
  await page.goto('/wijken/WK091733');
  await page.getByRole('heading', { level: 1, name: 'Heerlen-Centrum' }).waitFor();
  await page.locator('.kl-person').filter({ hasText: name }).first().getByText('Verborgen: niemand bevestigde dit').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toContain(`${name} (al lang niet bevestigd)`);
  await tab.close();
});

it('says that something is not known, rather than that nothing needs her', async () => {
  const tab = await journey.openTab(PHONE);
  const { page } = tab;
  await signInAs(page, /co[oö]rdinator/i);
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('query MaybeDouble') ? route.abort() : route.continue()));
  await page.goto('/beheer');
  await page.locator('.kl-work').getByRole('alert').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await page.locator('.kl-work').getByRole('alert').waitFor({ state: 'detached' });
  await tab.close();
});

it('shows Beheer to nobody who keeps no lists', async () => {
  const tab = await journey.openTab(PHONE);
  await signInAs(tab.page, /IB'er/);
  expect(await tab.page.getByRole('link', { name: 'Beheer' }).count()).toBe(0);
  await tab.page.goto('/beheer');
  await tab.page.getByText('Vraag je beheerder om toegang.').waitFor();
  await tab.close();
});

describe('where a role is missing nearly everywhere', () => {
  it('says that once, and shows in which wijken when she asks', async () => {
    const tab = await journey.openTab(PHONE);
    const { page, context } = tab;
    await signInAs(page, /co[oö]rdinator/i);
    await context.request.post(`${journey.app.url}/graphql`, {
      headers: { 'apollo-require-preflight': '1' },
      data: { query: 'mutation { setRequiredRoles(area: "GM0917", roles: [{ roleCode: "jongerenwerker", required: true }]) { changeId } }' },
    });
    await page.goto('/beheer');
    const line = page.getByRole('list', { name: 'Niemand voor een rol die nodig is' }).getByText(/^Jongerenwerker: in alle \d+ wijken niemand$/);
    const hidden = page.getByRole('link', { name: 'Heerlen-Centrum' }).and(page.locator('[href="/beheer/toevoegen?rol=jongerenwerker&wijk=WK091733"]'));
    await line.waitFor();
    expect(await hidden.isVisible()).toBe(false);
    await line.click();
    await hidden.waitFor();
    expect(await page.locator('.kl-worst').getByText(/Jongerenwerker/).count()).toBe(1);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });
});

describe('two beheerders who change the same rights', () => {
  it('the second is told where she looks that hers were not saved, and sees what holds now', async () => {
    const open = async () => {
      const tab = await journey.openTab(PHONE);
      await signInAs(tab.page, /beheerder/i);
      await tab.page.goto('/beheer/rechten');
      await tab.page.getByLabel('Zoek op naam of e-mailadres').fill('Els de Wit');
      await tab.page.getByRole('button', { name: /^Wijzigen.*Els de Wit/ }).click();
      await tab.page.getByRole('button', { name: /^Rechten wijzigen.*Els de Wit/ }).click();
      return tab;
    };
    const [one, two] = [await open(), await open()];
    const gives = ({ page }: Tab) => page.getByRole('checkbox', { name: 'Rechten geven (beheerder)' });
    const save = ({ page }: Tab) => page.getByRole('button', { name: 'Opslaan' }).click();
    await gives(one).check();
    await save(one);
    await one.page.getByText('De rechten van Els de Wit zijn gewijzigd.').waitFor();
    await two.page.getByRole('checkbox', { name: 'Lijsten bijhouden' }).uncheck();
    await save(two);
    const told = two.page.getByText(/^Niet opgeslagen: een andere beheerder/);
    await told.waitFor();
    await two.idle();
    const { y, height } = (await told.boundingBox())!;
    expect(y).toBeGreaterThan(92);
    expect(y + height).toBeLessThan(PHONE.height - 61);
    expect([await gives(two).isChecked(), await two.page.getByRole('checkbox', { name: 'Lijsten bijhouden' }).isChecked()]).toEqual([true, true]);
    for (const tab of [one, two]) {
      expect(tab.problems).toEqual([]);
      await tab.close();
    }
  });
});
