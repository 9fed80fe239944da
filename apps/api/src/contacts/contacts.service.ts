import { authorize, orNotFound, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { DisclosuresService, type Disclosure } from '../disclosures/index.js';
import { inOrderOf, pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { isMobile, presentNumber, type PhoneNumberType } from '../phone-numbers/index.js';
import type { ContactRecord } from './contact-record.js';
import { mayRead, maySeeNumber } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import type { ContactType } from './contact.types.js';
import { ContactPresenter } from './present-contact.js';

const MOST_AT_ONCE = 50;

/** Reading contacts. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly presenter: ContactPresenter,
    private readonly disclosures: DisclosuresService,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError NOT_FOUND when it is absent or not hers to see. */
  async one(actor: Actor, id: string): Promise<ContactType> {
    const [contact] = await this.many(actor, [id]);
    return orNotFound(contact);
  }

  /** Who follows somebody who leaves, as far as she may see. */
  async following(actor: Actor, contact: ContactRecord): Promise<ContactType[]> {
    return this.shown(actor, await this.contacts.idsFollowing(actor.gemeenten, contact));
  }

  /** Those she may see, in the order asked. @throws UserError BAD_INPUT for more than 50. */
  async many(actor: Actor, ids: readonly string[]): Promise<ContactType[]> {
    if (ids.length > MOST_AT_ONCE) throw new UserError('BAD_INPUT');
    return this.shown(actor, ids);
  }

  /** Those of the ids that she may see, in their order. */
  async readable(actor: Actor, ids: readonly string[]): Promise<string[]> {
    const today = this.clock.today();
    return (await this.contacts.records(actor.gemeenten, ids, today)).filter((record) => mayRead(actor, record, today)).map((record) => record.id);
  }

  async page(actor: Actor, ids: readonly string[], request: PageRequest): Promise<Page<ContactType>> {
    return pageOf(ids, request, async (some) => inOrderOf(some, await this.shown(actor, some)));
  }

  /** Everyone who serves one of the areas, for a contact list. */
  async serving(actor: Actor, areaCodes: readonly string[]): Promise<ContactType[]> {
    return this.shown(actor, await this.contacts.idsServing(actor.gemeenten, areaCodes, this.clock.today()));
  }

  /** Who works at an organisation today, and whom she may see. */
  async idsOfOrganisation(actor: Actor, organisationId: string): Promise<string[]> {
    return this.readable(actor, await this.contacts.idsOfOrganisation(actor.gemeenten, organisationId, this.clock.today()));
  }

  /** Who works at an organisation beyond a day, or is yet to begin, and whom she may see. */
  async idsLastingAt(actor: Actor, organisationId: string, day: string): Promise<string[]> {
    return this.readable(actor, await this.contacts.idsLastingAt(actor.gemeenten, organisationId, day));
  }

  /** The contacts of each of these professionals that the actor may see. */
  async ofProfessionals(actor: Actor, professionalIds: readonly string[]): Promise<Map<string, ContactType[]>> {
    const contacts = await this.shown(actor, await this.contacts.idsOfProfessionals(actor.gemeenten, professionalIds, this.clock.today()));
    return Map.groupBy(contacts, (contact) => contact.record.professionalId);
  }

  /**
   * The direct numbers of one contact that the actor may see, mobile first. This is a disclosure: logged, and limited.
   * @param disclosing whose numbers this request asks: one person's at a time.
   * @throws UserError TOO_MANY_NUMBERS
   */
  async numbers(actor: Actor, contact: ContactRecord, through: Disclosure['through'], disclosing: Set<string>): Promise<PhoneNumberType[]> {
    if (contact.professionalId !== actor.professionalId && disclosing.add(contact.professionalId).size > 1) throw new UserError('TOO_MANY_NUMBERS');
    const visible = contact.phones.filter((phone) => maySeeNumber(actor, contact, phone));
    if (visible.length > 0) await this.disclosures.disclose(actor, [contact.professionalId], through);
    return visible
      .sort((a, b) => Number(isMobile(b.number)) - Number(isMobile(a.number)))
      .map((phone) => presentNumber(phone.number, phone.kind));
  }

  /** The records themselves, for what is made of them outside GraphQL. @throws UserError NOT_FOUND when none is hers to see. */
  async record(actor: Actor, id: string): Promise<ContactRecord> {
    const [record] = await this.contacts.records(actor.gemeenten, [id], this.clock.today());
    return authorize(record, (found) => mayRead(actor, found, this.clock.today()));
  }

  /** Those of the ids that she may see, in their order; for a list that is bounded already. */
  async shown(actor: Actor, ids: readonly string[]): Promise<ContactType[]> {
    return this.presenter.present(actor, await this.contacts.records(actor.gemeenten, ids, this.clock.today()));
  }
}
