import type { FacetCount, SearchAnswer, SearchDocument, SearchRequest } from '../search-index.js';
import { candidateTexts, foldedTexts, type Candidate } from './candidate.js';
import { expansionOf, literalsOf, withPlainWords } from './expansion.js';
import { FuzzyVocabulary } from './fuzzy-vocabulary.js';
import { countTags, fitting, mostFirst, rank, type ReadingCandidates } from './rank.js';

/** What a request finds among some documents, without an index. Numbers are not looked for. */
export function answerAmong(asked: SearchRequest, documents: readonly SearchDocument[]): SearchAnswer {
  const request = withPlainWords(asked);
  return rank(request, candidatesAmong(request, documents));
}

/** As {@link answerAmong}: for each tag of these kinds, how many of them have it. */
export function facetsAmong(asked: SearchRequest, documents: readonly SearchDocument[], kinds: readonly string[]): FacetCount[] {
  const request = withPlainWords(asked);
  return mostFirst(countTags(request, candidatesAmong(request, documents), kinds));
}

function candidatesAmong(request: SearchRequest, documents: readonly SearchDocument[]): ReadingCandidates[] {
  if (request.scopes.length === 0) throw new Error('A search without a scope');
  const candidates = documents.filter((document) => isWithin(document, request)).map(candidateOf);
  const vocabulary = new FuzzyVocabulary(candidates.flatMap(({ texts }) => texts.flatMap((text) => text.trim().split(' '))));
  return request.readings.map((reading) => {
    const expansions = [...reading.words.map((word) => expansionOf(word, vocabulary.near(word))), ...literalsOf(reading)];
    return { expansions, candidates: reading.numbers.length > 0 ? [] : candidates.filter(fitting(reading, expansions)) };
  });
}

const isWithin = (document: SearchDocument, { scopes, filters, today, active }: SearchRequest): boolean =>
  (scopes.includes('all') || document.scopes.some((scope) => scopes.includes(scope)))
  && (document.activeFrom <= today && (document.activeUntil === null || document.activeUntil >= today)) === active
  && filters.every((group) => group.some((tag) => document.tags.includes(tag)));

const candidateOf = (document: SearchDocument): Candidate => ({
  id: document.id, texts: candidateTexts(foldedTexts(document)), tags: new Set(document.tags), demotedFrom: document.demotedFrom, order: document.order,
});
