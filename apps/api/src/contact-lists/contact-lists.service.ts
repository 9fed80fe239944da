import { authorize, gemeentenAsked, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { ContactsService, type ContactType } from '../contacts/index.js';
import { pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { OrganisationRepository, OrganisationsService, type OrganisationType } from '../organisations/index.js';
import { presentCallTarget, type CallTargetType } from '../reachability/index.js';
import { presentDiscipline, presentRole } from '../roles/index.js';
import { contactList } from './contact-list.js';
import { ContactListRepository } from './contact-list.repository.js';
import type { ContactListGroupType, WijkType } from './wijk.types.js';

/** Reading wijken and their contact lists. An account sees the wijken of its own gemeenten. */
@Injectable()
export class ContactListsService {
  constructor(
    private readonly areas: AreaRepository,
    private readonly lists: ContactListRepository,
    private readonly contacts: ContactsService,
    private readonly organisations: OrganisationsService,
    private readonly organisationRepository: OrganisationRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError NOT_FOUND when there is no such wijk in her gemeenten. */
  async wijk(actor: Actor, code: string): Promise<WijkType> {
    const [area] = await this.areas.byCodes([code]);
    return authorize(area, ({ level, gemeenteCode }) => level === 'wijk' && actor.gemeenten.includes(gemeenteCode));
  }

  /** Her wijken by name, or those of one of her gemeenten. @throws UserError NOT_FOUND for a gemeente that is not hers. */
  async wijken(actor: Actor, gemeente: string | undefined, request: PageRequest): Promise<Page<WijkType>> {
    const wijken = new Map((await this.areas.childrenOf(gemeentenAsked(actor, gemeente))).map((area) => [area.code, area]));
    return pageOf([...wijken.keys()], request, async (codes) => codes.map((code) => wijken.get(code)!));
  }

  async schools(actor: Actor, wijk: WijkType, request: PageRequest): Promise<Page<OrganisationType>> {
    return this.organisations.page(actor, await this.organisationRepository.idsInWijk(wijk.code, 'school', this.clock.today()), request);
  }

  async contactList(actor: Actor, wijk: WijkType): Promise<ContactListGroupType[]> {
    const buurten = await this.areas.childrenOf([wijk.code]);
    const [contacts, required, instead] = await Promise.all([
      this.contacts.serving(actor, [...buurten.map(({ code }) => code), wijk.code, wijk.gemeenteCode]),
      this.lists.requiredRoles([wijk.code]),
      this.teamOf(wijk),
    ]);
    return contactList(wijk.code, contacts, required.get(wijk.code)!).map(({ discipline, roles }) => ({
      discipline: presentDiscipline(discipline),
      roles: roles.map(({ role, contacts: filling, isGap }) => ({ role: presentRole(role.code), contacts: filling, isGap, instead: isGap ? instead : null })),
    }));
  }

  /** Whom to know in a wijk: of each role that is required there, the first of its contact list. */
  async keyPeople(actor: Actor, wijkCode: string): Promise<ContactType[]> {
    const wijk = await this.wijk(actor, wijkCode);
    const required = (await this.lists.requiredRoles([wijkCode])).get(wijkCode)!;
    return (await this.contactList(actor, wijk)).flatMap(({ roles }) => roles.flatMap(({ role, contacts }) => (required.has(role.code) ? contacts.slice(0, 1) : [])));
  }

  /** Whom to call where nobody fills a role: the wijkteam's number, else Veilig Thuis. */
  private async teamOf({ code, gemeenteCode }: WijkType): Promise<CallTargetType> {
    const [id] = await this.organisationRepository.idsServing([code, gemeenteCode], 'wijkteam', this.clock.today());
    const team = id === undefined ? undefined : (await this.organisationRepository.recordsById([id])).get(id);
    return team?.phone ? presentCallTarget({ kind: 'team', number: team.phone, whom: team.name }) : presentCallTarget({ kind: 'veilig-thuis' });
  }
}

