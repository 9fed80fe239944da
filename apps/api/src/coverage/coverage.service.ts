import { gemeentenAsked, type Actor } from '#libs/access';
import { Clock, dayOf } from '#libs/clock';
import { Settings } from '#libs/config';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf, levelOf, wijkOf, type Area } from '../areas/index.js';
import { ContactListRepository } from '../contact-lists/index.js';
import { pageOf, type PageRequest } from '../graphql/connection.js';
import { presentRole } from '../roles/index.js';
import { confirmedCourse, courseBegins, courseMoments } from './confirmed-course.js';
import { Coverage, worstFirst, type Cell, type CoverageContact } from './coverage-cells.js';
import { keeping, keptAreas } from './coverage.policy.js';
import { CoverageRepository } from './coverage.repository.js';
import type { ConfirmedShareType, CoverageConnection, CoverageOrder, MissingInMostType, WijkCoverageType } from './coverage.types.js';
import { missingInMost, type MissingInMost } from './vacancies.js';

export interface CoveredWijk {
  wijk: Area;
  cells: Cell[];
}

/** Her wijken at a glance: which required role is filled where, and how much of it is confirmed. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly areas: AreaRepository,
    private readonly lists: ContactListRepository,
    private readonly repository: CoverageRepository,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The wijken she keeps; none for who keeps one organisation's people. @throws UserError NOT_FOUND for a gemeente that is not hers. */
  async page(actor: Actor, gemeente: string | undefined, order: CoverageOrder, request: PageRequest): Promise<CoverageConnection> {
    const covered = await this.coverage(actor, this.keptGemeenten(actor, gemeente));
    const byCode = new Map((order === 'worst' ? worstFirst(covered) : covered).map((each) => [each.wijk.code, each]));
    const page = await pageOf([...byCode.keys()], request, async (codes) => codes.map((code) => presentCoverage(byCode.get(code)!)));
    return { ...page, missingInMost: missingInMost(covered).map(presentMissing) };
  }

  /** The gemeenten in which she keeps something, or that one of them. @throws UserError NOT_FOUND for a gemeente that is not hers. */
  keptGemeenten(actor: Actor, gemeente: string | undefined): string[] {
    const kept = new Set(keptAreas(actor).map(gemeenteOf));
    return gemeentenAsked(actor, gemeente).filter((code) => kept.has(code));
  }

  /** Every wijk she keeps in these gemeenten, by name. @param contacts what serves them, when that is known already. */
  async coverage(actor: Actor, gemeenten: readonly string[], contacts?: readonly CoverageContact[]): Promise<CoveredWijk[]> {
    if (gemeenten.length === 0) return [];
    const [keeps, today] = [keeping(actor), this.clock.today()];
    const wijken = (await this.areas.childrenOf(gemeenten)).filter(({ code }) => keeps(code));
    const required = await this.lists.requiredRoles(wijken.map(({ code }) => code));
    const buurten = await this.repository.buurtenByWijk(gemeenten);
    const coverage = new Coverage(contacts ?? await this.repository.serving(gemeenten, today), today, this.settings);
    return wijken.map((wijk) => ({ wijk, cells: coverage.cells(wijk.code, required.get(wijk.code)!, buurten.get(wijk.code) ?? []) }));
  }

  /** @throws UserError NOT_FOUND for a gemeente that is not hers. */
  async confirmedShare(actor: Actor, gemeente: string | undefined): Promise<ConfirmedShareType> {
    const gemeenten = this.keptGemeenten(actor, gemeente);
    if (gemeenten.length === 0) return { now: 0, total: 0, course: [] };
    const now = this.clock.now();
    const [oldest] = courseMoments(now);
    const contacts = (await this.repository.serving(gemeenten, dayOf(oldest!.toISOString()))).filter(servesKept(actor, gemeenten));
    const course = confirmedCourse(contacts, await this.repository.confirmations(gemeenten, courseBegins(now)), now);
    const { share, total } = course.at(-1)!;
    return { now: share, total, course };
  }
}

/** It serves a wijk that she keeps, or a whole gemeente in which she keeps one. */
function servesKept(actor: Actor, gemeenten: readonly string[]): (contact: CoverageContact) => boolean {
  const keeps = keeping(actor);
  return ({ areaCodes }) => areaCodes.some((code) => gemeenten.includes(gemeenteOf(code)) && (levelOf(code) === 'gemeente' || keeps(wijkOf(code))));
}

export const presentMissing = ({ roleCode, in: wijken, outOf }: MissingInMost): MissingInMostType => ({ role: presentRole(roleCode), in: wijken, outOf });

const presentCoverage = ({ wijk, cells }: CoveredWijk): WijkCoverageType => ({
  wijk,
  cells: cells.map(({ roleCode, ...cell }) => ({ role: presentRole(roleCode), ...cell })),
});
