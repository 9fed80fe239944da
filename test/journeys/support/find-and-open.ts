import type { Page } from 'playwright-core';

/** Searches as somebody would, opens the first result of this name, and waits for its page. */
export async function findAndOpen(page: Page, name: string, words = name): Promise<void> {
  await page.goto(`/#q=${encodeURIComponent(words)}`);
  await page.getByRole('list', { name: 'Resultaten' }).getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
