import type { Actor } from '#libs/access';
import { fold, type Reading, type SearchRequest } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { AreaRepository, levelOf, pathOf } from '../areas/index.js';
import { DISCIPLINE_OF_KIND, OrganisationRepository, type OrganisationKind, type OrganisationRecord } from '../organisations/index.js';
import { roleInSentence, roleOf } from '../roles/index.js';
import { DatabaseSearchRepository } from './database-search.repository.js';
import { areaTagsFor } from './readings.js';
import { SearchEngine } from './search-engine.js';
import type { Understanding } from './understanding.service.js';

/** So many organisations of a name are looked at, to find the one in the place that was named beside it. */
const MOST_NAMESAKES = 5;

/** Less than any way in which the organisation itself is found. */
const [NEAR, ELSEWHERE] = [0.85, 0.75];

/**
 * "Wijkteamcoach De Schakel", also "in Heerlen" or "bs De Schakel": nobody of that role works there, and whoever serves the place where it stands
 * is meant. "Directeur De Schakel", which has none now: the school itself, before the directors of others.
 */
@Injectable()
export class ThroughOrganisationService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
    private readonly repository: DatabaseSearchRepository,
  ) {}

  /** The search as it is meant then; null when it asks for no role, or the other words are no organisation of hers. */
  async understand(actor: Actor, understanding: Understanding, request: SearchRequest): Promise<Understanding | null> {
    const [asked] = understanding.readings;
    const groups = asked?.tagGroups.filter((group) => !isOfAreas(group)) ?? [];
    const asksOrganisation = asked && asked.words.length > 0 && asked.numbers.length === 0 && groups.length > 0;
    const organisation = asksOrganisation ? await this.named(actor, understanding, request) : null;
    if (!organisation) return null;
    // "jgz van bs de vlieger": bs says what De Vlieger is, and not who is wanted
    const wanted = groups.filter((group) => !group.includes(`discipline:${DISCIPLINE_OF_KIND[organisation.kind]}`));
    if (wanted.length === 0) return null;
    const isOwn = await this.isOwn(actor, understanding.roleCodes, organisation.kind, request.today);
    const there = placeOf(organisation);
    if (!isOwn && there.length === 0) return null;
    const known = await this.areas.byCodes(there.flatMap(pathOf));
    const near = there.map((buurt) => tagged([...wanted, areaTagsFor([buurt])], isOwn ? NEAR : 1));
    const itself = { ...tagged([['kind:organisation']], 1), literal: [organisation.name] };
    return {
      ...understanding,
      readings: isOwn ? [itself, ...near, tagged(wanted, ELSEWHERE)] : near,
      areas: known.filter(({ code }) => there.includes(code)),
      names: new Map(known.map((area) => [area.code, area.name])),
      via: organisation.name,
      ...(isOwn ? { lacks: understanding.roleCodes.map(roleInSentence).join(' of ') } : {}),
    };
  }

  /** The organisation of which the words are that were typed beside what was understood, in the place that was. */
  private async named({ gemeenten }: Actor, understanding: Understanding, request: SearchRequest): Promise<OrganisationRecord | undefined> {
    const { matches } = await this.engine.search({ ...request, readings: [{ ...understanding.readings[0]!, tagGroups: [] }], filters: [['kind:organisation']], offset: 0, limit: MOST_NAMESAKES });
    const ids = matches.map(({ id }) => id.slice('organisation:'.length));
    const records = await this.organisations.records(gemeenten, ids);
    return ids.flatMap((id) => records.get(id) ?? []).find((each) => isThere(each, understanding));
  }

  /** Whether these are roles that an organisation of this kind has itself: of its group, and where anybody has one, somebody has it at one of this kind. A schoolmaatschappelijk werker comes from elsewhere. */
  private async isOwn({ gemeenten }: Actor, roleCodes: readonly string[], kind: OrganisationKind, today: string): Promise<boolean> {
    if (roleCodes.length === 0 || roleCodes.some((code) => roleOf(code).discipline !== DISCIPLINE_OF_KIND[kind])) return false;
    const kinds = await this.repository.kindsWith(roleCodes, gemeenten, today);
    return kinds.length === 0 || kinds.includes(kind);
  }
}

/** The buurt it stands in; none of one that works for a whole gemeente, where that says nothing. */
const placeOf = ({ areaCodes, buurtCode }: OrganisationRecord): string[] => (buurtCode === null || areaCodes.some((code) => levelOf(code) === 'gemeente') ? [] : [buurtCode]);

const tagged = (tagGroups: Reading['tagGroups'], weight: number): Reading => ({ words: [], optionalWords: [], tagGroups, numbers: [], weight });

const isOfAreas = (group: readonly string[]): boolean => group.every((tag) => /^(?:area|in):/.test(tag));

/** Whether it stands in an area that was named, or in the town whose name was typed for one. */
const isThere = ({ buurtCode, city }: OrganisationRecord, { areas, chips }: Understanding): boolean =>
  areas.length === 0 || areas.some(({ code }) => buurtCode !== null && pathOf(buurtCode).includes(code)) || chips.some(({ kind, text }) => kind === 'area' && fold(text) === fold(city ?? ''));
