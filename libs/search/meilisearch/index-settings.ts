import type { Index, Settings } from 'meilisearch';
import { done } from './tasks.js';

/**
 * Raised whenever these settings or what is stored change in a way that asks for another filling. It is part of the
 * index's name, so that processes of two versions of this code can run beside each other.
 */
export const SCHEMA_VERSION = 4;

/** What is filtered by being equal, and nothing else: costs least to keep. */
const EQUAL = { facetSearch: false, filter: { equality: true, comparison: false } };

/**
 * Words are looked for by filters and not by Meilisearch's own `q`, which takes the last word only for a beginning, counts
 * a wrong first letter for two, and knows no sounds (docs/decisions/12-meilisearch.md). `facetSearch` gives the words that
 * are near to one by its typo rules; `comparison` makes beginnings quick.
 */
const INDEX_SETTINGS = {
  searchableAttributes: [],
  sortableAttributes: [],
  rankingRules: [],
  filterableAttributes: [
    { attributePatterns: ['words'], features: { facetSearch: true, filter: { equality: true, comparison: true } } },
    { attributePatterns: ['from', 'until'], features: { facetSearch: false, filter: { equality: false, comparison: true } } },
    { attributePatterns: ['id', 'scopes', 'numberParts', 'tags.*'], features: EQUAL },
  ],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 8 } },
  faceting: { maxValuesPerFacet: 10_000 },
  pagination: { maxTotalHits: 1_000_000_000 },
} satisfies Settings;

/** Sets what differs, and nothing when nothing does: a change has Meilisearch index everything anew. */
export async function applySettings(index: Index): Promise<void> {
  const present = await index.getSettings();
  const differing = Object.entries(INDEX_SETTINGS).filter(([name, wanted]) => !holds(present[name as keyof Settings], wanted));
  if (differing.length > 0) await done(index.updateSettings(Object.fromEntries(differing)));
}

/** Whether a setting is as wanted; what is not said may be anything. */
function holds(present: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return present === wanted;
  if (typeof present !== 'object' || present === null) return false;
  if (Array.isArray(wanted) && wanted.length !== (present as unknown[]).length) return false;
  return Object.entries(wanted).every(([name, each]) => holds((present as Record<string, unknown>)[name], each));
}
