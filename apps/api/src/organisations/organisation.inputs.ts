import { Field, ID, InputType, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsOptional, IsUrl, Length, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { DayHoursInput } from '../reachability/index.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation.entity.js';

@InputType({ description: 'What is left out stays as it is.' })
export class OrganisationInput {
  @Field(() => String, { nullable: true, description: 'school, wijkteam, expertiseteam, jgz, huisartsenpraktijk, gi, veilig-thuis, politie, raad-voor-de-kinderbescherming, leerplicht or overig.' })
  @IsOptional() @IsIn(ORGANISATION_KINDS)
  kind?: OrganisationKind | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @Length(2, 120)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @MaxLength(100)
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'With its letter or addition.' })
  @IsOptional() @MaxLength(10)
  houseNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'PC6, however typed; the buurt follows from it.' })
  @IsOptional() @MaxLength(10)
  postcode?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @MaxLength(80)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'The general number, in any notation.' })
  @IsOptional() @MaxLength(40)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @ValidateIf(({ email }: OrganisationInput) => email !== '') @IsEmail() @MaxLength(254)
  email?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @ValidateIf(({ website }: OrganisationInput) => website !== '') @IsUrl({ protocols: ['http', 'https'] }) @MaxLength(200)
  website?: string | null;

  @Field(() => [DayHoursInput], { nullable: true, description: 'Null: unknown.' })
  @IsOptional() @ValidateNested({ each: true }) @Type(() => DayHoursInput) @ArrayMaxSize(7)
  hours?: DayHoursInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'The areas it works for.' })
  @IsOptional() @IsArray() @ArrayMaxSize(60) @MaxLength(10, { each: true })
  areaCodes?: string[] | null;
}

@InputType()
export class AddOrganisationInput extends OmitType(OrganisationInput, ['kind', 'name'] as const) {
  @Field(() => String)
  @IsIn(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @Field()
  @Length(2, 120)
  name!: string;

  @Field(() => ID, { description: 'The gemeente it stands in.' })
  @MaxLength(10)
  gemeenteCode!: string;
}
