/** The fields words are looked for in, the most telling first. */
export const TEXT_FIELDS = ['name', 'organisation', 'role', 'place'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What can be found. Texts are folded by the engine; tags and scopes are compared exactly. */
export interface SearchDocument {
  id: string;
  /** A write with a lower version than the one indexed is ignored. */
  version: number;
  texts: Record<TextField, string>;
  /** `kind:value` pairs to filter, rank and count by: `role:huisarts`, `area:WK091733`. */
  tags: readonly string[];
  /** A request sees the document when it shares one of these. */
  scopes: readonly string[];
  /** Digits, and who may find the document by them: any of these audiences. */
  numbers: readonly { digits: string; audiences: readonly string[] }[];
  /** The first and last day on which it can be found; null: no end. */
  activeFrom: string;
  activeUntil: string | null;
  /** From this day on it sinks. */
  demotedFrom: string;
  /** Breaks ties: lower first. */
  order: string;
}

/** One way to read what was typed; a document must satisfy all of it. */
export interface Reading {
  /** Free words, folded; each must be found, exactly, as a beginning, or with a typo. */
  words: readonly string[];
  /** Words, or several together, that must stand somewhere as they are written: what was understood exactly is no typo and no beginning of a name. */
  literal?: readonly string[];
  /** Words that help the ranking but need not be found. */
  optionalWords: readonly string[];
  /** All words in the order they were typed, where they may be what an organisation is called: one whose name begins so comes first. */
  phrase?: string;
  /** Of each group at least one tag; an earlier one ranks higher. */
  tagGroups: readonly (readonly string[])[];
  /** Any of these digits must be part of a number the audience may see. */
  numbers: readonly string[];
  /** 0 to 1: how much a match in this reading is worth beside the others. */
  weight: number;
}

export interface SearchRequest {
  /** Mandatory; an empty one throws. `all`: every document there is. */
  scopes: readonly string[];
  /** Whom the searcher counts as, for numbers. */
  audiences: readonly string[];
  /** In order of preference; the answer is their union. */
  readings: readonly Reading[];
  /** Tags of what is near to the searcher: between equals these come first. */
  near: readonly string[];
  /** Of each group at least one tag. */
  filters: readonly (readonly string[])[];
  /** 2026-11-21 */
  today: string;
  /** True: what is active today; false: only what is not, because it begins later or is over. */
  active: boolean;
  offset: number;
  limit: number;
}

export interface SearchMatch {
  id: string;
  /** The reading it matched best. */
  reading: number;
  /** The tag of each of that reading's groups it matched. */
  tags: readonly string[];
  /** The fields its words were found in. */
  fields: readonly TextField[];
}

export interface SearchAnswer {
  matches: readonly SearchMatch[];
  /** All matches, not only this page's. */
  total: number;
}

export interface FacetCount {
  tag: string;
  count: number;
}

/** At most this many matches of one request can be paged through. */
export const MAX_RANKED = 500;

export type PutDocuments = (documents: readonly SearchDocument[]) => Promise<void>;

/**
 * The port to a search engine. Ids out, never entities; no engine's query language in or out.
 * Its numbered properties are in test/contracts/search-index.contract.ts.
 */
export abstract class SearchIndex {
  /** How many searches had to do without it since this process began. */
  answeredWithout = 0;
  abstract search(request: SearchRequest): Promise<SearchAnswer>;
  /** For each tag of these kinds that matches have: how many matches there are with it as a filter too; most first. Of too many to rank, how many fit in some way. */
  abstract facets(request: SearchRequest, kinds: readonly string[]): Promise<FacetCount[]>;
  /** Which of these folded words, of four letters or more, stand in some document of these scopes as they are written. */
  abstract known(words: readonly string[], scopes: readonly string[]): Promise<ReadonlySet<string>>;
  abstract upsert(documents: readonly SearchDocument[]): Promise<void>;
  abstract remove(ids: readonly string[]): Promise<void>;
  /** Every id with its version, to compare with the database. */
  abstract versions(): Promise<Map<string, number>>;
  /** False when it must be filled from the ground up: new, or made by another version of this code. */
  abstract isComplete(): Promise<boolean>;
  /**
   * Fills it from the ground up, beside what there is: until that is done searches answer from the old, and what is
   * written meanwhile reaches both. A filling that is broken off changes nothing; one that is done makes it complete.
   * One process at a time may do this.
   */
  abstract rebuild(fill: (put: PutDocuments) => Promise<void>): Promise<void>;
  /** What was removed, or became another, stands in none of our files any more. An engine of its own does so in its own time. */
  abstract forget(): Promise<void>;
  /** Lets go of files and connections. */
  abstract close(): Promise<void>;
}
