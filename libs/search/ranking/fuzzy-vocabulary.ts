export interface FuzzyTerm {
  term: string;
  /** Typos: insertions, deletions, substitutions and swaps of neighbours. */
  distance: number;
  /** The word is a beginning of the term, give or take the typos. */
  isPrefix: boolean;
}

/** One typo in words from 5 letters, two from 9. */
export const typosAllowed = (word: string): number => (word.length >= LEAST_FOR_TWO ? 2 : word.length >= 5 ? 1 : 0);

/** A typo may have cost a letter: a word of one letter less may be one of so many with two typos. */
const LEAST_FOR_TWO = 9;

/**
 * Known words, kept sorted, searched for those within a few typos of another.
 * Neighbouring terms share beginnings, so each row of the distance table is computed once for all
 * terms that share it, and whole branches that are already too far are skipped.
 */
export class FuzzyVocabulary {
  private terms: string[];
  private added = new Set<string>();

  constructor(terms: Iterable<string>) {
    this.terms = [...new Set(terms)].sort(byCodeUnits);
  }

  get size(): number {
    return this.terms.length + this.added.size;
  }

  add(term: string): void {
    if (!this.has(term)) this.added.add(term);
    if (this.added.size > 1_000) this.merge();
  }

  has(term: string): boolean {
    if (this.added.has(term)) return true;
    return this.terms[this.lowerBound(term, 0)] === term;
  }

  /** Terms within the typos allowed for the word's length, nearest first; those that begin with the word as it stands are not among them. */
  near(word: string, limit = 20): FuzzyTerm[] {
    const typos = typosAllowed(word);
    if (typos === 0) return [];
    const inLong = word.length === LEAST_FOR_TWO - 1 ? typosAllowed(`${word}.`) : typos;
    if (this.added.size > 0) this.merge();
    const found: FuzzyTerm[] = [];
    this.walk(word, inLong, (term, distance, begun) => {
      if (term.startsWith(word)) return;
      if (distance <= (term.length >= LEAST_FOR_TWO ? inLong : typos)) found.push({ term, distance, isPrefix: false });
      else if (begun <= typos) found.push({ term, distance: begun, isPrefix: true });
    });
    return found
      .sort((a, b) => a.distance - b.distance || Number(a.isPrefix) - Number(b.isPrefix) || a.term.length - b.term.length || byCodeUnits(a.term, b.term))
      .slice(0, limit);
  }

  /** Terms that begin so, in alphabetical order. */
  startingWith(beginning: string, limit = 50): string[] {
    if (this.added.size > 0) this.merge();
    const from = this.lowerBound(beginning, 0);
    const found = this.terms.slice(from, from + limit);
    return found.filter((term) => term.startsWith(beginning));
  }

  private merge(): void {
    this.terms = [...this.terms, ...this.added].sort(byCodeUnits);
    this.added.clear();
  }

  /** Visits each term that, whole or by a beginning, is within so many typos, with both distances. */
  private walk(word: string, typos: number, visit: (term: string, distance: number, begun: number) => void): void {
    const table = new DistanceTable(word, typos);
    let previous = '';
    let index = 0;
    while (index < this.terms.length) {
      const term = this.terms[index]!;
      const isNear = table.extend(term, sharedLength(previous, term, table.depth));
      previous = term.slice(0, table.depth);
      if ((isNear && table.distance <= typos) || table.bestBeginning <= typos) visit(term, isNear ? table.distance : Infinity, table.bestBeginning);
      // no term that begins so far wrong can be near: past all of them
      else if (!isNear) index = this.lastStartingWith(previous, index);
      index += 1;
    }
  }

  /** The last term that begins so, from a place where one does: in growing steps, as it is mostly near. */
  private lastStartingWith(beginning: string, from: number): number {
    let step = 1;
    while (from + step < this.terms.length && this.terms[from + step]!.startsWith(beginning)) step *= 2;
    let [low, high] = [from + (step >> 1), Math.min(from + step, this.terms.length)];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]!.startsWith(beginning)) low = middle;
      else high = middle;
    }
    return low;
  }

  private lowerBound(key: string, from: number): number {
    let [low, high] = [from, this.terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sharedLength(a: string, b: string, most: number): number {
  const end = Math.min(a.length, b.length, most);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/**
 * The distances of a word to the beginnings of a term: row by row of the term's letters, and in each row only the
 * columns that can still be within the typos. Rows that a next term shares are kept.
 */
class DistanceTable {
  /** How many of the term's letters have a row. */
  depth = 0;
  private readonly width: number;
  private readonly tooFar: number;
  private readonly cells: Uint8Array;
  private readonly best: Uint8Array;
  private readonly letters: Uint16Array;

  constructor(word: string, private readonly typos: number) {
    this.width = word.length + 2;
    this.tooFar = typos + 1;
    const rows = word.length + typos + 3;
    this.cells = new Uint8Array(rows * this.width).fill(this.tooFar);
    this.best = new Uint8Array(rows).fill(this.tooFar);
    this.letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    for (let column = 0; column <= Math.min(word.length, typos); column += 1) this.cells[column] = column;
    this.best[0] = this.cells[word.length]!;
  }

  /** From the whole word to the whole of the term so far. */
  get distance(): number {
    return this.cells[this.depth * this.width + this.letters.length]!;
  }

  /** The least distance from the whole word to any beginning of the term so far. */
  get bestBeginning(): number {
    return this.best[this.depth]!;
  }

  /** Adds the rows of a term after those it shares with the one before; answers false as soon as it is too far, with the row that showed it. */
  extend(term: string, shared: number): boolean {
    this.depth = shared;
    while (this.depth < term.length) {
      if (this.addRow(term) > this.typos) return false;
    }
    return true;
  }

  /** Answers the least distance in the new row. */
  private addRow(term: string): number {
    const { cells, width, tooFar, typos, letters } = this;
    const length = (this.depth += 1);
    const [row, above] = [length * width, (length - 1) * width];
    const [first, last] = [Math.max(1, length - typos), Math.min(letters.length, length + typos)];
    const letter = term.charCodeAt(length - 1);
    const before = length > 1 ? term.charCodeAt(length - 2) : -1;
    let least = (cells[row + first - 1] = first === 1 ? Math.min(length, tooFar) : tooFar);
    for (let column = first; column <= last; column += 1) {
      const typed = letters[column - 1]!;
      let best = Math.min(cells[above + column]! + 1, cells[row + column - 1]! + 1, cells[above + column - 1]! + (typed === letter ? 0 : 1));
      const isSwap = column > 1 && typed === before && letters[column - 2] === letter;
      if (isSwap) best = Math.min(best, cells[above - width + column - 2]! + 1);
      cells[row + column] = Math.min(best, tooFar);
      least = Math.min(least, best);
    }
    cells[row + last + 1] = tooFar;
    this.best[length] = Math.min(this.best[length - 1]!, last === letters.length && first <= last ? cells[row + last]! : tooFar);
    return least;
  }
}
