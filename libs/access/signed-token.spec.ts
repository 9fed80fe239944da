import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readToken, signToken } from './signed-token.js';

const token = signToken('confirm', 'a-request', '2026-12-31', 'secret');

describe('a signed token', () => {
  it('names its thing until its last day', () => {
    expect(readToken('confirm', token, '2026-12-31', 'secret')).toBe('a-request');
    expect(readToken('confirm', token, '2027-01-01', 'secret')).toBeNull();
  });

  it('is worth nothing for another purpose, with another secret, or with anything changed', () => {
    expect(readToken('invite', token, '2026-12-01', 'secret')).toBeNull();
    expect(readToken('confirm', token, '2026-12-01', 'other')).toBeNull();
    fc.assert(fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019-_.'), (place, letter) => {
      const changed = token.slice(0, place) + letter + token.slice(place + 1);
      // the last letter of a group of base64 has bits that stand for nothing
      expect(changed === token || readToken('confirm', changed, '2026-12-01', 'secret') === null || Buffer.from(changed.split('.')[0]!, 'base64url').equals(Buffer.from(token.split('.')[0]!, 'base64url'))).toBe(true);
    }));
    fc.assert(fc.property(fc.string(), (text) => { expect(readToken('confirm', text, '2026-12-01', 'secret')).toBeNull(); }));
  });
});
