import { CurrentActor, Public, type Actor } from '#libs/access';
import { Settings } from '#libs/config';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GemeenteType } from '../areas/index.js';
import { WijkType } from '../contact-lists/index.js';
import { ContactConnection, ContactType } from '../contacts/index.js';
import type { Page } from '../graphql/connection.js';
import type { AppContext } from '../graphql/context.js';
import { readSessionCookie, setSessionCookie } from './session-cookie.js';
import { SignInService } from './sign-in.service.js';
import { ViewerService } from './viewer.service.js';
import { PowerType, ViewerType } from './viewer.types.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly viewers: ViewerService,
    private readonly signIns: SignInService,
    private readonly settings: Settings,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null when nobody is. Asking keeps her signed in. Public.' })
  async viewer(@CurrentActor() actor: Actor | null, @Context() { request, reply }: AppContext): Promise<ViewerType | null> {
    if (!actor) return null;
    const session = await this.signIns.lengthen(readSessionCookie(request)!);
    if (session) setSessionCookie(reply, session, this.settings);
    return this.viewers.viewer(actor.accountId);
  }

  @Mutation(() => ViewerType, { description: 'The wijk she works in, shown first; null: none any more.' })
  setMijnWijk(@CurrentActor() actor: Actor, @Args('code', { type: () => ID, nullable: true }) code: string | null): Promise<ViewerType> {
    return this.viewers.setMijnWijk(actor, code ?? null);
  }

  @Mutation(() => ViewerType, { description: 'Whether she is mailed, as a coordinator, what waits for her.' })
  setOverviewByMail(@CurrentActor() actor: Actor, @Args('on') on: boolean): Promise<ViewerType> {
    return this.viewers.setOverviewByMail(actor, on);
  }

  @Mutation(() => ContactType)
  addFavourite(@CurrentActor() actor: Actor, @Args('contactId', { type: () => ID }) contactId: string): Promise<ContactType> {
    return this.viewers.addFavourite(actor, contactId);
  }

  @Mutation(() => ContactType, { nullable: true, description: 'Null: a contact she may not see any more; it is removed all the same.' })
  removeFavourite(@CurrentActor() actor: Actor, @Args('contactId', { type: () => ID }) contactId: string): Promise<ContactType | null> {
    return this.viewers.removeFavourite(actor, contactId);
  }

  @ResolveField(() => [GemeenteType], { description: 'The gemeenten she sees.' })
  gemeenten(@CurrentActor() actor: Actor): Promise<GemeenteType[]> {
    return this.viewers.gemeenten(actor);
  }

  @ResolveField(() => [PowerType])
  powers(@CurrentActor() actor: Actor): Promise<PowerType[]> {
    return this.viewers.powers(actor);
  }

  @ResolveField(() => [ContactType], { description: 'Her own contacts in the directory.' })
  contacts(@CurrentActor() actor: Actor): Promise<ContactType[]> {
    return this.viewers.contacts(actor);
  }

  @ResolveField(() => WijkType, { nullable: true })
  mijnWijk(@CurrentActor() actor: Actor, @Parent() viewer: ViewerType): Promise<WijkType | null> {
    return this.viewers.mijnWijk(actor, viewer);
  }

  @ResolveField(() => ContactConnection, { description: 'Contacts she keeps at hand, newest first.' })
  favourites(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ContactType>> {
    return this.viewers.favourites(actor, { first, after });
  }
}
