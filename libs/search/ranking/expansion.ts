import type { Reading } from '../search-index.js';
import { words } from '../fold.js';
import { soundOf } from '../sound.js';
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

/** Shorter words sound like too many others. */
const LEAST_SOUNDING = 3;

export const expansionOf = (word: string, near: readonly FuzzyTerm[]): Expansion =>
  ({ word, isPrefix: true, near, sound: word.length >= LEAST_SOUNDING ? soundOf(word) : null });

/** The word as it is written and nothing else. */
export const exactly = <E extends Expansion>(expansion: E): E => ({ ...expansion, isPrefix: false, near: [], sound: null });

/** Whatever a caller takes for a word, only letters and digits reach an engine. */
export const withPlainWords = <R extends { readings: readonly Reading[] }>(request: R): R =>
  ({ ...request, readings: request.readings.map((reading) => ({ ...reading, words: reading.words.flatMap(words) })) });
