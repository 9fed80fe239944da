import type { Stretch, WeekHours } from '../reachability/index.js';
import type { Random } from './random.js';

type Weekday = 1 | 2 | 3 | 4 | 5;

const week = (days: readonly Weekday[], ...stretches: Stretch[]): WeekHours => Object.fromEntries(days.map((day) => [day, stretches]));

/** Part-time is the rule: the days people work. */
const DAYS: readonly (readonly Weekday[])[] = [
  [1, 2, 3, 4, 5], [1, 2, 4, 5], [1, 2, 3, 4], [1, 2, 4], [2, 3, 4], [1, 3, 5], [1, 2], [3, 4, 5], [2, 4, 5], [1, 4],
];
const WHOLE_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

export const OFFICE_HOURS = week(WHOLE_WEEK, ['08:30', '17:00']);
export const SCHOOL_HOURS = week(WHOLE_WEEK, ['08:00', '16:00']);
export const PRACTICE_HOURS = week(WHOLE_WEEK, ['08:00', '12:00'], ['13:00', '17:00']);
export const DAY_AND_NIGHT: WeekHours = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '24:00']]]));

const from = (drawn: WeekHours, stretches: Stretch[]): WeekHours => Object.fromEntries(Object.keys(drawn).map((day) => [day, stretches]));

/** One person's hours within her team's; null, as one in six does not say. */
export function someHours(random: Random, kind: 'office' | 'school' | 'practice' | 'shift'): WeekHours | null {
  if (random.chance(1 / 6)) return null;
  const days = week(random.pick(DAYS), ['08:30', '17:00']);
  if (kind === 'school') return from(days, [['08:15', random.pick(['12:30', '15:30', '16:00'])]]);
  if (kind === 'practice') return from(days, [['08:00', '12:00'], ['13:00', random.pick(['16:30', '17:00'])]]);
  if (kind === 'shift') return { ...days, [random.pick([1, 2, 3, 4, 5] as const)]: [['14:00', '22:00']] };
  return from(days, [[random.pick(['08:00', '08:30', '09:00']), random.pick(['16:30', '17:00', '17:30'])]]);
}
