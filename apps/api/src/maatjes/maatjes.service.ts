import { authorize, orNotFound, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { ContactsService, type ContactType } from '../contacts/index.js';
import { isExpertRole, type DomainCode } from './domains.js';
import { HELD, MaatjeRepository, STANDING } from './maatje.repository.js';
import type { MaatjePairType, MaatjeSuggestionsType, MyMaatjesType } from './maatje.types.js';
import { isOfPair, mayKeepPair } from './maatje.policy.js';
import { AHEAD_DAYS } from './pairing-rules.js';
import { PairingRepository } from './pairing.repository.js';
import { PresentMaatjes, theTwo } from './present-maatjes.js';
import { ProposeMaatje } from './propose-maatje.js';

/** Reading maatjes, and what the two say of them besides answers: consults, and whom they do not want. */
@Injectable()
export class MaatjesService {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly proposing: ProposeMaatje,
    private readonly reading: ContactsService,
    private readonly presenting: PresentMaatjes,
    private readonly clock: Clock,
  ) {}

  /** Hers: as a member and as an expert, standing ones first, then past. */
  async mine(actor: Actor): Promise<MyMaatjesType> {
    if (actor.professionalId === null) return { asMember: [], asExpert: [], profile: null, isMember: false, hasExperts: false, notWith: [] };
    const field = await this.pairing.field(actor.gemeenten, this.clock.today());
    const pairs = (await this.maatjes.everyPairOf(actor.professionalId)).filter((pair) => pair.state !== 'proposed' || pair.sentAt !== null);
    const expert = field.experts.find(({ professionalId }) => professionalId === actor.professionalId);
    return {
      asMember: await this.presenting.pairs(actor, pairs.filter(({ memberProfessionalId }) => memberProfessionalId === actor.professionalId)),
      asExpert: await this.presenting.pairs(actor, pairs.filter(({ expertProfessionalId }) => expertProfessionalId === actor.professionalId)),
      profile: expert ? (await this.presenting.experts(actor, field, [expert]))[0]! : null,
      isMember: field.members.some(({ professionalId }) => professionalId === actor.professionalId),
      hasExperts: field.experts.length > 0,
      notWith: await this.notWith(actor, await this.pairing.blockedBy(actor.professionalId)),
    };
  }

  /** Whether maatjes mean something to her: she has one, is one, or works in a team that can get one. */
  async concern(actor: Actor): Promise<boolean> {
    if (actor.professionalId === null) return false;
    const today = this.clock.today();
    const work = await this.pairing.workOf(actor.professionalId, today, AHEAD_DAYS);
    if (work.some(({ kind, roleCode }) => kind === 'expertiseteam' && isExpertRole(roleCode))) return true;
    const inTeam = work.flatMap(({ kind, gemeenteCode }) => (kind === 'wijkteam' ? gemeenteCode : []));
    if (inTeam.length > 0 && (await this.pairing.withExperts(inTeam, today, AHEAD_DAYS)).length > 0) return true;
    return (await this.maatjes.pairsOf(work.map(({ contactId }) => contactId), STANDING)).some(({ sentAt }) => sentAt !== null);
  }

  private async notWith(actor: Actor, professionalIds: readonly string[]): Promise<ContactType[]> {
    if (professionalIds.length === 0) return [];
    return [...(await this.reading.ofProfessionals(actor, [...professionalIds])).values()].flatMap(([contact]) => contact ?? []);
  }

  /** Every maatje a contact has or had, as far as the actor keeps it: those that stand first. */
  async of(actor: Actor, contactId: string): Promise<MaatjePairType[]> {
    const pairs = (await this.maatjes.pairsOf([contactId], ['proposed', ...HELD, 'ended'])).sort((a, b) => Number(a.state === 'ended') - Number(b.state === 'ended'));
    const people = await this.presenting.people(actor, pairs);
    return this.presenting.pairs(actor, pairs.filter((pair) => mayKeepPair(actor, theTwo(pair, people))));
  }

  /** @throws UserError NOT_FOUND unless it is hers, or hers to keep. */
  async pair(actor: Actor, id: string): Promise<MaatjePairType> {
    const row = orNotFound(await this.maatjes.byId(id));
    const people = await this.presenting.people(actor, [row]);
    if (!isOfPair(actor, row) && !mayKeepPair(actor, theTwo(row, people))) throw new UserError('NOT_FOUND');
    return (await this.presenting.pairs(actor, [row]))[0]!;
  }

  async suggestions(actor: Actor, memberContactId: string, domain: DomainCode | null): Promise<MaatjeSuggestionsType> {
    const { suggestions, whyNobody } = await this.proposing.suggestions(actor, memberContactId, domain);
    const experts = new Map((await this.reading.shown(actor, suggestions.map(({ expertContactId }) => expertContactId))).map((contact) => [contact.id, contact]));
    return { suggestions: suggestions.flatMap(({ expertContactId, reasons }) => (experts.has(expertContactId) ? [{ expert: experts.get(expertContactId)!, reasons }] : [])), whyNobody };
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

  /** Somebody she should not be paired with from now on; a pair that stands goes on until somebody ends it. Only she and her coordinator's refusals know. @throws UserError NOT_FOUND */
  async block(actor: Actor, otherContactId: string, blocked: boolean): Promise<void> {
    await this.database.transaction(async () => {
      const own = orNotFound(actor.professionalId);
      const other = await this.reading.record(actor, otherContactId);
      if (other.professionalId === own) throw new UserError('NOT_FOUND');
      await this.pairing.block(own, other.professionalId, blocked);
    });
  }
}
