import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AreaType } from '../areas/index.js';
import { connectionOf } from '../graphql/connection.js';
import { DayScalar, InstantScalar } from '../graphql/day.scalar.js';
import { OrganisationType } from '../organisations/index.js';
import { CallTargetType, DayHoursType, ReachabilityStatusName, type ReachabilityStatus } from '../reachability/index.js';
import { RoleType } from '../roles/index.js';
import type { ContactRecord } from './contact-record.js';
import type { VerificationState } from './verification-state.js';

const VerificationStateName = { FRESH: 'fresh', DUE: 'due', STALE: 'stale', NEVER: 'never', HIDDEN: 'hidden' } as const;
registerEnumType(VerificationStateName, {
  name: 'VerificationState',
  valuesMap: { HIDDEN: { description: 'Nobody answered for so long that only who keeps it still sees it.' }, NEVER: { description: 'Nobody confirmed it yet.' } },
});

const VerifiedByName = { SELF: 'self', COORDINATOR: 'coordinator', MANAGER: 'manager' } as const;
registerEnumType(VerifiedByName, { name: 'VerifiedBy' });

export const DisclosureChannel = { PAGE: 'page', CALL: 'call' } as const;
registerEnumType(DisclosureChannel, { name: 'DisclosureChannel', description: 'Where numbers are shown.' });

export const ConfirmationWay = { APP: 'app', PHONE: 'phone' } as const;
registerEnumType(ConfirmationWay, { name: 'ConfirmationWay', description: 'How somebody said that it still holds.' });

@ObjectType('Language')
export class LanguageType {
  @Field(() => ID, { description: 'ISO 639-1.' })
  code!: string;

  @Field({ description: 'In Dutch: "Turks".' })
  label!: string;
}

@ObjectType('VerificationStatus', { description: 'Whether somebody who can know said that this is true.' })
export class VerificationStatusType {
  @Field(() => VerificationStateName)
  state!: VerificationState;

  @Field(() => InstantScalar, { nullable: true })
  at!: string | null;

  @Field(() => VerifiedByName, { nullable: true })
  by!: 'self' | 'coordinator' | 'manager' | null;

  @Field({ description: 'Dutch, for people: "Zelf bevestigd op 3 november".' })
  text!: string;
}

@ObjectType('Reachability')
export class ReachabilityType {
  @Field(() => ReachabilityStatusName)
  status!: ReachabilityStatus;

  @Field({ description: 'Dutch, for people: "bereikbaar tot 17.00", "afwezig t/m 3 december, waarnemer: Jan Bos"; empty where nothing is known.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The contact who deputises (waarnemer), when absent.' })
  deputyId!: string | null;

  @Field()
  callTarget!: CallTargetType;

  @Field(() => CallTargetType, { nullable: true, description: 'Whom to ask whether what stands here is so: herself, whatever the hour, else her team; null: no number is known.' })
  whomToAsk!: CallTargetType | null;
}

@ObjectType('Contact', { description: 'A professional in a role at an organisation for areas, from a date to a date.' })
export class ContactType {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The full name.' })
  name!: string;

  @Field()
  voornaam!: string;

  @Field(() => String, { nullable: true })
  tussenvoegsel!: string | null;

  @Field()
  achternaam!: string;

  @Field({ description: 'Two letters, for the circle where others put photos.' })
  initials!: string;

  @Field()
  role!: RoleType;

  @Field()
  organisation!: OrganisationType;

  @Field(() => [AreaType], { description: 'The areas served.' })
  areas!: AreaType[];

  @Field(() => [LanguageType])
  languages!: LanguageType[];

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => DayScalar, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day.' })
  endsOn!: string | null;

  @Field(() => [DayHoursType], { description: "Her own hours, or else the team's." })
  hours!: DayHoursType[];

  @Field()
  byAppointment!: boolean;

  @Field()
  reachability!: ReachabilityType;

  @Field()
  verification!: VerificationStatusType;

  @Field({ description: 'Whether she has a direct number that this viewer may see.' })
  hasDirectNumber!: boolean;

  @Field({ description: 'Whether she has a direct number that is not for this viewer.' })
  hasShieldedNumber!: boolean;

  @Field({ description: 'Whether this viewer keeps it.' })
  mayEdit!: boolean;

  @Field({ description: 'It was added and that was undone: only its history is left.' })
  isTakenBack!: boolean;

  @Field({ description: 'Stands above the others of her role.' })
  isPinned!: boolean;

  /** Not an output: what the field resolvers judge by. */
  record!: ContactRecord;
}

@ObjectType('ContactConnection')
export class ContactConnection extends connectionOf('Contact', ContactType) {}

@ObjectType('CardCount', { description: 'How many vCards a file holds.' })
export class CardCountType {
  @Field(() => Int, { description: 'Of people, with the numbers the viewer may see.' })
  people!: number;

  @Field(() => Int, { description: 'Of organisations, with their general number.' })
  organisations!: number;
}
