import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MultiPolygonScalar } from './multi-polygon.scalar.js';
import type { Outline } from './outline.js';

const AreaLevelName = { GEMEENTE: 'gemeente', WIJK: 'wijk', BUURT: 'buurt' } as const;
registerEnumType(AreaLevelName, { name: 'AreaLevel' });

@ObjectType('Gemeente')
export class GemeenteType {
  @Field(() => ID, { description: 'The CBS code: GM0917.' })
  code!: string;

  @Field()
  name!: string;
}

@ObjectType('Area', { description: 'A gemeente, wijk or buurt of CBS.' })
export class AreaType {
  @Field(() => ID)
  code!: string;

  @Field(() => AreaLevelName)
  level!: 'gemeente' | 'wijk' | 'buurt';

  @Field()
  name!: string;
}

@ObjectType('Buurt')
export class BuurtType {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field(() => Int, { nullable: true })
  inhabitants!: number | null;

  @Field(() => MultiPolygonScalar, { nullable: true, description: 'Null for the few buurten without a known outline.' })
  outline!: Outline | null;
}

@ObjectType('PostcodeBuurt')
export class PostcodeBuurtType {
  @Field()
  buurt!: AreaType;

  @Field()
  wijk!: AreaType;

  @Field()
  gemeente!: GemeenteType;
}

@ObjectType('PostcodeAnswer')
export class PostcodeAnswerType {
  @Field({ description: '6411 AB' })
  postcode!: string;

  @Field(() => [PostcodeBuurtType], { description: 'The buurten it lies in, most likely first.' })
  buurten!: PostcodeBuurtType[];

  @Field({ description: 'True when the national table is not loaded or does not have it: derived from schools or from the PC4.' })
  approximate!: boolean;

  @Field({ description: 'Dutch, for people: "Postcode 6411 AB ligt in Op de Nobel, wijk Heerlen-Centrum."' })
  text!: string;
}
