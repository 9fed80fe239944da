import { describe, expect, it } from '@jest/globals';
import { displayNumber, nationalDigits, parseNumber } from './phone-number.js';

describe('numbers', () => {
  it.each([
    ['06 12345678', '+31612345678'], ['06-12 34 56 78', '+31612345678'], ['+31 (0)6 12345678', '+31612345678'], ['0031612345678', '+31612345678'], ['(045) 560 50 40', '+31455605040'],
    ['112', '112'], ['14 045', '14045'], ['0800 2000', '08002000'], ['0800-2000', '08002000'], ['+32 2 555 12 12', '+3225551212'],
    ['', null], ['061234567', null], ['abc', null], ['12', null], ['06 12345678 of 045 5605040', null],
  ])('reads %j as %j', (typed, stored) => {
    expect(parseNumber(typed)).toBe(stored);
  });

  it.each([
    ['+31612345678', '06 12 34 56 78'], ['+31455605040', '045 560 5040'], ['08002000', '0800 2000'], ['14045', '14 045'], ['112', '112'], ['+3225551212', '+32 2 555 12 12'],
  ])('shows %s as %s', (stored, shown) => {
    expect(displayNumber(stored)).toBe(shown);
  });

  it('compares the digits people type', () => {
    expect(['+31612345678', '06-12345678', '0612 345 678'].map(nationalDigits)).toEqual(Array(3).fill('0612345678'));
  });
});
