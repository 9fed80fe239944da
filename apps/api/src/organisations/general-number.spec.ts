import { describe, expect, it } from '@jest/globals';
import { generalNumber } from './general-number.js';

describe('generalNumber', () => {
  it.each([
    ['0599671206', '+31599671206'],
    ['(045) 560 50 40', '+31455605040'],
    ['06-81234567', '+31681234567'],
    ['14 045', '14 045'],
    ['14045', '14 045'],
    ['0800-2000', '0800 2000'],
    ['112', '112'],
    [' ', null],
    ['', null],
    ['niet bekend', null],
    ['045123', null],
  ])('stores %j as %j', (text, stored) => {
    expect(generalNumber(text)).toBe(stored);
  });
});
