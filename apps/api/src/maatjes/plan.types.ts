import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContactType } from '../contacts/index.js';

export const PlanState = { RUNNING: 'running', READY: 'ready', CANCELLED: 'cancelled', FAILED: 'failed', APPLIED: 'applied' } as const;
registerEnumType(PlanState, { name: 'PlanState' });

@ObjectType('PlannedPair')
export class PlannedPairType {
  @Field(() => ContactType)
  member!: ContactType;

  @Field(() => ContactType)
  expert!: ContactType;

  @Field({ description: 'Stands already.' })
  isKept!: boolean;

  @Field(() => [String], { description: 'What the pair gains, in Dutch.' })
  reasons!: string[];
}

@ObjectType('EndedPair')
export class EndedPairType {
  @Field(() => ID, { description: 'Of the pair.' })
  id!: string;

  @Field(() => ContactType)
  member!: ContactType;

  @Field(() => ContactType, { nullable: true, description: 'The expert; null: she left.' })
  expert!: ContactType | null;
}

@ObjectType('Unmatched')
export class UnmatchedType {
  @Field(() => ContactType)
  member!: ContactType;

  @Field({ description: 'Which rule stands in the way, in Dutch.' })
  why!: string;
}

@ObjectType('MaatjesPlan', { description: 'A distribution of maatjes: shown before it happens.' })
export class MaatjesPlanType {
  @Field(() => ID)
  id!: string;

  @Field(() => PlanState)
  state!: (typeof PlanState)[keyof typeof PlanState];

  @Field(() => Int, { description: 'How often the solver was asked.' })
  round!: number;

  @Field(() => Int, { description: 'How many possible pairs it looks at.' })
  looksAt!: number;

  @Field(() => [PlannedPairType], { description: 'New pairs first.' })
  pairs!: PlannedPairType[];

  @Field(() => Int)
  kept!: number;

  @Field(() => Int)
  made!: number;

  @Field(() => [EndedPairType], { description: 'The pairs that stand now and would stop.' })
  ended!: EndedPairType[];

  @Field(() => [UnmatchedType])
  unmatched!: UnmatchedType[];

  @Field({ description: 'What it strives for, in Dutch.' })
  objective!: string;

  @Field(() => Float, { nullable: true, description: 'What it is worth.' })
  score!: number | null;

  @Field(() => Float, { nullable: true, description: 'What taking the best pair that is left, again and again, would be worth.' })
  byHand!: number | null;
}

@ObjectType('AppliedPlan')
export class AppliedPlanType {
  @Field()
  plan!: MaatjesPlanType;

  @Field(() => ID, { nullable: true, description: 'By which all of it can be undone.' })
  changeId!: string | null;
}
