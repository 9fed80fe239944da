import { expect, it } from '@jest/globals';
import { dayOf, startOfDay } from './clock.js';

it.each([
  ['2026-01-15', '2026-01-14T23:00:00.000Z'], ['2026-07-15', '2026-07-14T22:00:00.000Z'],
  // the days on which the clock changes, and those after
  ['2026-03-29', '2026-03-28T23:00:00.000Z'], ['2026-03-30', '2026-03-29T22:00:00.000Z'], ['2026-10-25', '2026-10-24T22:00:00.000Z'], ['2026-10-26', '2026-10-25T23:00:00.000Z'],
])('begins %s at %s', (day, instant) => {
  expect(startOfDay(day)).toBe(instant);
  expect([dayOf(instant), dayOf(new Date(Date.parse(instant) - 1).toISOString())]).toEqual([day, expect.not.stringMatching(day)]);
});
