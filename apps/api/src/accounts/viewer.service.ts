import type { Actor } from '#libs/access';
import { orNotFound } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { AreaRepository, liesIn, type AreaType, type GemeenteType } from '../areas/index.js';
import { ContactListsService, type WijkType } from '../contact-lists/index.js';
import { ContactsService, type ContactType } from '../contacts/index.js';
import type { Page, PageRequest } from '../graphql/connection.js';
import { OrganisationsService } from '../organisations/index.js';
import { fullName, initials, ProfessionalRepository } from '../professionals/index.js';
import { AccountRepository } from './account.repository.js';
import type { PowerType, ViewerType } from './viewer.types.js';
import { WhoHasAddress } from './who-has-address.js';

/** What the person who is signed in has of her own. */
@Injectable()
export class ViewerService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly whoHas: WhoHasAddress,
    private readonly professionals: ProfessionalRepository,
    private readonly areas: AreaRepository,
    private readonly organisations: OrganisationsService,
    private readonly lists: ContactListsService,
    private readonly contactsService: ContactsService,
    private readonly clock: Clock,
  ) {}

  async viewer(accountId: string): Promise<ViewerType> {
    const account = orNotFound(await this.accounts.byId(accountId));
    const professional = account.professionalId === null ? null : await this.professionals.byId(account.professionalId);
    const email = await this.whoHas.addressFor(account);
    const name = professional ? fullName(professional) : email;
    return { id: account.id, email, name, initials: professional ? initials(professional) : name.slice(0, 2).toUpperCase(), overviewByMail: account.overviewByMail, account };
  }

  gemeenten(actor: Actor): Promise<GemeenteType[]> {
    return this.areas.byCodes(actor.gemeenten);
  }

  async powers(actor: Actor): Promise<PowerType[]> {
    const codes = actor.powers.flatMap((power) => [power.gemeenteCode, power.wijkCode ?? []].flat());
    const areas = new Map<string, AreaType>((await this.areas.byCodes(codes)).map((area) => [area.code, area]));
    const organisations = await this.organisations.many(actor, actor.powers.flatMap((power) => power.organisationId ?? []));
    return actor.powers.map((power) => ({
      kind: power.kind,
      gemeente: areas.get(power.gemeenteCode)!,
      wijk: power.wijkCode === null ? null : areas.get(power.wijkCode) ?? null,
      organisation: organisations.find((each) => each.id === power.organisationId) ?? null,
    }));
  }

  async contacts(actor: Actor): Promise<ContactType[]> {
    if (actor.professionalId === null) return [];
    return (await this.contactsService.ofProfessionals(actor, [actor.professionalId])).get(actor.professionalId) ?? [];
  }

  /** The wijk she chose; null when it is no longer one of hers. */
  async mijnWijk(actor: Actor, { account }: ViewerType): Promise<WijkType | null> {
    if (account.mijnWijkCode === null || !actor.gemeenten.some((code) => liesIn(account.mijnWijkCode!, code))) return null;
    return this.lists.wijk(actor, account.mijnWijkCode);
  }

  /** @throws UserError NOT_FOUND for a wijk that is not in her gemeenten. */
  async setMijnWijk(actor: Actor, code: string | null): Promise<ViewerType> {
    if (code !== null) await this.lists.wijk(actor, code);
    await this.database.transaction(() => this.accounts.setMijnWijk(actor.accountId, code));
    return this.viewer(actor.accountId);
  }

  async setOverviewByMail(actor: Actor, on: boolean): Promise<ViewerType> {
    await this.database.transaction(() => this.accounts.setOverviewByMail(actor.accountId, on, this.clock.instant()));
    return this.viewer(actor.accountId);
  }

  async favourites(actor: Actor, request: PageRequest): Promise<Page<ContactType>> {
    const ids = (await this.accounts.favourites(actor.accountId)).map((favourite) => favourite.contactId);
    return this.contactsService.page(actor, await this.contactsService.readable(actor, ids), request);
  }

  /** @throws UserError NOT_FOUND for a contact she may not see. */
  async addFavourite(actor: Actor, contactId: string): Promise<ContactType> {
    const contact = await this.contactsService.one(actor, contactId);
    await this.database.transaction(() => this.accounts.addFavourite({ accountId: actor.accountId, contactId, addedAt: this.clock.instant() }));
    return contact;
  }

  /** @returns the contact, or null when she may not see it any more: it is removed all the same. */
  async removeFavourite(actor: Actor, contactId: string): Promise<ContactType | null> {
    const [contact] = await this.contactsService.many(actor, [contactId]);
    await this.database.transaction(() => this.accounts.removeFavourite(actor.accountId, contactId));
    return contact ?? null;
  }
}
