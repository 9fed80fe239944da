import { typosAllowed, words } from '#libs/search';
import { nationalDigits } from '../phone-numbers/index.js';
import { parsePostcode } from '../areas/index.js';
import { LONGEST_PHRASE, type Known, type Lexicon, type Meaning } from './lexicon.js';
import { isOptional, isUrgent } from './optional-words.js';

/** A stretch of what was typed, as it was and folded. */
export interface Phrase {
  text: string;
  words: readonly string[];
}

/** A phrase and what it stands for. */
export type Segment = Phrase & (
  | { kind: 'words' }
  | { kind: 'meaning'; meanings: readonly Meaning[]; distance: number; isBeginning: boolean }
  | { kind: 'postcode'; code: string; houseNumber: number | null }
  | { kind: 'phone'; digits: string }
);

export const phraseOf = (text: string): Phrase => ({ text, words: words(text) });

/** A phrase that stands for nothing but its words. */
export const asWords = ({ text, words: typed }: Phrase): Segment => ({ kind: 'words', text, words: typed });

/** Names a segment in `without`. */
export const keyOf = (segment: Segment): string => `${segment.kind === 'meaning' ? segment.meanings[0]!.kind : segment.kind}:${segment.words.join(' ')}`;

/** `6411 AB`, `6411-AB`, `6411.AB`, `6411ab 12a`, `6411ab12`; the letters of a PC6 do not run on into a word. */
const POSTCODE = /(?<![\d+])([1-9]\d{3})(?:\s?[\p{Pd}._]?\s?([a-z]{2})(?![a-z]))?(?:(?:(?<=[a-z])\s*|\s+)(\d{1,5})\s?(?:[a-z]{1,2}(?![a-z]))?(?!\d))?(?!\d)/iu;

/** A number however it is typed: at least three digits, with what people put between them. */
const PHONE = /(?<![\d\p{L}])\+?\(?\d[\d\s().\p{Pd}/]*\d(?![\d\p{L}])/u;

/** Two letters that, a space after four digits and with more behind them, are more likely a word. */
const SMALL_WORDS = new Set(['in', 'de', 'op', 'te', 'en', 'of', 'nu', 'is', 'ib', 'kc', 'gi', 'vt', 'jr', 'jb', 'ha']);

/** Splits what was typed into what is understood and plain words; segments whose key is in `without` stay plain. */
export function segmentsOf(text: string, lexicon: Lexicon, without: ReadonlySet<string>, more: Partial<Look> = {}): Segment[] {
  const look = { knows: () => false, isLoose: false, ...more };
  return withoutGuesses(splitNumbers(text, without).flatMap((segment) => (segment.kind === 'words' ? splitMeanings(segment.text, lexicon, without, look) : [segment])));
}

/** How a text is looked at. */
interface Look {
  /** Whether a folded word stands in what can be found as it is written: then it is no typo of something else. */
  knows: (word: string) => boolean;
  /** Nothing was found: any word that nothing knows may be a beginning, wherever it stands. */
  isLoose: boolean;
}

/** Beside a name or a role, fewer digits would tell digit by digit what somebody's number is. */
const LEAST_BESIDE_OTHERS = 6;

/** A few digits beside anything that narrows the search are words, not a part of a number. */
function withoutGuesses(segments: readonly Segment[]): Segment[] {
  const isNarrowed = segments.some((each) => each.kind !== 'phone' && !each.words.every(isOptional));
  return segments.map((each) => (each.kind === 'phone' && isNarrowed && each.digits.length < LEAST_BESIDE_OTHERS ? asWords(each) : each));
}

function splitNumbers(text: string, without: ReadonlySet<string>): Segment[] {
  const found = postcodeIn(text) ?? phoneIn(text);
  if (!found || without.has(keyOf(found.segment))) {
    const phone = found?.segment.kind === 'postcode' ? phoneIn(text) : null;
    return phone && !without.has(keyOf(phone.segment)) ? around(text, phone, without) : [asWords(phraseOf(text))];
  }
  return around(text, found, without);
}

interface Found {
  segment: Segment;
  from: number;
  until: number;
}

const around = (text: string, { segment, from, until }: Found, without: ReadonlySet<string>): Segment[] =>
  [...splitNumbers(text.slice(0, from), without), segment, ...splitNumbers(text.slice(until), without)].filter((each) => each.text.trim() !== '');

function postcodeIn(text: string): Found | null {
  const match = POSTCODE.exec(text);
  if (!match) return null;
  const [whole, digits, letters, number] = match as unknown as [string, string, string | undefined, string | undefined];
  const isWord = letters !== undefined && /\s/.test(whole.slice(4, 5)) && SMALL_WORDS.has(letters) && text.slice(match.index + whole.length).trim() !== '';
  const parsed = letters === undefined || isWord ? null : parsePostcode(`${digits} ${letters}`);
  if (parsed && 'pc6' in parsed) return at(match.index, whole, { kind: 'postcode', ...phraseOf(whole.trim()), code: parsed.pc6, houseNumber: number ? Number(number) : null });
  // four digits next to more digits are part of a telephone number
  const isPhone = number !== undefined || (phoneIn(text)?.segment.text.length ?? 0) > digits.length;
  return isPhone ? null : at(match.index, digits, { kind: 'postcode', ...phraseOf(digits), code: digits, houseNumber: null });
}

function phoneIn(text: string): Found | null {
  const match = PHONE.exec(text);
  const typed = match?.[0] ?? '';
  const digits = nationalDigits(withCountry(typed));
  return match && digits.length >= 3 ? at(match.index, typed, { kind: 'phone', ...phraseOf(typed.trim()), digits }) : null;
}

/** `+31 (0)6 …`, `0031 6 …` and `31 6 …` are one number. */
function withCountry(typed: string): string {
  const digits = typed.replace(/^(\+|00)(.*?)\(0\)/, '$1$2').replace(/[^\d+]/g, '').replace(/^00/, '+');
  return /^31\d{9}$/.test(digits) ? `+${digits}` : digits;
}

const at = (from: number, typed: string, segment: Segment): Found => ({ segment, from, until: from + typed.length });

/** Of half a phrase, its last word says so much more than the others from this length: `expert gedr`, but not `arts ver`. */
const LEAST_OF_PHRASE = 4;

/** More words than this are hardly ever one thing with a typo in it. */
const LONGEST_WITH_TYPOS = 3;

type Find = (phrase: Phrase, lexicon: Lexicon) => Segment | null;

/** As written first, the longest phrase before shorter ones; then, again so, what is still being typed and what has typos. */
function splitMeanings(text: string, lexicon: Lexicon, without: ReadonlySet<string>, { knows, isLoose }: Look): Segment[] {
  const tokens = text.split(/\s+/).filter(Boolean).map(phraseOf);
  const taken: (Segment | null)[] = tokens.map(() => null);
  const take = (from: number, length: number, find: Find) => {
    const isFree = taken.slice(from, from + length).every((each) => each === null);
    const segment = isFree ? find(together(tokens.slice(from, from + length)), lexicon) : null;
    if (segment && !without.has(keyOf(segment))) taken.fill(segment, from, from + length);
  };
  const lengths = Array.from({ length: Math.min(LONGEST_PHRASE, tokens.length) }, (_, index) => Math.min(LONGEST_PHRASE, tokens.length) - index);
  const takeAnywhere = (find: Find, length: number) => {
    for (let from = 0; from + length <= tokens.length; from += 1) take(from, length, find);
  };
  const mistyped = new Set(tokens.flatMap((token) => token.words).filter((word) => !knows(word) && !lexicon.exactly(word)));
  const unknown = (find: Find): Find => (phrase) => (phrase.words.every(knows) ? null : find(phrase, lexicon));
  for (const length of lengths) {
    takeAnywhere(exactMeaning, length);
    if (length > 1 && tokens.at(-1)!.text.length >= LEAST_OF_PHRASE) take(tokens.length - length, length, halfMeaning);
    if (mistyped.size > 0 && length <= LONGEST_WITH_TYPOS) takeAnywhere(mistypedMeaning(mistyped), length);
  }
  for (const length of lengths) {
    take(tokens.length - length, length, halfMeaning);
    if (length === 1 && isLoose) takeAnywhere(unknown(halfMeaning), length);
    if (length <= LONGEST_WITH_TYPOS) takeAnywhere(unknown(nearMeaning), length);
  }
  return joined(tokens, taken);
}

const together = (phrases: readonly Phrase[]): Phrase => (phrases.length === 1 ? phrases[0]! : { text: phrases.map(({ text }) => text).join(' '), words: phrases.flatMap((each) => each.words) });

const meant = ({ text, words: typed }: Phrase, known: Known | null, isBeginning = false): Segment | null => known && { kind: 'meaning', text, words: typed, isBeginning, ...known };

const exactMeaning: Find = (phrase, lexicon) => {
  const typed = phrase.words.join(' ');
  return isOptional(typed) && !isUrgent(typed) ? null : meant(phrase, lexicon.exactly(phrase.text, phrase.words));
};

/** A phrase before its parts, when one of its words means nothing as it was typed: "arts veiilg thuis" asks for no huisarts. */
const mistypedMeaning = (mistyped: ReadonlySet<string>): Find => (phrase, lexicon) => {
  const isTypo = (word: string) => mistyped.has(word);
  return phrase.words.length > 1 && phrase.words.some(isTypo) ? meant(phrase, lexicon.nearlyWordByWord(phrase.words, isTypo)) : null;
};

/** A phrase of small words is no typo of a long one. */
const nearMeaning: Find = (phrase, lexicon) => (typosAllowed(phrase.words.join('')) > 0 && !phrase.words.some(isOptional) ? meant(phrase, lexicon.nearly(phrase.words.join(' '))) : null);

/** What is being typed: the end of the text, half a word or half a phrase. */
const halfMeaning: Find = (phrase, lexicon) => (phrase.words.every(isOptional) ? null : meant(phrase, lexicon.beginning(phrase.words.join('')), true));

function joined(tokens: readonly Phrase[], taken: readonly (Segment | null)[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, segment] of taken.entries()) {
    const last = segments.at(-1);
    if (segment) {
      if (last !== segment) segments.push(segment);
    } else if (last?.kind === 'words') {
      segments[segments.length - 1] = asWords(together([last, tokens[index]!]));
    } else {
      segments.push(asWords(tokens[index]!));
    }
  }
  return segments;
}
