import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { NewProfessionalInput } from '../contacts/index.js';
import { DayScalar } from '../graphql/day.scalar.js';

const WhatFollows = { SUCCESSOR: 'successor', VACANCY: 'vacancy', END: 'end' } as const;
export type WhatFollowsValue = (typeof WhatFollows)[keyof typeof WhatFollows];
registerEnumType(WhatFollows, {
  name: 'WhatFollows',
  description: 'What happens with a contact of somebody who leaves.',
  valuesMap: { SUCCESSOR: { description: 'Somebody takes it over.' }, VACANCY: { description: 'Nobody yet: the role is then required in these wijken.' }, END: { description: 'It is not needed any more.' } },
});

@InputType()
export class DepartingContactInput {
  @Field(() => ID)
  @MaxLength(36)
  contactId!: string;

  @Field(() => WhatFollows)
  @IsIn(Object.values(WhatFollows))
  then!: WhatFollowsValue;

  @Field(() => ID, { nullable: true, description: 'Of SUCCESSOR: any contact of somebody who is in the directory.' })
  @IsOptional() @MaxLength(36)
  successorContactId?: string | null;

  @Field(() => NewProfessionalInput, { nullable: true, description: 'Of SUCCESSOR: somebody new.' })
  @IsOptional() @ValidateNested() @Type(() => NewProfessionalInput)
  successor?: NewProfessionalInput | null;

  @Field(() => DayScalar, { nullable: true, description: "Of SUCCESSOR: the first day; before the leaver's last day they overlap. The day after hers unless given." })
  @IsOptional() @IsString()
  successorStartsOn?: string | null;
}

@InputType()
export class DepartingDeputyInput {
  @Field(() => ID, { description: 'The contact who is away and has her as deputy.' })
  @MaxLength(36)
  contactId!: string;

  @Field(() => ID, { nullable: true, description: 'Who deputises instead; null: the team.' })
  @IsOptional() @MaxLength(36)
  deputyContactId?: string | null;
}

@InputType()
export class DepartureInput {
  @Field(() => ID)
  @MaxLength(36)
  professionalId!: string;

  @Field(() => DayScalar)
  @IsString()
  lastDay!: string;

  @Field(() => [DepartingContactInput], { description: 'Each of her contacts that the viewer keeps.' })
  @ValidateNested({ each: true }) @Type(() => DepartingContactInput) @ArrayMaxSize(50)
  contacts!: DepartingContactInput[];

  @Field(() => [DepartingDeputyInput], { description: 'Those that are not named have the team.' })
  @ValidateNested({ each: true }) @Type(() => DepartingDeputyInput) @ArrayMaxSize(100)
  deputies!: DepartingDeputyInput[];
}
