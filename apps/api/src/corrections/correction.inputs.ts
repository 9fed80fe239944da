import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, MaxLength } from 'class-validator';
import { CORRECTION_KINDS, type CorrectionKind } from './correction.entity.js';

export const CorrectionKindName = { NUMBER: 'number', ELSEWHERE: 'elsewhere', OTHER: 'other' } as const;
registerEnumType(CorrectionKindName, {
  name: 'CorrectionKind',
  description: 'What is wrong.',
  valuesMap: { NUMBER: { description: 'The number is wrong.' }, ELSEWHERE: { description: 'She works somewhere else, or not any more.' } },
});

@InputType()
export class CorrectionInput {
  @Field(() => ID)
  @MaxLength(36)
  contactId!: string;

  @Field(() => CorrectionKindName)
  @IsIn(CORRECTION_KINDS)
  kind!: CorrectionKind;

  @Field(() => String, { nullable: true, description: 'The number that is wrong, in any notation.' })
  @IsOptional() @MaxLength(40)
  wrongNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'What it should be, in any notation.' })
  @IsOptional() @MaxLength(40)
  rightNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'In her own words; what looks like a BSN or a birth date is refused.' })
  @IsOptional() @MaxLength(500)
  note?: string | null;
}

@InputType()
export class JudgementInput {
  @Field({ description: 'True: it is right. Of a number, the contact gets it at once; that she herself says that she left is right once she has a last day, which closes it.' })
  @IsBoolean()
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a number that is wrong, where the sender did not say what it should be and who judges knows: in any notation.' })
  @IsOptional() @MaxLength(40)
  rightNumber?: string | null;

  @Field({ defaultValue: false, description: 'Of what is refused and somebody said of herself: she said on the phone that all holds as it stands. Her contacts are then confirmed.' })
  @IsBoolean()
  spoken!: boolean;

  @Field(() => String, { nullable: true, description: 'What the sender is told with the outcome.' })
  @IsOptional() @MaxLength(500)
  reply?: string | null;
}
