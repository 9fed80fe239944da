import type { Reading } from '#libs/search';
import { gemeenteOf, levelOf, wijkOf, type Area } from '../areas/index.js';
import type { Meaning } from './lexicon.js';
import { isHouseNumber, isOptional, writtenOut } from './optional-words.js';
import { asWords, type Segment } from './segments.js';

/** A segment with the tags of the index that it asks for. */
export interface Understood {
  segment: Segment;
  /** Null for plain words and for digits. */
  tags: readonly string[] | null;
  /** Another segment names a part of this area, and so says all that this one does. */
  isImplied?: boolean;
  /** The gemeenten in which a postcode lies, when none of them is hers. */
  elsewhere?: readonly Area[];
}

/** How much a reading is worth beside a person's whole name, which is 0.9. */
const WORTH = { structured: 1, onlyRole: 0.88, onlyArea: 0.85, wholeAreaName: 0.95, plain: 0.9 } as const;
/** Of a place alone its team comes before who serves it as closely, and after who serves it more closely. */
const ITS_TEAM = 0.003;
/** A typo in what was understood: less than a word that stands in a name as it was typed. */
const TYPO = 0.85;
/** Each typo more: less than a name with one. */
const MORE_TYPOS = 0.75;
/** What is still being typed may become something else. */
const BEGINNING = 0.82;

/**
 * The ways to read what was typed, the likeliest first: everything as understood; what is only guessed as words (a school may be
 * named Wonderwijs); areas as words (a school may be named after its wijk); roles as words (somebody may be named Arts); everything as words.
 */
export function readingsOf(typed: readonly Understood[]): Reading[] {
  if (isEmergencyNumber(typed)) return [];
  const understood = withoutGuesses(typed);
  const hasArea = understood.some(isArea);
  const hasRole = understood.some(isWhat);
  const choices: ((each: Understood) => boolean)[] = [() => true];
  if (understood.some(isGuess) && understood.some((each) => each.tags !== null && !isGuess(each))) choices.push((each) => !isGuess(each));
  if (hasArea && hasRole) choices.push((each) => !isArea(each), isArea);
  if (hasArea || hasRole) choices.push(() => false);
  const readings = choices.map((takeTags, index) => reading(understood, takeTags, index)).filter(saysSomething);
  const [first] = readings;
  if (!first || understood.some(isGuess) || !asksPlaceAlone(first)) return readings;
  return [...readings, { ...first, tagGroups: [...first.tagGroups, ['organisation-kind:wijkteam']], weight: first.weight + ITS_TEAM }];
}

/** A wijk, a buurt or a postcode, and nothing else. */
export const asksPlaceAlone = ({ words: typed, numbers, tagGroups }: Reading): boolean =>
  typed.length + numbers.length === 0 && tagGroups.length > 0 && tagGroups.every((group) => group.some((tag) => /^area:(?:WK|BU)/.test(tag)));

/** Who types 112 means no number that holds these digits. */
export const isEmergencyNumber = ([first, ...more]: readonly Understood[]): boolean =>
  first?.segment.kind === 'phone' && first.segment.digits === '112' && more.length === 0;

/**
 * Four digits that are no postcode of hers are, beside anything that narrows the search, no part of a number; see segments.ts. Beside a
 * role they are where she asks for, also when that is elsewhere.
 */
function withoutGuesses(understood: readonly Understood[]): readonly Understood[] {
  const isNarrowed = understood.some((each) => digitsOf(each).length === 0 && !each.segment.words.every(isOptional));
  if (!isNarrowed) return understood;
  const asksWhat = understood.some(isWhat);
  return understood.map((each) => {
    if (each.segment.kind !== 'postcode' || digitsOf(each).length === 0) return each;
    return asksWhat && each.elsewhere?.length ? { ...each, tags: NOWHERE } : { segment: asWords(each.segment), tags: null };
  });
}

/** Of a place in which nobody of hers works. */
const NOWHERE = ['area:elsewhere'];

const isArea = (each: Understood): boolean => each.tags !== null && digitsOf(each).length === 0 && (each.segment.kind === 'postcode' || isOf('area')(each));

/** A role, a group or her maatje. */
const isWhat = (each: Understood): boolean => each.segment.kind === 'meaning' && !isArea(each);

const isExact = ({ segment }: Understood): boolean => segment.kind === 'meaning' && segment.distance === 0 && !segment.isBeginning;

/** Whether it looks for anything at all. */
export const saysSomething = (each: Reading): boolean => each.words.length + (each.literal?.length ?? 0) + each.tagGroups.length + each.numbers.length > 0;

function reading(understood: readonly Understood[], takeTags: (each: Understood) => boolean, index: number): Reading {
  const wanted = understood.filter((each) => each.tags !== null && digitsOf(each).length === 0 && takeTags(each));
  const groups = new Set(wanted.filter(isOf('discipline')));
  // "coach basisschool Windekind": the role says whom she wants, the group at most where
  const taken = wanted.some(isOf('role')) ? wanted.filter((each) => !groups.has(each)) : wanted;
  const digits = understood.flatMap(digitsOf);
  const others = understood.filter((each) => !wanted.includes(each) && digitsOf(each).length === 0);
  // "ib'er 't Loon": beside a role nobody called Van Loon is meant, or who works at the Looierstraat
  const literal = understood.some(isWhat) ? others.filter((each) => isArea(each) && isExact(each)).map(({ segment }) => segment) : [];
  const plain = others.filter(({ segment }) => !literal.includes(segment)).flatMap(({ segment }) => segment.words);
  const isAside = (word: string) => isOptional(word) || isHouseNumber(word);
  const telling = plain.filter((word) => !isAside(word));
  const isAlone = telling.length + literal.length === 0 && taken.length === 0 && digits.length === 0;
  const phrase = understood.flatMap(({ segment }) => segment.words);
  const mayBeCalledSo = wanted.length === 0 && phrase.length > 1 && !understood.every(isOf('role'));
  const typos = wanted.reduce((sum, { segment }) => sum + (segment.kind === 'meaning' ? segment.distance : 0), 0);
  return {
    words: isAlone ? plain : telling,
    ...(literal.length > 0 ? { literal: literal.map(({ text }) => text) } : {}),
    optionalWords: isAlone ? [] : plain.filter(isAside).flatMap(writtenOut),
    ...(mayBeCalledSo ? { phrase: phrase.join(' ') } : {}),
    tagGroups: tagGroupsOf(taken),
    numbers: digits,
    weight: worth(taken, telling.length + literal.length + digits.length > 0, index) * typosWorth(typos) * (wanted.some(isBeginning) ? BEGINNING : 1),
  };
}

const typosWorth = (typos: number): number => (typos === 0 ? 1 : TYPO * MORE_TYPOS ** (typos - 1));

/** With a typo, or half typed: it may be a name. */
const isGuess = ({ segment }: Understood): boolean => segment.kind === 'meaning' && (segment.distance > 0 || segment.isBeginning);

/** Of several roles any will do; of everything else each must fit, as far as it adds anything. */
function tagGroupsOf(taken: readonly Understood[]): (readonly string[])[] {
  const roles = taken.filter(isOf('role')).flatMap((each) => each.tags!);
  const others = taken.filter((each) => !isOf('role')(each) && !each.isImplied).map((each) => each.tags!);
  return [...(roles.length > 0 ? [[...new Set(roles)]] : []), ...new Map(others.map((tags) => [tags.join(), tags])).values()];
}

const isOf = (kind: Meaning['kind']) => ({ segment }: Understood): boolean => segment.kind === 'meaning' && segment.meanings[0]!.kind === kind;

/** A telephone number, or four digits that are no postcode of hers. */
function digitsOf({ segment, tags }: Understood): string[] {
  if (segment.kind === 'phone') return [segment.digits];
  return segment.kind === 'postcode' && segment.code.length === 4 && tags?.length === 0 ? [segment.code] : [];
}

const isBeginning = ({ segment }: Understood): boolean => segment.kind === 'meaning' && segment.isBeginning;

/** The whole name of an area, in more than one word, is no person's name: `'t Loon`, `de Hei`. */
const isPhrase = (each: Understood): boolean => isExact(each) && each.segment.words.length > 1;

function worth(taken: readonly Understood[], hasWords: boolean, index: number): number {
  if (taken.length === 0) return WORTH.plain;
  if (index > 0) return WORTH.plain - 0.02;
  if (hasWords) return WORTH.structured;
  if (taken.every(isArea)) return taken.some(isPhrase) ? WORTH.wholeAreaName : WORTH.onlyArea;
  return tagGroupsOf(taken).length === 1 ? WORTH.onlyRole : WORTH.structured;
}

/**
 * Who serves an area, the most specific first: the buurt, its wijk, its gemeente; for a wijk also those of its buurten.
 * Several areas of one name are taken together, level by level.
 */
export function areaTagsFor(codes: readonly string[]): string[] {
  const buurten = codes.filter((code) => levelOf(code) === 'buurt');
  const wijken = codes.filter((code) => levelOf(code) !== 'gemeente').map(wijkOf);
  const asked = codes.filter((code) => levelOf(code) === 'wijk');
  const gemeenten = codes.filter((code) => levelOf(code) === 'gemeente');
  return [...new Set([
    ...buurten.map((code) => `area:${code}`),
    ...wijken.map((code) => `area:${code}`),
    ...asked.map((code) => `in:${code}`),
    ...codes.map((code) => `area:${gemeenteOf(code)}`),
    ...gemeenten.map((code) => `in:${code}`),
  ])];
}

/** Who serves a place that may lie in several buurten: for the likeliest buurt first, then the next. */
export const postcodeTagsFor = (buurtCodes: readonly string[]): string[] => [...new Set([
  ...buurtCodes.flatMap((code) => [`area:${code}`, `area:${wijkOf(code)}`]),
  ...buurtCodes.map((code) => `area:${gemeenteOf(code)}`),
])];
