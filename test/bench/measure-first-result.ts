import type { Page } from 'playwright-core';
import { openBrowser, openTab, PHONE, signInAs } from '../journeys/support/browser.js';
import { MONDAY_MORNING, startApp } from '../support/start-app.js';
import { percentile, printTable } from './table.js';

/** Milliseconds from the last key to the first result on the screen, on the demo gemeente. */
const BAR = { most: 100 };
const ROUNDS = 10;
const TEXTS = ["ib'er", 'jeugdarts', 'huisarts', 'wijkagent', 'van den berg', 'janss', 'windwijzer', 'heerlen-centrum', 'veilig thuis', 'wijkteamcoach 6411 AB'];

/** What an IB'er waits for on her phone after her last key, beside the least that the same browser and server take for any answer at all. */
export async function measureFirstResult(): Promise<void> {
  const app = await startApp({ DEMO_NOW: MONDAY_MORNING });
  const browser = await openBrowser();
  const { page } = await openTab(browser, app.url, PHONE);
  await signInAs(page, /IB'er/);
  const waits: number[] = [];
  const least: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto('/'); // what was found before is forgotten
    await page.reload();
    await page.getByRole('searchbox', { name: 'Wie zoek je?' }).fill('wijkteamcoac');
    await page.getByRole('list', { name: 'Resultaten' }).getByRole('listitem').first().waitFor();
    for (const text of TEXTS) {
      waits.push(await untilDrawn(page, text));
      least.push(await anyAnswer(page));
    }
  }
  await browser.close();
  await app.close();
  printTable('First result after the last key, in the browser at 390 px', ['', 'questions', 'p50', 'p99'], [
    ['first result drawn', String(waits.length), { value: percentile(waits, 0.5), unit: 'ms', bar: BAR }, { value: percentile(waits, 0.99), unit: 'ms' }],
    ['any answer and a frame', String(least.length), { value: percentile(least, 0.5), unit: 'ms' }, { value: percentile(least, 0.99), unit: 'ms' }],
  ]);
}

/** Sets the box to a text, as the last key does, and waits for a frame with other results. */
function untilDrawn(page: Page, text: string): Promise<number> {
  return page.evaluate(
    ([typed]) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>('input[type="search"]')!;
        const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
        const list = () => document.querySelector('main [role="status"]')!.textContent + (document.querySelector('[aria-label="Resultaten"]')?.textContent ?? '');
        const before = list();
        const started = performance.now();
        new MutationObserver((_, observer) => {
          if (list() === before) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - started));
        }).observe(document.querySelector('main')!, { childList: true, subtree: true, characterData: true });
        own.set!.call(input, typed);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [text] as const,
  );
}

/** The least question there is, and a frame. */
function anyAnswer(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' });
    await answer.json();
    await new Promise((drawn) => { requestAnimationFrame(drawn); });
    return performance.now() - started;
  });
}
