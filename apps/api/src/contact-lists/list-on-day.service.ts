import { type Actor, authorize, coordinatesSomewhere } from '#libs/access';
import { addDays, Clock, startOfDay } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { gemeenteOf, isWijkCode, liesIn, nests } from '../areas/index.js';
import { ContactRepository, ContactsService, coordinatesSome, type ContactRecord } from '../contacts/index.js';
import { pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { OrganisationRepository } from '../organisations/index.js';
import { fullName } from '../professionals/index.js';
import { presentRole, ROLES } from '../roles/index.js';
import { ContactListRepository, type LaterChange } from './contact-list.repository.js';
import type { ComingOrGoingType, RoleOnDayType } from './list-on-day.types.js';

const AHEAD_DAYS = 90;

/** Contact lists of other days than today, for who keeps them. */
@Injectable()
export class ListOnDayService {
  constructor(
    private readonly lists: ContactListRepository,
    private readonly contacts: ContactRepository,
    private readonly reading: ContactsService,
    private readonly organisations: OrganisationRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * "Hoe was het op 1 september": who was there by first and last day, in the role, at the organisation and for the areas as they
   * stood then. A first or last day that was mended since counts as it is now: that is what is known to be true. Who were two then are listed as two, by the name they have now.
   * @throws UserError NOT_FOUND unless it is a wijk, and she keeps the contacts of all of it.
   */
  async list(actor: Actor, wijkCode: string, day: string): Promise<RoleOnDayType[]> {
    authorize(wijkCode, (code) => isWijkCode(code) && actor.powers.some(({ kind, gemeenteCode, wijkCode: wijk, organisationId }) =>
      kind !== 'professional' && organisationId === null && liesIn(code, wijk ?? gemeenteCode)));
    const changes = Map.groupBy(await this.lists.changedSince(gemeenteOf(wijkCode), startOfDay(addDays(day, 1))), ({ contactId }) => contactId);
    const moved = [...changes].flatMap(([id, some]) => (some.some(isPutBack) ? [id] : []));
    const ids = await this.lists.idsOnDay(gemeenteOf(wijkCode), day, moved);
    const records = (await this.contacts.recordsAnywhere(ids, day)).map((record) => asItWas(record, changes.get(record.id) ?? []));
    const there = records.filter(({ startsOn, endsOn, areaCodes }) => startsOn <= day && (endsOn === null || endsOn >= day) && areaCodes.some((code) => nests(code, wijkCode)));
    const names = await this.organisations.recordsById([...new Set(there.map(({ organisationId }) => organisationId))]);
    return ROLES.map(({ code }) => ({
      role: presentRole(code),
      people: there.filter(({ roleCode }) => roleCode === code).sort((a, b) => (a.record.sortName < b.record.sortName ? -1 : 1)).map(({ record, organisationId, startsOn, endsOn }) => ({
        contactId: record.id, name: fullName(record), organisation: names.get(organisationId)?.name ?? '', startsOn, endsOn,
      })),
    })).filter(({ people }) => people.length > 0);
  }

  /** Who starts or stops in the next three months, of the contacts she keeps, the soonest first. */
  async comingAndGoing(actor: Actor, request: PageRequest): Promise<Page<ComingOrGoingType>> {
    if (!coordinatesSomewhere(actor)) return pageOf([], request, async () => []);
    const today = this.clock.today();
    const found = await this.lists.comingAndGoing(actor.gemeenten, today, addDays(today, AHEAD_DAYS));
    const kept = new Set((await this.contacts.records(actor.gemeenten, found.map(({ id }) => id), today)).filter((record) => coordinatesSome(actor, record)).map(({ id }) => id));
    const hers = new Map(found.filter(({ id }) => kept.has(id)).map((each) => [`${each.id} ${each.starts}`, each]));
    return pageOf([...hers.keys()], request, async (keys) => {
      const contacts = new Map((await this.reading.shown(actor, keys.map((key) => hers.get(key)!.id))).map((contact) => [contact.id, contact]));
      return keys.map((key) => ({ contact: contacts.get(hers.get(key)!.id)!, on: hers.get(key)!.on, starts: hers.get(key)!.starts }));
    });
  }
}

interface AsItWas {
  record: ContactRecord;
  roleCode: string;
  organisationId: string;
  areaCodes: string[];
  startsOn: string;
  endsOn: string | null;
}

/** A first or last day is what is known to be true now, but for what merging made of it. */
const isPutBack = ({ field, isOfMerge }: LaterChange): boolean => isOfMerge || (field !== 'startsOn' && field !== 'endsOn');

/** With what was changed since put back, the latest first; of a day that somebody mended nothing from before that. */
function asItWas(record: ContactRecord, changes: readonly LaterChange[]): AsItWas {
  const was: AsItWas = { record, roleCode: record.roleCode, organisationId: record.organisation.id, areaCodes: record.areas.map(({ code }) => code), startsOn: record.startsOn, endsOn: record.endsOn };
  const mended = new Set<string>();
  for (const change of changes) {
    if (!isPutBack(change)) mended.add(change.field);
    if (!mended.has(change.field)) Object.assign(was, { [change.field]: change.before === null ? null : JSON.parse(change.before) as unknown });
  }
  return was;
}
