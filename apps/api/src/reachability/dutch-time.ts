import type { WeekHours } from './week-hours.js';

export const WEEKDAYS = { 1: 'maandag', 2: 'dinsdag', 3: 'woensdag', 4: 'donderdag', 5: 'vrijdag', 6: 'zaterdag', 7: 'zondag' } as const;

const LIST = new Intl.ListFormat('nl');

/** `a, b en c` */
export const listInWords = (words: readonly string[]): string => LIST.format(words);

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** `08:30` → `8.30`, `24:00` → `middernacht`. */
export const timeInWords = (time: string): string => (time === '24:00' ? 'middernacht' : time.replace(/^0/, '').replace(':', '.'));

/** `{1: [['08:30', '17:00']]}` → `maandag 8.30–17.00`; days of the same hours together: `maandag en dinsdag 8.30–17.00, vrijdag 8.30–12.00`. */
export function tellHours(hours: WeekHours): string {
  const days = Object.entries(hours).filter(([, stretches]) => stretches.length > 0);
  const byTimes = Map.groupBy(days, ([, stretches]) => stretches.map(([from, until]) => `${timeInWords(from)}–${timeInWords(until)}`).join(' en '));
  return [...byTimes].map(([times, some]) => `${listInWords(some.map(([weekday]) => WEEKDAYS[Number(weekday) as keyof typeof WEEKDAYS]))} ${times}`).join(', ') || 'geen werkdagen';
}

/** `2026-12-03` → `3 december`, with the year when it is not this year's. */
export function dayInWords(day: string, today: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const name = `${Number(date)} ${MONTHS[Number(month) - 1]}`;
  return today.startsWith(year) ? name : `${name} ${year}`;
}
