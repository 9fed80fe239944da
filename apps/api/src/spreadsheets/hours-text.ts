import type { Stretch, WeekHours } from '../reachability/index.js';

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
/** Stretches a day may have. */
const MOST = 4;
/** A day, a time, what stands between the first and the last of a span, and what only separates. Longest first. */
const TOKEN = /(?<day>maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:maa|din|woe|don|vrij|vri|zat|zon|ma|di|wo|do|vr|za|zo)(?!\p{L})\.?)(?:en(?!\p{L}))?|(?<time>(?:[01]?\d|2[0-4])(?:[:.u][0-5]\d)?(?!\d))|(?<until>tot en met|t\/m|tm(?!\p{L})|tot(?!\p{L})|-)|(?<between>[\s,;:/&+.()]+|en(?!\p{L})|uur|u(?!\p{L})|van(?!\p{L}))/gu;

type Weekday = keyof WeekHours;
type Token = { day: Weekday } | { time: string } | { until: true };

/**
 * Working hours as an export writes them and people type them: `ma 08:30-17:00; di 09:00-12:30 13:00-17:00`, `ma t/m do 9-17`, `ma, di en do 9.00-17.00 uur`.
 * @returns null when it cannot be read, a day stands there twice, or a stretch ends before it begins.
 */
export function readHoursText(cell: string): WeekHours | null {
  const tokens = tokensIn(plainly(cell));
  if (tokens === null || tokens.length === 0) return null;
  const hours: WeekHours = {};
  while (tokens.length > 0) {
    const days = takeDays(tokens);
    const stretches = takeStretches(tokens);
    if (days === null || stretches === null || new Set(days).size < days.length || days.some((day) => hours[day])) return null;
    for (const day of days) hours[day] = stretches.map((stretch) => [...stretch]);
  }
  return hours;
}

/** Whether a cell tells which days somebody works and not from when until when: `ma di do`, `ma t/m vr`. */
export function tellsOnlyDays(cell: string): boolean {
  const tokens = tokensIn(plainly(cell));
  return tokens !== null && takeDays(tokens) !== null && tokens.length === 0;
}

const plainly = (cell: string): string => cell.toLowerCase().replace(/[\u2010-\u2015]/g, '-').trim();

/** Null when something stands there that is neither a day nor a time. */
function tokensIn(text: string): Token[] | null {
  const found = [...text.matchAll(TOKEN)];
  if (found.map(([whole]) => whole).join('') !== text) return null;
  return found.flatMap(({ groups }): Token[] => {
    const { day, time, until } = groups as Record<string, string | undefined>;
    if (day) return [{ day: (DAYS.findIndex((name) => day.startsWith(name)) + 1) as Weekday }];
    if (time) return [{ time: clock(time) }];
    return until ? [{ until: true }] : [];
  });
}

/** `9` and `9.00` are `09:00`. */
function clock(written: string): string {
  const [hour = '', minute = '00'] = written.split(/[:.u]/);
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** The days at the start, spans written out; null when there are none. Of two the first and the last, `ma-wo-vr` is three days. */
function takeDays(tokens: Token[]): Weekday[] | null {
  const days: Weekday[] = [];
  for (let first = takeDay(tokens); first !== null; first = takeDay(tokens)) {
    const linked = [first];
    while (takeUntil(tokens)) {
      const next = takeDay(tokens);
      if (next === null || next < linked.at(-1)!) return null;
      linked.push(next);
    }
    const [from, until = from] = linked as [Weekday, Weekday?];
    if (linked.length > 2) days.push(...linked);
    else for (let day = from; day <= until; day += 1) days.push(day);
  }
  return days.length > 0 ? days : null;
}

/** The stretches at the start, in order; null when there are none, or they overlap. */
function takeStretches(tokens: Token[]): Stretch[] | null {
  const stretches: Stretch[] = [];
  for (let from = takeTime(tokens); from !== null; from = takeTime(tokens)) {
    const until = takeUntil(tokens) ? takeTime(tokens) : null;
    if (until === null || from >= until || until > '24:00') return null;
    stretches.push([from, until]);
  }
  stretches.sort(([one], [other]) => (one < other ? -1 : 1));
  const overlap = stretches.some(([from], place) => place > 0 && from < stretches[place - 1]![1]);
  return stretches.length === 0 || stretches.length > MOST || overlap ? null : stretches;
}

function takeDay(tokens: Token[]): Weekday | null {
  const first = tokens[0];
  return first && 'day' in first ? (tokens.shift(), first.day) : null;
}

function takeTime(tokens: Token[]): string | null {
  const first = tokens[0];
  return first && 'time' in first ? (tokens.shift(), first.time) : null;
}

function takeUntil(tokens: Token[]): boolean {
  const isNext = tokens[0] !== undefined && 'until' in tokens[0];
  if (isNext) tokens.shift();
  return isNext;
}

/** As an export writes them: `ma 08:30-17:00; di 09:00-12:30 13:00-17:00`; '' when she works no day. */
export const writeHoursText = (hours: WeekHours): string =>
  DAYS.flatMap((day, place) => {
    const stretches = hours[(place + 1) as Weekday] ?? [];
    return stretches.length === 0 ? [] : [`${day} ${stretches.map(([from, until]) => `${from}-${until}`).join(' ')}`];
  }).join('; ');
