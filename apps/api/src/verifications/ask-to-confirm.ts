import { addDays, Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { MailQueue, type MailOrder } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import { DailyTasks } from '#libs/schedule';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { verificationDays } from '../contacts/index.js';
import type { VerificationRequest } from './verification-request.entity.js';
import { askKey, reminderKey, VerificationRequestRepository, type LastMail, type VerifiedContact } from './verification-request.repository.js';

const STEP = 2_000;
/** So many people in one transaction, so that others can write in between. */
const TOGETHER = 100;

/** Every day: asks who is due, asks again at an address that came later, reminds who did not answer, tells the coordinator of who still did not, and closes what is settled. */
@Injectable()
export class AskToConfirm implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly requests: VerificationRequestRepository,
    private readonly mails: MailQueue,
    private readonly outbox: Outbox,
    private readonly tasks: DailyTasks,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.tasks.add('ask-to-confirm', (today) => this.run(today));
  }

  /** May be broken off and run again: who was asked is not asked twice. */
  async run(today: string): Promise<void> {
    await this.followUp(today);
    await this.letGo(today);
    await this.askWhoIsDue(today);
  }

  private async askWhoIsDue(today: string): Promise<void> {
    for (let contacts = await this.requests.activeAfter('', today, STEP); contacts.length > 0; contacts = await this.requests.activeAfter(contacts.at(-1)!.id, today, STEP)) {
      const due = contacts.filter((contact) => contact.askedOn === null && verificationDays(contact, this.settings).dueOn <= today);
      const perPerson = Map.groupBy(due, (contact) => contact.professionalId);
      const waiting = await this.requests.awaitingJudgement([...perPerson.keys()], today); // it is her coordinator's turn
      const byPerson = [...perPerson].filter(([id]) => !waiting.has(id));
      for (let from = 0; from < byPerson.length; from += TOGETHER) await this.ask(byPerson.slice(from, from + TOGETHER), today);
    }
  }

  private async ask(people: readonly [string, VerifiedContact[]][], today: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const ids = people.map(([professionalId]) => professionalId);
      await this.database.hold('professional', ids);
      const open = await this.requests.openOf(ids); // asked about another role already: one mail is about all of them
      const mailable = await this.requests.withAddress(ids);
      const opened = await this.requests.open(ids.filter((id) => !open.has(id)).map((professionalId) => ({ professionalId, canBeMailed: mailable.has(professionalId) })), today);
      const contactIds = people.flatMap(([, contacts]) => contacts.map(({ id }) => id));
      await this.requests.markAsked(contactIds, today);
      await this.outbox.publish(manager, 'contact.changed', ...contactIds.map((contactId) => ({ contactId })));
      await this.mails.order(...opened.filter(({ professionalId }) => mailable.has(professionalId)).map(questionOf));
    });
  }

  /**
   * Who answered, in whatever way, or whose question was closed because two people were merged or an end was undone, is not hidden for
   * silence, and is asked again if nobody confirmed her; but what she said she left is hidden.
   */
  private async letGo(today: string): Promise<void> {
    const ids = await this.requests.askedNoMore(today);
    for (let from = 0; from < ids.length; from += TOGETHER) {
      const some = ids.slice(from, from + TOGETHER);
      await this.database.transaction(async (manager) => {
        await this.requests.unmarkAsked(some);
        await this.outbox.publish(manager, 'contact.changed', ...some.map((contactId) => ({ contactId })));
      });
    }
  }

  private async followUp(today: string): Promise<void> {
    for (let open = await this.requests.openAfter('', STEP); open.length > 0; open = await this.requests.openAfter(open.at(-1)!.id, STEP)) {
      const asked = await this.requests.stillAsked(open.map(({ professionalId }) => professionalId), today);
      const [waiting, settled] = [open.filter(({ professionalId }) => asked.has(professionalId)), open.filter(({ professionalId }) => !asked.has(professionalId))];
      const mails = await this.requests.lastMails(waiting);
      const [elsewhere, mailed] = [waiting.filter(({ id }) => mails.get(id)!.isElsewhere), waiting.filter(({ id }) => !mails.get(id)!.isElsewhere)];
      const remind = mailed.filter((request) => this.isToRemind(request, mails.get(request.id)!, today));
      const escalate = mailed.filter((request) => this.isToEscalate(request, mails.get(request.id)!, today));
      await this.database.transaction(async () => {
        await this.requests.update([...settled, ...elsewhere].map(({ id }) => id), { closedAt: this.clock.instant() });
        // at an address that she got later she is asked anew; until when her entry is shown stays as it was
        const again = await this.requests.open(elsewhere.map(({ professionalId }) => ({ professionalId, canBeMailed: true })), today);
        await this.mails.order(...again.map(questionOf));
        await this.requests.update(escalate.map(({ id }) => id), { escalatedOn: today });
        await this.requests.update(remind.map(({ id }) => id), { remindedOn: today });
        await this.mails.order(...remind.map(({ id, professionalId }) => ({ kind: 'ask-to-confirm', key: reminderKey(id), about: { requestId: id, reminder: 'yes' }, professionalId })));
      });
    }
  }

  private isToRemind({ askedOn, remindedOn }: VerificationRequest, { state }: LastMail, today: string): boolean {
    return remindedOn === null && state === 'sent' && today >= addDays(askedOn, this.settings.VERIFY_REMIND_AFTER_DAYS);
  }

  private isToEscalate({ askedOn, escalatedOn }: VerificationRequest, { state }: LastMail, today: string): boolean {
    const isLost = state === 'bounced' || state === 'unsure' || state === null;
    return escalatedOn === null && (isLost || today >= addDays(askedOn, this.settings.VERIFY_ESCALATE_AFTER_DAYS));
  }
}

const questionOf = ({ id, professionalId }: VerificationRequest): MailOrder => ({ kind: 'ask-to-confirm', key: askKey(id), about: { requestId: id }, professionalId });
