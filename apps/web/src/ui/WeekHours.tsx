import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { text } from '../text';
import { readTime, weekdayToday } from './hours';

interface DayHours {
  weekday: number;
  stretches: { from: string; until: string }[];
}

/** The hours of this week; today stands out, unless they do not hold now. The weekend only where somebody is there. */
export function WeekHours({ hours, none, off, away = false }: { hours: DayHours[]; none: string; off: string; away?: boolean }) {
  if (hours.length === 0) return <Paragraph className="kl-soft">{none}</Paragraph>;
  const today = away ? undefined : weekdayToday();
  const byDay = new Map(hours.map(({ weekday, stretches }) => [weekday, stretches]));
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= 5 || byDay.get(day)?.length);
  return (
    <table className="kl-week">
      <tbody>
        {days.map((day) => (
          <tr key={day} className={day === today ? 'kl-week__today' : undefined}>
            <th scope="row">
              {text.weekdays[day - 1]}
              {day === today && <span className="kl-week__mark"> {text.today}</span>}
            </th>
            <td>{read(byDay.get(day)) || off}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function read(stretches: DayHours['stretches'] = []): string {
  return stretches.map(({ from, until }) => text.stretch(readTime(from), readTime(until))).join(text.and);
}
