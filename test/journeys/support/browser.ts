import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';
import { MONDAY_MORNING } from '../../support/start-app.js';

export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

/** Arguments meant for a lambda: one process dies with its first tab, and the web's own safety must stay on. */
const NOT_HERE = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--disable-site-isolation-trials', '--allow-running-insecure-content']);

const LAUNCHES = 4;

/** How long a page asks nothing before it is taken to be drawn. */
const QUIET_MS = 100;

/** The browser of a package, where there is one; elsewhere the one that `npm test` downloaded. */
const packaged = async (): Promise<LaunchOptions> => (process.platform === 'linux' && process.arch === 'x64'
  ? { executablePath: await sparticuz.executablePath(), args: sparticuz.args.filter((arg) => !NOT_HERE.has(arg)) }
  : {});

/**
 * The packaged browser unpacks itself on first use, and two test processes may meet there; it also crashes at start now and then.
 * So: a few tries.
 */
export async function openBrowser(): Promise<Browser> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await chromium.launch({ ...(await packaged()), headless: true });
    } catch (error) {
      if (attempt === LAUNCHES) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 1_000));
    }
  }
}

/** A tab of somebody's own, which keeps account of what went wrong in it and of what it dialled. */
export interface Tab {
  page: Page;
  context: BrowserContext;
  /** Violations of the Content-Security-Policy, uncaught errors, errors in the console. */
  problems: string[];
  /** Waits until nothing has been asked of the server for a while. */
  idle(): Promise<void>;
  /** The tel: addresses that were followed. */
  dialled(): Promise<string[]>;
  close(): Promise<void>;
}

export type TabOptions = Pick<BrowserContextOptions, 'storageState' | 'serviceWorkers'>;

export async function openTab(browser: Browser, baseURL: string, viewport = PHONE, options: TabOptions = {}): Promise<Tab> {
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const problems: string[] = [];
  // the browser's day is that of the demo, whenever this runs
  await context.addInitScript((ahead: number) => {
    const { now } = Date;
    Date.now = () => now() + ahead;
    window.Date = new Proxy(Date, { construct: (real, given) => Reflect.construct(real, given.length > 0 ? given : [real.now()]) as Date });
  }, Date.parse(MONDAY_MORNING) - Date.now());
  await context.addInitScript(() => {
    const seen = window as unknown as { dialled: string[] };
    seen.dialled = [];
    addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="tel:"]');
      if (!link) return;
      event.preventDefault();
      seen.dialled.push(link.getAttribute('href')!);
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  let asking = 0;
  let lastAsked = performance.now();
  const isAsking = (change: 1 | -1) => () => { asking += change; lastAsked = performance.now(); };
  page.on('request', isAsking(1)).on('requestfinished', isAsking(-1)).on('requestfailed', isAsking(-1));
  return {
    page,
    context,
    problems,
    async idle() {
      while (asking > 0 || performance.now() - lastAsked < QUIET_MS) await page.waitForTimeout(QUIET_MS / 5);
    },
    dialled: () => page.evaluate(() => (window as unknown as { dialled: string[] }).dialled),
    close: () => context.close(),
  };
}

/** In by one tap, as one of the demo's people. */
export async function signInAs(page: Page, who: RegExp): Promise<void> {
  await page.goto('/inloggen');
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('searchbox', { name: 'Wie zoek je?' }).waitFor();
}

/** How far the page can be scrolled sideways, in pixels. */
export async function sidewaysRoom(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Signs in by the link that the demo mailbox holds for an address. */
export async function signInByMail({ page, context }: Tab, url: string, email: string): Promise<void> {
  await context.request.post(`${url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query: `mutation { requestSignInLink(email: "${email}") { message } }` } });
  for (;;) {
    const mails = (await (await context.request.get(`${url}/demo/postvak`)).json()) as { to: string; text: string }[];
    const token = mails.filter(({ to }) => to === email).map(({ text }) => /link#token=([\w-]+)/.exec(text)?.[1]).find(Boolean);
    if (token) {
      await page.goto(`/inloggen/link#token=${token}`);
      await page.getByRole('button', { name: 'Inloggen' }).click();
      await page.getByRole('searchbox', { name: 'Wie zoek je?' }).waitFor();
      return;
    }
    await page.waitForTimeout(100);
  }
}
