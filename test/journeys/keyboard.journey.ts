/** The story without a mouse or a finger. Real server, real browser. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK, PHONE, type Tab } from './support/browser.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();
let tab: Tab;

beforeAll(async () => {
  tab = await journey.openTab(DESK);
});

const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement!;
    return (here.getAttribute('aria-label') ?? here.textContent ?? '').trim();
  });

async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    met.push(await focused(page));
    if (name.test(met.at(-1)!)) return;
  }
  throw new Error(`${name} is not reached by ${key}; met ${met.join(' | ')}`);
}

describe('by keyboard alone', () => {
  it('the first stop is a link past the header', async () => {
    await tab.page.goto('/inloggen');
    await tab.page.getByRole('button', { name: /IB'er/ }).waitFor();
    await tabTo(tab.page, /Ga naar de inhoud/);
    expect(await tab.page.getByRole('link', { name: 'Ga naar de inhoud' }).isVisible()).toBe(true);
  });

  it('signs in, searches, walks the results with arrows and opens one', async () => {
    await tabTo(tab.page, /IB'er/);
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('searchbox').waitFor();
    await tab.page.keyboard.type('wijkteamcoach heerlen');
    const links = tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('link');
    await tab.page.getByRole('list', { name: 'Zo lezen we je vraag' }).getByText(/gemeente: Heerlen/i).waitFor();
    await links.nth(1).waitFor();
    await tab.page.keyboard.press('ArrowDown');
    const first = await focused(tab.page);
    await tab.page.keyboard.press('ArrowDown');
    expect(await focused(tab.page)).not.toBe(first);
    await tab.page.keyboard.press('ArrowUp');
    expect(await focused(tab.page)).toBe(first);
    await tab.page.keyboard.press('ArrowUp');
    expect(await tab.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await tab.page.keyboard.press('Enter');
    expect(await focused(tab.page)).toBe(first);
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('heading', { level: 1, name: first }).waitFor();
  });

  it('shows the vCard as a QR code, which only a wide screen offers', async () => {
    await tabTo(tab.page, /^Toon QR-code/);
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('img', { name: /^QR-code met het adreskaartje van/ }).waitFor();
    await tab.page.setViewportSize(PHONE);
    expect(await tab.page.getByRole('button', { name: /QR-code/ }).count()).toBe(0);
    await tab.page.setViewportSize(DESK);
  });

  it('comes back to the result it left', async () => {
    const name = await tab.page.getByRole('heading', { level: 1 }).innerText();
    await tab.page.goBack();
    await tab.page.getByRole('list', { name: 'Resultaten' }).waitFor();
    expect(await focused(tab.page)).toBe(name.trim());
  });

  it('calls from a result', async () => {
    await tabTo(tab.page, /^Bel /);
    await tab.page.keyboard.press('Enter');
    await expectDialled();
  });

  it('shows where it is: every stop has a visible outline', async () => {
    await tab.page.goto('/');
    await tab.page.getByRole('searchbox').waitFor();
    for (let step = 0; step < 12; step++) {
      await tab.page.keyboard.press('Tab');
      const marked = await tab.page.evaluate(() => {
        const here = document.activeElement as HTMLElement;
        if (here === document.body) return true;
        return [getComputedStyle(here), getComputedStyle(here, '::after')].some(
          (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
        );
      });
      expect([await focused(tab.page), marked]).toEqual([expect.any(String), true]);
    }
  });

  async function expectDialled(): Promise<void> {
    await tab.page.waitForFunction(() => (window as unknown as { dialled: string[] }).dialled.length > 0);
  }
});

describe('with little height, or colours of her own', () => {
  it('nothing stands fixed over what she fills in on a screen 450 high', async () => {
    const { page } = tab;
    await page.setViewportSize({ width: 640, height: 450 });
    const position = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).position);
    expect(await position('.kl-bottom')).toBe('static');
    await page.setViewportSize(PHONE);
    expect(await position('.kl-bottom')).toBe('fixed');
  });

  it('a round call button and the tab she is on keep their shape', async () => {
    const { page } = tab;
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/#q=wijkteamcoach+heksenberg');
    const border = (selector: string, side: string) => page.locator(selector).first().evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), `border-${side}-width`);
    await page.locator('.kl-call__icon').first().waitFor();
    expect(await border('.kl-call__icon', 'left')).toBe('2px');
    expect(await border('.kl-bottom__item[aria-current]', 'top')).toBe('3px');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize(DESK);
  });
});
