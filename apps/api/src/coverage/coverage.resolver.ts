import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CoverageService } from './coverage.service.js';
import { ConfirmedShareType, CoverageConnection, CoverageOrderName, type CoverageOrder } from './coverage.types.js';

@Resolver(() => CoverageConnection)
export class CoverageResolver {
  constructor(private readonly service: CoverageService) {}

  @Query(() => CoverageConnection, { description: 'Which required role is filled in which of the wijken that the viewer coordinates; empty for who coordinates none.' })
  coverage(
    @CurrentActor() actor: Actor,
    @Args('gemeente', { type: () => ID, nullable: true }) gemeente?: string,
    @Args('order', { type: () => CoverageOrderName, defaultValue: CoverageOrderName.NAME }) order: CoverageOrder = 'name',
    @Args('first', { type: () => Int, defaultValue: 50 }) first = 50,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<CoverageConnection> {
    return this.service.page(actor, gemeente, order, { first, after });
  }

  @Query(() => ConfirmedShareType, { description: 'The share of the contacts of her wijken that was confirmed in the last 90 days, and its course.' })
  confirmedShare(@CurrentActor() actor: Actor, @Args('gemeente', { type: () => ID, nullable: true }) gemeente?: string): Promise<ConfirmedShareType> {
    return this.service.confirmedShare(actor, gemeente);
  }
}
