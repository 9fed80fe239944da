import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { fold, words } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { KIND_LABELS } from './organisation-kinds.js';
import { OrganisationRepository } from './organisation.repository.js';
import { presentOrganisation, type OrganisationType } from './organisation.types.js';

const MOST_NAMED = 20;

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

  /** Those whose name, kind or place holds a word that begins with each word of the text; whose name begins with it first. At most 20. */
  async named(actor: Actor, text: string): Promise<OrganisationType[]> {
    const [wanted, start] = [words(text), fold(text)];
    if (wanted.length === 0) return [];
    const found = (await this.organisations.namesIn(actor.gemeenten)).filter(({ name, kind, city }) => {
      const has = words(`${name} ${KIND_LABELS[kind]} ${city ?? ''}`);
      return wanted.every((word) => has.some((each) => each.startsWith(word)));
    });
    const first = found.filter(({ name }) => fold(name).startsWith(start));
    return this.many(actor, [...new Set([...first, ...found].map(({ id }) => id))].slice(0, MOST_NAMED));
  }

  page(actor: Actor, ids: readonly string[], request: PageRequest): Promise<Page<OrganisationType>> {
    return pageOf(ids, request, (some) => this.many(actor, some));
  }
}
