import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './test-app.js';

const { MEILISEARCH_TEST_URL: url, MEILISEARCH_TEST_KEY: apiKey = '' } = process.env;

/** A real Meilisearch to test on; null, said aloud, when none is given. */
export const MEILISEARCH = url ? { url, apiKey } : null;
if (!MEILISEARCH) process.stdout.write('\nMeilisearch was NOT tested here: give MEILISEARCH_TEST_URL and MEILISEARCH_TEST_KEY.\n');

/** The prefix of indexes that nobody else uses. */
export const newIndexName = (): string => `test-${randomUUID()}`;

/** Removes the indexes of a prefix. */
export async function dropIndexes(prefix: string): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}` };
  const { results } = await (await fetch(`${url}/indexes?limit=1000`, { headers })).json() as { results: { uid: string }[] };
  for (const { uid } of results) if (uid.startsWith(prefix)) await fetch(`${url}/indexes/${uid}`, { method: 'DELETE', headers });
}

async function withMeilisearch(): Promise<TestDatabase> {
  const index = newIndexName();
  return {
    env: async () => ({ SEARCH_ENGINE: 'meilisearch', MEILISEARCH_URL: url!, MEILISEARCH_API_KEY: apiKey, MEILISEARCH_INDEX: index }),
    stop: () => dropIndexes(index),
  };
}

/** Beside DATABASES, for suites about finding. */
export const WITH_MEILISEARCH: [string, () => Promise<TestDatabase>][] = MEILISEARCH ? [['SQLite with Meilisearch', withMeilisearch]] : [];
