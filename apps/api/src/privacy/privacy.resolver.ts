import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../graphql/connection.js';
import { PrivacyService } from './privacy.service.js';
import { NumberViewConnection, type NumberViewType } from './privacy.types.js';

@Resolver()
export class PrivacyResolver {
  constructor(private readonly privacy: PrivacyService) {}

  @Query(() => NumberViewConnection, { description: '"Wie zag mijn nummer", the latest first; for the retention time.' })
  whoSawMyNumber(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<NumberViewType>> {
    return this.privacy.whoSawMine(actor, { first, after });
  }

  @Query(() => NumberViewConnection, { description: 'Who saw the numbers of a contact, the latest first; for the beheerder.' })
  whoSawNumber(
    @CurrentActor() actor: Actor,
    @Args('contactId', { type: () => ID }) contactId: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<NumberViewType>> {
    return this.privacy.whoSaw(actor, contactId, { first, after });
  }
}
