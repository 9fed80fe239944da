import type { Actor } from '#libs/access';
import { addDays, Clock, dayOf } from '#libs/clock';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { ContactsService, ENDING_WITHIN_DAYS, mayPlace } from '../contacts/index.js';
import { CorrectionsService } from '../corrections/index.js';
import { AHEAD_DAYS, PairingRepository } from '../maatjes/index.js';
import { presentRole } from '../roles/index.js';
import { ToConfirmService } from '../verifications/index.js';
import { CoverageRepository, type ServingContact } from './coverage.repository.js';
import { CoverageService, presentMissing } from './coverage.service.js';
import { vacancies } from './vacancies.js';
import type { Work, WorkItemType, WorkListEntryType } from './work-list.types.js';

const MOST_ITEMS = 50;

/** What needs a coordinator, of the contacts that she may edit and the wijken that she keeps. */
@Injectable()
export class WorkListService {
  constructor(
    private readonly repository: CoverageRepository,
    private readonly coverage: CoverageService,
    private readonly contacts: ContactsService,
    private readonly pairing: PairingRepository,
    private readonly judging: CorrectionsService,
    private readonly toConfirm: ToConfirmService,
    private readonly clock: Clock,
  ) {}

  /** Only kinds of which there is something. @throws UserError NOT_FOUND for a gemeente that is not hers. */
  async entries(actor: Actor, gemeente: string | undefined): Promise<WorkListEntryType[]> {
    const kept = this.coverage.keptGemeenten(actor, gemeente);
    const gemeenten = gemeente === undefined ? actor.gemeenten : [gemeente];
    if (!actor.powers.some(({ kind }) => kind !== 'professional')) return [];
    const today = this.clock.today();
    const serving = await this.repository.serving(gemeenten, today);
    const hers = serving.filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes));
    const active = hers.filter(({ startsOn }) => startsOn <= today);
    const kinds: [WorkListEntryType['kind'], readonly Work[]][] = [
      ['correction', await this.corrections(actor, gemeenten)],
      ['vacancy', vacancies(await this.coverage.coverage(actor, kept, serving))],
      ['ending', ending(active, serving, today)],
      ['overdue', await this.overdue(actor, gemeenten)],
      ['without-maatje', await this.withoutMaatje(gemeenten, hers, today)],
      ['bounced', await this.bounced(gemeenten, hers)],
      ['retired-area', servingNothing(hers, await this.repository.retiredAreas(gemeenten))],
    ];
    return kinds.filter(([, work]) => work.length > 0).map(([kind, work]) => ({ kind, count: work.length, work }));
  }

  /** The first of a kind. @throws UserError BAD_INPUT for more than 50. */
  async items(actor: Actor, { work }: WorkListEntryType, first: number): Promise<WorkItemType[]> {
    if (first < 1 || first > MOST_ITEMS) throw new UserError('BAD_INPUT');
    const shown = work.slice(0, first);
    const contacts = new Map((await this.contacts.many(actor, shown.flatMap((each) => ('contactId' in each ? each.contactId : [])))).map((contact) => [contact.id, contact]));
    return shown.map((each) => ({
      contact: 'contactId' in each ? contacts.get(each.contactId) ?? null : null,
      role: 'roleCode' in each ? presentRole(each.roleCode) : null,
      wijk: 'wijk' in each ? each.wijk : null,
      missing: 'missing' in each ? presentMissing(each.missing) : null,
      on: each.on,
    }));
  }

  private async corrections(actor: Actor, gemeenten: readonly string[]): Promise<Work[]> {
    return (await this.judging.openOf(actor, gemeenten)).map(({ contactId, at }) => ({ contactId, on: dayOf(at) }));
  }

  private async overdue(actor: Actor, gemeenten: readonly string[]): Promise<Work[]> {
    return (await this.toConfirm.due(actor, gemeenten)).filter(({ needsCall }) => needsCall).map(({ contactId, verifiedOn }) => ({ contactId, on: verifiedOn }));
  }

  /** Where nobody can be a maatje, there is nothing that she can do about it. */
  private async withoutMaatje(gemeenten: readonly string[], hers: readonly ServingContact[], today: string): Promise<Work[]> {
    const withExperts = await this.pairing.withExperts(gemeenten, today, AHEAD_DAYS);
    if (withExperts.length === 0) return [];
    const ids = new Set(hers.map(({ id }) => id));
    return (await this.pairing.withNobody(withExperts, today, AHEAD_DAYS)).filter(({ contactId }) => ids.has(contactId)).map(({ contactId, startsOn }) => ({ contactId, on: startsOn > today ? startsOn : null }));
  }

  private async bounced(gemeenten: readonly string[], hers: readonly ServingContact[]): Promise<Work[]> {
    const contacts = new Map(hers.map(({ professionalId, id }) => [professionalId, id]));
    return (await this.repository.bouncedMail(gemeenten)).flatMap(({ professionalId, at }) => {
      const contactId = contacts.get(professionalId);
      return contactId === undefined ? [] : [{ contactId, on: dayOf(at) }];
    });
  }
}

/** Who serves an area that is no more. */
const servingNothing = (hers: readonly ServingContact[], retired: ReadonlySet<string>): Work[] =>
  hers.filter(({ areaCodes }) => areaCodes.some((code) => retired.has(code))).map(({ id }) => ({ contactId: id, on: null }));

/** The soonest first. Whoever has the same role at the same organisation for one of her areas, and is there the day after, follows. */
function ending(active: readonly ServingContact[], serving: readonly ServingContact[], today: string): Work[] {
  const colleagues = Map.groupBy(serving, placeOf);
  const follows = (contact: ServingContact, day: string) => (other: ServingContact): boolean =>
    other.id !== contact.id && other.startsOn <= day && (other.endsOn === null || other.endsOn >= day) && other.areaCodes.some((code) => contact.areaCodes.includes(code));
  return active
    .filter(({ endsOn }) => endsOn !== null && endsOn <= addDays(today, ENDING_WITHIN_DAYS))
    .filter((contact) => !colleagues.get(placeOf(contact))!.some(follows(contact, addDays(contact.endsOn!, 1))))
    .sort((one, other) => (one.endsOn! < other.endsOn! ? -1 : 1))
    .map(({ id, endsOn }) => ({ contactId: id, on: endsOn }));
}

const placeOf = ({ roleCode, organisationId }: ServingContact): string => `${roleCode} ${organisationId}`;
