import { describe, expect, it } from '@jest/globals';
import { parsePostcode } from './parse-postcode.js';

describe('parsePostcode', () => {
  it.each([
    ['6411 AB', { pc6: '6411AB' }],
    ['6411ab', { pc6: '6411AB' }],
    ['  6411 Ab ', { pc6: '6411AB' }],
    ['6411\u00a0AB', { pc6: '6411AB' }],
    ['6411', { pc4: '6411' }],
    ['1000', { pc4: '1000' }],
  ])('reads %j', (text, expected) => {
    expect(parsePostcode(text)).toEqual(expected);
  });

  it.each([
    '', '0411 AB', '641', '64111', '6411 A', '6411 ABC', '6411 SA', '6411SD', '6411 ss', '6411  AB', '6411-AB', '6411ß',
    '٦٤١١', '6411 AB 12', 'AB 6411', '6411\u0000AB',
  ])('refuses %j', (text) => {
    expect(parsePostcode(text)).toBeNull();
  });

  it('refuses ten thousand characters at once', () => {
    expect(parsePostcode('6411 AB'.repeat(1_500))).toBeNull();
  });
});
