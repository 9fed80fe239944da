import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { OrganisationRepository } from './organisation.repository.js';
import { presentOrganisation, type OrganisationType } from './organisation.types.js';

/** Reading organisations. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError NOT_FOUND */
  async one(actor: Actor, id: string): Promise<OrganisationType> {
    const [organisation] = await this.many(actor, [id]);
    return authorize(organisation, () => true);
  }

  /** The gemeente one stands in. @throws UserError NOT_FOUND */
  async gemeenteOf(actor: Actor, id: string): Promise<string> {
    return authorize((await this.organisations.records(actor.gemeenten, [id])).get(id), () => true).gemeenteCode;
  }

  /** Those in her gemeenten, in the order asked. */
  async many(actor: Actor, ids: readonly string[]): Promise<OrganisationType[]> {
    const records = await this.organisations.records(actor.gemeenten, ids);
    const now = this.clock.local();
    return ids.flatMap((id) => (records.has(id) ? [presentOrganisation(records.get(id)!, now)] : []));
  }

  page(actor: Actor, ids: readonly string[], request: PageRequest): Promise<Page<OrganisationType>> {
    return pageOf(ids, request, (some) => this.many(actor, some));
  }
}
