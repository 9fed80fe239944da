import { describe, expect, it } from '@jest/globals';
import { readAbsences } from './contact-fields.js';

const days = (...given: [from: string, until: string, deputy?: string][]) => given.map(([startsOn, endsOn, deputyContactId = null]) => ({ startsOn, endsOn, deputyContactId: deputyContactId }));

describe('absences', () => {
  it.each([
    ['one that is made longer', days(['2026-11-24', '2026-11-30'], ['2026-11-24', '2026-12-31']), days(['2026-11-24', '2026-12-31'])],
    ['one that goes on', days(['2026-11-24', '2026-11-30'], ['2026-12-01', '2026-12-31']), days(['2026-11-24', '2026-12-31'])],
    ['a second deputy for the last days', days(['2026-11-24', '2026-12-31', 'a'], ['2026-12-15', '2026-12-31', 'b']), days(['2026-11-24', '2026-12-14', 'a'], ['2026-12-15', '2026-12-31', 'b'])],
    ['a second deputy for days in the middle', days(['2026-11-01', '2026-11-30', 'a'], ['2026-11-10', '2026-11-12', 'b']), days(['2026-11-01', '2026-11-09', 'a'], ['2026-11-10', '2026-11-12', 'b'], ['2026-11-13', '2026-11-30', 'a'])],
    ['two that do not touch, in any order', days(['2026-12-24', '2026-12-31'], ['2026-11-01', '2026-11-02']), days(['2026-11-01', '2026-11-02'], ['2026-12-24', '2026-12-31'])],
  ])('%s', (_case, given, read) => {
    expect(readAbsences(given)).toEqual(read);
  });

  it('refuses one that ends before it begins', () => {
    expect(() => readAbsences(days(['2026-12-02', '2026-12-01']))).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });
});
