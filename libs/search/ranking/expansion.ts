import type { Reading } from '../search-index.js';
import { fold, words } from '../fold.js';
import { soundOf } from '../sound.js';
import type { FuzzyTerm } from './fuzzy-vocabulary.js';

/** What a word is looked for as. */
export interface Expansion {
  /** Or several that must stand together. */
  word: string;
  /** Also as a beginning. */
  isPrefix: boolean;
  near: readonly FuzzyTerm[];
  /** How it sounds; null: only as written. */
  sound: string | null;
}

/** Shorter words sound like too many others. */
const LEAST_SOUNDING = 3;

export const expansionOf = (word: string, near: readonly FuzzyTerm[]): Expansion =>
  ({ word, isPrefix: true, near, sound: word.length >= LEAST_SOUNDING ? soundOf(word) : null });

/** The word as it is written and nothing else. */
export const exactly = <E extends Expansion>(expansion: E): E => ({ ...expansion, isPrefix: false, near: [], sound: null });

/** Of what must stand as it is written, a word or several together. */
export const literalsOf = ({ literal = [] }: Reading): Expansion[] => literal.map((word) => ({ word, isPrefix: false, near: [], sound: null }));

/** Whatever a caller takes for a word, only letters and digits reach an engine. */
export const withPlainWords = <R extends { readings: readonly Reading[] }>(request: R): R =>
  ({ ...request, readings: request.readings.map(plain) });

const plain = (reading: Reading): Reading =>
  ({ ...reading, words: reading.words.flatMap(words), ...(reading.literal ? { literal: reading.literal.map(fold).filter(Boolean) } : {}) });

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Words of four letters have no typos: too many are near to them. */
const isOfFour = ({ word, isPrefix }: Expansion): boolean => isPrefix && /^[a-z]{4}$/.test(word);

/**
 * What to look for where nothing was found: a word of four letters is then each word of five that lacks a letter (`plum`: `ploum`).
 * Null where there is no such word.
 */
export const lackingLetters = <E extends Expansion>(expansions: readonly (readonly E[])[]): E[][] | null =>
  (expansions.flat().some(isOfFour) ? expansions.map((each) => each.map((expansion) => (isOfFour(expansion) ? { ...expansion, near: withOneMore(expansion.word) } : expansion))) : null);

function withOneMore(word: string): FuzzyTerm[] {
  const terms = LETTERS.flatMap((letter) => Array.from(word, (_, place) => word.slice(0, place) + letter + word.slice(place)));
  return [...new Set(terms)].filter((term) => !term.startsWith(word)).map((term) => ({ term, distance: 1, isPrefix: false }));
}
