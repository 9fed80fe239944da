export { EmbeddedIndex } from './embedded/embedded-index.js';
export { FuzzyVocabulary, typosAllowed, type FuzzyTerm } from './embedded/fuzzy-vocabulary.js';
export { fold, words } from './fold.js';
export { soundOf } from './sound.js';
export {
  MAX_RANKED, SearchIndex, TEXT_FIELDS,
  type FacetCount, type Reading, type SearchAnswer, type SearchDocument, type SearchMatch, type SearchRequest, type TextField,
} from './search-index.js';
