import type { Actor } from '#libs/access';
import { fold, type SearchRequest } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { AreaRepository, levelOf, pathOf } from '../areas/index.js';
import { DISCIPLINE_OF_KIND, OrganisationRepository, type OrganisationRecord } from '../organisations/index.js';
import { areaTagsFor } from './readings.js';
import { SearchEngine } from './search-engine.js';
import type { Understanding } from './understanding.service.js';

/** So many organisations of a name are looked at, to find the one in the place that was named beside it. */
const MOST_NAMESAKES = 5;

/** "Wijkteamcoach De Schakel", also "in Heerlen" or "bs De Schakel": nobody of that role works there, and whoever serves the place where it stands is meant. */
@Injectable()
export class ThroughOrganisationService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
  ) {}

  /** The search as it is meant then; null when it asks for no role, or the other words are no organisation of hers. */
  async understand(actor: Actor, understanding: Understanding, request: SearchRequest): Promise<Understanding | null> {
    const [asked] = understanding.readings;
    const groups = asked?.tagGroups.filter((group) => !isOfAreas(group)) ?? [];
    const asksOrganisation = asked && asked.words.length > 0 && asked.numbers.length === 0 && groups.length > 0;
    if (!asksOrganisation) return null;
    const { matches } = await this.engine.search({ ...request, readings: [{ ...asked, tagGroups: [] }], filters: [['kind:organisation']], offset: 0, limit: MOST_NAMESAKES });
    const ids = matches.map(({ id }) => id.slice('organisation:'.length));
    const records = await this.organisations.records(actor.gemeenten, ids);
    const organisation = ids.flatMap((id) => records.get(id) ?? []).find((each) => isThere(each, understanding));
    // where the office of one that works for a whole gemeente stands says nothing of a wijk
    if (!organisation?.buurtCode || organisation.areaCodes.some((code) => levelOf(code) === 'gemeente')) return null;
    // "jgz van bs de vlieger": bs says what De Vlieger is, and not who is wanted
    const wanted = groups.filter((group) => !group.includes(`discipline:${DISCIPLINE_OF_KIND[organisation.kind]}`));
    if (wanted.length === 0) return null;
    const known = await this.areas.byCodes(pathOf(organisation.buurtCode));
    return {
      ...understanding,
      readings: [{ words: [], optionalWords: [], tagGroups: [...wanted, areaTagsFor([organisation.buurtCode])], numbers: [], weight: 1 }],
      areas: known.filter((area) => area.code === organisation.buurtCode),
      names: new Map(known.map((area) => [area.code, area.name])),
      via: organisation.name,
    };
  }
}

const isOfAreas = (group: readonly string[]): boolean => group.every((tag) => /^(?:area|in):/.test(tag));

/** Whether it stands in an area that was named, or in the town whose name was typed for one. */
const isThere = ({ buurtCode, city }: OrganisationRecord, { areas, chips }: Understanding): boolean =>
  areas.length === 0 || areas.some(({ code }) => buurtCode !== null && pathOf(buurtCode).includes(code)) || chips.some(({ kind, text }) => kind === 'area' && fold(text) === fold(city ?? ''));
