import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startDemoApp, type RunningApp } from '../../support/start-app.js';
import { openBrowser, openTab, type PHONE, type Tab, type TabOptions } from './browser.js';

/** For all tests of a file: the built server with the demo's data, and a browser. */
export interface Journey {
  readonly app: RunningApp;
  readonly browser: Browser;
  /** A tab of somebody's own; on a phone unless said. */
  openTab(viewport?: typeof PHONE, options?: TabOptions): Promise<Tab>;
}

/** Starts both before the first test of the file, and ends both, with every tab, after the last. */
export function openJourney(): Journey {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startDemoApp();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  return {
    get app() { return app; },
    get browser() { return browser; },
    openTab: (viewport, options) => openTab(browser, app.url, viewport, options),
  };
}
