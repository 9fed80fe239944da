import { CurrentActor, type Actor } from '#libs/access';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AppContext } from '../graphql/context.js';
import { PhoneNumberType } from '../phone-numbers/index.js';
import type { Disclosure } from '../disclosures/index.js';
import { ContactsService } from './contacts.service.js';
import { ContactType, DisclosureChannel } from './contact.types.js';

@Resolver(() => ContactType)
export class ContactsResolver {
  constructor(private readonly service: ContactsService) {}

  @Query(() => ContactType)
  contact(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ContactType> {
    return this.service.one(actor, id);
  }

  @Query(() => [ContactType], { description: 'At most 50; those she may not see are left out. For what she looked at recently.' })
  contacts(@CurrentActor() actor: Actor, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<ContactType[]> {
    return this.service.many(actor, ids);
  }

  @ResolveField(() => [ContactType], { description: 'Her other roles that the viewer may see.' })
  async otherRoles(@Context() { loaders }: AppContext, @Parent() { id, record }: ContactType): Promise<ContactType[]> {
    return (await loaders.contactsOfProfessional.load(record.professionalId)).filter((other) => other.id !== id);
  }

  @ResolveField(() => [ContactType], { description: 'Of who leaves: who follows her, as far as the viewer may see. For one contact.' })
  followedBy(@CurrentActor() actor: Actor, @Parent() { record }: ContactType): Promise<ContactType[]> {
    return this.service.following(actor, record);
  }

  @ResolveField(() => Boolean)
  isFavourite(@Context() { loaders }: AppContext, @Parent() { id }: ContactType): Promise<boolean> {
    return loaders.isFavourite.load(id);
  }

  @ResolveField(() => [PhoneNumberType], {
    description: 'Her direct numbers that the viewer may see. Reading them is a disclosure: it is logged, and limited. Ask for them for one contact, when somebody wants to call.',
  })
  numbers(
    @CurrentActor() actor: Actor,
    @Context() context: AppContext,
    @Parent() { record }: ContactType,
    @Args('through', { type: () => DisclosureChannel, defaultValue: DisclosureChannel.PAGE }) through: Disclosure['through'],
  ): Promise<PhoneNumberType[]> {
    return this.service.numbers(actor, record, through, context.disclosing);
  }
}
