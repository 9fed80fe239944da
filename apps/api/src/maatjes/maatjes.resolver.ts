import { CurrentActor, type Actor } from '#libs/access';
import { Args, Field, ID, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { DayScalar } from '../graphql/day.scalar.js';
import { AnswerMaatje } from './answer-maatje.js';
import { DOMAIN_CODES, type DomainCode } from './domains.js';
import { EndPair } from './end-pair.js';
import type { PairEndReason } from './maatje.entity.js';
import { DomainName, ExpertProfileType, MaatjeChangedType, MaatjePairType, MaatjesBoardType, MaatjeSuggestionsType, MyMaatjesType, PairEndReasonName } from './maatje.types.js';
import { MaatjesBoard } from './maatjes-board.js';
import { MaatjesService } from './maatjes.service.js';
import { ProposeMaatje } from './propose-maatje.js';
import { SetExpertProfile } from './set-expert-profile.js';

@InputType()
export class ExpertProfileInput {
  @Field(() => [DomainName])
  @IsIn(DOMAIN_CODES, { each: true }) @ArrayMaxSize(3)
  domains!: DomainCode[];

  @Field(() => Int, { description: 'How many maatjes she has room for; 0 is allowed.' })
  @IsInt() @Min(0) @Max(50)
  capacity!: number;

  @Field({ description: 'Takes no new maatjes for now.' })
  @IsBoolean()
  paused!: boolean;
}

const Domain = () => Args('domain', { type: () => DomainName, nullable: true, description: 'What she asks for; null: anything.' });
const Id = (name: string) => Args(name, { type: () => ID });
const Reason = () => Args('reason', { type: () => String, nullable: true, description: 'In her own words, for the coordinator.' });

@Resolver()
export class MaatjesResolver {
  constructor(
    private readonly maatjes: MaatjesService,
    private readonly proposing: ProposeMaatje,
    private readonly answering: AnswerMaatje,
    private readonly ending: EndPair,
    private readonly wholeBoard: MaatjesBoard,
    private readonly profiles: SetExpertProfile,
  ) {}

  @Query(() => MyMaatjesType, { description: 'Her own maatjes, as a member of a buurtteam and as an expert.' })
  myMaatjes(@CurrentActor() actor: Actor): Promise<MyMaatjesType> {
    return this.maatjes.mine(actor);
  }

  @Query(() => MaatjesBoardType, { description: 'For coordinators: of the members they keep.' })
  maatjesBoard(@CurrentActor() actor: Actor): Promise<MaatjesBoardType> {
    return this.wholeBoard.of(actor);
  }

  @Query(() => [MaatjePairType], { description: 'Every maatje that a contact has or had, those that stand first; for who keeps the pair.' })
  maatjesOf(@CurrentActor() actor: Actor, @Id('contactId') contactId: string): Promise<MaatjePairType[]> {
    return this.maatjes.of(actor, contactId);
  }

  @Query(() => MaatjeSuggestionsType, { description: 'The best three for a member, with reasons; for who keeps her contact, and the maatje she has.' })
  maatjeSuggestions(@CurrentActor() actor: Actor, @Id('memberContactId') memberContactId: string, @Domain() domain: DomainCode | null): Promise<MaatjeSuggestionsType> {
    return this.maatjes.suggestions(actor, memberContactId, domain ?? null);
  }

  @Mutation(() => MaatjeChangedType, { description: 'Proposes this expert to a member, and tells both. The maatje she has stays until both said yes. For who keeps the member. MAATJE_TWICE for the maatje she has.' })
  async proposeMaatje(
    @CurrentActor() actor: Actor, @Id('memberContactId') memberContactId: string, @Id('expertContactId') expertContactId: string, @Domain() domain: DomainCode | null,
    @Args('overlapDays', { type: () => Int, defaultValue: 0, description: 'How long the maatje she has stays on beside this one: 0 to 90.' }) overlapDays: number,
  ): Promise<MaatjeChangedType> {
    const { pairId, changeId } = await this.proposing.choose(actor, memberContactId, expertContactId, domain ?? null, overlapDays);
    return { pair: await this.maatjes.pair(actor, pairId), changeId };
  }

  @Mutation(() => MaatjePairType, { description: 'Yes or no to a proposal, by either of the two. MAATJE_FULL: others were first, and another proposal follows.' })
  async answerMaatje(@CurrentActor() actor: Actor, @Id('pairId') pairId: string, @Args('accept') accept: boolean, @Reason() reason: string | null): Promise<MaatjePairType> {
    await this.answering.answer(actor, pairId, accept, reason ?? null);
    return this.maatjes.pair(actor, pairId);
  }

  @Mutation(() => MaatjePairType, { description: 'The member asks for another maatje: her coordinator hears why, and nobody else.' })
  async askForAnotherMaatje(@CurrentActor() actor: Actor, @Id('pairId') pairId: string, @Reason() reason: string | null): Promise<MaatjePairType> {
    await this.answering.askForAnother(actor, pairId, reason ?? null);
    return this.maatjes.pair(actor, pairId);
  }

  @Mutation(() => MaatjePairType, { description: 'The expert hands a member over: to a colleague of the suggestions, who is proposed at once, or to whom the coordinator chooses. She stays until both said yes, and two weeks beside.' })
  async handOverMaatje(
    @CurrentActor() actor: Actor, @Id('pairId') pairId: string,
    @Args('expertContactId', { type: () => ID, nullable: true, description: 'Null: the coordinator chooses.' }) expertContactId: string | null,
    @Reason() reason: string | null,
  ): Promise<MaatjePairType> {
    await this.answering.handOver(actor, pairId, expertContactId ?? null, reason ?? null);
    return this.maatjes.pair(actor, pairId);
  }

  @Mutation(() => MaatjeChangedType, { description: 'Ends a pair, today or later; for who keeps it.' })
  async endMaatje(
    @CurrentActor() actor: Actor, @Id('pairId') pairId: string,
    @Args('reason', { type: () => PairEndReasonName }) reason: PairEndReason,
    @Args('on', { type: () => DayScalar, nullable: true, description: 'The last day; today unless given.' }) on: string | null,
  ): Promise<MaatjeChangedType> {
    const changeId = await this.ending.run(actor, pairId, reason, on ?? null);
    return { pair: await this.maatjes.pair(actor, pairId), changeId };
  }

  @Mutation(() => MaatjePairType, { description: 'The two spoke about a case: the day, nothing else.' })
  async countConsult(@CurrentActor() actor: Actor, @Id('pairId') pairId: string, @Args('on', { type: () => DayScalar, nullable: true }) on: string | null): Promise<MaatjePairType> {
    await this.maatjes.consult(actor, pairId, on ?? null);
    return this.maatjes.pair(actor, pairId);
  }

  @Mutation(() => ExpertProfileType, { description: 'What an expert says of herself as a maatje; by herself or who keeps her.' })
  setExpertProfile(@CurrentActor() actor: Actor, @Id('contactId') contactId: string, @Args('profile') profile: ExpertProfileInput): Promise<ExpertProfileType> {
    return this.profiles.run(actor, contactId, profile);
  }

  @Mutation(() => Boolean, { description: 'Somebody she should not be paired with, or no longer so. Nobody else is told.' })
  async blockMaatje(@CurrentActor() actor: Actor, @Id('contactId') contactId: string, @Args('blocked') blocked: boolean): Promise<boolean> {
    await this.maatjes.block(actor, contactId, blocked);
    return blocked;
  }
}
