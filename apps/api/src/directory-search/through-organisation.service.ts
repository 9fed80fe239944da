import type { Actor } from '#libs/access';
import type { SearchRequest } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { AreaRepository, levelOf, pathOf } from '../areas/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { areaTagsFor } from './readings.js';
import { SearchEngine } from './search-engine.js';
import type { Understanding } from './understanding.service.js';

/** "Wijkteamcoach De Schakel": nobody of that role works there, and whoever serves the place where it stands is meant. */
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
    const asksOrganisation = asked && asked.words.length > 0 && asked.numbers.length === 0 && asked.tagGroups.length > 0 && understanding.areas.length === 0;
    if (!asksOrganisation) return null;
    const { matches: [first] } = await this.engine.search({ ...request, readings: [{ ...asked, tagGroups: [] }], filters: [['kind:organisation']], offset: 0, limit: 1 });
    if (!first) return null;
    const [organisation] = (await this.organisations.records(actor.gemeenten, [first.id.slice('organisation:'.length)])).values();
    // where the office of one that works for a whole gemeente stands says nothing of a wijk
    if (!organisation?.buurtCode || organisation.areaCodes.some((code) => levelOf(code) === 'gemeente')) return null;
    const known = await this.areas.byCodes(pathOf(organisation.buurtCode));
    return {
      ...understanding,
      readings: [{ words: [], optionalWords: [], tagGroups: [...asked.tagGroups, areaTagsFor([organisation.buurtCode])], numbers: [], weight: 1 }],
      areas: known.filter((area) => area.code === organisation.buurtCode),
      names: new Map(known.map((area) => [area.code, area.name])),
      via: organisation.name,
    };
  }
}
