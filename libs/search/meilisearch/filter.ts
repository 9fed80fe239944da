import { SOUND } from '../ranking/candidate.js';
import type { Expansion } from '../ranking/expansion.js';
import type { Reading, SearchRequest } from '../search-index.js';
import { dayNumber, kindOf, partOfNumber, partsOf } from './stored-document.js';

/** What no document has. */
const NOTHING = 'none:none';

/** A value in quotes; one that could end them is not there to be found. */
const quoted = (value: string): string => `"${/^[\w:|~-]+$/.test(value) ? value : NOTHING}"`;

export const isOneOf = (attribute: string, values: readonly string[]): string => `${attribute} IN [${(values.length > 0 ? values : [NOTHING]).map(quoted).join(', ')}]`;

const allOf = (conditions: readonly string[]): string => conditions.join(' AND ');
const anyOf = (conditions: readonly string[]): string => `(${conditions.join(' OR ')})`;

/**
 * The filter that every question to Meilisearch has: within the scope, on the day, and one tag of each filter.
 * @throws Error without a scope: that would answer everything.
 */
export function withinRequest(request: SearchRequest): string {
  if (request.scopes.length === 0) throw new Error('A search without a scope');
  const today = dayNumber(request.today);
  return allOf([
    ...withinScopes(request.scopes),
    request.active ? `from <= ${today} AND until >= ${today}` : anyOf([`from > ${today}`, `until < ${today}`]),
    ...request.filters.map(anyTag),
  ]);
}

const withinScopes = (scopes: readonly string[]): string[] => (scopes.includes('all') ? [] : [isOneOf('scopes', scopes)]);

/** Within these scopes, and holding a word as it is written. */
export const holding = (word: string, scopes: readonly string[]): string => allOf([...withinScopes(scopes), isOneOf('words', [word])]);

/** Within the request, and fitting one of these readings. */
export function fittingAny(request: SearchRequest, readings: readonly { reading: Reading; expansions: readonly Expansion[] }[]): string {
  const fitting = readings.map(({ reading, expansions }) => allOf([
    ...expansions.map(anyForm),
    ...reading.tagGroups.map(anyTag),
    ...(reading.numbers.length > 0 ? [anyOf(reading.numbers.map((digits) => anyAudience(digits, request.audiences)))] : []),
  ]));
  const fitsAnyway = fitting.includes('');
  return allOf([withinRequest(request), ...(fitsAnyway ? [] : [anyOf(fitting)])]);
}

/** Of several words, that they stand there; whether together, the caller checks. */
function anyForm({ word, isPrefix, near, sound }: Expansion): string {
  if (word.includes(' ')) return allOf(word.split(' ').map((each) => isOneOf('words', [each])));
  const forms = [word, ...near.map(({ term }) => term), ...(sound === null ? [] : [SOUND + sound])];
  return anyOf([isOneOf('words', forms), ...(isPrefix ? [`words STARTS WITH ${quoted(word)}`] : [])]);
}

/** Tags of one kind stand in one attribute. */
function anyTag(tags: readonly string[]): string {
  const sound = tags.filter((tag) => /^[\w-]+:[\w-]+$/.test(tag));
  const byKind = Map.groupBy(sound.length > 0 ? sound : [NOTHING], kindOf);
  return anyOf([...byKind].map(([kind, each]) => isOneOf(`tags.${kind}`, each)));
}

/** Every three digits in a row stand in a number that one of the audiences may see; whether in a row as a whole, the caller checks. */
const anyAudience = (digits: string, audiences: readonly string[]): string =>
  allOf(partsOf(digits).map((part) => isOneOf('numberParts', audiences.map((audience) => partOfNumber(audience, part)))));
