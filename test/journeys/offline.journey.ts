/** Without a connection: what the browser itself says when it has none, and what the app then shows. Real server, real browser, at 390 px. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PHONE, signInAs, type Tab } from './support/browser.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();
let tab: Tab;

afterEach(async () => {
  await tab.close();
});

const PAGE_CODE = /AccountPage-.*\.js$/;

async function openSamira(): Promise<void> {
  await tab.page.getByRole('searchbox').fill('samira');
  await tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('link', { name: 'Samira El Amrani' }).first().click();
  await tab.page.getByRole('heading', { level: 1, name: 'Samira El Amrani' }).waitFor();
  await tab.page.getByRole('link', { name: /^Bel / }).first().waitFor();
}

describe('a page whose code does not come', () => {
  beforeEach(async () => {
    tab = await journey.openTab(PHONE, { serviceWorkers: 'block' });
  });

  const account = () => tab.page.getByRole('link', { name: 'Account', exact: true });

  it('says so inside the frame, gives the number back by going back, and heals by itself', async () => {
    const { page } = tab;
    await page.route(PAGE_CODE, (route) => route.abort());
    await signInAs(page, /IB'er/);
    await openSamira();
    await page.route('**/*', (route) => route.abort());
    await account().click();
    await page.getByRole('alert').getByText(/^Geen verbinding/).waitFor();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
    for (const name of ['Veilig Thuis 0800 2000', '112', 'Mijn wijk']) expect(await page.getByRole('link', { name }).last().isVisible()).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Samira El Amrani' }).waitFor();
    await page.getByRole('link', { name: /^Bel / }).first().waitFor();
    await account().click();
    await page.getByRole('alert').getByText(/^Geen verbinding/).waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  });

  it('while the server is there: there is another version, which loading anew brings', async () => {
    const { page } = tab;
    await page.route(PAGE_CODE, (route) => route.fulfill({ status: 404 }));
    await signInAs(page, /IB'er/);
    await account().click();
    await page.getByRole('alert').getByText(/Laad de pagina opnieuw/).waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
  });
});

describe('the connection is gone', () => {
  beforeEach(async () => {
    tab = await journey.openTab();
  });

  it('a page that was never opened is there all the same: its code came while nothing was done', async () => {
    const { page, context } = tab;
    const code = page.waitForResponse(PAGE_CODE);
    await signInAs(page, /IB'er/);
    await openSamira();
    await code;
    await tab.idle();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Account', exact: true }).click();
    await page.getByRole('alert').getByText(/^Geen verbinding/).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /^Bel / }).first().waitFor();
    expect(await page.getByText('Er ging iets mis').count()).toBe(0);
  });

  it('a reload shows the frame and the emergency numbers, and nothing about anybody was kept', async () => {
    const { page, context } = tab;
    await signInAs(page, /IB'er/);
    await openSamira();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const kept = await page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return caches_.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/');
    expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('alert').getByText(/^Geen verbinding/).waitFor();
    for (const name of ['Veilig Thuis 0800 2000', '112']) expect(await page.getByRole('link', { name }).isVisible()).toBe(true);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samira El Amrani' }).waitFor();
  });
});

describe('another version', () => {
  it('is what a reload shows at once, and an old tab keeps its own files', async () => {
    tab = await journey.openTab();
    const { page, context } = tab;
    await signInAs(page, /IB'er/);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    await page.getByRole('searchbox').waitFor();
    const old = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src*="/assets/"]')!.src);
    await context.route('**/*', (route) => (new URL(route.request().url()).pathname === '/account' ? route.fulfill({ contentType: 'text/html', body: '<h1>De nieuwe versie</h1>' }) : route.fulfill({ status: 404 })));
    expect(await page.evaluate((url) => fetch(url).then(({ status }) => status), old)).toBe(200);
    await page.goto('/account');
    await page.getByRole('heading', { name: 'De nieuwe versie' }).waitFor();
  });
});
