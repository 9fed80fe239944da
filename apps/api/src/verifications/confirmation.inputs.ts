import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

@InputType({ description: 'Something is not right any more: who keeps her contacts hears of it.' })
export class ConfirmationChangeInput {
  @Field(() => ID, { description: 'The contact it is about.' })
  @MaxLength(36)
  contactId!: string;

  @Field(() => String, { nullable: true, description: 'Her new number, in any notation.' })
  @IsOptional() @MaxLength(40)
  rightNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The number it replaces.' })
  @IsOptional() @MaxLength(40)
  wrongNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'In her own words: who follows her, for example.' })
  @IsOptional() @MaxLength(400)
  note?: string | null;
}
