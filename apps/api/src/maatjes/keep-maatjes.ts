import { addDays, Clock, dayOf } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { MailQueue } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import { paced } from '#libs/pace';
import { DailyTasks } from '#libs/schedule';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { goodbyesFor, ordersFor } from './maatje-mails.js';
import { HELD, MaatjeRepository, type EndedPair, type PairRow } from './maatje.repository.js';
import { AHEAD_DAYS, candidatesFor, leavesSoon, mayStay, reasonsOf, type Expert } from './pairing-rules.js';
import { PairingRepository, withPromises, type Field } from './pairing.repository.js';
import { proposal } from './propose-maatje.js';

/** A proposal the coordinator did not touch stands after this long. */
const STANDS_AFTER_DAYS = 1;
const REMIND_AFTER_DAYS = 3;
const SILENT_AFTER_DAYS = 7;
/** Who was maatjes until longer ago heard of it, or noticed. */
const TOLD_DAYS = 3;
/** Who stopped by mistake and is back within so many days has her maatjes back. */
const BACK_WITHIN_DAYS = 28;

/**
 * Proposes somebody to who has nobody, as soon as teams change and every day; every day it also ends pairs of who left, tells both of
 * a proposal, reminds them, goes on to the next after silence, and tells both that they stop.
 */
@Injectable()
export class KeepMaatjes implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly areas: AreaRepository,
    private readonly edits: DirectoryEdits,
    private readonly mails: MailQueue,
    private readonly tasks: DailyTasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tasks.add('maatjes', (today) => this.run(today));
    this.outbox.handle('teams.changed', async (events) => {
      for await (const code of paced(new Set(events.map(({ gemeenteCode }) => gemeenteCode)))) await this.proposeIn(code, this.clock.today());
    });
  }

  async run(today: string): Promise<void> {
    await this.endOver(today);
    await this.followUp(today);
    await this.tellOfEnds(today);
    const failed: unknown[] = [];
    for await (const code of paced(await this.pairing.gemeentenWithTeams(today))) await this.proposeIn(code, today).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw failed[0]; // the others have theirs
  }

  /**
   * Who has no maatje that stays, and no proposal, gets the best candidate, for the coordinator to leave or change. A proposal nobody
   * was told of yet is taken back when others took the place.
   */
  async proposeIn(gemeente: string, today: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.maatjes.holdProposals();
      const field = await this.followExperts(gemeente, today);
      if (field.experts.length === 0) return;
      const experts = new Map(field.experts.map((expert) => [expert.contactId, expert]));
      const isTaken = ({ state, sentAt, expertContactId }: PairRow) => state === 'proposed' && sentAt === null && isFull(experts.get(expertContactId));
      const taken = field.pairs.filter(isTaken);
      const pairs = field.pairs.filter((pair) => !isTaken(pair));
      const made = await this.proposalsFor({ ...field, pairs }, today);
      const edits = [...taken.map(({ id }): Edit => ({ kind: 'pair', id, set: { state: 'ended', endReason: 'full' } })), ...made];
      if (edits.length > 0) await this.edits.apply(null, 'maatje', edits);
    });
  }

  /** A pair of an expert who leaves soon ends with her; it stays when she stays after all, and so does one of who left and did not. Answers how things stand then. */
  private async followExperts(gemeente: string, today: string): Promise<Field> {
    const field = await this.pairing.field([gemeente], today, AHEAD_DAYS);
    const found = await this.endingAndBack(field, today);
    if (found.length === 0) return field;
    await this.edits.hold(found);
    await this.edits.apply(null, 'maatje', await this.endingAndBack(await this.pairing.field([gemeente], today, AHEAD_DAYS), today)); // somebody may have ended one meanwhile
    return this.pairing.field([gemeente], today, AHEAD_DAYS);
  }

  private async endingAndBack(field: Field, today: string): Promise<Edit[]> {
    return [...pairsOfLeaving(field, today), ...pairsOfWhoIsBack(field, await this.maatjes.endedByLeaving(addDays(today, -BACK_WITHIN_DAYS)), today)];
  }

  private async proposalsFor(field: Field, today: string): Promise<Edit[]> {
    const standing = new Set(field.pairs.filter(({ state }) => state !== 'ending').map(({ memberContactId }) => memberContactId));
    const without = field.members.filter(({ contactId }) => !standing.has(contactId));
    const refusals = await this.maatjes.refused(without.map(({ professionalId }) => professionalId));
    const endingWith = Map.groupBy(field.pairs, ({ memberContactId }) => memberContactId);
    const names = new Map((await this.areas.byCodes([...new Set(without.flatMap(({ wijken }) => wijken))])).map(({ code, name }) => [code, name]));
    const open = withPromises(field);
    return without.flatMap((member): Edit[] => {
      const not = new Set([...refusals.get(member.professionalId) ?? [], ...(endingWith.get(member.contactId) ?? []).map(({ expertContactId }) => expertContactId)]);
      const [best] = candidatesFor(member, open.filter(({ contactId }) => !not.has(contactId)), null, field.history, today);
      if (!best) return [];
      best.expert.pairs += 1; // promised
      const reasons = reasonsOf(member, best, (code) => names.get(code) ?? code);
      return [{ kind: 'pair', id: newId(), set: { ...proposal(member.contactId, best, null, reasons, this.clock.instant(), null) }, isNew: true }];
    });
  }

  private async endOver(today: string): Promise<void> {
    const over = await this.maatjes.over(today);
    if (over.length > 0) await this.edits.apply(null, 'maatje', over.map(({ id }) => ({ kind: 'pair', id, set: { state: 'ended' } })));
    const edits = (await this.maatjes.left(today)).map(({ id, startsOn, reason }): Edit => (
      { kind: 'pair', id, set: { state: 'ended', endReason: reason, endsOn: startsOn === null ? null : addDays(today, -1) } }));
    if (edits.length > 0) await this.edits.apply(null, 'maatje', edits);
  }

  /** In the morning, so that an end that was a mistake can be undone before anybody is told. */
  private async tellOfEnds(today: string): Promise<void> {
    const stopping = await this.maatjes.stopping(addDays(today, -TOLD_DAYS));
    await this.database.transaction(() => this.mails.order(...stopping.flatMap(goodbyesFor)));
  }

  private async followUp(today: string): Promise<void> {
    const since = (instant: string | null, days: number) => instant !== null && addDays(dayOf(instant), days) <= today;
    const now = this.clock.instant();
    await this.database.transaction(async () => {
      await this.edits.hold((await this.maatjes.waiting()).map(({ id }) => ({ kind: 'pair', id }))); // who answers at this moment, has
      const waiting = await this.maatjes.waiting();
      const stands = waiting.filter(({ sentAt, proposedAt, memberStartsOn }) => sentAt === null && since(proposedAt, STANDS_AFTER_DAYS) && memberStartsOn <= today);
      const silent = waiting.filter(({ sentAt }) => since(sentAt, SILENT_AFTER_DAYS));
      const remind = waiting.filter(({ sentAt, remindedAt }) => remindedAt === null && since(sentAt, REMIND_AFTER_DAYS) && !since(sentAt, SILENT_AFTER_DAYS));
      await this.edits.apply(null, 'maatje', [
        ...stands.map(({ id }): Edit => ({ kind: 'pair', id, set: { sentAt: now } })),
        ...silent.map(({ id }): Edit => ({ kind: 'pair', id, set: { state: 'ended', endReason: 'silence' } })),
        ...remind.map(({ id }): Edit => ({ kind: 'pair', id, set: { remindedAt: now } })),
      ]);
      await this.mails.order(...stands.flatMap((pair) => ordersFor(pair, 'proposed')), ...remind.flatMap((pair) => ordersFor(pair, 'reminder')));
    });
  }
}

/**
 * Pairs that end on the last day of their expert, and those that no longer do: one of a member, and only what may be a pair. Who asks
 * for another already waits for one; what somebody ended herself is left alone.
 */
function pairsOfLeaving({ experts, members, pairs, history }: Field, today: string): Edit[] {
  const expertOf = new Map(experts.map((expert) => [expert.contactId, expert]));
  const memberOf = new Map(members.map((member) => [member.contactId, member]));
  const active = new Set(pairs.filter(({ state }) => state === 'active').map(({ memberContactId }) => memberContactId));
  return pairs.flatMap(({ id, state, expertContactId, memberContactId, askedForAnotherAt, endReason, endsOn }): Edit[] => {
    const expert = expertOf.get(expertContactId);
    if (!expert || askedForAnotherAt !== null) return [];
    const lastDay = leavesSoon(expert, today) ? expert.endsOn : null;
    if (state === 'active' && lastDay !== null) return [{ kind: 'pair', id, set: { state: 'ending', endsOn: lastDay, endReason: 'expert-leaves' } }];
    if (state !== 'ending' || endReason !== 'expert-leaves' || endsOn === lastDay) return [];
    if (lastDay !== null) return [{ kind: 'pair', id, set: { endsOn: lastDay } }];
    const member = memberOf.get(memberContactId);
    if (active.has(memberContactId) || !member || !mayStay(member, expert, null, history, today)) return [];
    active.add(memberContactId);
    return [{ kind: 'pair', id, set: { state: 'active', endsOn: null, endReason: null } }];
  });
}

/** Pairs of two who are both there again go on, as far as the member has no other and the expert a place; what was proposed to her instead is withdrawn. */
function pairsOfWhoIsBack({ experts, members, pairs, history }: Field, ended: readonly EndedPair[], today: string): Edit[] {
  const expertOf = new Map(experts.map((expert) => [expert.contactId, expert]));
  const memberOf = new Map(members.map((member) => [member.contactId, member]));
  const held = new Set(pairs.filter(({ state }) => HELD.includes(state)).map(({ memberContactId }) => memberContactId));
  return ended.flatMap(({ pair: { id, memberContactId, expertContactId }, endReason }): Edit[] => {
    const [member, expert] = [memberOf.get(memberContactId), expertOf.get(expertContactId)];
    if (!member || !expert || held.has(memberContactId) || isFull(expert) || !mayStay(member, { ...expert, endsOn: null }, null, history, today)) return [];
    held.add(memberContactId);
    expert.pairs += 1;
    const instead = endReason === null ? pairs.filter((other) => other.memberContactId === memberContactId) : []; // who asked for another waits for one
    return [{ kind: 'pair', id, set: { state: 'active', endsOn: null, endReason } }, ...instead.map((other): Edit => ({ kind: 'pair', id: other.id, set: { state: 'ended', endReason: 'withdrawn' } }))];
  });
}

const isFull = (expert: Expert | undefined): boolean => expert === undefined || expert.pairs >= expert.capacity;
