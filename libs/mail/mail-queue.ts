import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { WakeLoop } from '#libs/pace';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { Mailer, type Mail } from './mailer.js';
import { QueuedMail, type MailState } from './queued-mail.entity.js';
import { whatBecameOf } from './what-became-of.js';

/** Makes the text of a mail when it is sent; null: it has no use any more. */
export type MailWriter = (about: Record<string, string>) => Promise<Mail | null>;

export interface MailOrder {
  /** Which writer makes it. */
  kind: string;
  /** What is asked for once only, such as `ask:‹request›`: a second order with the same key is no order. */
  key: string;
  /** Keys of rows, never an address or a name. */
  about: Record<string, string>;
  /** The professional it is for, for who keeps her contacts to see that it bounced. */
  professionalId?: string | null;
}

const AT_ONCE = 20;
const LONGEST_WAIT_MS = 6 * 3_600_000;
const MOST_ATTEMPTS = 24;
/** A mail in hand for longer than this was in the hand of a process that died. */
const IN_HAND_MS = 10 * 60_000;

/**
 * Mails that are ordered in the transaction they follow from, and go out once: what may have reached the server is never sent again.
 * What it refuses for now, or cannot be reached for, is tried again for some days.
 */
@Injectable()
export class MailQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MailQueue.name);
  private readonly writers = new Map<string, MailWriter>();
  private readonly loop = new WakeLoop((goesOn) => this.sendAll(goesOn));

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Names who writes a kind of mail. */
  write(kind: string, writer: MailWriter): void {
    this.writers.set(kind, writer);
  }

  /** Orders mails in the transaction this runs in; they go out as soon as that commits. */
  async order(...orders: readonly MailOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const now = this.clock.instant();
    const rows = orders.map(({ professionalId, ...order }) => ({ ...order, id: newId(), professionalId: professionalId ?? null, state: 'queued' as const, attempts: 0, createdAt: now, availableAt: now, endedAt: null, lastError: null }));
    await this.database.write().createQueryBuilder().insert().into(QueuedMail).values(rows).orIgnore().execute();
    this.database.afterCommit(() => void this.loop.wake());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Sends everything that is due; for tests and commands that must see the effect. */
  settle(): Promise<void> {
    return this.loop.settle();
  }

  private async sendAll(goesOn: () => boolean): Promise<void> {
    try {
      await this.giveUpOnTheDead();
      while (goesOn() && (await this.sendSome()));
    } catch (error) {
      this.logger.error(`The mail queue could not be read: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  /** Answers whether there was anything. */
  private async sendSome(): Promise<boolean> {
    const due = await this.due();
    for (const mail of due) await this.attempt(mail);
    return due.length > 0;
  }

  private due(): Promise<QueuedMail[]> {
    const where = { state: 'queued' as const, kind: In([...this.writers.keys()]), availableAt: LessThanOrEqual(this.clock.instant()) };
    return this.database.read().find(QueuedMail, { where, order: { availableAt: 'ASC', id: 'ASC' }, take: AT_ONCE });
  }

  private async attempt(mail: QueuedMail): Promise<void> {
    if (!(await this.take(mail))) return;
    const attempts = mail.attempts + 1;
    let written: Mail | null;
    try {
      written = await this.writers.get(mail.kind)!(mail.about);
    } catch (error) {
      return this.later(mail.id, attempts, error instanceof Error ? error.name : 'unknown');
    }
    if (!written) return this.end(mail.id, 'dropped', null);
    try {
      await this.mailer.send(written);
      await this.end(mail.id, 'sent', null);
    } catch (error) {
      const { state, code } = whatBecameOf(error);
      this.logger.warn(`A mail (${mail.kind}) was not sent: ${code}`);
      if (state === 'queued') await this.later(mail.id, attempts, code);
      else await this.end(mail.id, state, code);
    }
  }

  /** Answers whether it is ours: of many processes one takes it. */
  private async take({ id }: QueuedMail): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const { affected } = await manager.update(QueuedMail, { id, state: 'queued' }, { state: 'sending', availableAt: this.clock.instant() });
      return affected === 1;
    });
  }

  private async later(id: string, attempts: number, lastError: string): Promise<void> {
    if (attempts >= MOST_ATTEMPTS) return this.end(id, 'bounced', lastError);
    const wait = Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS);
    const availableAt = new Date(this.clock.now().getTime() + wait).toISOString();
    await this.database.transaction((manager) => manager.update(QueuedMail, id, { state: 'queued', attempts, availableAt, lastError }));
  }

  private async end(id: string, state: MailState, lastError: string | null): Promise<void> {
    await this.database.transaction((manager) => manager.update(QueuedMail, id, { state, endedAt: this.clock.instant(), lastError }));
  }

  /** Whether the server had them nobody knows: they are shown to people, and not sent again. */
  private async giveUpOnTheDead(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - IN_HAND_MS).toISOString();
    const dead = { state: 'sending' as const, availableAt: LessThan(before) };
    if (!(await this.database.read().existsBy(QueuedMail, dead))) return;
    await this.database.transaction((manager) => manager.update(QueuedMail, dead, { state: 'unsure', endedAt: this.clock.instant() }));
  }
}
