import { CurrentActor, Public, type Actor } from '#libs/access';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../graphql/connection.js';
import type { AppContext } from '../graphql/context.js';
import { ConfirmationChangeInput } from './confirmation.inputs.js';
import { ConfirmationAnswer, ConfirmationRequestType, ToConfirmConnection, type ToConfirmType } from './confirmation.types.js';
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

  @Query(() => ToConfirmConnection, { description: 'Contacts she keeps whose confirmation is due, the longest first: to ask by phone.' })
  toConfirm(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ToConfirmType>> {
    return this.toConfirms.page(actor, { first, after });
  }
}
