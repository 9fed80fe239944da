import { CurrentActor, Public, type Actor } from '#libs/access';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AddContactInput } from '../contacts/index.js';
import type { AppContext } from '../graphql/context.js';
import { AnswerListing } from './answer-listing.js';
import { ListingQuestionType, ListingRequestType } from './listing.types.js';
import { ListingRequestsService } from './listing-requests.service.js';

@Resolver()
export class ListingRequestsResolver {
  constructor(
    private readonly requests: ListingRequestsService,
    private readonly answering: AnswerListing,
  ) {}

  @Mutation(() => ListingRequestType, {
    description: 'Of somebody for whom addContact answers PERSON_ELSEWHERE: asks her by mail whether she may stand in this list too. For who may add her there, at most 20 a day. The numbers that were typed are not kept.',
  })
  askToAdd(@CurrentActor() actor: Actor, @Args('input') input: AddContactInput): Promise<ListingRequestType> {
    return this.requests.ask(actor, input);
  }

  @Query(() => [ListingRequestType], { description: 'What the viewer asked with askToAdd and what became of it, the latest first; until she puts it away, or a month after it was settled.' })
  listingRequests(@CurrentActor() actor: Actor): Promise<ListingRequestType[]> {
    return this.requests.hers(actor);
  }

  @Mutation(() => ID, { description: 'For who asked: no longer shows what became of it. Without an answer yet, the question is withdrawn.' })
  async putAwayListingRequest(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<string> {
    await this.requests.putAway(actor, id);
    return id;
  }

  @Public()
  @Query(() => ListingQuestionType, { description: 'Public, for who has the link of the mail. Changes nothing.' })
  listingQuestion(@Args('token') token: string): Promise<ListingQuestionType> {
    return this.answering.read(token);
  }

  @Public()
  @Mutation(() => ListingQuestionType, { description: 'Public, for who has the link of the mail. Her first answer counts; a yes adds her.' })
  answerListingQuestion(@Context() { request }: AppContext, @Args('token') token: string, @Args('agrees') agrees: boolean): Promise<ListingQuestionType> {
    return this.answering.answer(token, agrees, request.ip);
  }
}
