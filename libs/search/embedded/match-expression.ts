import type { Reading, SearchRequest } from '../search-index.js';
import type { FuzzyTerm } from './fuzzy-vocabulary.js';

/** What a word is looked for as. */
export interface Expansion {
  word: string;
  /** Also as a beginning. */
  isPrefix: boolean;
  near: readonly FuzzyTerm[];
  /** How it sounds; null: only as written. */
  sound: string | null;
}

/** Marks a token that is the sound of a word. */
export const SOUND = '~';

/** From this length on the beginning of a word sounds like something. */
export const LEAST_SOUND = 4;

/** An FTS5 string: what is inside can never be an operator. */
const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`;

/** A tag as the index holds it; of one that cannot be, nothing is left that could be found. */
const tagToken = (tag: string): string => (/^[\w:-]+$/.test(tag) ? quote(tag) : quote('none:none'));

const anyOf = (tokens: readonly string[]): string => `(${tokens.join(' OR ')})`;

const soundToken = (sound: string): string => (sound.length < LEAST_SOUND ? quote(SOUND + sound) : `${quote(SOUND + sound)}*`);

/**
 * The FTS5 expression of a reading within its scope.
 * @throws Error without a scope: that would answer everything.
 */
export function matchExpression(request: SearchRequest, reading: Reading, expansions: readonly Expansion[]): string {
  if (request.scopes.length === 0) throw new Error('A search without a scope');
  const groups = [
    ...expansions.map((each) => anyOf([
      each.isPrefix ? `${quote(each.word)}*` : quote(each.word),
      ...each.near.map((near) => quote(near.term)),
      ...(each.sound === null ? [] : [soundToken(each.sound)]),
    ])),
    ...[...reading.tagGroups, ...request.filters].map((group) => anyOf((group.length > 0 ? group : ['none:none']).map(tagToken))),
  ];
  // an AND with every document there is would cost much and change nothing
  const isNarrow = !request.scopes.includes('all') || groups.length === 0;
  if (isNarrow) groups.push(anyOf(request.scopes.map((scope) => quote(`scope:${scope}`))));
  return groups.join(' AND ');
}
