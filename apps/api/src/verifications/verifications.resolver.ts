import { CurrentActor, Public, type Actor } from '#libs/access';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../graphql/connection.js';
import type { AppContext } from '../graphql/context.js';
import { ConfirmationChangeInput } from './confirmation.inputs.js';
import { ConfirmationAnswer, ConfirmationRequestType, FactsToConfirmType, NotYetDueType, ToConfirmConnection, type ToConfirmType } from './confirmation.types.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ToConfirmService } from './to-confirm.service.js';

@Resolver()
export class VerificationsResolver {
  constructor(
    private readonly confirmations: ConfirmationsService,
    private readonly toConfirms: ToConfirmService,
  ) {}

  @Public()
  @Query(() => ConfirmationRequestType, { description: 'Public, for who has the link of the mail. Changes nothing.' })
  confirmationRequest(@Args('token') token: string): Promise<ConfirmationRequestType> {
    return this.confirmations.read(token);
  }

  @Public()
  @Mutation(() => ConfirmationRequestType, { description: 'Public, for who has the link of the mail: "klopt nog", for all her contacts.' })
  confirmByLink(@Context() { request }: AppContext, @Args('token') token: string): Promise<ConfirmationRequestType> {
    return this.confirmations.confirm(token, request.ip);
  }

  @Public()
  @Mutation(() => ConfirmationRequestType, { description: 'Public, for who has the link of the mail: something changed. Who keeps the contact judges it.' })
  changeByLink(
    @Context() { request }: AppContext,
    @Args('token') token: string,
    @Args('answer', { type: () => ConfirmationAnswer, description: 'Anything but CONFIRMED.' }) answer: ConfirmationAnswer,
    @Args('input') input: ConfirmationChangeInput,
  ): Promise<ConfirmationRequestType> {
    return this.confirmations.change(token, answer, input, request.ip);
  }

  @Query(() => ToConfirmConnection, { description: 'Contacts she keeps whose confirmation is due, the longest first.' })
  toConfirm(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('needsCall', { type: () => Boolean, nullable: true, description: 'True: only those to call, as many as the work list says are OVERDUE; false: only the others.' }) needsCall?: boolean | null,
  ): Promise<Page<ToConfirmType>> {
    return this.toConfirms.page(actor, needsCall ?? undefined, { first, after });
  }

  @Query(() => NotYetDueType, { description: 'Of the people she keeps, whom nobody ever confirmed though that is not due yet.' })
  notYetDue(@CurrentActor() actor: Actor): Promise<NotYetDueType> {
    return this.toConfirms.notYetDue(actor);
  }

  @Query(() => FactsToConfirmType, { description: 'For who keeps the contact. Her numbers are disclosed: it is logged, and not limited.' })
  factsToConfirm(@CurrentActor() actor: Actor, @Args('contactId', { type: () => ID }) contactId: string): Promise<FactsToConfirmType> {
    return this.toConfirms.facts(actor, contactId);
  }
}
