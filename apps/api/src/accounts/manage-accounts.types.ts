import type { Power } from '#libs/access';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { InstantScalar } from '../graphql/day.scalar.js';
import { PowerKindName } from './viewer.types.js';

@ObjectType('GrantedPower')
export class GrantedPowerType {
  @Field(() => PowerKindName)
  kind!: Power;

  @Field(() => ID, { nullable: true })
  wijkCode!: string | null;

  @Field(() => ID, { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the wijk or organisation it is narrowed to.' })
  within!: string | null;
}

@ObjectType('ManagedAccount', { description: 'An account, as the beheerder of one gemeente sees it.' })
export class ManagedAccountType {
  @Field(() => ID)
  id!: string;

  @Field()
  email!: string;

  @Field()
  name!: string;

  @Field(() => [GrantedPowerType], { description: 'What was given to her in this gemeente.' })
  powers!: GrantedPowerType[];

  @Field({ description: 'She is in the directory of this gemeente, and sees it for as long as she is.' })
  isProfessional!: boolean;

  @Field({ description: 'She was in the directory and is not any more: what she still may do must be looked at.' })
  hasLeft!: boolean;

  @Field()
  isBlocked!: boolean;

  @Field({ description: 'Somebody used a link that was mailed to this address.' })
  hasSignedIn!: boolean;

  @Field({ description: 'The mail server refused her last invitation for good, and she has not signed in.' })
  invitationBounced!: boolean;

  @Field({ description: 'Her own powers a beheerder cannot change.' })
  isSelf!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'Of a session that still stands; null: none.' })
  lastSignInAt!: string | null;
}

@ObjectType('ManagedAccountConnection')
export class ManagedAccountConnection extends connectionOf('ManagedAccount', ManagedAccountType) {}

@ObjectType('SavedAccount')
export class SavedAccountType {
  @Field()
  account!: ManagedAccountType;

  @Field(() => ID, { nullable: true, description: 'By which it can be undone; null: nothing changed.' })
  changeId!: string | null;
}

@ObjectType('PowersConflict', { description: 'Nothing was saved: somebody else changed her powers meanwhile.' })
export class PowersConflictType {
  @Field({ description: 'As it is now.' })
  account!: ManagedAccountType;
}

export const SetPowersResult = createUnionType({
  name: 'SetPowersResult',
  types: () => [SavedAccountType, PowersConflictType] as const,
  resolveType: (value: object) => ('changeId' in value ? SavedAccountType : PowersConflictType),
});
