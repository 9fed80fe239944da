import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { mayPlace } from '../contacts/index.js';
import { HELD, MaatjeRepository, type Field, type PairRow } from './maatje.repository.js';
import { greedily, problemOf, ruleFor, scoreOf, type ToPlace } from './pairing-plan.js';
import { meritOf, reasonsOf, nobodyBecause, type Expert } from './pairing-rules.js';
import { proposal, ProposeMaatje } from './propose-maatje.js';
import { solveInThread, type Solving } from './solve-in-thread.js';

/** A pair of the plan. */
export interface PlannedPair {
  memberContactId: string;
  expertContactId: string;
  /** The pair that stands, when it is kept. */
  keptPairId: string | null;
  reasons: string[];
}

/** What the plan came to. */
export interface PlanResult {
  pairs: PlannedPair[];
  /** The pairs that stand now and would end. */
  ended: PairRow[];
  unmatched: { memberContactId: string; why: string }[];
  /** What it is worth, beside what doing it by hand would be. */
  score: number;
  byHand: number;
}

export interface Plan {
  id: string;
  accountId: string;
  /** Which expert's pairs are spread over others; null: everybody is placed anew. */
  leavingContactId: string | null;
  state: 'running' | 'ready' | 'cancelled' | 'failed' | 'applied';
  /** How often the solver was asked, and how many pairs it looks at. */
  round: number;
  looksAt: number;
  result: PlanResult | null;
  solving: Solving | null;
  madeAt: number;
}

const KEEP_MS = 60 * 60_000;
const MOST_PLANS = 20;

/**
 * "Verdeel opnieuw", and spreading the pairs of an expert who leaves: one optimal assignment that keeps what stands wherever it can.
 * A plan is shown before it happens, is kept in memory for an hour, and is applied as one change.
 */
@Injectable()
export class PlanMaatjes implements OnApplicationShutdown {
  private readonly plans = new Map<string, Plan>();

  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly proposing: ProposeMaatje,
    private readonly edits: DirectoryEdits,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  onApplicationShutdown(): void {
    for (const { solving } of this.plans.values()) solving?.cancel();
  }

  /** Begins a plan for the members she keeps. @param leavingContactId whose pairs go to others. @throws UserError NOT_FOUND unless she coordinates. */
  async start(actor: Actor, leavingContactId: string | null): Promise<Plan> {
    authorize(actor, ({ powers }) => powers.some(({ kind }) => kind === 'coordinator'));
    this.forgetOld();
    const { toPlace, experts, field, standing } = await this.ask(actor, leavingContactId);
    const problem = problemOf(toPlace, experts, field.history, this.clock.today());
    const plan: Plan = { id: newId(), accountId: actor.accountId, leavingContactId, state: 'running', round: 0, looksAt: problem.edges.member.length, result: null, solving: null, madeAt: Date.now() };
    plan.solving = solveInThread(problem, (round, looksAt) => Object.assign(plan, { round, looksAt }));
    this.plans.set(plan.id, plan);
    const names = await this.proposing.wijkNames({ wijken: [...new Set(toPlace.flatMap(({ member }) => member.wijken))] });
    void plan.solving.solved.then(({ assignment }) => {
      const byHand = scoreOf(problem, greedily(problem));
      Object.assign(plan, { state: 'ready', result: { ...this.resultOf(toPlace, experts, field, standing, assignment, names), score: scoreOf(problem, assignment), byHand } });
    }, () => { if (plan.state === 'running') plan.state = 'failed'; });
    return plan;
  }

  /** @throws UserError NOT_FOUND for one that is not hers, or is gone. */
  plan(actor: Actor, id: string): Plan {
    return authorize(this.plans.get(id), ({ accountId }) => accountId === actor.accountId);
  }

  cancel(actor: Actor, id: string): Plan {
    const plan = this.plan(actor, id);
    if (plan.state === 'running' || plan.state === 'ready') plan.state = 'cancelled';
    plan.solving?.cancel();
    return plan;
  }

  /** All of it as one change; both of each new pair are told. @returns the change. @throws UserError PLAN_OUTDATED when pairs changed since; NOT_FOUND */
  async apply(actor: Actor, id: string): Promise<string | null> {
    const plan = this.plan(actor, id);
    const result = authorize(plan.result, () => plan.state === 'ready');
    const changeId = await this.database.transaction(async () => {
      const { standing } = await this.ask(actor, plan.leavingContactId);
      const known = new Set([...result.ended.map((pair) => pair.id), ...result.pairs.flatMap(({ keptPairId }) => keptPairId ?? [])]);
      if (standing.some((pair) => !known.has(pair.id)) || standing.length !== known.size) throw new UserError('PLAN_OUTDATED');
      const [now, today] = [this.clock.instant(), this.clock.today()];
      const ended = result.ended.map((pair): Edit => ({ kind: 'pair', id: pair.id, set: { state: 'ended', endReason: plan.leavingContactId ? 'expert-left' : 'reorganised', endsOn: today } }));
      const made = result.pairs.filter(({ keptPairId }) => keptPairId === null).map((pair) => ({ ...pair, id: newId() }));
      // pairs that end make room first: what may not be is checked when the new ones are written
      const endedId = await this.edits.apply(actor, 'maatje', [
        ...ended,
        ...made.map(({ id: pairId, memberContactId, expertContactId, reasons }): Edit => ({
          kind: 'pair', id: pairId, isNew: true,
          set: { ...proposal(memberContactId, { expert: { contactId: expertContactId } as Expert }, null, reasons, now, now), state: 'active', startsOn: today, memberAcceptedAt: now, expertAcceptedAt: now },
        })),
      ]);
      for (const { id: pairId } of made) {
        await this.mails.order(...['member', 'expert'].map((to) => ({ kind: 'maatje-welcome', key: `maatje-welcome:${pairId}:${to}`, about: { pairId, to } })));
      }
      return endedId;
    });
    plan.state = 'applied';
    return changeId;
  }

  private async ask(actor: Actor, leavingContactId: string | null): Promise<{ toPlace: ToPlace[]; experts: Expert[]; field: Field; standing: PairRow[] }> {
    const today = this.clock.today();
    const field = await this.maatjes.field(actor.gemeenten, today);
    const members = field.members.filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes));
    const hers = new Set(members.map(({ contactId }) => contactId));
    const standing = field.pairs.filter(({ state, memberContactId }) => HELD.includes(state) && hers.has(memberContactId));
    const current = new Map(standing.map((pair) => [pair.memberContactId, pair]));
    const toPlace = members.map((member): ToPlace => ({ member, domain: current.get(member.contactId)?.domain ?? null, current: current.get(member.contactId)?.expertContactId ?? null }));
    const held = Map.groupBy(standing, ({ expertContactId }) => expertContactId);
    const experts = field.experts.filter(({ contactId }) => contactId !== leavingContactId).map((expert) => ({ ...expert, pairs: expert.pairs - (held.get(expert.contactId)?.length ?? 0) }));
    return { toPlace, experts, field, standing };
  }

  private resultOf(toPlace: readonly ToPlace[], experts: readonly Expert[], field: Field, standing: readonly PairRow[], assignment: readonly number[], names: (code: string) => string): Omit<PlanResult, 'score' | 'byHand'> {
    const current = new Map(standing.map((pair) => [pair.memberContactId, pair]));
    const result: Omit<PlanResult, 'score' | 'byHand'> = { pairs: [], ended: [], unmatched: [] };
    for (const [place, { member, domain }] of toPlace.entries()) {
      const expert = experts[assignment[place]!];
      const before = current.get(member.contactId);
      const isKept = before !== undefined && before.expertContactId === expert?.contactId;
      if (before && !isKept) result.ended.push(before);
      if (expert) result.pairs.push({ memberContactId: member.contactId, expertContactId: expert.contactId, keptPairId: isKept ? before.id : null, reasons: reasonsOf(member, { expert, merit: meritOf(member, expert, field.history) }, names).slice(0, -1) });
      else result.unmatched.push({ memberContactId: member.contactId, why: nobodyBecause(ruleFor({ member, domain, current: null }, experts, field.history, this.clock.today()), domain) });
    }
    return result;
  }

  private forgetOld(): void {
    const old = [...this.plans.values()].filter(({ madeAt }) => Date.now() - madeAt > KEEP_MS);
    const tooMany = [...this.plans.values()].slice(0, Math.max(0, this.plans.size - MOST_PLANS));
    for (const plan of [...old, ...tooMany]) {
      plan.solving?.cancel();
      this.plans.delete(plan.id);
    }
  }
}
