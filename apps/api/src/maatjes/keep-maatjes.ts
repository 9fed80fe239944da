import { addDays, Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { MailQueue, type MailOrder } from '#libs/mail';
import { DailyTasks } from '#libs/schedule';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { ContactSubjectsRepository } from '../contacts/index.js';
import { MaatjeRepository, type PairRow } from './maatje.repository.js';
import { candidatesFor, reasonsOf } from './pairing-rules.js';
import { proposal } from './propose-maatje.js';

/** A proposal the coordinator did not touch stands after this long. */
const STANDS_AFTER_DAYS = 1;
const REMIND_AFTER_DAYS = 3;
const SILENT_AFTER_DAYS = 7;

/** Every day: ends pairs of who left, proposes somebody to who has nobody, tells both, reminds them, and goes on to the next after silence. */
@Injectable()
export class KeepMaatjes implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly areas: AreaRepository,
    private readonly edits: DirectoryEdits,
    private readonly mails: MailQueue,
    private readonly tasks: DailyTasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tasks.add('maatjes', (today) => this.run(today));
  }

  async run(today: string): Promise<void> {
    await this.endOver(today);
    await this.followUp(today);
    for (const code of await this.maatjes.gemeentenWithTeams(today)) await this.proposeIn(code, today);
  }

  /** Who has no maatje and no proposal gets the best candidate, for the coordinator to leave or change. */
  async proposeIn(gemeente: string, today: string): Promise<void> {
    await this.database.transaction(async () => {
      const field = await this.maatjes.field([gemeente], today);
      if (field.experts.length === 0) return;
      const standing = new Set(field.pairs.map(({ memberContactId }) => memberContactId));
      const edits: Edit[] = [];
      const names = new Map((await this.areas.wijkenOf([gemeente])).map(({ code, name }) => [code, name]));
      const without = field.members.filter(({ contactId }) => !standing.has(contactId));
      const refusals = await this.maatjes.refused(without.map(({ professionalId }) => professionalId));
      for (const member of without) {
        const refused = refusals.get(member.professionalId) ?? new Set();
        const [best] = candidatesFor(member, field.experts.filter(({ contactId }) => !refused.has(contactId)), null, field.history, today);
        if (!best) continue;
        edits.push({ kind: 'pair', id: newId(), set: { ...proposal(member.contactId, best, null, reasonsOf(member, best, (code) => names.get(code) ?? code), this.clock.instant(), null) }, isNew: true });
        best.expert.pairs += 1; // so that the next is not proposed a place that is likely to be taken
      }
      if (edits.length > 0) await this.edits.apply(null, 'maatje', edits);
    });
  }

  private async endOver(today: string): Promise<void> {
    const over = await this.maatjes.over(today);
    if (over.length > 0) await this.edits.apply(null, 'maatje', over.map(({ id }) => ({ kind: 'pair', id, set: { state: 'ended' } })));
    const standing = await this.maatjes.standing();
    const subjects = await this.stored.contacts([...new Set(standing.flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]))]);
    const hasLeft = (contactId: string) => { const endsOn = subjects.get(contactId)?.fields['endsOn'] as string | null; return endsOn !== null && endsOn < today; };
    const edits = standing.flatMap((pair): Edit[] => {
      const reason = hasLeft(pair.memberContactId) ? 'member-left' : hasLeft(pair.expertContactId) ? 'expert-left' : null;
      return reason === null ? [] : [{ kind: 'pair', id: pair.id, set: { state: 'ended', endReason: reason, endsOn: pair.startsOn === null ? null : addDays(today, -1) } }];
    });
    if (edits.length > 0) await this.edits.apply(null, 'maatje', edits);
  }

  private async followUp(today: string): Promise<void> {
    const waiting = await this.maatjes.waiting();
    const since = (instant: string | null, days: number) => instant !== null && addDays(instant.slice(0, 10), days) <= today;
    const stands = waiting.filter(({ sentAt, proposedAt }) => sentAt === null && since(proposedAt, STANDS_AFTER_DAYS));
    const silent = waiting.filter(({ sentAt }) => since(sentAt, SILENT_AFTER_DAYS));
    const remind = waiting.filter(({ sentAt, remindedAt }) => remindedAt === null && since(sentAt, REMIND_AFTER_DAYS) && !since(sentAt, SILENT_AFTER_DAYS));
    const now = this.clock.instant();
    await this.database.transaction(async () => {
      await this.edits.apply(null, 'maatje', [
        ...stands.map(({ id }): Edit => ({ kind: 'pair', id, set: { sentAt: now } })),
        ...silent.map(({ id }): Edit => ({ kind: 'pair', id, set: { state: 'ended', endReason: 'silence' } })),
        ...remind.map(({ id }): Edit => ({ kind: 'pair', id, set: { remindedAt: now } })),
      ]);
      await this.mails.order(...stands.flatMap((pair) => ordersFor(pair, 'proposed')), ...remind.flatMap((pair) => ordersFor(pair, 'reminder')));
    });
  }
}

/** Mails to both of a pair; to who did not answer yet, of a reminder. */
export const ordersFor = (pair: PairRow, what: 'proposed' | 'reminder'): MailOrder[] => [
  { who: 'member', professionalId: pair.memberProfessionalId, answered: pair.memberAcceptedAt },
  { who: 'expert', professionalId: pair.expertProfessionalId, answered: pair.expertAcceptedAt },
].filter(({ answered }) => answered === null).map(({ who, professionalId }) => ({ kind: 'maatje-proposed', key: `maatje-${what}:${pair.id}:${who}`, about: { pairId: pair.id, to: who, what }, professionalId }));
