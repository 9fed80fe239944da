import { authorize, orNotFound, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits } from '../changes/index.js';
import { ContactRepository, ContactsService, isHerself, mayEdit, mayPlace, type ContactRecord, type ContactType } from '../contacts/index.js';
import { fullName } from '../professionals/index.js';
import { dayInWords } from '../reachability/index.js';
import { DOMAINS, type DomainCode } from './domains.js';
import type { PairEndReason } from './maatje.entity.js';
import { END_REASON_TEXTS, STATE_TEXTS } from './maatje-texts.js';
import { HELD, MaatjeRepository, withPromises, type Field, type PairRow } from './maatje.repository.js';
import type { ExpertProfileType, MaatjePairType, MaatjesBoardType, MaatjeSuggestionsType, MyMaatjesType } from './maatje.types.js';
import { isOfPair, mayHear, mayKeepPair, type Side, type TheTwo } from './maatje.policy.js';
import { AHEAD_DAYS, CANNOT_BE, isLongAbsent, type Expert } from './pairing-rules.js';
import { ProposeMaatje } from './propose-maatje.js';

/** The reasons that are a wish, by whose it is. */
const WISHES: ReadonlyMap<PairEndReason | null, Side> = new Map([['asked', 'member'], ['handed-over', 'expert']]);

/** A board shows what is next; more than this is for the distribution. */
const MOST_SHOWN = 50;

/** Reading maatjes, and what is kept of them besides proposals and answers. */
@Injectable()
export class MaatjesService {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly proposing: ProposeMaatje,
    private readonly contacts: ContactRepository,
    private readonly reading: ContactsService,
    private readonly edits: DirectoryEdits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Hers: as a member and as an expert, standing ones first, then past. */
  async mine(actor: Actor): Promise<MyMaatjesType> {
    if (actor.professionalId === null) return { asMember: [], asExpert: [], profile: null, isMember: false, notWith: [] };
    const field = await this.maatjes.field(actor.gemeenten, this.clock.today());
    const pairs = (await this.maatjes.everyPairOf(actor.professionalId)).filter((pair) => pair.state !== 'proposed' || pair.sentAt !== null).sort((a, b) => Number(a.state === 'ended') - Number(b.state === 'ended'));
    const expert = field.experts.find(({ professionalId }) => professionalId === actor.professionalId);
    return {
      asMember: await this.present(actor, pairs.filter(({ memberProfessionalId }) => memberProfessionalId === actor.professionalId)),
      asExpert: await this.present(actor, pairs.filter(({ expertProfessionalId }) => expertProfessionalId === actor.professionalId)),
      profile: expert ? (await this.presentExperts(actor, field, [expert]))[0]! : null,
      isMember: field.members.some(({ professionalId }) => professionalId === actor.professionalId),
      notWith: await this.notWith(actor, await this.maatjes.blockedBy(actor.professionalId)),
    };
  }

  private async notWith(actor: Actor, professionalIds: readonly string[]): Promise<ContactType[]> {
    if (professionalIds.length === 0) return [];
    return [...(await this.reading.ofProfessionals(actor, [...professionalIds])).values()].flatMap(([contact]) => contact ?? []);
  }

  /** Every maatje a contact has or had, as far as the actor keeps it: those that stand first. */
  async of(actor: Actor, contactId: string): Promise<MaatjePairType[]> {
    const pairs = (await this.maatjes.pairsOf([contactId], ['proposed', ...HELD, 'ended'])).sort((a, b) => Number(a.state === 'ended') - Number(b.state === 'ended'));
    const people = await this.people(actor, pairs);
    return this.present(actor, pairs.filter((pair) => mayKeepPair(actor, theTwo(pair, people))));
  }

  /** @throws UserError NOT_FOUND unless it is hers, or hers to keep. */
  async pair(actor: Actor, id: string): Promise<MaatjePairType> {
    const row = orNotFound(await this.maatjes.byId(id));
    const people = await this.people(actor, [row]);
    if (!isOfPair(actor, row) && !mayKeepPair(actor, theTwo(row, people))) throw new UserError('NOT_FOUND');
    return (await this.present(actor, [row]))[0]!;
  }

  async suggestions(actor: Actor, memberContactId: string, domain: DomainCode | null): Promise<MaatjeSuggestionsType> {
    const { suggestions, whyNobody } = await this.proposing.suggestions(actor, memberContactId, domain);
    const experts = new Map((await this.reading.shown(actor, suggestions.map(({ expertContactId }) => expertContactId))).map((contact) => [contact.id, contact]));
    return { suggestions: suggestions.flatMap(({ expertContactId, reasons }) => (experts.has(expertContactId) ? [{ expert: experts.get(expertContactId)!, reasons }] : [])), whyNobody };
  }

  /** Of the members she keeps. @throws UserError NOT_FOUND unless she coordinates. */
  async board(actor: Actor): Promise<MaatjesBoardType> {
    authorize(actor, ({ powers }) => powers.some(({ kind }) => kind === 'coordinator'));
    const today = this.clock.today();
    const field = await this.maatjes.field(actor.gemeenten, today, AHEAD_DAYS);
    const members = field.members.filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes));
    const started = members.filter(({ startsOn }) => startsOn <= today);
    const hers = new Set(members.map(({ contactId }) => contactId));
    const pairs = field.pairs.filter(({ memberContactId }) => hers.has(memberContactId));
    const held = new Set(pairs.filter(({ state }) => HELD.includes(state)).map(({ memberContactId }) => memberContactId));
    const placed = new Set(pairs.map(({ memberContactId }) => memberContactId));
    const ending = pairs.filter(({ state, askedForAnotherAt }) => state === 'ending' || (state === 'active' && askedForAnotherAt !== null));
    const first = members.filter(({ contactId }) => !placed.has(contactId)).slice(0, MOST_SHOWN);
    const shown = new Map((await this.reading.shown(actor, first.map(({ contactId }) => contactId))).map((contact) => [contact.id, contact]));
    const refused = await this.maatjes.refused(first.map(({ professionalId }) => professionalId));
    const open = { ...field, experts: withPromises(field) };
    const whys = await Promise.all(first.map(async (member) => {
      const { whyNobody } = await this.proposing.suggest(open, member, null, refused.get(member.professionalId) ?? new Set());
      const why = whyNobody && (member.professionalId === actor.professionalId ? CANNOT_BE.nobody : whyNobody);
      return `${member.startsOn > today ? `Begint op ${dayInWords(member.startsOn, today)}. ` : ''}${why ?? 'Er komt een voorstel.'}`;
    }));
    const needs = (expert: Expert) => Number(expert.pairs > 0 && (expert.endsOn !== null || isLongAbsent(expert, today)));
    const profiles = await this.presentExperts(actor, field, [...field.experts].sort((a, b) => needs(b) - needs(a) || (b.capacity - b.pairs) - (a.capacity - a.pairs) || (a.contactId < b.contactId ? -1 : 1)));
    return {
      members: started.length,
      withoutCount: started.filter(({ contactId }) => !held.has(contactId)).length,
      without: first.flatMap((member, place) => (shown.has(member.contactId) ? [{ member: shown.get(member.contactId)!, why: whys[place]! }] : [])),
      waiting: await this.present(actor, pairs.filter(({ state }) => state === 'proposed').slice(0, MOST_SHOWN)),
      ending: (await this.present(actor, ending.slice(0, MOST_SHOWN))).filter(({ state, asksForAnother }) => state === 'ending' || asksForAnother),
      load: profiles,
      domains: DOMAINS.map(({ code, label }) => {
        const some = field.experts.filter(({ domains }) => domains.includes(code));
        return { domain: code, label, pairs: sum(some.map(({ pairs: count }) => count)), capacity: sum(some.map(({ capacity }) => capacity)) };
      }),
      consults: await this.maatjes.consultsPerMonth(pairs.map(({ id }) => id)),
    };
  }

  /** Ends a pair. @param on the last day; later than today, it ends by itself. @throws UserError NOT_FOUND, DATE_INVALID */
  async end(actor: Actor, pairId: string, reason: PairEndReason, on: string | null): Promise<string | null> {
    return this.database.transaction(async () => {
      const pair = await this.kept(actor, pairId);
      const today = this.clock.today();
      const endsOn = on ?? today;
      if (pair.startsOn !== null && endsOn < pair.startsOn) throw new UserError('DATE_INVALID');
      const set = pair.state === 'proposed' ? { state: 'ended', endReason: reason } : endsOn > today ? { state: 'ending', endReason: reason, endsOn } : { state: 'ended', endReason: reason, endsOn };
      return this.edits.apply(actor, 'maatje', [{ kind: 'pair', id: pairId, set }]);
    });
  }

  /** The two spoke about a case: the day, nothing else. @throws UserError NOT_FOUND unless it is her own pair; DATE_INVALID for a day ahead. */
  async consult(actor: Actor, pairId: string, on: string | null): Promise<void> {
    const today = this.clock.today();
    const day = on ?? today;
    if (day > today || day < addDays(today, -366)) throw new UserError('DATE_INVALID');
    await this.database.transaction(async () => {
      authorize(await this.maatjes.byId(pairId), (pair) => isOfPair(actor, pair) && pair.startsOn !== null);
      await this.maatjes.addConsult({ id: newId(), pairId, on: day });
    });
  }

  /** What an expert says of herself; by herself or who keeps her. @throws UserError NOT_FOUND; CAPACITY_TAKEN for less room than she has maatjes. */
  async setProfile(actor: Actor, contactId: string, profile: { domains: DomainCode[]; capacity: number; paused: boolean }): Promise<ExpertProfileType> {
    const today = this.clock.today();
    await this.database.transaction(async () => {
      authorize((await this.contacts.records(actor.gemeenten, [contactId], today))[0], (record) => isHerself(actor, record) || mayEdit(actor, record));
      await this.database.hold('contact', [contactId]);
      const { experts } = await this.maatjes.field(actor.gemeenten, today);
      const expert = orNotFound(experts.find((each) => each.contactId === contactId));
      if (profile.capacity < expert.pairs) throw new UserError('CAPACITY_TAKEN', { pairs: expert.pairs });
      await this.maatjes.saveProfile({ contactId, ...profile });
      await this.outbox.publish(this.database.write(), 'teams.changed', ...expert.gemeenten.map((gemeenteCode) => ({ gemeenteCode })));
    });
    const field = await this.maatjes.field(actor.gemeenten, today);
    return (await this.presentExperts(actor, field, field.experts.filter((each) => each.contactId === contactId)))[0]!;
  }

  /** Somebody she should not be paired with from now on; a pair that stands goes on until somebody ends it. Only she and her coordinator's refusals know. @throws UserError NOT_FOUND */
  async block(actor: Actor, otherContactId: string, blocked: boolean): Promise<void> {
    await this.database.transaction(async () => {
      const own = orNotFound(actor.professionalId);
      const other = await this.reading.record(actor, otherContactId);
      if (other.professionalId === own) throw new UserError('NOT_FOUND');
      await this.maatjes.block(own, other.professionalId, blocked);
    });
  }

  private async kept(actor: Actor, pairId: string): Promise<PairRow> {
    await this.database.hold('maatje_pair', [pairId]);
    const pair = authorize(await this.maatjes.byId(pairId), ({ state }) => state !== 'ended');
    const people = await this.people(actor, [pair]);
    return authorize(pair, (each) => mayKeepPair(actor, theTwo(each, people)));
  }

  private async people(actor: Actor, pairs: readonly PairRow[]): Promise<Map<string, ContactRecord>> {
    const ids = [...new Set(pairs.flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]))];
    return new Map((await this.contacts.records(actor.gemeenten, ids, this.clock.today())).map((record) => [record.id, record]));
  }

  private async present(actor: Actor, pairs: readonly PairRow[]): Promise<MaatjePairType[]> {
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
        state: pair.state, stateText: STATE_TEXTS[pair.state], reasons: pair.reasons, domain: pair.domain, proposedAt: pair.proposedAt, isSent: pair.sentAt !== null,
        memberAccepted: pair.memberAcceptedAt !== null, expertAccepted: pair.expertAcceptedAt !== null, startsOn: pair.startsOn, endsOn: pair.endsOn,
        endReason, endText: endReason && END_REASON_TEXTS[endReason], asksForAnother: hears && pair.askedForAnotherAt !== null,
        note: hears ? pair.note : null, consults: consults.get(pair.id) ?? 0, isMineToAnswer: isToAnswer(actor, pair),
      };
    });
  }

  private async presentExperts(actor: Actor, field: Field, experts: readonly Expert[]): Promise<ExpertProfileType[]> {
    const shown = new Map((await this.reading.shown(actor, experts.map(({ contactId }) => contactId))).map((contact) => [contact.id, contact]));
    const withAll = new Map(withPromises(field).map(({ contactId, pairs }) => [contactId, pairs]));
    return experts.map(({ contactId, domains, capacity, pairs, paused, absentUntil, endsOn }) => ({
      contactId, contact: shown.get(contactId) ?? null, domains: [...domains], capacity, pairs, promised: withAll.get(contactId)! - pairs, paused, absentUntil, endsOn,
    }));
  }
}

const theTwo = ({ memberContactId, expertContactId }: PairRow, records: ReadonlyMap<string, ContactRecord>): TheTwo => ({ member: records.get(memberContactId), expert: records.get(expertContactId) });

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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
