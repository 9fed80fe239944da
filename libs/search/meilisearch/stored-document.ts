import { candidateTexts, foldedTexts, SOUND, type Candidate } from '../ranking/candidate.js';
import type { Reading, SearchDocument, SearchRequest } from '../search-index.js';

/** A document as Meilisearch holds it. */
export interface StoredDocument {
  /** One for each version of a document, so that an older one can never be written over a newer one. */
  key: string;
  id: string;
  version: number;
  /** Its folded words, and its sounds marked by SOUND. */
  words: string[];
  /** By kind, each whole: `{ role: ['role:huisarts'] }`. */
  tags: Record<string, string[]>;
  scopes: string[];
  /** Every three digits in a row of its numbers, for each audience. */
  numberParts: string[];
  /** The first and last day on which it can be found, as 20261121. */
  from: number;
  until: number;
  /** Of {@link Candidate}. */
  texts: string[];
  numbers: SearchDocument['numbers'];
  demotedFrom: string;
  order: string;
}

/** As it comes back: without what was not asked for. */
export type Fetched = Pick<StoredDocument, 'id' | 'version' | 'demotedFrom' | 'order'> & Partial<Pick<StoredDocument, 'tags' | 'texts' | 'numbers'>>;

export const kindOf = (tag: string): string => tag.slice(0, tag.indexOf(':'));

const NO_END = 99_991_231;

/** 2026-11-21 as 20261121, to compare. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

export const partOfNumber = (audience: string, part: string): string => `${audience}|${part}`;

/** Three digits in a row, everywhere. */
export const partsOf = (digits: string): string[] => [...new Set(Array.from({ length: Math.max(1, digits.length - 2) }, (_, from) => digits.slice(from, from + 3)))];

/** Meilisearch takes letters, digits, hyphens and underscores in a key. */
const keyOf = ({ id, version }: SearchDocument): string => `${Buffer.from(id).toString('base64url')}_${version}`;

export function storedDocument(document: SearchDocument): StoredDocument {
  const folded = foldedTexts(document);
  return {
    key: keyOf(document),
    id: document.id,
    version: document.version,
    words: [...new Set([...folded.words.flat(), ...folded.sounds.flat().map((sound) => SOUND + sound)])],
    tags: Object.fromEntries(Map.groupBy(document.tags, kindOf)),
    scopes: [...document.scopes],
    numberParts: [...new Set(document.numbers.flatMap(({ digits, audiences }) => partsOf(digits).flatMap((part) => audiences.map((audience) => partOfNumber(audience, part)))))],
    from: dayNumber(document.activeFrom),
    until: document.activeUntil === null ? NO_END : dayNumber(document.activeUntil),
    texts: candidateTexts(folded),
    numbers: document.numbers,
    demotedFrom: document.demotedFrom,
    order: document.order,
  };
}

/** What must come along to look at documents closely, and no more: long answers take most of the time of a search. `kinds`: of tags that are counted. */
export function candidateAttributes({ readings, near }: SearchRequest, kinds: readonly string[]): string[] {
  const tags = [...near, ...readings.flatMap(({ tagGroups }) => tagGroups.flat())];
  return [
    'id', 'version', 'demotedFrom', 'order',
    ...new Set([...kinds, ...tags.map(kindOf)].map((kind) => `tags.${kind}`)),
    ...(readings.some(({ words, literal = [], optionalWords }) => words.length + literal.length + optionalWords.length > 0) ? ['texts'] : []),
    ...(readings.some(({ numbers }) => numbers.length > 0) ? ['numbers'] : []),
  ];
}

export const candidateOf = ({ id, texts = [''], tags = {}, demotedFrom, order }: Fetched): Candidate =>
  ({ id, texts, tags: new Set(Object.values(tags).flat()), demotedFrom, order });

/** Whether any of the digits stand in a number that one of the audiences may see. */
export const hasNumber = ({ numbers = [] }: Fetched, { numbers: asked }: Reading, { audiences }: SearchRequest): boolean =>
  asked.length === 0 || numbers.some((number) => asked.some((digits) => number.digits.includes(digits)) && number.audiences.some((each) => audiences.includes(each)));
