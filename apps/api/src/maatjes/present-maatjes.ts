import { type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { ContactRepository, ContactsService, type ContactRecord } from '../contacts/index.js';
import { fullName } from '../professionals/index.js';
import type { PairEndReason } from './maatje.entity.js';
import { END_REASON_TEXTS } from './maatje-texts.js';
import { MaatjeRepository, type PairRow } from './maatje.repository.js';
import type { ExpertProfileType, MaatjePairType } from './maatje.types.js';
import { mayHear, type Side, type TheTwo } from './maatje.policy.js';
import type { Expert } from './pairing-rules.js';
import { withPromises, type Field } from './pairing.repository.js';

/** The reasons that are a wish, by whose it is. */
const WISHES: ReadonlyMap<PairEndReason | null, Side> = new Map([['asked', 'member'], ['handed-over', 'expert']]);

/** What who asks may see of pairs and experts. */
@Injectable()
export class PresentMaatjes {
  constructor(
    private readonly maatjes: MaatjeRepository,
    private readonly contacts: ContactRepository,
    private readonly reading: ContactsService,
    private readonly clock: Clock,
  ) {}

  async pairs(actor: Actor, pairs: readonly PairRow[]): Promise<MaatjePairType[]> {
    if (pairs.length === 0) return [];
    const records = await this.people(actor, pairs);
    const shown = new Map((await this.reading.shown(actor, [...records.keys()])).map((contact) => [contact.id, contact]));
    const consults = await this.maatjes.consultCounts(pairs.map(({ id }) => id));
    const saidBy = await this.maatjes.saidBy(pairs.filter(({ note, askedForAnotherAt }) => note !== null || askedForAnotherAt !== null).map(({ id }) => id));
    const nameOf = (id: string) => { const record = records.get(id); return record ? fullName(record) : ''; };
    return pairs.map((pair) => {
      const two = theTwo(pair, records);
      const hears = mayHear(actor, saidBy.get(pair.id) === pair.expertProfessionalId ? 'expert' : 'member', pair, two);
      const endReason = shownReason(actor, pair, two);
      return {
        id: pair.id, member: shown.get(pair.memberContactId) ?? null, expert: shown.get(pair.expertContactId) ?? null, memberName: nameOf(pair.memberContactId), expertName: nameOf(pair.expertContactId),
        state: pair.state, reasons: pair.reasons, domain: pair.domain, proposedAt: pair.proposedAt, isSent: pair.sentAt !== null,
        memberAccepted: pair.memberAcceptedAt !== null, expertAccepted: pair.expertAcceptedAt !== null, startsOn: pair.startsOn, endsOn: pair.endsOn,
        endReason, endText: endReason && END_REASON_TEXTS[endReason], asksForAnother: hears && pair.askedForAnotherAt !== null,
        note: hears ? pair.note : null, consults: consults.get(pair.id) ?? 0, isMineToAnswer: isToAnswer(actor, pair),
      };
    });
  }

  async experts(actor: Actor, field: Field, experts: readonly Expert[]): Promise<ExpertProfileType[]> {
    const shown = new Map((await this.reading.shown(actor, experts.map(({ contactId }) => contactId))).map((contact) => [contact.id, contact]));
    const withAll = new Map(withPromises(field).map(({ contactId, pairs }) => [contactId, pairs]));
    return experts.map(({ contactId, domains, capacity, pairs, paused, absentUntil, endsOn }) => ({
      contactId, contact: shown.get(contactId) ?? null, domains: [...domains], capacity, pairs, promised: withAll.get(contactId)! - pairs, paused, absentUntil, endsOn,
    }));
  }

  /** The contacts of these pairs that she may see, for the policy. */
  async people(actor: Actor, pairs: readonly PairRow[]): Promise<Map<string, ContactRecord>> {
    const ids = [...new Set(pairs.flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]))];
    return new Map((await this.contacts.records(actor.gemeenten, ids, this.clock.today())).map((record) => [record.id, record]));
  }
}

export const theTwo = ({ memberContactId, expertContactId }: PairRow, records: ReadonlyMap<string, ContactRecord>): TheTwo => ({ member: records.get(memberContactId), expert: records.get(expertContactId) });

/** A wish of one of the two is the reason only for who hears that wish; once the pair ended, it made way for another. */
function shownReason(actor: Actor, pair: PairRow, two: TheTwo): PairEndReason | null {
  const side = WISHES.get(pair.endReason);
  if (side === undefined) return pair.state === 'active' ? null : pair.endReason;
  if (mayHear(actor, side, pair, two)) return pair.endReason;
  return pair.state === 'active' ? null : 'reassigned';
}

/** It was proposed to her, and she did not say yes yet. */
const isToAnswer = ({ professionalId }: Actor, { state, sentAt, memberProfessionalId, memberAcceptedAt, expertProfessionalId, expertAcceptedAt }: PairRow): boolean =>
  state === 'proposed' && sentAt !== null
  && ((professionalId === memberProfessionalId && memberAcceptedAt === null) || (professionalId === expertProfessionalId && expertAcceptedAt === null));
