import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';

@InputType()
export class StretchInput {
  @Field({ description: '08:30' })
  @Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  from!: string;

  @Field({ description: '17:00; 24:00 for the end of the day.' })
  @Matches(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/)
  until!: string;
}

@InputType()
export class DayHoursInput {
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday.' })
  @IsInt() @Min(1) @Max(7)
  weekday!: number;

  @Field(() => [StretchInput])
  @ValidateNested({ each: true }) @Type(() => StretchInput) @ArrayMaxSize(4)
  stretches!: StretchInput[];
}
