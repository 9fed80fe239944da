import { MAX_RANKED, TEXT_FIELDS, type FacetCount, type Reading, type SearchAnswer, type SearchMatch, type SearchRequest, type TextField } from '../search-index.js';
import { words as wordsOf } from '../fold.js';
import { betweenSpaces, SOUNDING_FIELDS, type Candidate } from './candidate.js';
import type { Expansion } from './expansion.js';

export interface ReadingCandidates {
  candidates: readonly Candidate[];
  expansions: readonly Expansion[];
}

const FIELD_WORTH: Record<TextField, number> = { name: 1, organisation: 0.86, role: 0.8, place: 0.6 };
const [NAME, ORGANISATION, PLACE] = (['name', 'organisation', 'place'] as const).map((field) => TEXT_FIELDS.indexOf(field)) as [number, number, number];
const PREFIX = 0.9;
const SOUNDS_ALIKE = 0.8;
const ONE_TYPO = 0.72;
const TWO_TYPOS = 0.55;
const TYPO_IN_PREFIX = 0.75;
/** A whole name typed outranks the sum of its words elsewhere. */
const WHOLE_NAME = 0.12;
/** And so do the words of an organisation's name beside some of them in somebody's own. */
const WHOLE_ORGANISATION = 0.05;
/** An organisation whose name begins with all that was typed outranks whatever else the words may mean. */
const NAMED = 0.25;
/** An organisation of whose name all words are comes before who works there, also who is near; and after whatever else they may be. */
const ITSELF = 0.015;
const OPTIONAL_WORD = 0.02;
/** Less than any difference in how well something fits: it sinks below its equals, and no further. */
const DEMOTED = 0.01;
/** Less than what sinks: her own wijk's that nobody confirmed does not come before another's that somebody did. */
const NEAR = 0.008;
/** What is worth less than this part of the best match is no answer to the same question. */
const FAR_BELOW = 0.7;
/** A field without words, as a {@link Candidate} has it. */
const NO_WORDS = betweenSpaces([]);
/** From the first tag of a group to the last. */
const LATER_TAG = 0.05;

/** What is kept of each while the best are sought: what an answer says of one is made for those that are shown. */
interface Scored {
  candidate: Candidate;
  reading: number;
  score: number;
}

type Asked = Pick<SearchRequest, 'readings' | 'near' | 'today'>;

/** The union of the readings' candidates, best first; the same input gives the same order. Of these the page that was asked for, as far as one can page. */
export function rank(request: Asked & Pick<SearchRequest, 'offset' | 'limit'>, found: readonly ReadingCandidates[]): SearchAnswer {
  const sought = allSought(request, found);
  const ranked = answers(scoresOf(request, found, sought)).sort(bestFirst);
  const page = ranked.slice(request.offset, Math.min(request.offset + request.limit, MAX_RANKED));
  return { matches: page.map(({ candidate, reading }) => matchOf(candidate, reading, sought[reading]!)), total: ranked.length };
}

const bestFirst = (a: Scored, b: Scored): number => b.score - a.score || byText(a.candidate.order, b.candidate.order) || byText(a.candidate.id, b.candidate.id);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** For each tag of these kinds that is among the answers: how many answers there are when it is chosen. */
export function countTags(asked: Asked, found: readonly ReadingCandidates[], kinds: readonly string[]): Map<string, number> {
  const tagsOf = ({ candidate }: Scored): string[] => [...candidate.tags].filter((tag) => kinds.includes(tag.slice(0, tag.indexOf(':'))));
  const scored = scoresOf(asked, found, allSought(asked, found));
  const withTag = Map.groupBy(scored.flatMap((each) => tagsOf(each).map((tag) => ({ tag, each }))), ({ tag }) => tag);
  const offered = new Set(answers(scored).flatMap(tagsOf));
  return new Map([...offered].map((tag) => [tag, answers(withTag.get(tag)!.map(({ each }) => each)).length]));
}

/** Counts in the order of an answer. */
export const mostFirst = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));

/** Answers whether a candidate satisfies a reading, its numbers left aside. */
export function fitting(reading: Reading, expansions: readonly Expansion[]): (candidate: Candidate) => boolean {
  const { words, groups } = soughtOf(reading, expansions.map(soughtWord), []);
  return (candidate) => words.every((word) => lookIn(candidate, word).worth > 0)
    && groups.every((group) => tagIn(candidate, group) >= 0);
}

/** What a reading looks for; words as they stand in the texts of a {@link Candidate}: between spaces. Made once, looked for in many. */
interface Sought {
  words: SoughtWord[];
  groups: Reading['tagGroups'];
  /** Each, a single letter also as an initial, in the one field it may stand in: a house number in the place, any other in the name of who or what it is. */
  optional: { sought: string; field: number }[];
  /** How the name of an organisation begins that is meant, its last word perhaps still being typed; null: none is. */
  beginning: string | null;
  near: readonly string[];
}

interface SoughtWord {
  whole: string;
  beginning: string;
  isPrefix: boolean;
  /** How it sounds; null: only as written. */
  sound: string | null;
  near: { whole: string; worth: number }[];
  /** Where it was seen. */
  seen: Map<Candidate, Seen>;
}

/** How a word stands in a candidate: in the field where it is worth most, and whether it stands in the organisation's name as it was typed. */
interface Seen {
  worth: number;
  field: TextField | null;
  isInOrganisation: boolean;
}

/** Of each reading. What was seen of a word that several look for is seen once. */
function allSought({ readings, near }: Pick<Asked, 'readings' | 'near'>, found: readonly ReadingCandidates[]): Sought[] {
  const words = new Map<string, SoughtWord>();
  const once = (expansion: Expansion): SoughtWord => {
    const key = `${expansion.word} ${expansion.isPrefix}`;
    const known = words.get(key) ?? soughtWord(expansion);
    words.set(key, known);
    return known;
  };
  return found.map(({ expansions }, index) => soughtOf(readings[index]!, expansions.map(once), near));
}

const soughtOf = ({ tagGroups, optionalWords, phrase }: Reading, words: SoughtWord[], near: readonly string[]): Sought => ({
  words, groups: tagGroups, optional: optionalWords.map((word) => ({ sought: word.length === 1 ? ` ${word}` : whole(word), field: /\d/.test(word) ? PLACE : NAME })),
  beginning: phrase === undefined ? null : ` ${wordsOf(phrase).join(' ')}`, near,
});

const soughtWord = ({ word, isPrefix, sound, near }: Expansion): SoughtWord => ({
  whole: whole(word), beginning: ` ${word}`, isPrefix, sound: sound === null ? null : whole(sound),
  near: near.map((each) => ({ whole: whole(each.term), worth: (each.distance === 1 ? ONE_TYPO : TWO_TYPOS) * (each.isPrefix ? TYPO_IN_PREFIX : 1) })),
  seen: new Map(),
});

const whole = (word: string): string => betweenSpaces([word]);

/** Those that are not far below the best of them. */
function answers(scored: readonly Scored[]): Scored[] {
  const least = Math.max(0, ...scored.map((each) => each.score)) * FAR_BELOW;
  return scored.filter((each) => each.score >= least);
}

function scoresOf({ readings, today }: Asked, found: readonly ReadingCandidates[], sought: readonly Sought[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const [reading, { candidates }] of found.entries()) {
    for (const candidate of candidates) {
      const score = scoreOf(candidate, readings[reading]!, sought[reading]!, today);
      const known = best.get(candidate.id);
      if (!known || score > known.score) best.set(candidate.id, { candidate, reading, score });
    }
  }
  return [...best.values()];
}

/** All that comes of a search goes through here, most of it never shown: nothing is made that is only said of an answer. */
function scoreOf(candidate: Candidate, reading: Reading, sought: Sought, today: string): number {
  const { words, groups } = sought;
  let ofWords = 0;
  let isWholeName = words.length > 1;
  let isWholeOrganisation = words.length > 1;
  let isItself = words.length > 0 && nameOf(candidate) === ORGANISATION;
  for (const word of words) {
    const seen = seenIn(candidate, word);
    ofWords += seen.worth;
    isWholeName &&= seen.field === 'name';
    isWholeOrganisation &&= seen.isInOrganisation;
    isItself &&= seen.field === 'organisation';
  }
  let ofTheRest = reading.numbers.length > 0 ? 1 : 0;
  for (const group of groups) ofTheRest += 1 - (tagIn(candidate, group) / Math.max(1, group.length - 1)) * LATER_TAG;
  const rest = groups.length + (reading.numbers.length > 0 ? 1 : 0);
  const mean = Math.max(meanOf(ofWords + ofTheRest, words.length + rest), isWholeOrganisation ? meanOf(FIELD_WORTH.organisation + WHOLE_ORGANISATION + ofTheRest, 1 + rest) : 0);
  return round(mean * reading.weight + (isWholeName ? WHOLE_NAME * mean : 0) + (isItself ? ITSELF : 0) + besides(candidate, sought, today));
}

/** What counts beside how well it fits. */
function besides(candidate: Candidate, { words, optional, beginning, near }: Sought, today: string): number {
  const called = nameOf(candidate);
  let sum = 0;
  // "de huisarts van Heksenberg" asks for nobody called Van
  if (words.length > 0) for (const word of optional) if (candidate.texts[word.field === NAME ? called : word.field]!.includes(word.sought)) sum += OPTIONAL_WORD;
  if (beginning !== null && called === ORGANISATION && candidate.texts[ORGANISATION]!.startsWith(beginning)) sum += NAMED;
  if (tagIn(candidate, near) >= 0) sum += NEAR;
  if (candidate.demotedFrom <= today) sum -= DEMOTED;
  return sum;
}

/** What an answer says of one. */
function matchOf(candidate: Candidate, reading: number, { words, groups }: Sought): SearchMatch {
  return {
    id: candidate.id,
    reading,
    tags: groups.map((group) => group[tagIn(candidate, group)]!),
    fields: [...new Set(words.flatMap((word) => seenIn(candidate, word).field ?? []))],
  };
}

/** The field it is named in: an organisation has no name of a person. */
const nameOf = ({ texts }: Candidate): number => (texts[NAME] === NO_WORDS ? ORGANISATION : NAME);

/** The place of the first tag of a group that it has; -1: it has none. */
const tagIn = ({ tags }: Candidate, group: readonly string[]): number => group.findIndex((tag) => tags.has(tag));

const meanOf = (sum: number, many: number): number => (many === 0 ? 0 : sum / many);

/** Scores that differ by less than a hair are equal, and the order decides. */
const round = (value: number): number => Math.round(value * 1_000) / 1_000;

function seenIn(candidate: Candidate, word: SoughtWord): Seen {
  const known = word.seen.get(candidate);
  if (known) return known;
  const seen = lookIn(candidate, word);
  word.seen.set(candidate, seen);
  return seen;
}

/** First as it was typed, which decides most: what only looks or sounds like it is worth less, and takes the most work to find. */
function lookIn(candidate: Candidate, word: SoughtWord): Seen {
  const seen: Seen = { worth: 0, field: null, isInOrganisation: asTyped(candidate, ORGANISATION, word) > 0 };
  for (const [find, most] of [[asTyped, 1], [alike, SOUNDS_ALIKE]] as const) {
    for (const [index, field] of TEXT_FIELDS.entries()) {
      if (FIELD_WORTH[field] * most <= seen.worth) break;
      const worth = FIELD_WORTH[field] * find(candidate, index, word);
      if (worth > seen.worth) Object.assign(seen, { worth, field });
    }
  }
  return seen;
}

function asTyped({ texts }: Candidate, field: number, { whole: word, beginning, isPrefix }: SoughtWord): number {
  const text = texts[field]!;
  if (!text.includes(beginning)) return 0;
  if (text.includes(word)) return 1;
  return isPrefix ? PREFIX : 0;
}

function alike({ texts }: Candidate, field: number, { near, sound }: SoughtWord): number {
  if (sound !== null && soundsIn(texts, field)?.includes(sound)) return SOUNDS_ALIKE;
  const text = texts[field]!;
  for (const each of near) if (text.includes(each.whole)) return each.worth;
  return 0;
}

/** The sounds of a field's words; absent where words are only found as they are written. */
function soundsIn(texts: readonly string[], field: number): string | undefined {
  const place = SOUNDING_FIELDS.indexOf(TEXT_FIELDS[field]!);
  return place < 0 ? undefined : texts[TEXT_FIELDS.length + place];
}
