import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FuzzyVocabulary, typosAllowed } from './fuzzy-vocabulary.js';

/** Optimal string alignment, as the textbooks write it. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) => Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)));
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min(table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + cost);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) best = Math.min(best, table[row - 2]![column - 2]! + 1);
      table[row]![column] = best;
    }
  }
  return table[one.length]![other.length]!;
}

const beginnings = (term: string): string[] => Array.from({ length: term.length }, (_, length) => term.slice(0, length));

/** Few letters, so that chance makes near words. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 's'), minLength: 1, maxLength: 12 });

describe('FuzzyVocabulary', () => {
  it('finds exactly the terms within the typos allowed, whole or by a beginning', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (terms, typed) => {
      const typos = typosAllowed(typed);
      const wanted = terms.filter((term) => !term.startsWith(typed) && typos > 0).flatMap((term) => {
        const whole = distance(typed, term);
        const begun = Math.min(...beginnings(term).map((beginning) => distance(typed, beginning)));
        if (whole <= (typed.length === 8 && term.length >= 9 ? 2 : typos)) return [{ term, distance: whole, isPrefix: false }];
        return begun <= typos ? [{ term, distance: begun, isPrefix: true }] : [];
      });
      const byTerm = (a: { term: string }, b: { term: string }) => (a.term < b.term ? -1 : 1);
      expect(new FuzzyVocabulary(terms).near(typed, Infinity).sort(byTerm)).toEqual(wanted.sort(byTerm));
    }), { numRuns: 2_000 });
  });

  it('knows what was added as well as what it began with', () => {
    fc.assert(fc.property(fc.uniqueArray(word), fc.uniqueArray(word), word, (first, later, typed) => {
      const grown = new FuzzyVocabulary(first);
      for (const term of later) grown.add(term);
      expect(grown.near(typed, Infinity)).toEqual(new FuzzyVocabulary([...first, ...later]).near(typed, Infinity));
    }));
  });

  it('lists the terms that begin so', () => {
    fc.assert(fc.property(fc.uniqueArray(word), word, (terms, beginning) => {
      expect(new FuzzyVocabulary(terms).startingWith(beginning, Infinity)).toEqual(terms.filter((term) => term.startsWith(beginning)).sort());
    }));
  });
});
