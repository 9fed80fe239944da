import { authorize, type Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { HistoryService, type ChangeGroupType } from '../changes/index.js';
import type { Page, PageRequest } from '../graphql/connection.js';
import { displayNumber } from '../phone-numbers/index.js';
import { presentHours } from '../reachability/index.js';
import type { OrganisationDraftType } from './organisation-draft.types.js';
import { mayKeepOrganisation, mayPlaceOrganisation } from './organisation.policy.js';
import { OrganisationRepository } from './organisation.repository.js';
import { presentPostcode } from './organisation.types.js';

/** Organisations for who keeps them: all that can be changed, and all that was. */
@Injectable()
export class OrganisationDraftsService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
    private readonly changes: HistoryService,
  ) {}

  /** @throws UserError NOT_FOUND unless she keeps it. */
  async draft(actor: Actor, id: string): Promise<OrganisationDraftType> {
    // the version first: what changes in between was then not seen
    const version = (await this.organisations.versions([id])).get(id) ?? 1;
    const record = await this.kept(actor, id);
    const { kind, name, phone, email, website, street, houseNumber, postcode, city, hours, areaCodes, endsOn } = record;
    return {
      id, version, kind, name, phone: phone === null ? null : displayNumber(phone), email, website, street, houseNumber,
      postcode: postcode === null ? null : presentPostcode(postcode), city, hours: hours === null ? null : presentHours(hours),
      areas: await this.areas.byCodes(areaCodes), endsOn, mayPlace: mayPlaceOrganisation(actor, record),
    };
  }

  /** What was changed of one, newest first, for who keeps it. @throws UserError NOT_FOUND */
  async history(actor: Actor, id: string, request: PageRequest): Promise<Page<ChangeGroupType>> {
    await this.kept(actor, id);
    return this.changes.page([{ kind: 'organisation', id }], request);
  }

  private async kept(actor: Actor, id: string) {
    return authorize((await this.organisations.records(actor.gemeenten, [id])).get(id), (record) => mayKeepOrganisation(actor, record));
  }
}
