import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ContactsService } from '../contacts/index.js';
import type { MaatjesPlan } from './maatje.entity.js';
import { PlanMaatjes } from './plan-maatjes.js';
import { AppliedPlanType, MaatjesPlanType } from './plan.types.js';

const OBJECTIVE = 'Bestaande maatjes blijven zoveel mogelijk bij elkaar. Daarna krijgt iedereen een maatje, liefst uit de eigen wijk, met een eerdere samenwerking, een gedeelde taal of dezelfde werkdagen. De plekken raken gelijk bezet.';
const PlanId = () => Args('id', { type: () => ID });

@Resolver()
export class PlansResolver {
  constructor(
    private readonly plans: PlanMaatjes,
    private readonly contacts: ContactsService,
  ) {}

  @Mutation(() => MaatjesPlanType, { description: 'Distributes the members she keeps; or, of an expert who leaves, her maatjes over others with as few changes as possible. Runs beside the requests: ask `maatjesPlan` how far it is.' })
  async planMaatjes(@CurrentActor() actor: Actor, @Args('leavingContactId', { type: () => ID, nullable: true }) leavingContactId: string | null): Promise<MaatjesPlanType> {
    return this.present(actor, await this.plans.start(actor, leavingContactId ?? null));
  }

  @Query(() => MaatjesPlanType, { description: 'Her own plan; kept for an hour.' })
  async maatjesPlan(@CurrentActor() actor: Actor, @PlanId() id: string): Promise<MaatjesPlanType> {
    return this.present(actor, await this.plans.plan(actor, id));
  }

  @Mutation(() => MaatjesPlanType)
  async cancelMaatjesPlan(@CurrentActor() actor: Actor, @PlanId() id: string): Promise<MaatjesPlanType> {
    return this.present(actor, await this.plans.cancel(actor, id));
  }

  @Mutation(() => AppliedPlanType, { description: 'All of it, or nothing; undone as one. PLAN_OUTDATED when pairs changed since it was made.' })
  async applyMaatjesPlan(@CurrentActor() actor: Actor, @PlanId() id: string): Promise<AppliedPlanType> {
    const changeId = await this.plans.apply(actor, id);
    return { plan: await this.present(actor, await this.plans.plan(actor, id)), changeId };
  }

  private async present(actor: Actor, { id, state, round, looksAt, result }: MaatjesPlan): Promise<MaatjesPlanType> {
    const pairs = [...result?.pairs ?? []].sort((a, b) => Number(a.keptPairId !== null) - Number(b.keptPairId !== null));
    const ended = result?.ended ?? [];
    const ids = new Set([...[...pairs, ...ended].flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]), ...(result?.unmatched ?? []).map(({ memberContactId }) => memberContactId)]);
    const shown = new Map((await this.contacts.shown(actor, [...ids])).map((contact) => [contact.id, contact]));
    return {
      id, state, round, looksAt, objective: OBJECTIVE, score: result?.score ?? null, byHand: result?.byHand ?? null,
      kept: pairs.filter(({ keptPairId }) => keptPairId !== null).length, made: pairs.filter(({ keptPairId }) => keptPairId === null).length, ended: ended.flatMap(({ id: pairId, memberContactId, expertContactId }) => (shown.has(memberContactId) ? [{ id: pairId, member: shown.get(memberContactId)!, expert: shown.get(expertContactId) ?? null }] : [])),
      pairs: pairs.flatMap(({ memberContactId, expertContactId, keptPairId, reasons }) => (shown.has(memberContactId) && shown.has(expertContactId) ? [{ member: shown.get(memberContactId)!, expert: shown.get(expertContactId)!, isKept: keptPairId !== null, reasons }] : [])),
      unmatched: (result?.unmatched ?? []).flatMap(({ memberContactId, why }) => (shown.has(memberContactId) ? [{ member: shown.get(memberContactId)!, why }] : [])),
    };
  }
}
