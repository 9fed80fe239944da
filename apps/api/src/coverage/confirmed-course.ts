import { instantAfter, localMoment } from '#libs/clock';

/** How many days a confirmation counts in the share. */
const CONFIRMED_WITHIN_DAYS = 90;
const WEEKS = 52;
const DAY_MS = 86_400_000;

export interface ConfirmedPoint {
  /** The day. */
  on: string;
  /** How many were active. */
  total: number;
  /** Which part of those was confirmed in the {@link CONFIRMED_WITHIN_DAYS} days before; 0 when there was nobody. */
  share: number;
}

/** The moments of the course, a week apart, the oldest first; the last is now. */
export const courseMoments = (now: Date): Date[] => Array.from({ length: WEEKS + 1 }, (_, index) => new Date(now.getTime() - (WEEKS - index) * 7 * DAY_MS));

/** From which moment on a confirmation counts at some point of the course. */
export const courseBegins = (now: Date): string => instantAfter(now, -(WEEKS * 7 + CONFIRMED_WITHIN_DAYS) * DAY_MS);

/** The share confirmed at each moment, in one pass over the contacts and their confirmations. */
export function confirmedCourse(
  contacts: readonly { id: string; startsOn: string; endsOn: string | null }[],
  confirmations: readonly { contactId: string; at: string }[],
  now: Date,
): ConfirmedPoint[] {
  const points = courseMoments(now).map((moment) => ({ on: localMoment(moment).day, until: moment.toISOString(), from: instantAfter(moment, -CONFIRMED_WITHIN_DAYS * DAY_MS), total: 0, confirmed: 0 }));
  const byContact = new Map<string, string[]>(contacts.map(({ id }) => [id, []]));
  for (const { contactId, at } of confirmations) byContact.get(contactId)?.push(at);
  for (const { id, startsOn, endsOn } of contacts) {
    const said = byContact.get(id)!.sort();
    let latest = -1;
    for (const point of points) {
      while (latest + 1 < said.length && said[latest + 1]! <= point.until) latest += 1;
      if (startsOn > point.on || (endsOn !== null && endsOn < point.on)) continue;
      point.total += 1;
      if (latest >= 0 && said[latest]! > point.from) point.confirmed += 1;
    }
  }
  return points.map(({ on, total, confirmed }) => ({ on, total, share: total === 0 ? 0 : confirmed / total }));
}
