import { addDays, type LocalMoment } from '#libs/clock';
import { dayInWords, timeInWords, WEEKDAYS } from './dutch-time.js';
import type { Stretch, WeekHours } from './week-hours.js';

export type ReachabilityStatus = 'available' | 'absent' | 'off-hours' | 'unknown';

/** Days away, the first and the last included. */
export interface Away {
  startsOn: string;
  endsOn: string;
}

/** Within so many days it is said when she is there again. */
export const AHEAD_DAYS = 7;

/** What decides whether somebody can be called now; precedence: absence, her own hours, then the team's. */
export interface ReachabilityFacts {
  /** Her first and last day in this role. */
  startsOn: string;
  endsOn: string | null;
  /** She says that she does not work here any more; nobody judged that yet. */
  saysLeft: boolean;
  /** The absence that covers today, if any. */
  absentUntil: string | null;
  /** The name of her deputy in that absence. */
  deputyName: string | null;
  /** Those that begin in the coming week, the soonest first. */
  absencesAhead: readonly Away[];
  hours: WeekHours | null;
  /** Hours of the team or the location, used where she has none. */
  teamHours: WeekHours | null;
  byAppointment: boolean;
  ownNumber: OwnNumber;
}

/** Her own number, to this viewer: there, there but not for her, or never filled in. */
export type OwnNumber = 'shown' | 'shielded' | 'unknown';

export interface ReachabilityNow {
  status: ReachabilityStatus;
  /** Dutch, for people; empty where nothing is known. */
  text: string;
}

const NUMBER_REMARKS: Record<OwnNumber, string | null> = { shown: null, shielded: 'deelt geen direct nummer', unknown: 'nummer niet bekend' };

/** Whether somebody can be called at a moment, and how to say so. */
export function reachabilityAt(moment: LocalMoment, facts: ReachabilityFacts): ReachabilityNow {
  const { status, text } = statusAt(moment, facts);
  const remarks = [facts.byAppointment ? 'op afspraak' : null, status === 'absent' ? null : NUMBER_REMARKS[facts.ownNumber]];
  return { status, text: [text, ...remarks].filter(Boolean).join(' · ') };
}

function statusAt(moment: LocalMoment, facts: ReachabilityFacts): ReachabilityNow {
  if (facts.endsOn !== null && facts.endsOn < facts.startsOn) return { status: 'absent', text: 'staat niet in de lijst' };
  if (facts.endsOn !== null && facts.endsOn < moment.day) return { status: 'absent', text: `werkt hier niet meer, laatste werkdag ${dayInWords(facts.endsOn, moment.day)}` };
  if (facts.startsOn > moment.day) return { status: 'absent', text: `begint op ${dayInWords(facts.startsOn, moment.day)}` };
  if (facts.saysLeft) return { status: 'absent', text: 'zegt hier niet meer te werken' };
  if (facts.absentUntil !== null) {
    const deputy = facts.deputyName === null ? '' : `, waarnemer: ${facts.deputyName}`;
    return { status: 'absent', text: `afwezig t/m ${dayInWords(facts.absentUntil, moment.day)}${deputy}` };
  }
  const hours = facts.hours ?? facts.teamHours;
  if (hours === null) return { status: 'unknown', text: '' };
  const now = stretchAt(hours, moment);
  if (now) return { status: 'available', text: isDayAndNight(hours) ? 'dag en nacht bereikbaar' : `bereikbaar tot ${timeInWords(now[1])}` };
  const next = nextStretch(hours, moment, facts);
  const [away] = facts.absencesAhead;
  const instead = away ? `, afwezig van ${dayInWords(away.startsOn, moment.day)} t/m ${dayInWords(away.endsOn, moment.day)}` : '';
  return { status: 'off-hours', text: next ? `weer bereikbaar ${next}` : `nu niet bereikbaar${instead}` };
}

/** All day, every day. */
export const isDayAndNight = (hours: WeekHours): boolean =>
  ([1, 2, 3, 4, 5, 6, 7] as const).every((day) => hours[day]?.some(([from, until]) => from === '00:00' && until === '24:00'));

/** The stretch of working time a moment falls in; its end no longer counts. */
export function stretchAt(hours: WeekHours, { weekday, time }: LocalMoment): Stretch | undefined {
  return hours[weekday]?.find(([from, until]) => from <= time && time < until);
}

/** When she is there again; null: not in the coming week, or not before she has left. */
function nextStretch(hours: WeekHours, { day, weekday: today, time }: LocalMoment, { endsOn, absencesAhead }: ReachabilityFacts): string | null {
  for (let ahead = 0; ahead <= AHEAD_DAYS; ahead += 1) {
    const weekday = (((today - 1 + ahead) % 7) + 1) as LocalMoment['weekday'];
    const stretch = hours[weekday]?.find(([from]) => ahead > 0 || from > time);
    if (!stretch) continue;
    const then = addDays(day, ahead);
    if (endsOn !== null && then > endsOn) return null;
    if (absencesAhead.some((away) => away.startsOn <= then && then <= away.endsOn)) continue;
    const when = ahead === 0 ? 'vandaag' : ahead === 1 ? 'morgen' : `${ahead === AHEAD_DAYS ? 'volgende week ' : ''}${WEEKDAYS[weekday]}`;
    return `${when} vanaf ${timeInWords(stretch[0])}`;
  }
  return null;
}
