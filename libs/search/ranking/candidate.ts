import { words } from '../fold.js';
import { soundOf } from '../sound.js';
import { TEXT_FIELDS, type SearchDocument, type TextField } from '../search-index.js';

/** A document as it is looked at closely. */
export interface Candidate {
  id: string;
  /** The folded words of each field, in the order of TEXT_FIELDS, then the sounds of SOUNDING_FIELDS; each word between spaces. */
  texts: readonly string[];
  tags: ReadonlySet<string>;
  /** From this day on it sinks. */
  demotedFrom: string;
  order: string;
}

/** The fields whose words are also found by how they sound: what people and organisations are called. */
export const SOUNDING_FIELDS: readonly TextField[] = ['name', 'organisation'];

/** Marks a token that is the sound of a word. */
export const SOUND = '~';

export interface FoldedTexts {
  /** The words of each field, in the order of TEXT_FIELDS. */
  words: readonly (readonly string[])[];
  /** How those of SOUNDING_FIELDS sound. */
  sounds: readonly (readonly string[])[];
}

export function foldedTexts({ texts }: Pick<SearchDocument, 'texts'>): FoldedTexts {
  const folded = TEXT_FIELDS.map((field) => words(texts[field]));
  return { words: folded, sounds: SOUNDING_FIELDS.map((field) => folded[TEXT_FIELDS.indexOf(field)]!.map(soundOf)) };
}

/** As {@link Candidate} has them. */
export const candidateTexts = ({ words: written, sounds }: FoldedTexts): string[] => [...written, ...sounds].map(betweenSpaces);

/** So that a word can be looked for whole (` word `) or as a beginning (` wo`). */
export const betweenSpaces = (list: readonly string[]): string => ` ${list.join(' ')} `;
