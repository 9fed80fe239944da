import { type Actor, authorize, coordinatesSomewhere } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { ContactsService, mayPlace } from '../contacts/index.js';
import { dayInWords } from '../reachability/index.js';
import { DOMAINS } from './domains.js';
import { HELD, MaatjeRepository } from './maatje.repository.js';
import type { MaatjesBoardType } from './maatje.types.js';
import { AHEAD_DAYS, CANNOT_BE, isLongAbsent, type Expert } from './pairing-rules.js';
import { PairingRepository, withPromises } from './pairing.repository.js';
import { PresentMaatjes } from './present-maatjes.js';
import { ProposeMaatje } from './propose-maatje.js';

/** A board shows what is next; more than this is for the distribution. */
const MOST_SHOWN = 50;

/** For so long it is shown who said no to a proposal, and why. */
const DECLINED_DAYS = 30;

/** Who has no maatje and why, what waits and ends, and how full the experts are. */
@Injectable()
export class MaatjesBoard {
  constructor(
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly proposing: ProposeMaatje,
    private readonly reading: ContactsService,
    private readonly presenting: PresentMaatjes,
    private readonly clock: Clock,
  ) {}

  /** Of the members she keeps. @throws UserError NOT_FOUND unless she coordinates. */
  async of(actor: Actor): Promise<MaatjesBoardType> {
    authorize(actor, coordinatesSomewhere);
    const today = this.clock.today();
    const field = await this.pairing.field(actor.gemeenten, today, AHEAD_DAYS);
    const members = field.members.filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes));
    const hers = new Set(members.map(({ contactId }) => contactId));
    const pairs = field.pairs.filter(({ memberContactId }) => hers.has(memberContactId));
    const held = new Set(pairs.filter(({ state }) => HELD.includes(state)).map(({ memberContactId }) => memberContactId));
    const placed = new Set(pairs.map(({ memberContactId }) => memberContactId));
    const [waiting, ending] = [pairs.filter(({ state }) => state === 'proposed'), pairs.filter(({ state }) => state === 'ending')];
    const asked = (await this.presenting.pairs(actor, pairs.filter(({ state, askedForAnotherAt }) => state === 'active' && askedForAnotherAt !== null))).filter(({ asksForAnother }) => asksForAnother);
    const unproposed = members.filter(({ contactId }) => !placed.has(contactId));
    const first = unproposed.slice(0, MOST_SHOWN);
    const shown = new Map((await this.reading.shown(actor, first.map(({ contactId }) => contactId))).map((contact) => [contact.id, contact]));
    const refused = await this.maatjes.refused(first.map(({ professionalId }) => professionalId));
    const open = { ...field, experts: withPromises(field) };
    const whys = await Promise.all(first.map(async (member) => {
      const { whyNobody } = await this.proposing.suggest(open, member, null, refused.get(member.professionalId) ?? new Set());
      const why = whyNobody && (member.professionalId === actor.professionalId ? CANNOT_BE.nobody : whyNobody);
      return `${member.startsOn > today ? `Begint op ${dayInWords(member.startsOn, today)}. ` : ''}${why ?? 'Er komt een voorstel.'}`;
    }));
    const needs = (expert: Expert) => Number(expert.pairs > 0 && (expert.endsOn !== null || isLongAbsent(expert, today)));
    const profiles = await this.presenting.experts(actor, field, [...field.experts].sort((a, b) => needs(b) - needs(a) || (b.capacity - b.pairs) - (a.capacity - a.pairs) || (a.contactId < b.contactId ? -1 : 1)));
    return {
      members: members.length,
      startingCount: members.filter(({ startsOn }) => startsOn > today).length,
      withoutCount: members.filter(({ contactId }) => !held.has(contactId)).length,
      without: first.flatMap((member, place) => (shown.has(member.contactId) ? [{ member: shown.get(member.contactId)!, why: whys[place]! }] : [])),
      unproposedCount: unproposed.length,
      waiting: await this.presenting.pairs(actor, waiting.slice(0, MOST_SHOWN)),
      waitingCount: waiting.length,
      ending: [...asked, ...await this.presenting.pairs(actor, ending.slice(0, MOST_SHOWN))].slice(0, MOST_SHOWN),
      endingCount: asked.length + ending.length,
      declined: await this.presenting.pairs(actor, await this.maatjes.declined([...hers], addDays(today, -DECLINED_DAYS), MOST_SHOWN)),
      load: profiles,
      domains: DOMAINS.map(({ code, label }) => {
        const some = field.experts.filter(({ domains }) => domains.includes(code));
        return { domain: code, label, pairs: sum(some.map(({ pairs: count }) => count)), capacity: sum(some.map(({ capacity }) => capacity)) };
      }),
      consults: await this.maatjes.consultsPerMonth(pairs.map(({ id }) => id)),
    };
  }

}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
