import { authorize, orNotFound, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Injectable } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { ContactRepository, isHerself, mayEdit } from '../contacts/index.js';
import type { DomainCode } from './domains.js';
import type { MaatjePair } from './maatje.entity.js';
import { ordersFor } from './maatje-mails.js';
import { HELD, MaatjeRepository, type PairRow } from './maatje.repository.js';
import { AHEAD_DAYS, CANNOT_BE, candidatesFor, reasonsOf, roomOf, ruleAgainst, RULE_TEXTS, whyNobody, type Candidate, type Member } from './pairing-rules.js';
import type { PairFields } from './pair.keeper.js';
import { PairingRepository, type Field, withPromises } from './pairing.repository.js';

const MOST_CANDIDATES = 3;
/** A quarter of a year is long enough to hand over. */
const MOST_OVERLAP_DAYS = 90;
/** A coordinator may still choose her: whoever says yes first has the place. */
const PROMISED = 'deze plekken zijn beloofd in andere voorstellen: wie het eerst ja zegt, krijgt de plek';

/** A candidate with why, for people. */
export interface Suggestion {
  expertContactId: string;
  reasons: string[];
}

/** A member for whom somebody is sought. */
interface Sought {
  field: Field;
  member: Member;
  /** Whether the actor hears which rule stands in the way: she keeps the member, and is not the member herself. */
  hearsRule: boolean;
}

/** Who could be somebody's maatje, and the proposals that come of it. */
@Injectable()
export class ProposeMaatje {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly contacts: ContactRepository,
    private readonly areas: AreaRepository,
    private readonly edits: DirectoryEdits,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * The best three, with reasons; or why there is nobody. Who she has, and who declined or did not answer before, is not named.
   * @throws UserError NOT_FOUND unless she keeps the member's contact, or is her maatje.
   */
  async suggestions(actor: Actor, memberContactId: string, domain: DomainCode | null): Promise<{ suggestions: Suggestion[]; whyNobody: string | null }> {
    const { field, member, hearsRule } = await this.fieldOf(actor, memberContactId, true);
    const refused = (await this.maatjes.refused([member.professionalId])).get(member.professionalId) ?? [];
    const { suggestions, whyNobody: nobody } = await this.suggest(field, member, domain, new Set([...refused, ...heldBy(field, memberContactId).map(({ expertContactId }) => expertContactId)]));
    const others = withPromises({ ...field, pairs: field.pairs.filter((pair) => pair.memberContactId !== memberContactId) });
    const promised = new Set(others.filter(({ pairs, capacity }) => pairs >= capacity).map(({ contactId }) => contactId));
    return { suggestions: suggestions.map((each) => (promised.has(each.expertContactId) ? { ...each, reasons: [...each.reasons, PROMISED] } : each)), whyNobody: nobody && (hearsRule ? nobody : CANNOT_BE.nobody) };
  }

  /** The same, of a field that is known already. */
  async suggest(field: Field, member: Member, domain: DomainCode | null, refused: ReadonlySet<string>): Promise<{ suggestions: Suggestion[]; whyNobody: string | null }> {
    const experts = field.experts.filter(({ contactId }) => !refused.has(contactId));
    const day = this.clock.today();
    const best = candidatesFor(member, experts, domain, field.history, day).slice(0, MOST_CANDIDATES);
    const names = await this.wijkNames(member);
    const suggestions = best.map((candidate) => ({ expertContactId: candidate.expert.contactId, reasons: [...reasonsOf(member, candidate, names), roomOf(candidate.expert)] }));
    return { suggestions, whyNobody: best.length === 0 ? whyNobody(member, field.experts, domain, field.history, day) : null };
  }

  /**
   * Proposes this expert, and tells both; on her first day, of who starts later. The maatje she has stays until both said yes, and then
   * `overlapDays` beside the new one.
   * @param isHandedOver by the maatje she has, who may do so without keeping the member's contact, and does not hear which rule it was.
   * @throws UserError DATE_INVALID for an overlap of less than 0 or more than 90 days; NOT_FOUND; PAIRING_REFUSED with the rule; MAATJE_TWICE for the maatje she has, whatever the rules say of the two
   */
  async choose(actor: Actor, memberContactId: string, expertContactId: string, domain: DomainCode | null, overlapDays: number, isHandedOver = false): Promise<{ pairId: string; changeId: string | null }> {
    if (overlapDays < 0 || overlapDays > MOST_OVERLAP_DAYS) throw new UserError('DATE_INVALID');
    return this.database.transaction(async () => {
      await this.maatjes.holdProposals();
      const sought = await this.fieldOf(actor, memberContactId, isHandedOver);
      const { field, member } = sought;
      if (heldBy(field, memberContactId).some((pair) => pair.expertContactId === expertContactId)) throw new UserError('MAATJE_TWICE');
      const candidate = this.allowed(actor, { ...sought, hearsRule: sought.hearsRule && !isHandedOver }, expertContactId, domain);
      const withdrawn = field.pairs.filter((pair) => pair.memberContactId === memberContactId && pair.state === 'proposed')
        .map((pair): Edit => ({ kind: 'pair', id: pair.id, set: { state: 'ended', endReason: 'reassigned' } }));
      const [pairId, now] = [newId(), this.clock.instant()];
      const sentAt = member.startsOn <= this.clock.today() ? now : null;
      const pair = { ...proposal(memberContactId, candidate, domain, reasonsOf(member, candidate, await this.wijkNames(member)), now, sentAt), overlapDays };
      const changeId = await this.edits.apply(actor, 'maatje', [...withdrawn, { kind: 'pair', id: pairId, set: pair, isNew: true }]);
      if (sentAt !== null) await this.mails.order(...ordersFor((await this.maatjes.byId(pairId))!, 'proposed'));
      return { pairId, changeId };
    });
  }

  /** The candidate, when no rule stands in the way. @throws UserError PAIRING_REFUSED, with the rule unless she is not to hear it or it is about herself */
  private allowed(actor: Actor, { field, member, hearsRule }: Sought, expertContactId: string, domain: DomainCode | null): Candidate {
    const expert = orNotFound(field.experts.find(({ contactId }) => contactId === expertContactId));
    const rule = ruleAgainst(member, expert, domain, field.history, this.clock.today());
    if (rule !== null) throw new UserError('PAIRING_REFUSED', { rule: hearsRule && expert.professionalId !== actor.professionalId ? RULE_TEXTS[rule] : CANNOT_BE.expert });
    return candidatesFor(member, [expert], domain, field.history, this.clock.today())[0]!;
  }

  wijkNames = async (member: Pick<Member, 'wijken'>): Promise<(code: string) => string> => {
    const names = new Map((member.wijken.length > 0 ? await this.areas.byCodes([...member.wijken]) : []).map(({ code, name }) => [code, name]));
    return (code) => names.get(code) ?? code;
  };

  private async fieldOf(actor: Actor, memberContactId: string, byHerMaatje: boolean): Promise<Sought> {
    const today = this.clock.today();
    const field = await this.pairing.field(actor.gemeenten, today, AHEAD_DAYS, memberContactId);
    const isHerMaatje = byHerMaatje && heldBy(field, memberContactId).some(({ expertProfessionalId }) => expertProfessionalId === actor.professionalId);
    const record = authorize((await this.contacts.records(actor.gemeenten, [memberContactId], today))[0], (each) => isHerMaatje || mayEdit(actor, each));
    const member = orNotFound(field.members.find(({ contactId }) => contactId === memberContactId));
    return { field, member, hearsRule: mayEdit(actor, record) && !isHerself(actor, record) };
  }
}

/** Of two who have nothing else in common. */
const HAD_ROOM = 'had plek voor een maatje';

/** @param sentAt when both are told; null: the coordinator may still choose another. */
export const proposal = (memberContactId: string, { expert }: Pick<Candidate, 'expert'>, domain: DomainCode | null, reasons: string[], proposedAt: string, sentAt: string | null): PairFields => ({
  memberContactId, expertContactId: expert.contactId, domain, state: 'proposed' satisfies MaatjePair['state'], reasons: reasons.length > 0 ? reasons : [HAD_ROOM], proposedAt, sentAt, remindedAt: null,
  memberAcceptedAt: null, expertAcceptedAt: null, startsOn: null, endsOn: null, endReason: null, note: null, askedForAnotherAt: null, overlapDays: 0,
});

/** The pairs a member has now. */
const heldBy = (field: Field, memberContactId: string): PairRow[] => field.pairs.filter((pair) => pair.memberContactId === memberContactId && HELD.includes(pair.state));
