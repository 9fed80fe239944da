import { CurrentActor, type Actor } from '#libs/access';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BuurtType, GemeenteType, type AreaType } from '../areas/index.js';
import { CardCountType, VCardService } from '../contacts/index.js';
import type { Page } from '../graphql/connection.js';
import type { AppContext } from '../graphql/context.js';
import { OrganisationConnection, type OrganisationType } from '../organisations/index.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { ContactListsService } from './contact-lists.service.js';
import { ListOnDayService } from './list-on-day.service.js';
import { ComingOrGoingConnection, RoleOnDayType, type ComingOrGoingType } from './list-on-day.types.js';
import { ContactListGroupType, WijkConnection, WijkType } from './wijk.types.js';

@Resolver(() => WijkType)
export class WijkenResolver {
  constructor(
    private readonly lists: ContactListsService,
    private readonly days: ListOnDayService,
    private readonly vCards: VCardService,
  ) {}

  @Query(() => WijkType)
  wijk(@CurrentActor() actor: Actor, @Args('code', { type: () => ID }) code: string): Promise<WijkType> {
    return this.lists.wijk(actor, code);
  }

  @Query(() => WijkConnection, { description: "The wijken of the viewer's gemeenten, or of one of them, by name." })
  wijken(
    @CurrentActor() actor: Actor,
    @Args('gemeente', { type: () => ID, nullable: true }) gemeente?: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first = 50,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<WijkType>> {
    return this.lists.wijken(actor, gemeente, { first, after });
  }

  @Query(() => [RoleOnDayType], { description: 'Who was, is or will be on the contact list of a wijk on a day; for who keeps the wijk.' })
  listOnDay(
    @CurrentActor() actor: Actor,
    @Args('wijk', { type: () => ID }) wijk: string,
    @Args('on', { type: () => DayScalar }) on: string,
  ): Promise<RoleOnDayType[]> {
    return this.days.list(actor, wijk, on);
  }

  @Query(() => ComingOrGoingConnection, { description: 'Who starts or stops in the next three months, of the contacts she keeps, the soonest first.' })
  comingAndGoing(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ComingOrGoingType>> {
    return this.days.comingAndGoing(actor, { first, after });
  }

  @ResolveField(() => GemeenteType)
  gemeente(@Context() { loaders }: AppContext, @Parent() wijk: WijkType): Promise<AreaType | null> {
    return loaders.area.load(wijk.gemeenteCode);
  }

  @ResolveField(() => [BuurtType])
  buurten(@Context() { loaders }: AppContext, @Parent() wijk: WijkType): Promise<BuurtType[]> {
    return loaders.buurtenOfWijk.load(wijk.code);
  }

  @ResolveField(() => [String], { description: 'PC4s that lie in it wholly or partly.' })
  postcodes(@Context() { loaders }: AppContext, @Parent() wijk: WijkType): Promise<string[]> {
    return loaders.postcodesOfWijk.load(wijk.code);
  }

  @ResolveField(() => OrganisationConnection, { description: 'The schools that stand in it.' })
  schools(
    @CurrentActor() actor: Actor,
    @Parent() wijk: WijkType,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<OrganisationType>> {
    return this.lists.schools(actor, wijk, { first, after });
  }

  @ResolveField(() => CardCountType, { description: 'What /api/wijken/<code>.vcf holds for the viewer.' })
  cards(@CurrentActor() actor: Actor, @Parent() wijk: WijkType): Promise<CardCountType> {
    return this.vCards.countOfWijk(actor, wijk.code);
  }

  @ResolveField(() => [ContactListGroupType], {
    description: 'Everyone who serves this wijk, by discipline in referral order, with a gap for each required role nobody fills.',
    complexity: ({ childComplexity }) => 50 * childComplexity, // a list holds some eighty people
  })
  contactList(@CurrentActor() actor: Actor, @Parent() wijk: WijkType): Promise<ContactListGroupType[]> {
    return this.lists.contactList(actor, wijk);
  }
}
