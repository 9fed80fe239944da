import { describe, expect, it } from '@jest/globals';
import { buurtenOfHouseNumber, type NumberedBuurt } from './house-number-buurten.js';

const at = (buurtCode: string, ...numbers: number[]): NumberedBuurt[] => numbers.map((houseNumber) => ({ houseNumber, buurtCode }));

describe('buurtenOfHouseNumber', () => {
  it.each([
    ['a known number', [...at('A', 1, 3), ...at('B', 5)], 3, ['A']],
    ['a number that CBS places twice', [...at('A', 1, 3), ...at('B', 3)], 3, ['A', 'B']],
    ['an unknown number between two of one buurt', [...at('A', 1, 5), ...at('B', 9)], 3, ['A']],
    ['an unknown number at the border: the nearest first', [...at('A', 1), ...at('B', 7)], 5, ['B', 'A']],
    ['the other side of the street does not count', [...at('A', 1, 9), ...at('B', 4, 6)], 5, ['A']],
    ['unless nobody lives on its own side', at('B', 4, 6), 5, ['B']],
    ['past the last number', [...at('A', 1), ...at('B', 7)], 99, ['B']],
    ['no number: the buurt with the most numbers first', [...at('B', 1), ...at('A', 7, 9)], undefined, ['A', 'B']],
    ['nothing known', [], 3, []],
  ])('%s', (_name, known, houseNumber, expected) => {
    expect(buurtenOfHouseNumber(known, houseNumber)).toEqual(expected);
  });
});
