import { rememberedForm, type ColumnMeaning } from './headings.js';

/** `new`: somebody new; `skip`: leave the row out; `same …`: the person with that key. */
export type RowChoice = 'new' | 'skip' | `same ${string}`;

/** What a word of a file can stand for. */
export const WORD_KINDS = ['role', 'organisation', 'areas'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** What words mean, by their key: the code of a role, the id of an organisation, codes of areas; nothing: rows with it are left out. */
export type WordMeanings = Record<string, string[]>;

/** A word as it is remembered, among those of all kinds: `role gezinscoach`. */
export const wordKey = (kind: WordKind, text: string): string => `${kind} ${rememberedForm(text)}`;

/** What she decided about a file before it is applied. */
export interface Decisions {
  /** By the place of the sheet: what each column holds. */
  columns?: Record<string, ColumnMeaning[]>;
  /** By the place of the sheet: the role that all in it have; where its rows say none. */
  roles?: Record<string, string>;
  /** Of words that are not known by themselves; null: nothing, whatever she said of an earlier file. */
  words?: Record<string, string[] | null>;
  /** By the key of the row. */
  choices?: Record<string, RowChoice>;
  /** Rows she did not choose for that may be somebody we know: all new, or all the same where only one is meant. */
  others?: 'new' | 'same' | null;
  /** The organisations for which she says that the file is complete, and the last day of who is not in it there; null as long as she did not choose one. */
  complete?: { organisationIds: string[]; endAbsentOn: string | null };
  /** Its rows name every area of whoever is in them: others are taken away. */
  areasComplete?: boolean;
  /** What became of it, once it was applied. */
  applied?: Outcome;
}

/** How many rows became what, and where. */
export interface Outcome {
  counts: Record<RowKind, number>;
  /** Areas in which something changed. */
  areaCodes: string[];
}

/** What will happen to a row; `ending` has no row: it is a contact that the file no longer holds. */
export const ROW_KINDS = ['new', 'changed', 'unchanged', 'possibly-same', 'refused', 'repeated', 'skipped', 'ending'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A person among all rows of a file: `0:12` is row 12 of the first sheet, `0:12:1` the second person in it. */
export const rowKey = (sheet: number, row: number, nth: number): string => (nth === 0 ? `${sheet}:${row}` : `${sheet}:${row}:${nth}`);
