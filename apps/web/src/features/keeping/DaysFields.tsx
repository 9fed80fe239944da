import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { text } from '../../text';
import { keeping } from '../../text/keeping';
import { Icon } from '../../ui/Icon';
import type { Day } from './values';

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];
const NONE = { from: '', until: '' };
const words = keeping.hours;

/** From and until for each day of the week. */
export function DaysFields({ hours, set }: { hours: Day[]; set: (hours: Day[]) => void }) {
  const [weekend, setWeekend] = useState(() => hours.some(({ weekday }) => weekday > 5));
  return (
    <>
      <p className="kl-soft kl-small kl-form__remark">{words.help}</p>
      <ul className="kl-days">
        {[...WORKDAYS, ...(weekend ? WEEKEND : [])].map((weekday) => (
          <DayRow key={weekday} weekday={weekday} stretches={hours.find((day) => day.weekday === weekday)?.stretches ?? []} set={(stretches) => set([...hours.filter((day) => day.weekday !== weekday), { weekday, stretches }])} />
        ))}
      </ul>
      {!weekend && (
        <p className="kl-form__remark">
          <Button type="button" purpose="subtle" iconStart={<Icon name="plus" />} onClick={() => setWeekend(true)}>
            {words.weekend}
          </Button>
        </p>
      )}
    </>
  );
}

function DayRow({ weekday, stretches, set }: { weekday: number; stretches: Day['stretches']; set: (stretches: Day['stretches']) => void }) {
  const day = text.weekdays[weekday - 1]!;
  const rows = stretches.length > 0 ? stretches : [NONE];
  const change = (index: number, changes: Partial<Day['stretches'][number]>) => set(rows.map((row, place) => (place === index ? { ...row, ...changes } : row)));
  return (
    <li className="kl-day">
      <span className="kl-day__name" aria-hidden="true">
        {day}
      </span>
      <div className="kl-day__rows">
        {rows.map(({ from, until }, index) => (
          <div key={index} className="kl-day__row">
            <input type="time" step={300} className="utrecht-textbox kl-time" aria-label={words.from(day)} value={from} onChange={(event) => change(index, { from: event.target.value })} />
            <span aria-hidden="true">{words.untilShort}</span>
            <input type="time" step={300} className="utrecht-textbox kl-time" aria-label={words.until(day)} value={until === '24:00' ? '00:00' : until} onChange={(event) => change(index, { until: event.target.value })} />
          </div>
        ))}
      </div>
      {rows.length < 3 && rows.at(-1)!.until && (
        <button type="button" className="kl-icon-button" aria-label={words.more(day)} onClick={() => set([...rows, NONE])}>
          <Icon name="plus" />
        </button>
      )}
    </li>
  );
}
