import type { Settings } from '#libs/config';
import { EmbeddedIndex, MeilisearchIndex, type SearchIndex } from '#libs/search';

/** The search engine that the settings ask for. */
export const openIndex = (settings: Settings): SearchIndex => settings.SEARCH_ENGINE === 'meilisearch'
  ? new MeilisearchIndex({ url: settings.MEILISEARCH_URL, apiKey: settings.MEILISEARCH_API_KEY, index: settings.MEILISEARCH_INDEX })
  : new EmbeddedIndex(settings.searchFile, settings.isWorker);
