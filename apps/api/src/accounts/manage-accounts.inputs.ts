import type { Power } from '#libs/access';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { PowerKindName } from './viewer.types.js';

@InputType({ description: 'A power within the gemeente.' })
export class GrantInput {
  @Field(() => PowerKindName)
  @IsIn(Object.values(PowerKindName))
  kind!: Power;

  @Field(() => ID, { nullable: true, description: 'Of a coordinator: narrowed to this wijk.' })
  @IsOptional() @MaxLength(10)
  wijkCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a coordinator: narrowed to the people of this organisation.' })
  @IsOptional() @MaxLength(36)
  organisationId?: string | null;
}
