import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContactType, KeptPhoneType } from '../contacts/index.js';
import { connectionOf } from '../graphql/connection.js';
import type { Likeness } from './people-matcher.js';

export const LikenessName = { EMAIL: 'email', NUMBER: 'number', NAME: 'name' } as const;
registerEnumType(LikenessName, { name: 'Likeness', description: 'Why two may be the same: the same address, the same number, or a name that reads or sounds the same.' });

@ObjectType('LikePerson', { description: 'Somebody in the directory who may be the one that is meant.' })
export class LikePersonType {
  @Field(() => ID)
  professionalId!: string;

  @Field()
  name!: string;

  @Field(() => [LikenessName])
  why!: Likeness[];

  @Field(() => [ContactType], { description: 'What she does now, as far as the viewer may see; empty when she left.' })
  contacts!: ContactType[];

  @Field(() => Int, { description: 'How many maatjes she has in these.' })
  maatjes!: number;
}

@ObjectType('Duplicate', { description: 'Two who may be the same person.' })
export class DuplicateType {
  @Field()
  first!: LikePersonType;

  @Field()
  second!: LikePersonType;

  @Field(() => [LikenessName])
  why!: Likeness[];
}

@ObjectType('DuplicateConnection')
export class DuplicateConnection extends connectionOf('Duplicate', DuplicateType) {}

@ObjectType('PairThatEnds', { description: 'Two who stop being maatjes.' })
class PairThatEndsType {
  @Field()
  memberName!: string;

  @Field()
  expertName!: string;
}

@ObjectType('MergePreview', { description: 'What merging two people comes to.' })
export class MergePreviewType {
  @Field({ description: 'The name that stays.' })
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => [KeptPhoneType])
  phones!: KeptPhoneType[];

  @Field(() => [ContactType], { description: 'The contacts that move to her.' })
  moved!: ContactType[];

  @Field(() => [ContactType], { description: 'The contacts that say the same as one of hers, and are folded into that.' })
  folded!: ContactType[];

  @Field(() => [PairThatEndsType], { description: 'The maatjes that stop by it: a member has one, and nobody is her own.' })
  endedPairs!: PairThatEndsType[];
}
