import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ChangeGroupConnection, type ChangeGroupType } from '../changes/index.js';
import { DayScalar } from '../graphql/day.scalar.js';
import type { Page } from '../graphql/connection.js';
import { AddContact, type Saved } from './add-contact.js';
import { ConfirmContact } from './confirm-contact.js';
import { ContactDraftType, EditConflictType, EditContactResult, SavedContactType } from './contact-draft.types.js';
import { ContactDraftsService } from './contact-drafts.service.js';
import { AbsenceInput, AddContactInput, EditContactInput } from './contact.inputs.js';
import { ConfirmationWay, ContactType } from './contact.types.js';
import { ContactsService } from './contacts.service.js';
import { EditContact, type EditOutcome } from './edit-contact.js';
import { EndContact } from './end-contact.js';
import { OrderContacts } from './order-contacts.js';
import { SetAbsences } from './set-absences.js';

@Resolver(() => ContactType)
export class ContactChangesResolver {
  constructor(
    private readonly contacts: ContactsService,
    private readonly drafts: ContactDraftsService,
    private readonly adding: AddContact,
    private readonly editing: EditContact,
    private readonly ending: EndContact,
    private readonly confirming: ConfirmContact,
    private readonly absences: SetAbsences,
    private readonly order: OrderContacts,
  ) {}

  @Query(() => ContactDraftType, { description: 'For who keeps it, and for herself.' })
  contactDraft(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ContactDraftType> {
    return this.drafts.draft(actor, id);
  }

  @ResolveField(() => ChangeGroupConnection, { description: 'What was changed of her, newest first; for who keeps the contact.' })
  history(
    @CurrentActor() actor: Actor,
    @Parent() { record }: ContactType,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ChangeGroupType>> {
    return this.drafts.history(actor, record, { first, after });
  }

  @Mutation(() => SavedContactType, { description: 'For coordinators, within their scope.' })
  async addContact(@CurrentActor() actor: Actor, @Args('input') input: AddContactInput): Promise<SavedContactType> {
    return this.saved(actor, await this.adding.run(actor, input));
  }

  @Mutation(() => EditContactResult, { description: 'For who keeps the contact. Her own numbers, languages, hours and name a person keeps herself.' })
  async editContact(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('input') input: EditContactInput): Promise<SavedContactType | EditConflictType> {
    return this.outcome(actor, await this.editing.run(actor, id, input));
  }

  @Mutation(() => SavedContactType, { description: 'For coordinators, within their scope.' })
  async endContact(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('on', { type: () => DayScalar, description: 'The last day.' }) on: string,
  ): Promise<SavedContactType> {
    return this.saved(actor, await this.ending.run(actor, id, on));
  }

  @Mutation(() => EditContactResult, { description: 'All absences from today on, for who keeps the contact and for herself.' })
  async setAbsences(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int, description: 'The version of the draft from which the absences were made.' }) version: number,
    @Args('absences', { type: () => [AbsenceInput] }) absences: AbsenceInput[],
    @Args('inEveryRole', { defaultValue: true, description: 'In each of her roles that the viewer may change: who is away, is away everywhere.' }) inEveryRole: boolean,
  ): Promise<SavedContactType | EditConflictType> {
    return this.outcome(actor, await this.absences.run(actor, id, version, absences, inEveryRole));
  }

  @Mutation(() => ID, { nullable: true, description: 'In this order in their lists from now on; answers the change by which that can be undone.' })
  orderContacts(@CurrentActor() actor: Actor, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<string | null> {
    return this.order.order(actor, ids);
  }

  @Mutation(() => SavedContactType, { description: 'Above the others of her role, or no longer.' })
  async pinContact(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('pinned') pinned: boolean): Promise<SavedContactType> {
    return this.saved(actor, { contactId: id, changeId: await this.order.pin(actor, id, pinned) });
  }

  @Mutation(() => ContactType, { description: '"Klopt nog", by somebody who can know: she herself, or who keeps the contact.' })
  async confirmContact(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('how', { type: () => ConfirmationWay, defaultValue: ConfirmationWay.APP }) how: 'app' | 'phone',
  ): Promise<ContactType> {
    await this.confirming.run(actor, [id], how);
    return this.contacts.one(actor, id);
  }

  @Mutation(() => [ID], { description: '"Klopt nog" for many at once, at most 200. Answers which were confirmed: not those that stopped meanwhile or are not hers.' })
  confirmContacts(
    @CurrentActor() actor: Actor,
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Args('how', { type: () => ConfirmationWay }) how: 'app' | 'phone',
  ): Promise<string[]> {
    return this.confirming.run(actor, ids, how);
  }

  private async outcome(actor: Actor, outcome: EditOutcome): Promise<SavedContactType | EditConflictType> {
    return 'conflict' in outcome ? { fields: outcome.conflict, draft: await this.drafts.draft(actor, outcome.contactId) } : this.saved(actor, outcome);
  }

  private async saved(actor: Actor, { contactId, changeId }: Saved): Promise<SavedContactType> {
    const contact = await this.contacts.one(actor, contactId);
    return { contact, professionalId: contact.record.professionalId, changeId };
  }
}
