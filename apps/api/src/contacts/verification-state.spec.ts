import { describe, expect, it } from '@jest/globals';
import { verificationState } from './verification-state.js';

describe('a confirmation holds for ninety days, and thirty more', () => {
  it.each([
    ['2026-11-21', 'fresh'], ['2026-08-24', 'fresh'], ['2026-08-23', 'due'], ['2026-07-25', 'due'], ['2026-07-24', 'stale'], ['2020-01-01', 'stale'],
  ])('confirmed on %s: %s', (verifiedOn, state) => {
    expect(verificationState(verifiedOn, '2019-01-01', 90, '2026-11-21')).toBe(state);
  });

  it('counts from the first day when nobody ever confirmed', () => {
    expect(verificationState(null, '2026-11-01', 90, '2026-11-21')).toBe('never');
    expect(verificationState(null, '2026-01-01', 90, '2026-11-21')).toBe('stale');
  });
});
