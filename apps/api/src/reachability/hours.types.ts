import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { WeekHours } from './week-hours.js';

@ObjectType('Stretch', { description: 'Local time in the Netherlands.' })
export class StretchType {
  @Field({ description: '08:30' })
  from!: string;

  @Field()
  until!: string;
}

@ObjectType('DayHours')
export class DayHoursType {
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday.' })
  weekday!: number;

  @Field(() => [StretchType])
  stretches!: StretchType[];
}

/** Days off are left out. */
export function presentHours(hours: WeekHours | null): DayHoursType[] {
  return Object.entries(hours ?? {})
    .map(([weekday, stretches]) => ({ weekday: Number(weekday), stretches: stretches.map(([from, until]) => ({ from, until })) }))
    .filter((day) => day.stretches.length > 0)
    .sort((a, b) => a.weekday - b.weekday);
}
