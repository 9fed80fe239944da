/** Signing in by a link in a mail (the demo's mailbox), deep links, and out again. Real server, real browser. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { signInAs, type Tab } from './support/browser.js';
import { openJourney } from './support/open-journey.js';

const ADDRESS = 'marieke.vandenberg@eikenderveld.example';

const journey = openJourney();
let tab: Tab;

beforeEach(async () => {
  tab = await journey.openTab();
});

afterEach(async () => {
  await tab.close();
});

async function askForLink(address: string): Promise<void> {
  await tab.page.getByRole('textbox', { name: 'Je e-mailadres van je werk' }).fill(address);
  await tab.page.getByRole('button', { name: 'Stuur mij de link' }).click();
}

describe('signing in by a link in a mail', () => {
  it('brings her, by the mailbox, to the page she wanted', async () => {
    await tab.page.goto('/mijn-wijk');
    await tab.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await askForLink(ADDRESS);
    await tab.page.getByText('Kijk in je e-mail').waitFor();
    await tab.page.getByRole('link', { name: 'Naar het demo-postvak' }).click();
    await tab.page.getByRole('link', { name: 'Open de link' }).first().click();
    await tab.page.getByRole('button', { name: 'Inloggen' }).click();
    await tab.page.getByRole('heading', { level: 2, name: 'Scholen' }).waitFor();
    expect(new URL(tab.page.url()).pathname).toMatch(/^\/wijken\/WK\d{6}$/);
    expect(tab.problems).toEqual([]);
  });

  it('does not spend the link by opening it, and spends it once', async () => {
    await tab.page.goto('/inloggen');
    await askForLink(ADDRESS);
    await tab.page.getByText('Kijk in je e-mail').waitFor();
    await tab.page.goto('/demo-postvak');
    const link = await tab.page.getByRole('link', { name: 'Open de link' }).first().getAttribute('href');
    await tab.page.goto(link!);
    await tab.page.reload();
    await tab.page.getByRole('button', { name: 'Inloggen' }).click();
    await tab.page.getByRole('searchbox').waitFor();
    await tab.page.goto(link!);
    await tab.page.getByRole('button', { name: 'Inloggen' }).click();
    await tab.page.getByRole('alert').getByText('Deze inloglink werkt niet meer').waitFor();
    await tab.page.getByRole('link', { name: 'Vraag een nieuwe link' }).waitFor();
  });

  it('answers the same for an address that nobody has', async () => {
    await tab.page.goto('/inloggen');
    await askForLink('niemand@nergens.example');
    await tab.page.getByText('Kijk in je e-mail').waitFor();
  });

  it('says beside the field and on top what is wrong with the address', async () => {
    await tab.page.goto('/inloggen');
    await askForLink('marieke');
    await tab.page.getByRole('alert').getByRole('link', { name: /geen e-mailadres/ }).waitFor();
    const field = tab.page.getByRole('textbox', { name: 'Je e-mailadres van je werk' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toContain('email-fout');
  });
});

describe('a deep link when signed out', () => {
  it('leads to signing in, and then to where it pointed', async () => {
    await signInAs(tab.page, /IB'er/);
    await tab.page.getByRole('searchbox').fill('wijkteamcoach');
    const first = tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('link').first();
    const [path, name] = [await first.getAttribute('href'), await first.innerText()];
    await tab.context.clearCookies();

    await tab.page.goto(path!);
    await tab.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    expect(await tab.page.content()).not.toContain(name);
    await tab.page.getByRole('button', { name: /IB'er/ }).click();
    await tab.page.getByRole('heading', { level: 1, name }).waitFor();
    expect(new URL(tab.page.url()).pathname).toBe(path);
  });
});

describe('a session that ends while she types', () => {
  it('leads to signing in, and back to her question', async () => {
    await signInAs(tab.page, /IB'er/);
    await tab.page.getByRole('searchbox').fill('wijkteamcoach');
    await tab.page.getByRole('list', { name: 'Resultaten' }).waitFor();
    await tab.context.clearCookies();
    await tab.page.getByRole('searchbox').fill('wijkteamcoach 6411 AB');
    await tab.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    expect(await tab.page.getByRole('list', { name: 'Resultaten' }).count()).toBe(0);
    await tab.page.getByRole('button', { name: /IB'er/ }).click();
    await tab.page.getByRole('list', { name: 'Resultaten' }).waitFor();
    expect(await tab.page.getByRole('searchbox').inputValue()).toBe('wijkteamcoach 6411 AB');
  });
});

describe('somebody else who signs in, in another tab of the same browser', () => {
  it('sees nothing of what the first could see', async () => {
    await signInAs(tab.page, /coördinator/);
    await tab.page.goto('/wijken/WK091733');
    await tab.page.locator('.kl-person__name').first().click();
    await tab.page.getByRole('link', { name: 'Bewerken' }).waitFor();
    await tab.idle();
    const other = await tab.context.newPage();
    await other.goto('/account');
    await other.getByRole('button', { name: 'Uitloggen', exact: true }).click();
    await other.getByRole('button', { name: /IB'er/ }).click();
    await other.getByRole('searchbox').waitFor();
    await tab.page.route('**/graphql', (route) => (route.request().postData()?.includes('query Viewer') ? route.continue() : route.abort())); // what is on the screen is all there is
    await tab.page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 6 * 60_000;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await tab.page.getByRole('link', { name: 'Bewerken' }).waitFor({ state: 'detached' });
    expect(await tab.page.getByRole('link', { name: /^06 / }).count()).toBe(0);
  });
});

describe('signing out', () => {
  it('leaves nothing of what was seen behind', async () => {
    await signInAs(tab.page, /IB'er/);
    await tab.page.getByRole('searchbox').fill('wijkteamcoach');
    await tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('link').first().click();
    await tab.page.getByRole('heading', { name: 'Werktijden' }).waitFor();
    await tab.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Account' }).click();
    await tab.page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
    await tab.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    expect(await tab.page.evaluate(() => ({ ...localStorage }))).toEqual({});
    await tab.page.goto('/account');
    await tab.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
  });

  it('everywhere ends the sessions of her other devices', async () => {
    await signInAs(tab.page, /coördinator/);
    const other = await journey.openTab();
    await signInAs(other.page, /coördinator/);
    await tab.page.goto('/account');
    await tab.page.getByRole('button', { name: 'Overal uitloggen' }).click();
    await tab.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await other.page.goto('/account');
    await other.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await other.close();
  });
});
