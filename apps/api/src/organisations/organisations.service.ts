import { authorize, orNotFound, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { fold } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { inOrderOf, pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { havingWords, isLikeName } from './organisation-names.js';
import { OrganisationRepository } from './organisation.repository.js';
import { PresentedOrganisation, type OrganisationType } from './organisation.types.js';

const MOST_NAMED = 20;
const MOST_LIKELY = 4;
/** Longer than any name. */
const MOST_LETTERS = 120;

/** Reading organisations. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError NOT_FOUND */
  async one(actor: Actor, id: string): Promise<OrganisationType> {
    const [organisation] = await this.many(actor, [id]);
    return orNotFound(organisation);
  }

  /** Those in her gemeenten, in the order asked. */
  async many(actor: Actor, ids: readonly string[]): Promise<OrganisationType[]> {
    const records = await this.organisations.records(actor.gemeenten, ids);
    const now = this.clock.local();
    return ids.flatMap((id) => (records.has(id) ? [new PresentedOrganisation(records.get(id)!, now)] : []));
  }

  /** Those whose name, kind or place holds a word that begins with each word of the text, give or take a typo; whose name begins with it first. At most 20. */
  async named(actor: Actor, text: string): Promise<OrganisationType[]> {
    const [known, start] = [await this.organisations.namesIn(actor.gemeenten, this.clock.today()), fold(text)];
    const found = havingWords(known, text);
    const first = found.filter(({ name }) => fold(name).startsWith(start));
    return this.many(actor, [...new Set([...first, ...found].map(({ id }) => id))].slice(0, MOST_NAMED));
  }

  /** Which of a gemeente may be the one that goes by this name already. At most 4. @throws UserError NOT_FOUND for a gemeente that is not hers. */
  async likely(actor: Actor, gemeente: string, name: string, kind: string | null): Promise<OrganisationType[]> {
    const gemeenteCode = authorize(gemeente, (code) => actor.gemeenten.includes(code));
    const known = await this.organisations.namesIn([gemeenteCode], this.clock.today());
    const places = (await this.areas.byCodes([gemeenteCode])).map((area) => area.name);
    return this.many(actor, known.filter((each) => (kind === null || each.kind === kind) && isLikeName(each.name, name.slice(0, MOST_LETTERS), places)).slice(0, MOST_LIKELY).map(({ id }) => id));
  }

  page(actor: Actor, ids: readonly string[], request: PageRequest): Promise<Page<OrganisationType>> {
    return pageOf(ids, request, async (some) => inOrderOf(some, await this.many(actor, some)));
  }
}
