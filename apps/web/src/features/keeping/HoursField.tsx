import { useState } from 'react';
import { keeping } from '../../text/keeping';
import { Radios, Tick } from '../../ui/form/Choice';
import { DaysFields } from './DaysFields';
import type { PartProps } from './PersonFields';
import type { Day } from './values';

const words = keeping.hours;

/** Working hours: as the team, or from and until for each day of the week. */
export function HoursField({ values: { hours, byAppointment }, set, problems }: PartProps) {
  const [kept, setKept] = useState<Day[]>(hours ?? []);
  const choose = (choice: 'team' | 'own') => {
    if (hours) setKept(hours);
    set({ hours: choice === 'team' ? null : kept });
  };
  return (
    <>
      <Radios id="werktijden" legend={words.title} value={hours === null ? 'team' : 'own'} onChange={choose} choices={[['team', words.choice.team], ['own', words.choice.own]]} problem={problems['werktijden']} />
      {hours !== null && <DaysFields hours={hours} set={(days) => set({ hours: days })} />}
      <Tick id="opAfspraak" checked={byAppointment} onChange={(yes) => set({ byAppointment: yes })}>
        {words.byAppointment}
      </Tick>
    </>
  );
}
