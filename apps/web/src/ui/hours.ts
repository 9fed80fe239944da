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

/** 2026-12-03 → 3 december 2026 */
export function readDay(day: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}
