export { EmbeddedIndex } from './embedded/embedded-index.js';
export { fold, words } from './fold.js';
export { MeilisearchIndex } from './meilisearch/meilisearch-index.js';
export { FuzzyVocabulary, typosAllowed, type FuzzyTerm } from './ranking/fuzzy-vocabulary.js';
export { answerAmong, facetsAmong } from './ranking/answer-among.js';
export { soundOf } from './sound.js';
export {
  SearchIndex, type FacetCount, type Reading, type SearchAnswer, type SearchDocument, type SearchMatch, type SearchRequest,
} from './search-index.js';
