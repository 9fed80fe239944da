import { fold } from '#libs/search';
import { ENDS_OF_NAMES } from '../organisations/index.js';
import type { Lexicon } from './lexicon.js';
import { isOptional, isTussenvoegsel } from './optional-words.js';

/** Of longer texts, no more than the first words are looked at so. */
const MOST_WORDS = 12;
/** So many ways to take words apart are tried. */
const MOST_WAYS = 3;
/** Shorter words are no two. */
const LEAST_OF_TWO = 6;
/** Shorter parts stand in too many words. */
const LEAST_PART = 3;

type Knows = (word: string) => boolean;

const DIGITS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
/** Fewer digits are no number that somebody says. */
const LEAST_SAID = 6;
/** Digits in words and in digits, after each other. */
const SAID = new RegExp(`(?<![\\p{L}\\d])(?:${DIGITS.join('|')}|één|\\d+)(?:[\\s,.-]+(?:${DIGITS.join('|')}|één|\\d+))+(?![\\p{L}\\d])`, 'giu');
/** `64 11 tn`, but not `045 12 34 te`. */
const POSTCODE_IN_PAIRS = /(?<![\d+][\s.-]?)([1-9]\d)\s(\d{2})(?=\s?[a-z]{2}(?![a-z]))/giu;

/** Numbers as a telephone writes down what was said to it: digit by digit in words, a postcode in pairs. */
export const inDigits = (text: string): string => text.replace(POSTCODE_IN_PAIRS, '$1$2').replace(SAID, (said) => {
  const parts = said.split(/[\s,.-]+/).map((part) => ({ part, digit: DIGITS.indexOf(fold(part)) }));
  const digits = parts.map(({ part, digit }) => (digit < 0 ? part : String(digit))).join('');
  // "bel 0688969441 een keer" says no digit in words, "nul zes 88 96" does
  return digits.length >= LEAST_SAID && parts.filter(({ digit }) => digit >= 0 && digit !== 1).length > 1 ? digits : said;
});

/** `g.i.`, `r.v.d.k.`: read letter by letter they would be somebody's initials, as they are before a surname: `J.B. de Vries`. */
export const withoutDots = (text: string, lexicon: Lexicon): string =>
  text.replace(/(?<!\S)(?:[a-z]\.){2,}(?!\S)/gi, (letters: string, from: number) => {
    if (!lexicon.exactly(letters)) return letters;
    const next = tokensOf(text.slice(from + letters.length)).find((token) => !isTussenvoegsel(fold(token)));
    const isBeforeName = next !== undefined && !isOptional(fold(next)) && lexicon.exactly(next) === null;
    return isBeforeName ? letters : letters.replaceAll('.', '');
  });

const tokensOf = (text: string): string[] => text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);

/** What must be known of a text: whether what may be a typo, and two neighbours that may be one word, stand in what can be found. Of most texts nothing. */
export function wordsToKnow(text: string, lexicon: Lexicon): string[] {
  const words = tokensOf(text).map(fold).filter((word) => word !== '');
  const isExact = new Map(words.map((word) => [word, lexicon.exactly(word) !== null]));
  const guesses = words.filter((word) => !isExact.get(word) && lexicon.nearly(word) !== null);
  const pairs = words.slice(1).map((word, place) => [words[place]!, word]).filter((pair) => !pair.some(isTussenvoegsel) && !pair.every((word) => isExact.get(word)));
  return [...new Set([...guesses, ...pairs.flatMap((pair) => [...pair, pair.join('')])])];
}

/** `winde kind`, where nobody has a word like Winde and a school is named Windekind: two words that stand for nothing by themselves are the one that they are together. */
export function runTogether(text: string, knows: Knows): string {
  const tokens = text.split(/\s+/);
  const isNothing = (word: string) => (isOptional(word) && !isTussenvoegsel(word)) || (word.length > LEAST_PART && !knows(word));
  for (let place = 0; place < Math.min(tokens.length, MOST_WORDS) - 1; place += 1) {
    const pair = [fold(tokens[place]!), fold(tokens[place + 1]!)];
    if (knows(pair.join('')) && pair.some(isNothing) && !pair.some(isTussenvoegsel)) tokens.splice(place, 2, pair.join(''));
  }
  return tokens.join(' ');
}

/** The two parts of a word, wherever it may come apart. */
const partsOf = (word: string): [string, string][] => Array.from({ length: Math.max(0, word.length - 1) }, (_, place) => [word.slice(0, place + 1), word.slice(place + 1)]);

const longWords = (text: string): string[] => tokensOf(text).map(fold).filter((word) => word.length >= LEAST_OF_TWO && /^[a-z]+$/.test(word));

/** What must be known to take words of a text apart. */
export const partsToKnow = (text: string): string[] => [...new Set(longWords(text).flatMap((word) => [word, ...partsOf(word).flat()]))];

/**
 * The text with a word that nothing knows taken apart: `mijnspoor`, `sintmartinus`; `catharinaschool`, of which the second part may only say
 * what kind of organisation it is. Likeliest first.
 */
export function takenApart(text: string, lexicon: Lexicon, knows: Knows): string[] {
  const isWord = (part: string) => knows(part) || (part.length >= LEAST_PART && lexicon.exactly(part) !== null);
  // an index does not say whether it knows so short a word: `janoffermans`
  const mayBeWord = (part: string) => part.length === LEAST_PART || isWord(part);
  return longWords(text).filter((word) => !knows(word) && lexicon.exactly(word) === null).flatMap((word) => {
    const pairs = partsOf(word).filter(([first, second]) => (mayBeWord(first) || isTussenvoegsel(first)) && mayBeWord(second) && (isWord(first) || isWord(second)) && !isOptional(second));
    const heads = partsOf(word).filter(([first, second]) => isWord(first) && ENDS_OF_NAMES.includes(second)).map(([first]) => first);
    return [...pairs.map((pair) => pair.join(' ')), ...heads].map((instead) => text.split(/\s+/).map((token) => (fold(token) === word ? instead : token)).join(' '));
  }).slice(0, MOST_WAYS);
}
