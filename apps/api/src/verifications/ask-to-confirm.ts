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

/**
 * Every day: asks who is due, asks again at an address that came later, reminds who did not answer, tells the coordinator of who still did
 * not, and closes what is settled; and asks who was put in the list since, which changes nothing of what is due when.
 */
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
    await this.askWhoIsNew(today);
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
      const before = await this.requests.openOf(ids);
      await this.close([...before.values()].filter(({ isFirst }) => isFirst));
      const isAsked = (id: string) => before.get(id)?.isFirst === false; // about another role: one mail is about all of them
      const mailable = await this.requests.withAddress(ids);
      const opened = await this.requests.open(ids.filter((id) => !isAsked(id)).map((professionalId) => ({ professionalId, canBeMailed: mailable.has(professionalId) })), today);
      const contactIds = people.flatMap(([, contacts]) => contacts.map(({ id }) => id));
      await this.requests.markAsked(contactIds, today);
      await this.outbox.publish(manager, 'contact.changed', ...contactIds.map((contactId) => ({ contactId })));
      await this.mail(opened.filter(({ professionalId }) => mailable.has(professionalId)), today);
    });
  }

  /** Who stands in the list by somebody else's doing hears so, as soon as it is in force, all over so many days that no mail server minds. */
  private async askWhoIsNew(today: string): Promise<void> {
    let rest = this.settings.VERIFY_FIRST_PER_DAY - await this.requests.firstAskedOn(today);
    for (let after = ''; rest > 0;) {
      const people = await this.requests.untoldAfter(after, today, TOGETHER);
      if (people.length === 0) return;
      after = people.at(-1)!.contactId;
      const ids = people.map(({ professionalId }) => professionalId);
      const waiting = await this.requests.awaitingJudgement(ids, today);
      rest -= await this.askFirst(ids.filter((id) => !waiting.has(id)).slice(0, rest), today);
    }
  }

  /** Who has a question open about another role gets that one anew. Answers how many were asked. */
  private async askFirst(people: readonly string[], today: string): Promise<number> {
    return this.database.transaction(async () => {
      await this.database.hold('professional', people);
      const ids = [...await this.requests.withAddress(people)];
      const open = await this.requests.openOf(ids);
      await this.close([...open.values()]);
      await this.mail(await this.requests.open(ids.map((professionalId) => ({ professionalId, canBeMailed: true, isFirst: open.get(professionalId)?.isFirst ?? true })), today), today);
      return ids.length;
    });
  }

  /** Mails the question, with what she must know besides when it is the first that she hears of some of it. */
  private async mail(requests: readonly VerificationRequest[], today: string): Promise<void> {
    const untold = await this.requests.markTold(requests.map(({ professionalId }) => professionalId), today);
    await this.mails.order(...requests.map(({ id, professionalId, isFirst }): MailOrder => (
      { kind: 'ask-to-confirm', key: askKey(id), about: { requestId: id, ...((isFirst || untold.has(professionalId)) && { first: 'yes' }) }, professionalId })));
  }

  private async close(requests: readonly VerificationRequest[]): Promise<void> {
    await this.requests.update(requests.map(({ id }) => id), { closedAt: this.clock.instant() });
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
    for (let open = await this.requests.openAfter('', TOGETHER); open.length > 0; open = await this.requests.openAfter(open.at(-1)!.id, TOGETHER)) {
      await this.database.transaction(() => this.followUpOf(open.map(({ id }) => id), today));
    }
  }

  /** Who answers meanwhile waits, or is passed by. */
  private async followUpOf(ids: readonly string[], today: string): Promise<void> {
    await this.database.hold('verification_request', ids);
    const open = await this.requests.openAmong(ids);
    const people = open.map(({ professionalId }) => professionalId);
    const [asked, never] = [await this.requests.stillAsked(people, today), await this.requests.neverConfirmed(people, today)];
    const isWaiting = ({ isFirst, professionalId }: VerificationRequest) => (isFirst ? never : asked).has(professionalId);
    const [waiting, settled] = [open.filter(isWaiting), open.filter((request) => !isWaiting(request))];
    const mails = await this.requests.lastMails(waiting);
    const [elsewhere, mailed] = [waiting.filter(({ id }) => mails.get(id)!.isElsewhere), waiting.filter(({ id }) => !mails.get(id)!.isElsewhere)];
    const remind = mailed.filter((request) => this.isToRemind(request, mails.get(request.id)!, today));
    const escalate = mailed.filter((request) => this.isToEscalate(request, mails.get(request.id)!, today));
    await this.close([...settled, ...elsewhere]);
    // at an address that she got later she is asked anew; until when her entry is shown stays as it was
    await this.mail(await this.requests.open(elsewhere.map(({ professionalId, isFirst }) => ({ professionalId, canBeMailed: true, isFirst })), today), today);
    await this.requests.update(escalate.map(({ id }) => id), { escalatedOn: today });
    await this.requests.update(remind.map(({ id }) => id), { remindedOn: today });
    await this.requests.markTold(remind.map(({ professionalId }) => professionalId), today); // it says all her roles
    await this.mails.order(...remind.map(({ id, professionalId }) => ({ kind: 'ask-to-confirm', key: reminderKey(id), about: { requestId: id, reminder: 'yes' }, professionalId })));
  }

  private isToRemind({ isFirst, askedOn, remindedOn }: VerificationRequest, { state }: LastMail, today: string): boolean {
    return !isFirst && remindedOn === null && state === 'sent' && today >= addDays(askedOn, this.settings.VERIFY_REMIND_AFTER_DAYS);
  }

  /** She has the days after the reminder that were planned for it, also when it went out late. */
  private isToEscalate({ isFirst, askedOn, remindedOn, escalatedOn }: VerificationRequest, { state }: LastMail, today: string): boolean {
    const isLost = state === 'bounced' || state === 'unsure' || state === null;
    const { VERIFY_REMIND_AFTER_DAYS: remind, VERIFY_ESCALATE_AFTER_DAYS: escalate } = this.settings;
    const isHeard = remind >= escalate || (remindedOn !== null && today >= addDays(remindedOn, escalate - remind));
    return !isFirst && escalatedOn === null && (isLost || (isHeard && today >= addDays(askedOn, escalate)));
  }
}
