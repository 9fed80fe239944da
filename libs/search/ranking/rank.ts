import { TEXT_FIELDS, type FacetCount, type Reading, type SearchMatch, type SearchRequest, type TextField } from '../search-index.js';
import { betweenSpaces, SOUNDING_FIELDS, type Candidate } from './candidate.js';
import type { Expansion } from './expansion.js';

export interface ReadingCandidates {
  candidates: readonly Candidate[];
  expansions: readonly Expansion[];
}

const FIELD_WORTH: Record<TextField, number> = { name: 1, organisation: 0.86, role: 0.8, place: 0.6 };
const ORGANISATION = TEXT_FIELDS.indexOf('organisation');
const PREFIX = 0.9;
const SOUNDS_ALIKE = 0.8;
const ONE_TYPO = 0.72;
const TWO_TYPOS = 0.55;
const TYPO_IN_PREFIX = 0.75;
/** A whole name typed outranks the sum of its words elsewhere. */
const WHOLE_NAME = 0.12;
/** And so do the words of an organisation's name beside some of them in somebody's own. */
const WHOLE_ORGANISATION = 0.05;
const OPTIONAL_WORD = 0.02;
/** Less than any difference in how well something fits: it sinks below its equals, and no further. */
const DEMOTED = 0.01;
const NEAR = 0.015;
/** What is worth less than this part of the best match is no answer to the same question. */
const FAR_BELOW = 0.7;
/** From the first tag of a group to the last. */
const LATER_TAG = 0.05;

interface Scored extends SearchMatch {
  score: number;
  order: string;
}

type Asked = Pick<SearchRequest, 'readings' | 'near'>;

/** The union of the readings' candidates, best first; the same input gives the same order. */
export function rank(asked: Asked, found: readonly ReadingCandidates[]): SearchMatch[] {
  return answers(scoresOf(asked, found))
    .sort((a, b) => b.score - a.score || (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, reading, tags, fields }) => ({ id, reading, tags, fields }));
}

/** For each tag of these kinds that is among the answers: how many answers there are when it is chosen. */
export function countTags(asked: Asked, found: readonly ReadingCandidates[], kinds: readonly string[]): Map<string, number> {
  const scored = scoresOf(asked, found);
  const tagsOf = new Map(found.flatMap(({ candidates }) => candidates.map(({ id, tags }) => [id, tags.trim().split(' ').filter((tag) => kinds.includes(tag.slice(0, tag.indexOf(':'))))] as const)));
  const withTag = Map.groupBy(scored.flatMap((each) => tagsOf.get(each.id)!.map((tag) => ({ tag, each }))), ({ tag }) => tag);
  const offered = new Set(answers(scored).flatMap(({ id }) => tagsOf.get(id)!));
  return new Map([...offered].map((tag) => [tag, answers(withTag.get(tag)!.map(({ each }) => each)).length]));
}

/** Counts in the order of an answer. */
export const mostFirst = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));

/** Answers whether a candidate satisfies a reading, its numbers left aside. */
export function fitting(reading: Reading, expansions: readonly Expansion[]): (candidate: Candidate) => boolean {
  const { words, groups } = soughtOf(reading, expansions, []);
  return (candidate) => words.every((word) => TEXT_FIELDS.some((_, field) => matchIn(candidate, field, word) > 0))
    && groups.every((group) => group.some((tag) => candidate.tags.includes(tag)));
}

/** What a reading looks for, as it stands in the texts and tags of a {@link Candidate}: between spaces. Made once, looked for in many. */
interface Sought {
  words: SoughtWord[];
  groups: string[][];
  optional: string[];
  near: string[];
}

interface SoughtWord {
  whole: string;
  beginning: string;
  isPrefix: boolean;
  /** How it sounds; null: only as written. */
  sound: string | null;
  near: { whole: string; worth: number }[];
}

const soughtOf = ({ tagGroups, optionalWords }: Reading, expansions: readonly Expansion[], near: readonly string[]): Sought => ({
  words: expansions.map((each) => ({
    whole: whole(each.word), beginning: ` ${each.word}`, isPrefix: each.isPrefix, sound: each.sound === null ? null : whole(each.sound),
    near: each.near.map(({ term, distance, isPrefix }) => ({ whole: whole(term), worth: (distance === 1 ? ONE_TYPO : TWO_TYPOS) * (isPrefix ? TYPO_IN_PREFIX : 1) })),
  })),
  groups: tagGroups.map((group) => group.map(whole)), optional: optionalWords.map(whole), near: near.map(whole),
});

const whole = (word: string): string => betweenSpaces([word]);

/** Those that are not far below the best of them. */
function answers(scored: readonly Scored[]): Scored[] {
  const least = Math.max(0, ...scored.map((each) => each.score)) * FAR_BELOW;
  return scored.filter((each) => each.score >= least);
}

function scoresOf({ readings, near }: Asked, found: readonly ReadingCandidates[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const [index, { candidates, expansions }] of found.entries()) {
    const sought = soughtOf(readings[index]!, expansions, near);
    for (const candidate of candidates) {
      const scored = score(candidate, readings[index]!, sought, index);
      const known = best.get(candidate.id);
      if (!known || scored.score > known.score) best.set(candidate.id, scored);
    }
  }
  return [...best.values()];
}

function score(candidate: Candidate, reading: Reading, { words, groups: soughtGroups, optional: soughtOptional, near }: Sought, index: number): Scored {
  const matched = words.map((word) => bestField(candidate, word));
  const groups = soughtGroups.map((group) => group.findIndex((tag) => candidate.tags.includes(tag)));
  const worths = [...matched.map((each) => each.worth), ...groups.map((place, group) => 1 - (place / Math.max(1, soughtGroups[group]!.length - 1)) * LATER_TAG)];
  if (reading.numbers.length > 0) worths.push(1);
  const organisation = wholeOrganisation(candidate, words);
  const mean = Math.max(meanOf(worths), organisation === null ? 0 : meanOf([organisation, ...worths.slice(words.length)]));
  const isWholeName = words.length > 1 && matched.every((each) => each.field === 'name');
  const optional = soughtOptional.filter((word) => candidate.texts[0]!.includes(word)).length * OPTIONAL_WORD;
  return {
    id: candidate.id,
    reading: index,
    tags: groups.map((place, group) => reading.tagGroups[group]![place]!),
    fields: [...new Set(matched.flatMap((each) => (each.field ? [each.field] : [])))],
    score: round(mean * reading.weight + (isWholeName ? WHOLE_NAME * mean : 0) + optional
      + (near.some((tag) => candidate.tags.includes(tag)) ? NEAR : 0) - (candidate.demoted ? DEMOTED : 0)),
    order: candidate.order,
  };
}

const meanOf = (worths: readonly number[]): number => (worths.length === 0 ? 0 : worths.reduce((sum, worth) => sum + worth, 0) / worths.length);

/** What it is worth that all words stand in the organisation's name; null when they do not, or there is only one. */
function wholeOrganisation(candidate: Candidate, words: readonly SoughtWord[]): number | null {
  const isWhole = words.length > 1 && words.every((word) => matchIn(candidate, ORGANISATION, word) >= PREFIX);
  return isWhole ? FIELD_WORTH.organisation + WHOLE_ORGANISATION : null;
}

/** Scores that differ by less than a hair are equal, and the order decides. */
const round = (value: number): number => Math.round(value * 1_000) / 1_000;

function bestField(candidate: Candidate, word: SoughtWord): { worth: number; field: TextField | null } {
  let best: { worth: number; field: TextField | null } = { worth: 0, field: null };
  for (const [index, field] of TEXT_FIELDS.entries()) {
    if (FIELD_WORTH[field] <= best.worth) break;
    const worth = FIELD_WORTH[field] * matchIn(candidate, index, word);
    if (worth > best.worth) best = { worth, field };
  }
  return best;
}

function matchIn({ texts }: Candidate, field: number, { whole: word, beginning, isPrefix, near, sound }: SoughtWord): number {
  const text = texts[field]!;
  const begins = text.includes(beginning);
  if (begins && text.includes(word)) return 1;
  if (begins && isPrefix) return PREFIX;
  if (sound !== null && soundsIn(texts, field)?.includes(sound)) return SOUNDS_ALIKE;
  for (const each of near) if (text.includes(each.whole)) return each.worth;
  return 0;
}

/** The sounds of a field's words; absent where words are only found as they are written. */
function soundsIn(texts: readonly string[], field: number): string | undefined {
  const place = SOUNDING_FIELDS.indexOf(TEXT_FIELDS[field]!);
  return place < 0 ? undefined : texts[TEXT_FIELDS.length + place];
}
