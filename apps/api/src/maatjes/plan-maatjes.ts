import { type Actor, authorize, coordinatesSomewhere } from '#libs/access';
import { Clock, instantAfter } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { mayPlace } from '../contacts/index.js';
import type { MaatjesPlan, PlanResult } from './maatje.entity.js';
import { welcomesFor } from './maatje-mails.js';
import { MaatjeRepository, type PairRow } from './maatje.repository.js';
import { greedily, problemOf, scoreOf, type Problem, type ToPlace } from './pairing-plan.js';
import { meritOf, reasonsOf, whyNobody, type Expert, type Member } from './pairing-rules.js';
import { PairingRepository, type Field } from './pairing.repository.js';
import { PlanRepository } from './plan.repository.js';
import { proposal, ProposeMaatje } from './propose-maatje.js';
import { solveInThread, type Solving } from './solve-in-thread.js';

/** Who is to be placed where, as things stand. */
interface Asked {
  toPlace: ToPlace[];
  experts: Expert[];
  field: Field;
  /** The pairs that stand. */
  standing: PairRow[];
  /** What was proposed and not answered yet. */
  proposed: PairRow[];
}

/** How often the process that seeks a plan says that it is still at it, and looks whether it was called off. */
const BEAT_MS = 1_000;
/** Not heard of for so long: the process is gone. */
const SILENT_MS = 15_000;
const KEEP_HOURS = 1;

/**
 * A distribution of everybody, and spreading the pairs of an expert who leaves: one optimal assignment that keeps what stands wherever it can.
 * A plan is shown before it happens, is kept for an hour, and is applied as one change. Any process answers for it.
 */
@Injectable()
export class PlanMaatjes implements OnApplicationShutdown {
  private readonly seeking = new Map<string, Solving>();

  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly plans: PlanRepository,
    private readonly proposing: ProposeMaatje,
    private readonly edits: DirectoryEdits,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  onApplicationShutdown(): void {
    for (const solving of this.seeking.values()) solving.cancel();
  }

  /** Begins a plan for the members she keeps. @param leavingContactId whose pairs go to others. @throws UserError NOT_FOUND unless she coordinates, and that is an expert of hers or who holds pairs there. */
  async start(actor: Actor, leavingContactId: string | null): Promise<MaatjesPlan> {
    authorize(actor, coordinatesSomewhere);
    const asked = await this.ask(actor, leavingContactId);
    if (leavingContactId !== null && !isExpertIn(asked.field, leavingContactId)) throw new UserError('NOT_FOUND');
    const problem = problemOf(asked.toPlace, asked.experts, withoutEnding(asked.field), this.clock.today());
    const now = this.clock.instant();
    const plan: MaatjesPlan = { id: newId(), accountId: actor.accountId, leavingContactId, state: 'running', round: 0, looksAt: problem.edges.member.length, result: null, madeAt: now, aliveAt: now };
    await this.plans.add(plan, instantAfter(this.clock.now(), -KEEP_HOURS * 3_600_000));
    void this.seek(plan.id, problem, asked);
    return plan;
  }

  /** @throws UserError NOT_FOUND for one that is not hers, or is gone. */
  async plan(actor: Actor, id: string): Promise<MaatjesPlan> {
    const plan = authorize(await this.plans.byId(id), ({ accountId }) => accountId === actor.accountId);
    return plan.state === 'running' && plan.aliveAt < instantAfter(this.clock.now(), -SILENT_MS) ? { ...plan, state: 'failed' } : plan;
  }

  async cancel(actor: Actor, id: string): Promise<MaatjesPlan> {
    await this.plan(actor, id);
    await this.plans.move(id, ['running', 'ready'], { state: 'cancelled' });
    this.seeking.get(id)?.cancel();
    return this.plan(actor, id);
  }

  /** All of it as one change; both of each new pair are told. @returns the change. @throws UserError PLAN_OUTDATED when pairs changed since; NOT_FOUND */
  async apply(actor: Actor, id: string): Promise<string | null> {
    return this.database.transaction(async () => {
      await this.maatjes.holdProposals();
      const plan = await this.plan(actor, id);
      const result = authorize(plan.result, () => plan.state === 'ready');
      const { standing, proposed } = await this.ask(actor, plan.leavingContactId);
      const known = new Set([...result.ended.map((pair) => pair.id), ...result.pairs.flatMap(({ keptPairId }) => keptPairId ?? [])]);
      if (standing.some((pair) => !known.has(pair.id)) || standing.length !== known.size) throw new UserError('PLAN_OUTDATED');
      const [now, today] = [this.clock.instant(), this.clock.today()];
      const made = result.pairs.filter(({ keptPairId }) => keptPairId === null).map((pair) => ({ ...pair, id: newId() }));
      const placed = new Set(made.map(({ memberContactId }) => memberContactId));
      const withdrawn = proposed.filter(({ memberContactId }) => placed.has(memberContactId)).map((pair): Edit => ({ kind: 'pair', id: pair.id, set: { state: 'ended', endReason: 'reorganised' } }));
      const ended = result.ended.map((pair): Edit => ({ kind: 'pair', id: pair.id, set: { state: 'ended', endReason: plan.leavingContactId ? 'expert-left' : 'reorganised', endsOn: today } }));
      const changeId = await this.edits.apply(actor, 'maatje', [
        ...withdrawn,
        ...ended,
        ...made.map(({ id: pairId, memberContactId, expertContactId, reasons }): Edit => ({
          kind: 'pair', id: pairId, isNew: true,
          set: { ...proposal(memberContactId, { expert: { contactId: expertContactId } as Expert }, null, reasons, now, now), state: 'active', startsOn: today, memberAcceptedAt: now, expertAcceptedAt: now },
        })),
      ]);
      const stand = new Set(made.map(({ id: pairId }) => pairId));
      const pairs = (await this.maatjes.pairsOf([...placed], ['active'])).filter((pair) => stand.has(pair.id));
      await this.mails.order(...pairs.flatMap(welcomesFor));
      await this.plans.move(id, ['ready'], { state: 'applied' });
      return changeId;
    });
  }

  /** Has the thread solve it, and says meanwhile how far it is. */
  private async seek(id: string, problem: Problem, { toPlace, experts, field, standing }: Asked): Promise<void> {
    const progress = { round: 0, looksAt: problem.edges.member.length };
    const solving = solveInThread(problem, (round, looksAt) => Object.assign(progress, { round, looksAt }));
    this.seeking.set(id, solving);
    const beat = setInterval(() => void this.plans.move(id, ['running'], { ...progress, aliveAt: this.clock.instant() }).then((isWanted) => { if (!isWanted) solving.cancel(); }, () => undefined), BEAT_MS);
    try {
      const { assignment } = await solving.solved;
      const names = await this.proposing.wijkNames({ wijken: [...new Set(toPlace.flatMap(({ member }) => member.wijken))] });
      const worth = { score: scoreOf(problem, assignment), byHand: scoreOf(problem, greedily(problem)) };
      await this.plans.move(id, ['running'], { ...progress, state: 'ready', result: { ...this.resultOf(toPlace, experts, field, standing, assignment, names), ...worth } });
    } catch {
      await this.plans.move(id, ['running'], { state: 'failed' }).catch(() => undefined); // a database that is away: silence says it failed
    } finally {
      clearInterval(beat);
      this.seeking.delete(id);
    }
  }

  private async ask(actor: Actor, leavingContactId: string | null): Promise<Asked> {
    const today = this.clock.today();
    const field = await this.pairing.field(actor.gemeenten, today);
    const members = field.members.filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes));
    const hers = new Set(members.map(({ contactId }) => contactId));
    // a pair that ends is as good as over: its member is placed, and until its last day it takes its place
    const standing = field.pairs.filter(({ state, memberContactId }) => state === 'active' && hers.has(memberContactId));
    const current = new Map(standing.map((pair) => [pair.memberContactId, pair]));
    const toPlace = members.map((member): ToPlace => ({ member, domain: current.get(member.contactId)?.domain ?? null, current: current.get(member.contactId)?.expertContactId ?? null }));
    const held = Map.groupBy(standing, ({ expertContactId }) => expertContactId);
    const experts = field.experts.filter(({ contactId }) => contactId !== leavingContactId).map((expert) => ({ ...expert, pairs: expert.pairs - (held.get(expert.contactId)?.length ?? 0) }));
    const proposed = field.pairs.filter(({ state, memberContactId }) => state === 'proposed' && hers.has(memberContactId));
    return { toPlace, experts, field, standing, proposed };
  }

  private resultOf(toPlace: readonly ToPlace[], experts: readonly Expert[], field: Field, standing: readonly PairRow[], assignment: readonly number[], names: (code: string) => string): Omit<PlanResult, 'score' | 'byHand'> {
    const current = new Map(standing.map((pair) => [pair.memberContactId, pair]));
    const ends = endingIn(field);
    const result: Omit<PlanResult, 'score' | 'byHand'> = { pairs: [], ended: [], unmatched: [] };
    for (const [place, { member, domain }] of toPlace.entries()) {
      const expert = experts[assignment[place]!];
      const before = current.get(member.contactId);
      const isKept = before !== undefined && before.expertContactId === expert?.contactId;
      if (before && !isKept) result.ended.push({ id: before.id, memberContactId: before.memberContactId, expertContactId: before.expertContactId });
      if (expert) result.pairs.push({ memberContactId: member.contactId, expertContactId: expert.contactId, keptPairId: isKept ? before.id : null, reasons: reasonsOf(member, { expert, merit: meritOf(member, expert, field.history) }, names) });
      else result.unmatched.push({ memberContactId: member.contactId, why: whyNobody(member, experts.map((each) => (ends(member, each) ? each : { ...each, pairs: each.capacity })), domain, field.history, this.clock.today()) });
    }
    return result;
  }
}

/** Whether the pair of these two ends. */
function endingIn({ pairs }: Field): (member: Pick<Member, 'professionalId'>, expert: Pick<Expert, 'professionalId'>) => boolean {
  const ending = new Set(pairs.filter(({ state }) => state === 'ending').map(({ memberProfessionalId, expertProfessionalId }) => `${memberProfessionalId} ${expertProfessionalId}`));
  return (member, expert) => ending.has(`${member.professionalId} ${expert.professionalId}`);
}

/** Two whose pair ends are not put together again. */
function withoutEnding(field: Field): Field['history'] {
  const ends = endingIn(field);
  return { ...field.history, blocked: (member, expert) => field.history.blocked(member, expert) || ends({ professionalId: member }, { professionalId: expert }) };
}

const isExpertIn = ({ experts, pairs }: Field, expertContactId: string): boolean => experts.some(({ contactId }) => contactId === expertContactId) || pairs.some((pair) => pair.expertContactId === expertContactId);
