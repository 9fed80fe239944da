import { CurrentActor, type Actor } from '#libs/access';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AreaType, wijkOf } from '../areas/index.js';
import type { AppContext } from '../graphql/context.js';
import type { Page } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { OrganisationDraftType, OrganisationsService, OrganisationType } from '../organisations/index.js';
import { ContactConnection, ContactType } from './contact.types.js';
import { ContactsService } from './contacts.service.js';

/** An organisation and its people; it stands here because people know organisations and not the other way round. */
@Resolver(() => OrganisationType)
export class OrganisationContactsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly people: ContactsService,
  ) {}

  @Query(() => OrganisationType)
  organisation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<OrganisationType> {
    return this.organisations.one(actor, id);
  }

  @ResolveField(() => AreaType, { nullable: true, description: 'The wijk it stands in.' })
  wijk(@Context() { loaders }: AppContext, @Parent() { buurtCode }: OrganisationType): Promise<AreaType | null> | null {
    return buurtCode === null ? null : loaders.area.load(wijkOf(buurtCode));
  }

  @ResolveField(() => [AreaType], { description: 'The areas it works for; none: where it stands.' })
  async areas(@Context() { loaders }: AppContext, @Parent() { areaCodes }: OrganisationType): Promise<AreaType[]> {
    return (await Promise.all(areaCodes.map((code) => loaders.area.load(code)))).filter((area) => area !== null);
  }

  @ResolveField(() => ContactConnection)
  async contacts(
    @CurrentActor() actor: Actor,
    @Parent() { id }: OrganisationType,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ContactType>> {
    return this.people.page(actor, await this.people.idsOfOrganisation(actor, id), { first, after });
  }
}

@Resolver(() => OrganisationDraftType)
export class OrganisationStaffResolver {
  constructor(private readonly people: ContactsService) {}

  @ResolveField(() => ContactConnection, { description: 'Who works there beyond a day or is yet to begin: it cannot be closed on that day.' })
  async staffAfter(
    @CurrentActor() actor: Actor,
    @Parent() { id }: OrganisationDraftType,
    @Args('day', { type: () => DayScalar }) day: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ContactType>> {
    return this.people.page(actor, await this.people.idsLastingAt(actor, id, day), { first, after });
  }
}
