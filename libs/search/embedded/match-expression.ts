import { SOUND } from '../ranking/candidate.js';
import type { Expansion } from '../ranking/expansion.js';
import type { Reading, SearchDocument, SearchRequest } from '../search-index.js';

/** An expansion as FTS5 looks for it quickest. */
export interface CompletedExpansion extends Expansion {
  /** The words that begin so, where they are few enough to name: quicker than looking for a beginning. */
  completions: readonly string[] | null;
}

/** An FTS5 string: what is inside can never be an operator. */
const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`;

/** No document has it. */
const NOTHING = ':none';

/** Marks the token of a tag or a scope: nobody types a word that begins so. */
const TAG = ':';

/** What a document is kept as beside its words. */
export const markedTokens = ({ tags, scopes }: Pick<SearchDocument, 'tags' | 'scopes'>): string[] => [...tags.map((tag) => TAG + tag), ...scopes.map(scopeToken)];

const scopeToken = (scope: string): string => `${TAG}scope:${scope}`;

/** The FTS5 expression of every document of a scope. */
export const scopeExpression = (scope: string): string => quote(scopeToken(scope));

/** Of a tag that cannot be, nothing is left that could be found. */
const tagToken = (tag: string): string => quote(/^[\w:-]+$/.test(tag) ? TAG + tag : NOTHING);

const anyOf = (tokens: readonly string[]): string => `(${tokens.join(' OR ')})`;

function tokensOf({ word, isPrefix, completions, near, sound }: CompletedExpansion): string[] {
  const beginnings = !isPrefix ? [quote(word)] : completions === null ? [`${quote(word)}*`] : [word, ...completions].map(quote);
  return [...new Set([...beginnings, ...near.map(({ term }) => quote(term)), ...(sound === null ? [] : [quote(SOUND + sound)])])];
}

/** Of several words it is found that they stand there; that they stand together, who looks closely sees. */
export const isSeveral = ({ word }: Expansion): boolean => word.includes(' ');

/** The FTS5 expression of every document of these scopes that holds a word as it is written. */
export const wordExpression = (word: string, scopes: readonly string[]): string =>
  [quote(word), ...(scopes.includes('all') ? [] : [anyOf(scopes.map(scopeExpression))])].join(' AND ');

/**
 * The FTS5 expression of a reading within its scope; null when every document there is fits it.
 * @throws Error without a scope: that would answer everything.
 */
export function matchExpression(request: SearchRequest, reading: Reading, expansions: readonly CompletedExpansion[]): string | null {
  if (request.scopes.length === 0) throw new Error('A search without a scope');
  const groups = [
    ...expansions.flatMap((each) => (isSeveral(each) ? each.word.split(' ').map(quote) : [anyOf(tokensOf(each))])),
    ...[...reading.tagGroups, ...request.filters].map((group) => anyOf(group.length > 0 ? group.map(tagToken) : [quote(NOTHING)])),
  ];
  // an AND with every document there is would cost much and change nothing
  if (!request.scopes.includes('all')) groups.push(anyOf(request.scopes.map(scopeExpression)));
  return groups.length === 0 ? null : groups.join(' AND ');
}
