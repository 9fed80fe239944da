import { Settings } from '#libs/config';
import { Injectable } from '@nestjs/common';

/** A moment as people in the Netherlands read it, daylight saving included. */
export interface LocalMoment {
  /** 2026-11-21 */
  day: string;
  /** 08:30 */
  time: string;
  /** 1 = Monday … 7 = Sunday. */
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

/** The one source of time. In demo mode it may be set to another moment, and then stands still there. */
@Injectable()
export class Clock {
  constructor(private readonly settings: Settings) {}

  now(): Date {
    return this.settings.isDemo && this.settings.DEMO_NOW ? new Date(this.settings.DEMO_NOW) : new Date();
  }

  /** Now as an instant column holds it. */
  instant(): string {
    return this.now().toISOString();
  }

  local(): LocalMoment {
    return localMoment(this.now());
  }

  today(): string {
    return this.local().day;
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KEEP_MINUTES = 10_000;
const known = new Map<number, LocalMoment>();

/** A moment in Europe/Amsterdam, to the minute. */
export function localMoment(moment: Date): LocalMoment {
  const minute = Math.floor(moment.getTime() / MINUTE);
  const local = known.get(minute) ?? readLocal(moment);
  if (known.size >= KEEP_MINUTES) known.clear();
  known.set(minute, local);
  return local;
}

const KEEP_HOURS = 20_000;
const days = new Map<string, string>();

/** The day of an instant in Europe/Amsterdam. That is whole hours from UTC: the hour decides, and there are few hours. */
export function dayOf(instant: string): string {
  const hour = instant.slice(0, 13);
  const day = days.get(hour) ?? localMoment(new Date(`${hour}:00:00.000Z`)).day;
  if (days.size >= KEEP_HOURS) days.clear();
  days.set(hour, day);
  return day;
}

/** The instant at which a day begins in Europe/Amsterdam. */
export function startOfDay(day: string): string {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  const hoursAhead = localMoment(new Date(midnight.getTime() - 2 * HOUR)).day === day ? 2 : 1;
  return instantAfter(midnight, -hoursAhead * HOUR);
}

function readLocal(moment: Date): LocalMoment {
  const part = Object.fromEntries(FORMAT.formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = `${part.year}-${part.month}-${part.day}`;
  return { day, time: `${part.hour}:${part.minute}`, weekday: weekdayOf(day) };
}

/** The weekday of a day: 1 = Monday … 7 = Sunday. */
function weekdayOf(day: string): LocalMoment['weekday'] {
  return (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as LocalMoment['weekday'];
}

/** The instant so long later; earlier when less than 0. */
export const instantAfter = (moment: Date, milliseconds: number): string => new Date(moment.getTime() + milliseconds).toISOString();

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
