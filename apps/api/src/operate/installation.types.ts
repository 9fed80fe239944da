import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '../graphql/day.scalar.js';

const SEARCH_STATES = ['up-to-date', 'behind', 'filling', 'away'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];
const SearchStateName = Object.fromEntries(SEARCH_STATES.map((state) => [state.toUpperCase().replaceAll('-', '_'), state]));
registerEnumType(SearchStateName, {
  name: 'SearchState',
  description: 'BEHIND: changes of more than a minute ago are not found yet. FILLING: the index is being filled. AWAY: the search engine does not answer, the database does.',
});

@ObjectType('MailState', { description: 'Whether mail goes out.' })
export class MailStateType {
  @Field(() => Int)
  waiting!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When the oldest that waits was ordered.' })
  waitingSince!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the last failure of one that waits.' })
  lastError!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the mail server took one last.' })
  lastSentAt!: string | null;

  @Field(() => Int, { description: 'Those of the last seven days that the mail server refused for good.' })
  refused!: number;

  @Field(() => Int, { description: 'Those of the last seven days of which nobody knows whether the mail server had them; they are not sent again.' })
  unsure!: number;

  @Field({ description: 'One waits for more than a quarter of an hour.' })
  isStuck!: boolean;
}

@ObjectType('DailyTask', { description: 'What is done once a day.' })
export class DailyTaskType {
  @Field()
  name!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Null: it was not done yet.' })
  lastDoneOn!: string | null;

  @Field({ description: 'It failed when it was last begun, or was not done since the day before yesterday.' })
  isLate!: boolean;
}

@ObjectType('BackupState', { description: 'Whether copies are made by the command of this project.' })
export class BackupStateType {
  @Field(() => InstantScalar, { nullable: true, description: 'Null: none was made yet.' })
  lastMadeAt!: string | null;
}

@ObjectType('Installation', { description: 'Whether the parts of this installation do their work: of all gemeenten together, and nothing of a person.' })
export class InstallationType {
  @Field({ description: 'Nothing below needs attention.' })
  works!: boolean;

  @Field(() => MailStateType)
  mail!: MailStateType;

  @Field(() => SearchStateName)
  search!: SearchState;

  @Field(() => Int, { description: 'Changes that cannot be brought into the search results.' })
  notFound!: number;

  @Field(() => [DailyTaskType])
  daily!: DailyTaskType[];

  @Field()
  version!: string;

  @Field(() => BackupStateType, { nullable: true, description: 'Null: PostgreSQL is backed up by tools of its own.' })
  backup!: BackupStateType | null;
}
