import { describe, expect, it } from '@jest/globals';
import { verificationDays, verificationState, type Verified } from './verification-state.js';

const RULES = { VERIFY_CADENCE_DAYS: 90, VERIFY_STALE_AFTER_DAYS: 30, VERIFY_HIDE_AFTER_DAYS: 90 };
const on = (given: Partial<Verified>, today = '2026-11-21', rules = RULES) =>
  verificationState(verificationDays({ verifiedAt: null, startsOn: '2019-01-01', roleCode: 'huisarts', askedOn: null, ...given }, rules), today);

describe('a confirmation holds for ninety days, and thirty more', () => {
  it.each([
    ['2026-11-21', 'fresh'], ['2026-08-24', 'fresh'], ['2026-08-23', 'due'], ['2026-07-25', 'due'], ['2026-07-24', 'stale'], ['2020-01-01', 'stale'],
  ])('confirmed on %s: %s', (day, state) => expect(on({ verifiedAt: `${day}T09:00:00.000Z` })).toBe(state));

  it('counts from the first day when nobody ever confirmed', () => {
    expect(on({ startsOn: '2026-11-01' })).toBe('never');
    expect(on({ startsOn: '2026-01-01' })).toBe('stale');
  });

  it('is hidden when she was asked ninety days ago and nobody answered, never before she was asked', () => {
    expect(on({ askedOn: '2026-08-23' })).toBe('hidden');
    expect(on({ askedOn: '2026-08-24' })).toBe('stale');
    expect(on({ verifiedAt: '2020-01-01T09:00:00.000Z' })).toBe('stale');
  });

  it('follows the settings', () => {
    expect(on({ verifiedAt: '2026-11-10T09:00:00.000Z' }, '2026-11-21', { ...RULES, VERIFY_CADENCE_DAYS: 10 })).toBe('due');
    expect(on({ verifiedAt: '2026-11-10T09:00:00.000Z' }, '2026-11-21', { ...RULES, VERIFY_CADENCE_DAYS: 10, VERIFY_STALE_AFTER_DAYS: 1 })).toBe('stale');
  });
});
