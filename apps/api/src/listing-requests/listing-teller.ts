import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf } from '../areas/index.js';
import { ChangesRepository } from '../changes/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { SOMEBODY_GONE } from '../professionals/index.js';
import { presentRole, roleOf } from '../roles/index.js';
import { lastDayOf } from './listing-link.js';
import type { ListingRequest } from './listing-request.entity.js';
import { ListingRequestRepository } from './listing-request.repository.js';
import type { ListingQuestionType, ListingRequestType, ListingState } from './listing.types.js';

/** Why what she agreed to could not be done, by the code of the error. */
const PROBLEMS: Readonly<Record<string, string>> = {
  NOT_FOUND: 'wie het vroeg, mag hier niemand meer toevoegen',
  ROLE_TWICE: 'deze rol staat er al',
  ORGANISATION_CLOSED: 'de organisatie is gesloten of gaat sluiten',
  DATE_INVALID: 'de laatste dag was al voorbij',
  PERSON_LEFT: 'wie werd gevraagd, staat nergens meer in een lijst',
};
const SOMETHING_CHANGED = 'er is intussen iets gewijzigd';

/** Says what was asked and what became of it: to who is asked, and to who asks. */
@Injectable()
export class ListingTeller {
  constructor(
    private readonly requests: ListingRequestRepository,
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
    private readonly changes: ChangesRepository,
    private readonly clock: Clock,
  ) {}

  async question(request: ListingRequest, { voornaam }: { voornaam: string }): Promise<ListingQuestionType> {
    const { accountId, organisationId, roleCode, areaCodes, startsOn, endsOn, outcome } = request;
    const today = this.clock.today();
    const namesOf = async (codes: readonly string[]) => (await this.areas.byCodes(codes)).map(({ name }) => name);
    return {
      voornaam, startsOn: startsOn < today ? today : startsOn, endsOn, lastDay: lastDayOf(request),
      by: (await this.changes.names([accountId])).get(accountId) ?? SOMEBODY_GONE,
      role: roleOf(roleCode).label,
      organisation: (await this.organisations.recordsById([organisationId])).get(organisationId)!.name,
      areas: await namesOf(areaCodes), gemeenten: await namesOf(areaCodes.map(gemeenteOf)),
      answer: outcome === 'withdrawn' ? null : outcome, problem: problemOf(request),
    };
  }

  async asked(requests: readonly ListingRequest[]): Promise<ListingRequestType[]> {
    const organisations = await this.organisations.recordsById([...new Set(requests.map(({ organisationId }) => organisationId))]);
    const mails = await this.requests.mailStates(requests.map(({ id }) => id));
    const today = this.clock.today();
    return requests.map((request) => ({
      id: request.id, name: request.name, role: presentRole(request.roleCode), organisation: organisations.get(request.organisationId)!.name,
      askedOn: request.askedOn, lastDay: lastDayOf(request), contactId: request.contactId, problem: problemOf(request),
      state: stateOf(request, today, mails.get(request.id) === 'bounced'),
    }));
  }
}

const problemOf = ({ problem }: ListingRequest): string | null => (problem === null ? null : PROBLEMS[problem] ?? SOMETHING_CHANGED);

function stateOf(request: ListingRequest, today: string, isBounced: boolean): ListingState {
  if (request.outcome !== null && request.outcome !== 'withdrawn') return request.outcome;
  if (today > lastDayOf(request)) return 'lapsed';
  return isBounced ? 'bounced' : 'waiting';
}
