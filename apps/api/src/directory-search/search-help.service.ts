import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf, levelOf, wijkOf } from '../areas/index.js';
import { OrganisationRepository, OrganisationsService } from '../organisations/index.js';
import { presentNumber } from '../phone-numbers/index.js';
import { VEILIG_THUIS_NUMBER } from '../reachability/index.js';
import { roleOf } from '../roles/index.js';
import { DirectorySearchService, type Search } from './directory-search.service.js';
import type { SearchHelpType } from './directory-search.types.js';
import { areaTagsFor } from './readings.js';

/** What helps on when nothing was found: the nearest of that role, the team of the wijk, and always Veilig Thuis. */
@Injectable()
export class SearchHelpService {
  constructor(
    private readonly searches: DirectorySearchService,
    private readonly areas: AreaRepository,
    private readonly organisations: OrganisationsService,
    private readonly organisationRepository: OrganisationRepository,
  ) {}

  async help(search: Search): Promise<SearchHelpType[]> {
    const codes = search.understanding.areas.map((area) => area.code);
    const [nearest, team, wijk] = await Promise.all([this.nearestRole(search, codes), this.team(search, codes), this.wijk(codes)]);
    const emergency: SearchHelpType[] = search.understanding.isEmergency ? [{ kind: 'veilig-thuis', text: 'Acuut gevaar? Bel 112.', number: presentNumber('112', 'emergency') }] : [];
    const veiligThuis: SearchHelpType = {
      kind: 'veilig-thuis', text: 'Maak je je zorgen om een kind? Veilig Thuis denkt met je mee, dag en nacht.', number: presentNumber(VEILIG_THUIS_NUMBER, 'emergency'),
    };
    return [...emergency, ...nearest, ...team, ...wijk, veiligThuis];
  }

  private async nearestRole(search: Search, codes: readonly string[]): Promise<SearchHelpType[]> {
    const [role] = search.understanding.roleCodes;
    if (role === undefined) return [];
    const gemeenten = codes.length > 0 ? [...new Set(codes.map(gemeenteOf))] : search.actor.gemeenten;
    const reading = { words: [], optionalWords: [], tagGroups: [[`role:${role}`], [...new Set([...areaTagsFor(codes), ...areaTagsFor(gemeenten)])]], numbers: [], weight: 1 };
    const contact = await this.searches.firstContact(search, [reading]);
    return contact ? [{ kind: 'nearest-role', text: `De dichtstbijzijnde ${roleOf(role).label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`, contact }] : [];
  }

  private async team({ actor, request }: Search, codes: readonly string[]): Promise<SearchHelpType[]> {
    const wijken = codes.filter((code) => levelOf(code) !== 'gemeente').map(wijkOf);
    const [id] = await this.organisationRepository.idsServing(wijken, 'wijkteam', request.today);
    const [organisation] = id === undefined ? [] : await this.organisations.many(actor, [id]);
    return organisation ? [{ kind: 'team', text: 'Het team van deze wijk weet wie je kan helpen', organisation, number: organisation.phone }] : [];
  }

  private async wijk(codes: readonly string[]): Promise<SearchHelpType[]> {
    const [code] = codes.filter((each) => levelOf(each) !== 'gemeente').map(wijkOf);
    const [wijk] = code === undefined ? [] : await this.areas.byCodes([code]);
    return wijk ? [{ kind: 'wijk', text: `Alle contacten van ${wijk.name}`, wijk }] : [];
  }
}
