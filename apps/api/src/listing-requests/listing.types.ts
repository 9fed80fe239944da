import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar } from '../graphql/day.scalar.js';
import { RoleType } from '../roles/index.js';

const ListingAnswer = { AGREED: 'agreed', REFUSED: 'refused', FAILED: 'failed' } as const;
registerEnumType(ListingAnswer, {
  name: 'ListingAnswer',
  valuesMap: { AGREED: { description: 'She stands in the list.' }, REFUSED: { description: 'She does not want to.' }, FAILED: { description: 'She agreed, when it could not be done any more.' } },
});

const ListingStateName = { WAITING: 'waiting', BOUNCED: 'bounced', LAPSED: 'lapsed', ...ListingAnswer } as const;
export type ListingState = (typeof ListingStateName)[keyof typeof ListingStateName];
registerEnumType(ListingStateName, {
  name: 'ListingState',
  valuesMap: { WAITING: { description: 'No answer yet.' }, BOUNCED: { description: 'The mail came back.' }, LAPSED: { description: 'Not answered in time.' } },
});

@ObjectType('ListingQuestion', { description: 'Whether she may stand in the list of another gemeente too: what somebody is asked by the link in her mail. Reading it changes nothing.' })
export class ListingQuestionType {
  @Field()
  voornaam!: string;

  @Field({ description: 'Who asks, by name.' })
  by!: string;

  @Field(() => [String], { description: 'In the lists of which gemeenten, by name.' })
  gemeenten!: string[];

  @Field()
  role!: string;

  @Field()
  organisation!: string;

  @Field(() => [String], { description: 'For which areas, by name.' })
  areas!: string[];

  @Field(() => DayScalar, { description: 'From which day, if she answers today.' })
  startsOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Until which day; null: open-ended.' })
  endsOn!: string | null;

  @Field(() => DayScalar, { description: 'The last day on which she can answer.' })
  lastDay!: string;

  @Field(() => ListingAnswer, { nullable: true, description: 'What she answered; null: nothing yet.' })
  answer!: 'agreed' | 'refused' | 'failed' | null;

  @Field(() => String, { nullable: true, description: 'Why it could not be done any more, in Dutch.' })
  problem!: string | null;
}

@ObjectType('ListingRequest', { description: 'Somebody of another gemeente whom the viewer asked whether she may stand in the list here too.' })
export class ListingRequestType {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'As the viewer typed it.' })
  name!: string;

  @Field(() => RoleType)
  role!: RoleType;

  @Field({ description: 'By name.' })
  organisation!: string;

  @Field(() => DayScalar)
  askedOn!: string;

  @Field(() => DayScalar, { description: 'The last day on which she can answer.' })
  lastDay!: string;

  @Field(() => ListingStateName)
  state!: ListingState;

  @Field(() => String, { nullable: true, description: 'Of FAILED: why, in Dutch.' })
  problem!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of AGREED: where she stands.' })
  contactId!: string | null;
}
