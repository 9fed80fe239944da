import { fold, typosAllowed } from '#libs/search';
import { nationalDigits } from '../phone-numbers/index.js';
import { parsePostcode } from '../areas/index.js';
import { LONGEST_PHRASE, type Lexicon, type Meaning } from './lexicon.js';
import { isOptional } from './optional-words.js';

/** A stretch of what was typed and what it stands for. */
export type Segment =
  | { kind: 'words'; text: string }
  | { kind: 'meaning'; text: string; meanings: readonly Meaning[]; distance: number }
  | { kind: 'postcode'; text: string; code: string; houseNumber: number | null }
  | { kind: 'phone'; text: string; digits: string };

/** Names a segment in `without`. */
export const keyOf = (segment: Segment): string => `${segment.kind === 'meaning' ? segment.meanings[0]!.kind : segment.kind}:${fold(segment.text)}`;

/** `6411 AB`, `6411ab 12a`; the letters of a PC6 do not run on into a word. */
const POSTCODE = /(?<![\d+])([1-9]\d{3})(?:\s?([a-z]{2})(?![a-z\d]))?(?:\s+(\d{1,5})\s?(?:[a-z]{1,2}(?![a-z]))?(?!\d))?(?!\d)/iu;

/** A number however it is typed: at least three digits, with what people put between them. */
const PHONE = /(?<![\d\p{L}])\+?\(?\d[\d\s().\-/]*\d(?![\d\p{L}])/u;

/** Two letters after four digits that are more likely a word. */
const SMALL_WORDS = new Set(['in', 'de', 'op', 'te', 'en', 'of', 'nu', 'is', 'ib', 'kc', 'gi', 'vt', 'jr', 'jb', 'ha']);

/** Splits what was typed into what is understood and plain words; segments whose key is in `without` stay plain. */
export function segmentsOf(text: string, lexicon: Lexicon, without: ReadonlySet<string>): Segment[] {
  return splitNumbers(text, without).flatMap((segment) => (segment.kind === 'words' ? splitMeanings(segment.text, lexicon, without) : [segment]));
}

function splitNumbers(text: string, without: ReadonlySet<string>): Segment[] {
  const found = postcodeIn(text) ?? phoneIn(text);
  if (!found || without.has(keyOf(found.segment))) {
    const phone = found?.segment.kind === 'postcode' ? phoneIn(text) : null;
    return phone && !without.has(keyOf(phone.segment)) ? around(text, phone, without) : [{ kind: 'words', text }];
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
  const isWord = letters !== undefined && SMALL_WORDS.has(letters.toLowerCase()) && text.slice(match.index + whole.length).trim() !== '';
  const parsed = letters === undefined || isWord ? null : parsePostcode(`${digits} ${letters}`);
  if (parsed && 'pc6' in parsed) return at(match.index, whole, { kind: 'postcode', text: whole.trim(), code: parsed.pc6, houseNumber: number ? Number(number) : null });
  // four digits next to more digits are part of a telephone number
  const isPhone = number !== undefined || (phoneIn(text)?.segment.text.length ?? 0) > digits.length;
  return isPhone ? null : at(match.index, digits, { kind: 'postcode', text: digits, code: digits, houseNumber: null });
}

function phoneIn(text: string): Found | null {
  const match = PHONE.exec(text);
  const typed = match?.[0] ?? '';
  const digits = nationalDigits(typed.replace(/[^\d+]/g, '').replace(/^00/, '+'));
  return match && digits.length >= 3 ? at(match.index, typed, { kind: 'phone', text: typed.trim(), digits }) : null;
}

const at = (from: number, typed: string, segment: Segment): Found => ({ segment, from, until: from + typed.length });

/** Longest phrase first, as written before with typos. */
function splitMeanings(text: string, lexicon: Lexicon, without: ReadonlySet<string>): Segment[] {
  const tokens = text.split(/\s+/).filter(Boolean);
  const taken: (Segment | null)[] = tokens.map(() => null);
  const take = (from: number, length: number, look: typeof exactMeaning) => {
    const isFree = taken.slice(from, from + length).every((each) => each === null);
    const segment = isFree ? look(tokens.slice(from, from + length).join(' '), lexicon) : null;
    if (segment && !without.has(keyOf(segment))) taken.fill(segment, from, from + length);
  };
  for (const look of [exactMeaning, nearMeaning]) {
    for (let length = Math.min(LONGEST_PHRASE, tokens.length); length > 0; length -= 1) {
      for (let from = 0; from + length <= tokens.length; from += 1) take(from, length, look);
    }
  }
  return joined(tokens, taken);
}

const exactMeaning = (phrase: string, lexicon: Lexicon): Segment | null => {
  const known = isOptional(fold(phrase)) ? null : lexicon.exactly(phrase);
  return known && { kind: 'meaning', text: phrase, ...known };
};

/** A phrase of small words is no typo of a long one. */
const nearMeaning = (phrase: string, lexicon: Lexicon): Segment | null => {
  const isPlausible = typosAllowed(fold(phrase).replaceAll(' ', '')) > 0 && !fold(phrase).split(' ').some(isOptional);
  const known = isPlausible ? lexicon.nearly(phrase) : null;
  return known && { kind: 'meaning', text: phrase, ...known };
};

function joined(tokens: readonly string[], taken: readonly (Segment | null)[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, segment] of taken.entries()) {
    const last = segments.at(-1);
    if (segment) {
      if (last !== segment) segments.push(segment);
    } else if (last?.kind === 'words') {
      segments[segments.length - 1] = { kind: 'words', text: `${last.text} ${tokens[index]}` };
    } else {
      segments.push({ kind: 'words', text: tokens[index]! });
    }
  }
  return segments;
}
