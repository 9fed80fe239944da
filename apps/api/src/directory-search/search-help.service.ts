import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf, levelOf, wijkOf, type Area } from '../areas/index.js';
import type { ContactType } from '../contacts/index.js';
import { OrganisationRepository, OrganisationsService, type OrganisationRecord } from '../organisations/index.js';
import { presentNumber } from '../phone-numbers/index.js';
import { VEILIG_THUIS_NUMBER } from '../reachability/index.js';
import { roleInSentence } from '../roles/index.js';
import { DatabaseSearchRepository } from './database-search.repository.js';
import { DirectorySearchService, type Search } from './directory-search.service.js';
import type { SearchHelpType } from './directory-search.types.js';
import { areaTagsFor } from './readings.js';
import { namesOf } from './understanding.service.js';

/** In so many wijken around: of more, the ranking would not tell which is nearer. */
const MOST_AROUND = 10;

/** What helps on when nothing was found: the nearest of that role, the team of the wijk, and always Veilig Thuis. */
@Injectable()
export class SearchHelpService {
  constructor(
    private readonly searches: DirectorySearchService,
    private readonly areas: AreaRepository,
    private readonly organisations: OrganisationsService,
    private readonly organisationRepository: OrganisationRepository,
    private readonly repository: DatabaseSearchRepository,
  ) {}

  async help(search: Search): Promise<SearchHelpType[]> {
    const codes = search.understanding.areas.map((area) => area.code);
    const teams = await this.teams(search, codes);
    const { elsewhere } = search.understanding;
    const [nearest, team, wijk] = await Promise.all([elsewhere.length > 0 ? otherGemeente(elsewhere) : this.nearestRole(search, codes, teams), this.team(search, teams), this.wijk(codes)]);
    const emergency: SearchHelpType[] = search.understanding.isEmergency ? [{ kind: 'veilig-thuis', text: 'Acuut gevaar? Bel 112.', number: presentNumber('112', 'emergency') }] : [];
    const veiligThuis: SearchHelpType = {
      kind: 'veilig-thuis', text: 'Maak je je zorgen om een kind? Veilig Thuis denkt met je mee, dag en nacht.', number: presentNumber(VEILIG_THUIS_NUMBER, 'emergency'),
    };
    return [...emergency, ...await this.emptyList(search), ...nearest, ...team, ...wijk, veiligThuis];
  }

  /** Then it is not for how she asked that nothing was found. */
  private async emptyList({ actor: { gemeenten } }: Search): Promise<SearchHelpType[]> {
    if (await this.repository.hasPeople(gemeenten)) return [];
    return [{ kind: 'empty-list', text: `Er staat nog niemand in de lijst van ${namesOf(await this.areas.byCodes([...gemeenten]))}.` }];
  }

  /** Around the place that was asked, or where she works; else anywhere in the gemeente, and then it does not say that it is near. */
  private async nearestRole(search: Search, asked: readonly string[], teams: readonly OrganisationRecord[]): Promise<SearchHelpType[]> {
    const [role] = search.understanding.roleCodes;
    if (role === undefined) return [];
    const label = roleInSentence(role);
    const here = (asked.length > 0 ? asked : search.actor.areaCodes).filter(isLocal);
    const near = await this.present(search, role, [...areaTagsFor(here), ...await this.tagsAround(here, teams)]);
    if (near) return [{ kind: 'nearest-role', text: `De dichtstbijzijnde ${label}`, contact: near }];
    const elsewhere = await this.present(search, role, areaTagsFor(asked.length > 0 ? asked.map(gemeenteOf) : search.actor.gemeenten));
    return elsewhere ? [{ kind: 'nearest-role', text: `Een ${label}${asked.some(isLocal) ? ' elders in de gemeente' : ''}`, contact: elsewhere }] : [];
  }

  /** The first of this role for these areas who is not away and did not say that she left. */
  private async present(search: Search, role: string, areaTags: readonly string[]): Promise<ContactType | null> {
    const reading = { words: [], optionalWords: [], tagGroups: [[`role:${role}`], [...new Set(areaTags)]], numbers: [], weight: 1 };
    const contacts = await this.searches.firstContacts(search, [reading]);
    return contacts.find(({ record }) => record.absence === null && !record.saysLeft) ?? null;
  }

  /** The other wijken of its team, then those around it. */
  private async tagsAround(codes: readonly string[], teams: readonly OrganisationRecord[]): Promise<string[]> {
    const [wijk] = wijkenOf(codes);
    if (wijk === undefined) return [];
    const around = [...wijkenOf(teams.flatMap(({ areaCodes }) => areaCodes)), ...await this.areas.wijkenAround(wijk)];
    return [...new Set(around)].slice(0, MOST_AROUND).flatMap((code) => [`area:${code}`, `in:${code}`]);
  }

  private async teams({ actor, request }: Search, codes: readonly string[]): Promise<OrganisationRecord[]> {
    const [id] = await this.organisationRepository.idsServing(wijkenOf(codes), 'wijkteam', request.today);
    return id === undefined ? [] : [...(await this.organisationRepository.records(actor.gemeenten, [id])).values()];
  }

  private async team({ actor }: Search, teams: readonly OrganisationRecord[]): Promise<SearchHelpType[]> {
    const [organisation] = await this.organisations.many(actor, teams.map(({ id }) => id));
    return organisation ? [{ kind: 'team', text: 'Het team van deze wijk weet wie je kan helpen', organisation, number: organisation.phone }] : [];
  }

  private async wijk(codes: readonly string[]): Promise<SearchHelpType[]> {
    const [code] = wijkenOf(codes);
    const [wijk] = code === undefined ? [] : await this.areas.byCodes([code]);
    return wijk ? [{ kind: 'wijk', text: `Alle contacten van ${wijk.name}`, wijk }] : [];
  }
}

/** The coach of another wijk is no help there: it is another gemeente that does the work. */
const otherGemeente = (gemeenten: readonly Area[]): SearchHelpType[] => {
  const names = namesOf(gemeenten);
  return [{ kind: 'other-gemeente', text: `Je lijst gaat niet over ${names}. Bel voor een kind dat daar woont de gemeente ${names}, of Veilig Thuis.` }];
};

const isLocal = (code: string): boolean => levelOf(code) !== 'gemeente';

const wijkenOf = (codes: readonly string[]): string[] => codes.filter(isLocal).map(wijkOf);
