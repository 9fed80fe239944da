import { Field, ID, InputType, Int, OmitType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, Length, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { DayScalar } from '../graphql/day.scalar.js';
import { PhoneKind } from '../phone-numbers/index.js';
import type { PhoneVisibility } from '../professionals/index.js';
import { DayHoursInput } from '../reachability/index.js';
import { MOST_PHONES } from './contact-fields.js';

export const PhoneVisibilityName = { EVERYONE: 'everyone', SAME_WIJK: 'same-wijk', COORDINATORS: 'coordinators' } as const;
registerEnumType(PhoneVisibilityName, {
  name: 'PhoneVisibility',
  description: 'Who sees a direct number.',
  valuesMap: { EVERYONE: { description: 'Everyone who is signed in.' }, SAME_WIJK: { description: 'Professionals of the same wijk.' } },
});

@InputType()
export class PhoneInput {
  @Field(() => PhoneKind, { description: 'MOBILE or DIRECT.' })
  @IsIn([PhoneKind.MOBILE, PhoneKind.DIRECT])
  kind!: 'mobile' | 'direct';

  @Field({ description: 'In any notation.' })
  @MaxLength(40)
  number!: string;

  @Field(() => PhoneVisibilityName, { defaultValue: PhoneVisibilityName.EVERYONE })
  @IsIn(Object.values(PhoneVisibilityName))
  visibility!: PhoneVisibility;
}

@InputType({ description: 'What is the person\'s own. What is left out stays as it is.' })
export class PersonInput {
  @Field(() => String, { nullable: true })
  @IsOptional() @Length(1, 60)
  voornaam?: string | null;

  @Field(() => String, { nullable: true, description: 'Null: she has none.' })
  @IsOptional() @MaxLength(20)
  tussenvoegsel?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @Length(1, 80)
  achternaam?: string | null;

  @Field(() => String, { nullable: true, description: 'Work e-mail. Null: none.' })
  @IsOptional() @ValidateIf(({ email }: PersonInput) => email !== '') @IsEmail() @MaxLength(254)
  email?: string | null;

  @Field(() => [String], { nullable: true, description: 'ISO 639-1 codes, besides Dutch.' })
  @IsOptional() @ArrayMaxSize(10) @Matches(/^[a-z]{2}$/, { each: true })
  languages?: string[] | null;

  @Field(() => [PhoneInput], { nullable: true, description: 'All of them.' })
  @IsOptional() @ValidateNested({ each: true }) @Type(() => PhoneInput) @ArrayMaxSize(MOST_PHONES)
  phones?: PhoneInput[] | null;
}

@InputType()
export class NewProfessionalInput extends OmitType(PersonInput, ['voornaam', 'achternaam'] as const) {
  @Field()
  @Length(1, 60)
  voornaam!: string;

  @Field()
  @Length(1, 80)
  achternaam!: string;
}

@InputType({ description: 'What she does, where and when. What is left out stays as it is.' })
export class ContactInput {
  @Field(() => ID, { nullable: true })
  @IsOptional() @MaxLength(40)
  roleCode?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional() @MaxLength(36)
  organisationId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The areas served, of any level.' })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @MaxLength(10, { each: true })
  areaCodes?: string[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day.' })
  @IsOptional()
  startsOn?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day. Null: open-ended.' })
  @IsOptional()
  endsOn?: string | null;

  @Field(() => [DayHoursInput], { nullable: true, description: "Null: unknown, the team's hours then count." })
  @IsOptional() @ValidateNested({ each: true }) @Type(() => DayHoursInput) @ArrayMaxSize(7)
  hours?: DayHoursInput[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional() @IsBoolean()
  byAppointment?: boolean | null;
}

@InputType({ description: 'One of professionalId and professional.' })
export class AddContactInput extends OmitType(ContactInput, ['roleCode', 'organisationId', 'areaCodes'] as const) {
  @Field(() => ID, { nullable: true, description: 'Somebody who is in the directory already.' })
  @IsOptional() @MaxLength(36)
  professionalId?: string | null;

  @Field(() => NewProfessionalInput, { nullable: true, description: 'Somebody new.' })
  @IsOptional() @ValidateNested() @Type(() => NewProfessionalInput)
  professional?: NewProfessionalInput | null;

  @Field(() => ID)
  @MaxLength(40)
  roleCode!: string;

  @Field(() => ID)
  @MaxLength(36)
  organisationId!: string;

  @Field(() => [ID])
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @MaxLength(10, { each: true })
  areaCodes!: string[];
}

@InputType()
export class EditContactInput {
  @Field(() => Int, { description: 'The version of the draft she edited.' })
  @IsInt()
  version!: number;

  @Field(() => Int, { description: 'The version of the person in the draft she edited.' })
  @IsInt()
  personVersion!: number;

  @Field({ defaultValue: false, description: 'Save over what others changed meanwhile.' })
  @IsBoolean()
  overwrite!: boolean;

  @Field(() => PersonInput, { nullable: true })
  @IsOptional() @ValidateNested() @Type(() => PersonInput)
  person?: PersonInput | null;

  @Field(() => ContactInput, { nullable: true })
  @IsOptional() @ValidateNested() @Type(() => ContactInput)
  contact?: ContactInput | null;
}

@InputType()
export class AbsenceInput {
  @Field(() => DayScalar, { description: 'The first day away.' })
  @IsString()
  startsOn!: string;

  @Field(() => DayScalar, { description: 'The last day away.' })
  @IsString()
  endsOn!: string;

  @Field(() => ID, { nullable: true, description: 'The contact who deputises; null: the team helps.' })
  @IsOptional() @MaxLength(36)
  deputyContactId!: string | null;
}
