export interface FuzzyTerm {
  term: string;
  /** Typos: insertions, deletions, substitutions and swaps of neighbours. */
  distance: number;
  /** The word is a beginning of the term, give or take the typos. */
  isPrefix: boolean;
}

/** One typo in words from 5 letters, two from 9. */
export const typosAllowed = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

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

  /** Terms within the typos allowed for the word's length, nearest first; the word itself is not among them. */
  near(word: string, limit = 20): FuzzyTerm[] {
    const typos = typosAllowed(word);
    if (typos === 0) return [];
    if (this.added.size > 0) this.merge();
    const found: FuzzyTerm[] = [];
    this.walk(word, typos, (term, distance, isPrefix) => {
      if (term !== word) found.push({ term, distance, isPrefix });
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

  private walk(word: string, typos: number, visit: (term: string, distance: number, isPrefix: boolean) => void): void {
    const rows: Uint8Array[] = [Uint8Array.from({ length: word.length + 1 }, (_, index) => index)];
    // bestPrefix[depth]: the least distance of the whole word to any beginning of the term up to that depth
    const bestPrefix: number[] = [word.length];
    let previous = '';
    let index = 0;
    while (index < this.terms.length) {
      const term = this.terms[index]!;
      let depth = sharedLength(previous, term, rows.length - 1);
      rows.length = depth + 1;
      bestPrefix.length = depth + 1;
      const tooFarAt = this.extend(term, word, typos, rows, bestPrefix, depth);
      depth = rows.length - 1;
      previous = term.slice(0, depth);
      if (tooFarAt === null) {
        const distance = rows[depth]![word.length]!;
        if (distance <= typos) visit(term, distance, false);
        else if (bestPrefix[depth]! <= typos) visit(term, bestPrefix[depth]!, true);
        index += 1;
      } else if (bestPrefix[depth]! <= typos) {
        visit(term, bestPrefix[depth]!, true);
        index += 1;
      } else {
        index = this.lowerBound(term.slice(0, tooFarAt) + '\uffff', index + 1);
      }
    }
  }

  /** Adds the rows of a term's letters; answers at which length it became hopeless, if it did. */
  private extend(term: string, word: string, typos: number, rows: Uint8Array[], bestPrefix: number[], from: number): number | null {
    for (let depth = from; depth < term.length; depth += 1) {
      const row = nextRow(term, depth, word, rows);
      rows.push(row);
      bestPrefix.push(Math.min(bestPrefix[depth]!, row[word.length]!));
      if (least(row) > typos) return depth + 1;
    }
    return null;
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

function nextRow(term: string, depth: number, word: string, rows: Uint8Array[]): Uint8Array {
  const above = rows[depth]!;
  const row = new Uint8Array(word.length + 1);
  row[0] = depth + 1;
  const letter = term.charCodeAt(depth);
  for (let column = 1; column <= word.length; column += 1) {
    const same = word.charCodeAt(column - 1) === letter;
    let best = Math.min(above[column]! + 1, row[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
    const swapped = depth > 0 && column > 1 && word.charCodeAt(column - 1) === term.charCodeAt(depth - 1) && word.charCodeAt(column - 2) === letter;
    if (swapped) best = Math.min(best, rows[depth - 1]![column - 2]! + 1);
    row[column] = best;
  }
  return row;
}

function least(row: Uint8Array): number {
  let smallest = row[0]!;
  for (let column = 1; column < row.length; column += 1) if (row[column]! < smallest) smallest = row[column]!;
  return smallest;
}
