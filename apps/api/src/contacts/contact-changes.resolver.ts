import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { DayScalar } from '../graphql/day.scalar.js';
import { AddContact } from './add-contact.js';
import { ConfirmContact } from './confirm-contact.js';
import { AddContactInput } from './contact.inputs.js';
import { ConfirmationWay, ContactType } from './contact.types.js';
import { ContactsService } from './contacts.service.js';
import { EndContact } from './end-contact.js';

@Resolver(() => ContactType)
export class ContactChangesResolver {
  constructor(
    private readonly contacts: ContactsService,
    private readonly adding: AddContact,
    private readonly ending: EndContact,
    private readonly confirming: ConfirmContact,
  ) {}

  @Mutation(() => ContactType, { description: 'For coordinators, within their scope.' })
  async addContact(@CurrentActor() actor: Actor, @Args('input') input: AddContactInput): Promise<ContactType> {
    return this.contacts.one(actor, await this.adding.run(actor, input));
  }

  @Mutation(() => ContactType, { description: 'For coordinators, within their scope.' })
  async endContact(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('on', { type: () => DayScalar, description: 'The last day.' }) on: string,
  ): Promise<ContactType> {
    return this.contacts.one(actor, await this.ending.run(actor, id, on));
  }

  @Mutation(() => ContactType, { description: '"Klopt nog", by somebody who can know: she herself, or who keeps the contact.' })
  async confirmContact(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('how', { type: () => ConfirmationWay, defaultValue: ConfirmationWay.APP }) how: 'app' | 'phone',
  ): Promise<ContactType> {
    return this.contacts.one(actor, await this.confirming.run(actor, id, how));
  }
}
