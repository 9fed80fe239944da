import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, MaxLength } from 'class-validator';

@InputType()
export class RequiredRoleInput {
  @Field(() => ID)
  @MaxLength(40)
  roleCode!: string;

  @Field(() => Boolean, { nullable: true, description: 'Null, for a wijk: as its gemeente asks.' })
  @IsOptional() @IsBoolean()
  required?: boolean | null;
}
