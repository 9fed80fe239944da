import { UserError } from '#libs/errors';
import type { DayHoursInput } from './hours.inputs.js';
import type { Stretch, WeekHours } from './week-hours.js';

/**
 * Working hours as they are stored.
 * @throws UserError HOURS_INVALID for a day given twice, or stretches that end before they begin or overlap.
 */
export function readHours(days: readonly DayHoursInput[]): WeekHours {
  if (new Set(days.map((day) => day.weekday)).size < days.length) throw new UserError('HOURS_INVALID');
  return Object.fromEntries(days.filter(({ stretches }) => stretches.length > 0).map(({ weekday, stretches }) => [weekday, readStretches(stretches)]));
}

function readStretches(stretches: DayHoursInput['stretches']): Stretch[] {
  const inOrder = stretches.map(({ from, until }): Stretch => [from, until]).sort(([a], [b]) => (a < b ? -1 : 1));
  const isWrong = inOrder.some(([from, until], place) => from >= until || (place > 0 && from < inOrder[place - 1]![1]));
  if (isWrong) throw new UserError('HOURS_INVALID');
  return inOrder;
}
