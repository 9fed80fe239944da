import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContactType } from '../contacts/index.js';
import { DayScalar, InstantScalar } from '../graphql/day.scalar.js';
import type { DomainCode } from './domains.js';
import type { PairEndReason, PairState } from './maatje.entity.js';

const PairStateName = { PROPOSED: 'proposed', ACTIVE: 'active', ENDING: 'ending', ENDED: 'ended' } as const;
registerEnumType(PairStateName, { name: 'PairState' });

export const PairEndReasonName = {
  MEMBER_DECLINED: 'member-declined', EXPERT_DECLINED: 'expert-declined', SILENCE: 'silence', FULL: 'full', MEMBER_LEFT: 'member-left', EXPERT_LEFT: 'expert-left', EXPERT_LEAVES: 'expert-leaves',
  ASKED: 'asked', HANDED_OVER: 'handed-over', REASSIGNED: 'reassigned', REORGANISED: 'reorganised', WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(PairEndReasonName, { name: 'PairEndReason' });

export const DomainName = { JEUGDBESCHERMING: 'jeugdbescherming', JEUGDRECLASSERING: 'jeugdreclassering', GEDRAGSPROBLEMEN: 'gedragsproblemen' } as const;
registerEnumType(DomainName, { name: 'ExpertiseDomain', description: 'What an expert can be consulted on.' });

@ObjectType('MaatjePair', { description: 'One buurtteam contact and one expertise contact.' })
export class MaatjePairType {
  @Field(() => ID)
  id!: string;

  @Field(() => ContactType, { nullable: true, description: 'The member of the buurtteam; null: she left.' })
  member!: ContactType | null;

  @Field(() => ContactType, { nullable: true, description: 'The expert; null: she left.' })
  expert!: ContactType | null;

  @Field()
  memberName!: string;

  @Field()
  expertName!: string;

  @Field(() => PairStateName)
  state!: PairState;

  @Field(() => [String], { description: 'Why these two, in Dutch, as it was when they were proposed.' })
  reasons!: string[];

  @Field(() => DomainName, { nullable: true })
  domain!: DomainCode | null;

  @Field(() => InstantScalar)
  proposedAt!: string;

  @Field({ description: 'Both were told; before that the coordinator may still choose another.' })
  isSent!: boolean;

  @Field()
  memberAccepted!: boolean;

  @Field()
  expertAccepted!: boolean;

  @Field(() => DayScalar, { nullable: true })
  startsOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => PairEndReasonName, { nullable: true, description: 'ASKED and HANDED_OVER for who hears the `note`: for others it is REASSIGNED once the pair ends.' })
  endReason!: PairEndReason | null;

  @Field(() => String, { nullable: true, description: 'The reason in Dutch.' })
  endText!: string | null;

  @Field({ description: 'One of the two asked that the member gets another maatje, `endReason` says which. Told to who hears the `note`.' })
  asksForAnother!: boolean;

  @Field(() => String, { nullable: true, description: 'What one of the two wrote with a no or a wish: for herself, and for a coordinator who is neither of the two; what the member wrote, for who keeps the member.' })
  note!: string | null;

  @Field(() => Int)
  consults!: number;

  @Field({ description: 'Whether the viewer is to say yes or no.' })
  isMineToAnswer!: boolean;
}

@ObjectType('ExpertProfile', { description: 'An expert as a maatje.' })
export class ExpertProfileType {
  @Field(() => ID)
  contactId!: string;

  @Field(() => ContactType, { nullable: true })
  contact!: ContactType | null;

  @Field(() => [DomainName])
  domains!: DomainCode[];

  @Field(() => Int)
  capacity!: number;

  @Field(() => Int, { description: 'How many maatjes she has now.' })
  pairs!: number;

  @Field(() => Int, { description: 'How many more were proposed to her and may still say yes.' })
  promised!: number;

  @Field({ description: 'Takes no new maatjes for now.' })
  paused!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Until when she is away; null: she is not.' })
  absentUntil!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Her last day; null: none is known.' })
  endsOn!: string | null;
}

@ObjectType('MaatjeSuggestion')
export class MaatjeSuggestionType {
  @Field()
  expert!: ContactType;

  @Field(() => [String], { description: 'In Dutch, the most telling first.' })
  reasons!: string[];
}

@ObjectType('MaatjeSuggestions')
export class MaatjeSuggestionsType {
  @Field(() => [MaatjeSuggestionType], { description: 'The best three.' })
  suggestions!: MaatjeSuggestionType[];

  @Field(() => String, { nullable: true, description: 'Which rule stands in the way, when there is nobody.' })
  whyNobody!: string | null;
}

@ObjectType('WithoutMaatje')
export class WithoutMaatjeType {
  @Field()
  member!: ContactType;

  @Field({ description: 'In Dutch: which rule stands in the way, or that a proposal can be made.' })
  why!: string;
}

@ObjectType('MonthCount')
export class MonthCountType {
  @Field({ description: '2026-11' })
  month!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('DomainLoad')
export class DomainLoadType {
  @Field(() => DomainName)
  domain!: DomainCode;

  @Field()
  label!: string;

  @Field(() => Int)
  pairs!: number;

  @Field(() => Int)
  capacity!: number;
}

@ObjectType('MaatjesBoard', { description: 'For the coordinator: who has no maatje and why, what waits, what ends, how the load lies.' })
export class MaatjesBoardType {
  @Field(() => Int, { description: 'Of the buurtteams, with who starts within two weeks.' })
  members!: number;

  @Field(() => Int, { description: 'How many of them are still to start.' })
  startingCount!: number;

  @Field(() => Int, { description: 'How many of them have no maatje: those for whom nobody is proposed, and those whose proposal waits.' })
  withoutCount!: number;

  @Field(() => [WithoutMaatjeType], { description: 'The first fifty for whom nobody is proposed.' })
  without!: WithoutMaatjeType[];

  @Field(() => Int, { description: 'How many those are in all.' })
  unproposedCount!: number;

  @Field(() => [MaatjePairType], { description: 'The first fifty proposals.' })
  waiting!: MaatjePairType[];

  @Field(() => Int)
  waitingCount!: number;

  @Field(() => [MaatjePairType], { description: 'The first fifty: the member asks for another, or it ends.' })
  ending!: MaatjePairType[];

  @Field(() => Int)
  endingCount!: number;

  @Field(() => [MaatjePairType], { description: 'Proposals of the last thirty days to which one of the two said no, with the reason she gave; the latest fifty.' })
  declined!: MaatjePairType[];

  @Field(() => [ExpertProfileType], { description: 'Who has most room first.' })
  load!: ExpertProfileType[];

  @Field(() => [DomainLoadType])
  domains!: DomainLoadType[];

  @Field(() => [MonthCountType])
  consults!: MonthCountType[];
}

@ObjectType('MaatjeChanged')
export class MaatjeChangedType {
  @Field()
  pair!: MaatjePairType;

  @Field(() => ID, { nullable: true, description: 'By which it can be undone; null: it was so already.' })
  changeId!: string | null;
}

@ObjectType('MyMaatjes')
export class MyMaatjesType {
  @Field(() => [MaatjePairType], { description: 'As a member: hers now or proposed, then past ones.' })
  asMember!: MaatjePairType[];

  @Field(() => [MaatjePairType], { description: 'As an expert.' })
  asExpert!: MaatjePairType[];

  @Field(() => ExpertProfileType, { nullable: true, description: 'Her profile as an expert; null: she is none.' })
  profile!: ExpertProfileType | null;

  @Field({ description: 'She works in a buurtteam, and so has a maatje or should.' })
  isMember!: boolean;

  @Field({ description: 'Somebody in her gemeenten can be a maatje.' })
  hasExperts!: boolean;

  @Field(() => [ContactType], { description: 'With whom she said she should not be paired; told to nobody else.' })
  notWith!: ContactType[];
}
