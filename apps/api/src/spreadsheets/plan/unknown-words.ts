import { wordKey, type WordKind, type WordMeanings } from '../decisions.js';
import type { ToldPlace } from './told-places.js';

/** What a word can mean, as people read it. */
export interface Meaning {
  /** Of a role or an area its code, of an organisation its id. */
  key: string;
  label: string;
}

/** A word of a file that is not known by itself. */
export interface UnknownWord<As = Meaning> {
  kind: WordKind;
  /** As the first row has it. */
  text: string;
  /** In how many rows it stands. */
  rows: number;
  /** What she says it means; none: rows with it are left out; null: she did not say. */
  means: readonly As[] | null;
  /** What it may mean, the likeliest first. */
  guesses: readonly As[];
  /** Of an organisation: the first guess may well be it. */
  isLikely: boolean;
}

/** Where an organisation is that nobody knows, as far as the file says. */
export interface WordPlace extends Omit<ToldPlace, 'areaCodes' | 'lacksAreas'> {
  areas: readonly Meaning[];
  /** People without an area can be at it only when she says for which it works. */
  asksAreas: boolean;
}

/** A word as she is asked about it; `place`: of an organisation. */
export type AskedWord = UnknownWord & { place: WordPlace | null };

/** So many are shown that she did not answer, and that she did. */
const MOST_OPEN = 50;
const MOST_ANSWERED = 200;

/** Gathers the words of a file that are not known by themselves, and answers what she says they mean. */
export class UnknownWords {
  private readonly found = new Map<string, UnknownWord<string> & { lastRow: string }>();
  private readonly leavingOut = new Map<string, string>();

  /** @param said what words mean that can be meant now. */
  constructor(private readonly said: WordMeanings) {}

  /** What she says a word means; null: nothing. */
  means(kind: WordKind, text: string): readonly string[] | null {
    const means = this.said[wordKey(kind, text)];
    return means === undefined || means.length === 0 ? null : means;
  }

  /** The same of a word that a row has. @param guesses what it may mean. */
  inRow(row: string, kind: WordKind, text: string, guesses: readonly string[] = []): readonly string[] | null {
    const key = wordKey(kind, text);
    if (key === `${kind} `) return null;
    const word = this.found.get(key) ?? { kind, text, rows: 0, means: this.said[key] ?? null, guesses, isLikely: false, lastRow: '' };
    this.found.set(key, word);
    if (word.lastRow !== row) word.rows += 1;
    word.lastRow = row;
    if (word.means?.length === 0) this.leavingOut.set(row, text);
    return this.means(kind, text);
  }

  /** The word for which a row is left out. */
  leavesOut(row: string): string | undefined {
    return this.leavingOut.get(row);
  }

  /** The words that stand in most rows first, as many as are shown; and how many are not. */
  shown(): { words: UnknownWord<string>[]; more: number } {
    const all = [...this.found.values()].sort((one, other) => other.rows - one.rows);
    const open = all.filter(({ means }) => means === null);
    const left = new Set([...open.slice(MOST_OPEN), ...all.filter(({ means }) => means !== null).slice(MOST_ANSWERED)]);
    return { words: all.filter((word) => !left.has(word)), more: left.size };
  }
}
