const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/Amsterdam' });
const ORDER = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 14.03, the time of a clock in the Netherlands. */
export function clock(milliseconds: number): string {
  return CLOCK.format(milliseconds).replace(':', '.');
}

/** 1 = Monday … 7 = Sunday, in the Netherlands. */
export function weekdayToday(): number {
  return ORDER.indexOf(WEEKDAY.format(new Date())) + 1;
}

/** 08:30 → 8.30 */
export function readTime(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

const WITH_YEAR = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const THIS_YEAR = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** 2026-12-03 → 3 december; 3 december 2026 when that is another year */
export function readDay(day: string): string {
  const isThisYear = day.slice(0, 4) === today().slice(0, 4);
  return (isThisYear ? THIS_YEAR : WITH_YEAR).format(new Date(`${day}T12:00:00Z`));
}

const DAY = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** 2026-11-23: today in the Netherlands. */
export const today = (): string => DAY.format(new Date());

/** 2026-11-23 and -1 → 2026-11-22 */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 2026-11-23T10:02:00Z → 23 november om 11.02 uur */
export const readMoment = (instant: string): string => `${readDayOf(instant)} om ${clock(new Date(instant).getTime())} uur`;

/** 2026-11-23T10:02:00Z → 23 november */
export const readDayOf = (instant: string): string => readDay(DAY.format(new Date(instant)));
