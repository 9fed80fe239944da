import { describe, expect, it } from '@jest/globals';
import { wordKey } from '../decisions.js';
import { UnknownWords } from './unknown-words.js';

describe('the words of a file that are not known', () => {
  it('stand there once however they are written, with how many rows they are in, the most first', () => {
    const words = new UnknownWords({});
    words.inRow('0:2', 'role', 'Sjouwer');
    words.inRow('0:3', 'areas', 'Noord', ['WK091720']);
    words.inRow('0:3', 'areas', 'Noord');
    words.inRow('0:4', 'areas', ' noord. ');
    words.inRow('0:4', 'organisation', 'Noord');
    expect(words.shown()).toEqual({ more: 0, words: [
      expect.objectContaining({ kind: 'areas', text: 'Noord', rows: 2, means: null, guesses: ['WK091720'] }),
      expect.objectContaining({ kind: 'role', text: 'Sjouwer', rows: 1 }),
      expect.objectContaining({ kind: 'organisation', text: 'Noord', rows: 1 }),
    ] });
  });

  it('mean what she says, or leave out the rows they stand in', () => {
    const words = new UnknownWords({ [wordKey('areas', 'Noord')]: ['WK091720', 'WK091721'], [wordKey('role', 'stagiair')]: [] });
    expect(words.inRow('0:2', 'areas', 'NOORD')).toEqual(['WK091720', 'WK091721']);
    expect(words.inRow('0:3', 'role', 'Stagiair')).toBeNull();
    expect([words.leavesOut('0:2'), words.leavesOut('0:3')]).toEqual([undefined, 'Stagiair']);
  });

  it('are shown up to so many, and how many are not is told; signs alone are no word', () => {
    const words = new UnknownWords({});
    for (let row = 2; row < 102; row += 1) words.inRow(`0:${row}`, 'role', `woord ${row}`);
    words.inRow('0:2', 'role', '!!');
    const { words: shown, more } = words.shown();
    expect([shown.length, more]).toEqual([50, 50]);
  });
});
