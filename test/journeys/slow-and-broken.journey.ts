/** A slow or absent server: what the app then shows. The network is disturbed in the browser; the server is real. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemoApp } from '../support/start-app.js';
import { openTab, signInAs, type Tab } from './support/browser.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();
let tab: Tab;

beforeEach(async () => {
  tab = await journey.openTab();
  await signInAs(tab.page, /IB'er/);
});

afterEach(async () => {
  await tab.close();
});

describe('when the server is away', () => {
  it('what was found stays on the screen with its age, and heals by itself', async () => {
    const box = tab.page.getByRole('searchbox');
    const results = tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('listitem');
    await box.fill('wijkteamcoach');
    await results.first().waitFor();
    await tab.page.route('**/graphql', (route) => route.abort());
    await box.fill('wijkteamcoach heer');
    await tab.page.getByText(/^Geen verbinding\. Dit is van \d{2}\.\d{2} uur\.$/).waitFor();
    expect(await results.count()).toBeGreaterThan(0);
    await tab.page.unroute('**/graphql');
    await tab.page.getByText(/^Geen verbinding/).waitFor({ state: 'detached', timeout: 15_000 });
  });

  it('a page that was never seen says so, and offers to try again', async () => {
    await tab.page.route('**/graphql', (route) => route.abort());
    await tab.page.getByRole('link', { name: /^Account van/ }).click();
    await tab.page.getByRole('alert').getByText(/Geen verbinding/).waitFor();
    await tab.page.unroute('**/graphql');
    await tab.page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await tab.page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  });

  it('a favourite that was not kept says so', async () => {
    await tab.page.getByRole('searchbox').fill('wijkteamcoach 6411 AB');
    await tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('link').first().click();
    const favourite = tab.page.getByRole('button', { name: 'Favoriet' });
    await favourite.waitFor();
    await tab.page.route('**/graphql', (route) => (route.request().postData()?.includes('mutation') ? route.abort() : route.continue()));
    await favourite.click();
    await tab.page.getByRole('alert').waitFor();
    expect(await favourite.getAttribute('aria-pressed')).toBe('false');
  });

  it('112 and Veilig Thuis are there all the same', async () => {
    await tab.page.route('**/graphql', (route) => route.abort());
    await tab.page.reload();
    await tab.page.getByRole('link', { name: 'Veilig Thuis 0800 2000' }).waitFor();
  });
});

describe('when the server is slow', () => {
  it('the app says that it works', async () => {
    await tab.page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await tab.page.getByRole('link', { name: /^Account van/ }).click();
    await tab.page.getByRole('status').getByText('Bezig met laden…').waitFor();
    await tab.page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  });
});

describe('when too many numbers were opened', () => {
  it('the contact stays readable and the message stands where the numbers would', async () => {
    await tab.page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('NumbersOnPage')) return route.continue();
      await route.fulfill({
        json: { data: null, errors: [{ message: 'Je hebt in korte tijd veel nummers geopend.', extensions: { code: 'TOO_MANY_NUMBERS' } }] },
      });
    });
    await tab.page.getByRole('searchbox').fill('wijkteamcoach 6411 AB');
    await tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('link').first().click();
    await tab.page.getByRole('alert').getByText('Je hebt in korte tijd veel nummers geopend.').waitFor();
    await tab.page.getByRole('heading', { name: 'Werktijden' }).waitFor();
  });
});

describe('when the search engine is away', () => {
  it('search says that it is limited, and finds', async () => {
    const limited = await startDemoApp({ SEARCH_ENGINE: 'meilisearch', MEILISEARCH_URL: 'http://127.0.0.1:9', MEILISEARCH_API_KEY: 'a key that nobody checks' });
    const other = await openTab(journey.browser, limited.url);
    try {
      await signInAs(other.page, /IB'er/);
      await other.page.getByRole('searchbox').fill('wijkteamcoach');
      await other.page.getByRole('list', { name: 'Resultaten' }).getByRole('listitem').first().waitFor();
      await other.page.locator('[aria-live]').getByText(/^Zoeken werkt nu beperkt/).waitFor();
    } finally {
      await other.close();
      await limited.close();
    }
  });
});
