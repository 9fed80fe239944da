import { authorize, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { readNote } from '../contacts/index.js';
import { welcomesFor } from './maatje-mails.js';
import type { PairEndReason } from './maatje.entity.js';
import { isOfPair } from './maatje.policy.js';
import { MaatjeRepository, type PairRow } from './maatje.repository.js';
import { PairingRepository } from './pairing.repository.js';
import { ProposeMaatje } from './propose-maatje.js';

/** Who hands a member over stays beside the next one for so long. */
const HAND_OVER_DAYS = 14;

/** What the two of a pair say themselves: yes, no, "another please", "I hand her over". */
@Injectable()
export class AnswerMaatje {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly proposing: ProposeMaatje,
    private readonly edits: DirectoryEdits,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Yes: once both said so they are maatjes, if there is still room, and the maatje she had makes way. No: the next one is proposed.
   * @returns whether they are maatjes now.
   * @throws UserError NOT_FOUND unless it is a proposal to her; MAATJE_FULL when others were first: the proposal is then over, and another follows;
   * one of these also when either does not want the other, so that nobody is told.
   */
  async answer(actor: Actor, pairId: string, accept: boolean, reason: string | null): Promise<boolean> {
    const note = readNote(reason);
    try {
      return await this.database.transaction(async () => {
        const { pair, isMember } = await this.hers(actor, pairId);
        if (pair.state !== 'proposed') throw new UserError('NOT_FOUND');
        const edit = accept ? this.yes(pair, isMember) : this.no(isMember, note);
        if (edit['state'] === 'active') await this.makeWay(pair);
        await this.edits.apply(actor, 'maatje', [{ kind: 'pair', id: pairId, set: edit }]);
        if (edit['state'] === 'active') await this.mails.order(...welcomesFor(pair));
        return edit['state'] === 'active';
      });
    } catch (error) {
      const code = error instanceof UserError ? error.code : null;
      if (code === 'MAATJE_FULL') await this.endProposal(pairId, 'full');
      if (code === 'MAATJE_BLOCKED') throw await this.endBlocked(pairId);
      throw error;
    }
  }

  /** The member wants somebody else: her coordinator hears why, and nobody else. @throws UserError NOT_FOUND, FREE_TEXT_REFUSED */
  async askForAnother(actor: Actor, pairId: string, reason: string | null): Promise<void> {
    const note = readNote(reason);
    await this.database.transaction(async () => {
      const { pair, isMember } = await this.hers(actor, pairId);
      if (!isMember || pair.state !== 'active') throw new UserError('NOT_FOUND');
      await this.edits.apply(actor, 'maatje', [{ kind: 'pair', id: pairId, set: { askedForAnotherAt: this.clock.instant(), endReason: 'asked', note } }]);
    });
  }

  /**
   * The expert hands a member over: to a colleague, who is proposed to the member at once, or to whom the coordinator chooses.
   * She stays until both said yes, and two weeks beside.
   * @throws UserError NOT_FOUND, PAIRING_REFUSED, FREE_TEXT_REFUSED
   */
  async handOver(actor: Actor, pairId: string, expertContactId: string | null, reason: string | null): Promise<void> {
    const note = readNote(reason);
    await this.database.transaction(async () => {
      const { pair, isMember } = await this.hers(actor, pairId);
      if (isMember || pair.state !== 'active') throw new UserError('NOT_FOUND');
      await this.edits.apply(actor, 'maatje', [{ kind: 'pair', id: pairId, set: { askedForAnotherAt: this.clock.instant(), endReason: 'handed-over', note } }]);
      if (expertContactId !== null) await this.proposing.choose(actor, pair.memberContactId, expertContactId, pair.domain, HAND_OVER_DAYS, true);
    });
  }

  private async hers(actor: Actor, pairId: string): Promise<{ pair: PairRow; isMember: boolean }> {
    await this.database.hold('maatje_pair', [pairId]);
    const pair = authorize(await this.maatjes.byId(pairId), (each) => isOfPair(actor, each));
    return { pair, isMember: pair.memberProfessionalId === actor.professionalId };
  }

  private yes(pair: PairRow, isMember: boolean): Edit['set'] {
    const now = this.clock.instant();
    const mine = isMember ? { memberAcceptedAt: pair.memberAcceptedAt ?? now } : { expertAcceptedAt: pair.expertAcceptedAt ?? now };
    const other = isMember ? pair.expertAcceptedAt : pair.memberAcceptedAt;
    return other === null ? mine : { ...mine, state: 'active', startsOn: this.clock.today() };
  }

  private no(isMember: boolean, note: string | null): Edit['set'] {
    return { state: 'ended', endReason: isMember ? 'member-declined' : 'expert-declined', note };
  }

  /** The maatje she has stops: today, or after the overlap. Nobody has to allow it: it follows from two times yes. */
  private async makeWay({ id, memberContactId, overlapDays }: PairRow): Promise<void> {
    const today = this.clock.today();
    const before = (await this.maatjes.pairsOf([memberContactId], ['active'])).filter((pair) => pair.memberContactId === memberContactId && pair.id !== id);
    const over = overlapDays > 0 ? { state: 'ending', endsOn: addDays(today, overlapDays) } : { state: 'ended', endsOn: today };
    if (before.length > 0) await this.edits.apply(null, 'maatje', before.map((pair): Edit => ({ kind: 'pair', id: pair.id, set: { ...over, endReason: pair.endReason ?? 'reassigned' } })));
  }

  /** As if others were first; as if it was withdrawn when the member does not want the expert, who knows what room she has. */
  private async endBlocked(pairId: string): Promise<UserError> {
    const { memberProfessionalId, expertProfessionalId } = (await this.maatjes.byId(pairId))!;
    const isByMember = (await this.pairing.blockedBy(memberProfessionalId)).includes(expertProfessionalId);
    await this.endProposal(pairId, isByMember ? 'withdrawn' : 'full');
    return new UserError(isByMember ? 'NOT_FOUND' : 'MAATJE_FULL');
  }

  private async endProposal(pairId: string, endReason: PairEndReason): Promise<void> {
    await this.database.transaction(async () => {
      await this.edits.apply(null, 'maatje', [{ kind: 'pair', id: pairId, set: { state: 'ended', endReason } }]);
    });
  }
}
