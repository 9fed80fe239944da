import { Clock, instantAfter } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database, insertRows, newId } from '#libs/database';
import { nameOf } from '#libs/logging';
import { WakeLoop } from '#libs/pace';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { IsNull, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
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

/** How the sending of mail goes. */
export interface MailProgress {
  waiting: number;
  /** When the oldest that waits was ordered. */
  waitingSince: string | null;
  /** The code of the last failure of one that waits. */
  lastError: string | null;
  lastSentAt: string | null;
  /** Refused for good. */
  refused: number;
  /** Perhaps not arrived: nobody knows whether the server had them. */
  unsure: number;
}

interface Outcome {
  state: MailState;
  code: string | null;
}

const LONGEST_WAIT_MS = 6 * 3_600_000;
const MOST_ATTEMPTS = 24;
/** A mail in hand for longer than this was in the hand of a process that died. */
const IN_HAND_MS = 10 * 60_000;
/** When so many fail one after the other the server is away: the rest waits for the next round. */
const FAILURES_IN_A_ROW = 3;
const TOLD = 'mail';

/**
 * Mails that are ordered in the transaction they follow from, and go out once: what may have reached the server is never sent again.
 * What it refuses for now, or cannot be reached for, is tried again for some days.
 */
@Injectable()
export class MailQueue implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MailQueue.name);
  private readonly writers = new Map<string, MailWriter>();
  /** Kinds that somebody waits for at her screen: they go before all others. */
  private readonly urgent = new Set<string>();
  private readonly loop = new WakeLoop((goesOn) => this.sendAll(goesOn));

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Names who writes a kind of mail. */
  write(kind: string, writer: MailWriter, { isUrgent = false } = {}): void {
    this.writers.set(kind, writer);
    if (isUrgent) this.urgent.add(kind);
  }

  /** Orders mails in the transaction this runs in; they go out as soon as that commits. */
  async order(...orders: readonly MailOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const now = this.clock.instant();
    const rows = orders.map(({ professionalId, ...order }) => ({ ...order, id: newId(), professionalId: professionalId ?? null, state: 'queued' as const, attempts: 0, createdAt: now, availableAt: now, endedAt: null, lastError: null }));
    await insertRows(this.database.write(), QueuedMail, rows, 'ignore');
    await this.database.tell(TOLD);
  }

  /** What mails of this kind say, about the same to the same people, holds no more: what waits does not go out, and they may be ordered again. @returns those of the orders of which one went out, as far as we know. */
  async recall(kind: string, orders: readonly MailOrder[]): Promise<MailOrder[]> {
    if (orders.length === 0) return [];
    const write = this.database.write();
    const rows: { id: string; about: string; state: MailState }[] = await write.sql`
      SELECT id, about, state FROM queued_mail WHERE professional_id IN (${() => [...new Set(orders.map(({ professionalId }) => professionalId))]}) AND kind = ${kind}
        AND about IN (${() => orders.map(({ about }) => JSON.stringify(about))}) AND key <> id`;
    if (rows.length > 0) {
      await write.sql`
        UPDATE queued_mail SET key = id, state = CASE state WHEN 'queued' THEN 'dropped' ELSE state END, ended_at = coalesce(ended_at, ${this.clock.instant()})
        WHERE id IN (${() => rows.map(({ id }) => id)})`;
    }
    const told = new Set(rows.filter(({ state }) => state === 'sent' || state === 'unsure').map(({ about }) => about));
    return orders.filter(({ about }) => told.has(JSON.stringify(about)));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.isWorker) return;
    await this.database.hear(TOLD, () => void this.loop.wake());
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Sends everything that is due; for tests and commands that must see the effect. */
  settle(): Promise<void> {
    return this.loop.settle();
  }

  /** How many there are in each state but `sent` and `dropped`. */
  async unsent(): Promise<Map<MailState, number>> {
    const rows: { state: MailState; count: number | string }[] = await this.database.read().query(`SELECT state, count(*) AS count FROM queued_mail WHERE state IN ('queued', 'sending', 'bounced', 'unsure') GROUP BY state`);
    return new Map([...(['queued', 'sending', 'bounced', 'unsure'] as const).map((state) => [state, 0] as const), ...rows.map(({ state, count }) => [state, Number(count)] as const)]);
  }

  /** How it goes: what waits and since when, when the server last took one, and how many were refused, or are unsure, since this instant. */
  async progress(since: string): Promise<MailProgress> {
    const [row]: Record<'waiting' | 'refused' | 'unsure', number | string>[] & { since: string | null }[] = await this.database.read().sql`
      SELECT count(CASE WHEN state IN ('queued', 'sending') THEN 1 END) AS waiting, min(CASE WHEN state IN ('queued', 'sending') THEN created_at END) AS since,
        count(CASE WHEN state = 'bounced' AND ended_at >= ${since} THEN 1 END) AS refused, count(CASE WHEN state = 'unsure' AND ended_at >= ${since} THEN 1 END) AS unsure
      FROM queued_mail WHERE state IN ('queued', 'sending', 'bounced', 'unsure')`;
    const last = (where: FindOptionsWhere<QueuedMail>) => this.database.read().findOne(QueuedMail, { where, order: { availableAt: 'DESC' } });
    const [failed, sent] = await Promise.all([last({ state: 'queued', lastError: Not(IsNull()) }), last({ state: 'sent' })]);
    return { waiting: Number(row!.waiting), waitingSince: row!.since, lastError: failed?.lastError ?? null, lastSentAt: sent?.endedAt ?? null, refused: Number(row!.refused), unsure: Number(row!.unsure) };
  }

  /** What became of the latest mail of a kind about each of these; of none that was not ordered. */
  async latest(kind: string, abouts: readonly MailOrder['about'][]): Promise<(MailState | undefined)[]> {
    if (abouts.length === 0) return [];
    const asked = abouts.map((about) => JSON.stringify(about));
    const rows: { about: string; state: MailState }[] = await this.database.read().sql`SELECT about, state FROM queued_mail WHERE kind = ${kind} AND about IN (${() => asked}) ORDER BY created_at, id`;
    const states = new Map(rows.map(({ about, state }) => [about, state]));
    return asked.map((about) => states.get(about));
  }

  private async sendAll(goesOn: () => boolean): Promise<void> {
    try {
      await this.giveUpOnTheDead();
      let failures = 0;
      while (goesOn() && failures < FAILURES_IN_A_ROW) {
        const mail = (await this.take([...this.urgent])) ?? (await this.take([...this.writers.keys()]));
        if (!mail) return;
        failures = (await this.attempt(mail)) ? 0 : failures + 1;
      }
    } catch (error) {
      this.logger.error(`The mail queue could not be read: ${nameOf(error)}`);
    }
  }

  /** Answers whether it is done with; otherwise it is tried again later. */
  private async attempt(mail: QueuedMail): Promise<boolean> {
    const { state, code } = await this.send(mail);
    if (state === 'queued') await this.later(mail.id, mail.attempts + 1, code);
    else await this.end(mail.id, state, code);
    return state !== 'queued';
  }

  private async send({ kind, about }: QueuedMail): Promise<Outcome> {
    let written: Mail | null;
    try {
      written = await this.writers.get(kind)!(about);
    } catch (error) {
      return { state: 'queued', code: nameOf(error) };
    }
    if (!written) return { state: 'dropped', code: null };
    try {
      await this.mailer.send(written);
      return { state: 'sent', code: null };
    } catch (error) {
      const outcome = whatBecameOf(error);
      this.logger.warn(`A mail (${kind}) was not sent: ${outcome.code}`);
      return outcome;
    }
  }

  /**
   * Takes the next of these kinds that is due in hand; of many processes one has it. Null: there is none.
   * A new one is due whatever the clock says, and so is one that would have to wait longer than any does: the clock was set back.
   */
  private async take(kinds: readonly string[]): Promise<QueuedMail | null> {
    if (kinds.length === 0) return null;
    return this.database.transaction(async (manager) => {
      const now = this.clock.now();
      const query = manager.createQueryBuilder(QueuedMail, 'mail')
        .where(`mail.state = 'queued' AND mail.kind IN (:...kinds)`, { kinds })
        .andWhere('(mail.attempts = 0 OR mail.available_at <= :now OR mail.available_at > :latest)', { now: now.toISOString(), latest: instantAfter(now, LONGEST_WAIT_MS) })
        .orderBy('mail.available_at').addOrderBy('mail.id').limit(1);
      const mail = await (this.database.isPostgres ? query.setLock('pessimistic_write').setOnLocked('skip_locked') : query).getOne();
      if (mail) await manager.update(QueuedMail, mail.id, { state: 'sending', availableAt: now.toISOString() });
      return mail;
    });
  }

  private async later(id: string, attempts: number, lastError: string | null): Promise<void> {
    if (attempts >= MOST_ATTEMPTS) return this.end(id, 'bounced', lastError);
    const wait = Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS);
    const availableAt = instantAfter(this.clock.now(), wait);
    await this.database.transaction((manager) => manager.update(QueuedMail, id, { state: 'queued', attempts, availableAt, lastError }));
  }

  private async end(id: string, state: MailState, lastError: string | null): Promise<void> {
    await this.database.transaction((manager) => manager.update(QueuedMail, id, { state, endedAt: this.clock.instant(), lastError }));
  }

  /** Whether the server had them nobody knows: they are shown to people, and not sent again. */
  private async giveUpOnTheDead(): Promise<void> {
    const now = this.clock.now();
    const dead = [LessThan(instantAfter(now, -IN_HAND_MS)), MoreThan(instantAfter(now, IN_HAND_MS))].map((availableAt) => ({ state: 'sending' as const, availableAt }));
    if (!(await this.database.read().existsBy(QueuedMail, dead))) return;
    await this.database.transaction((manager) => manager.update(QueuedMail, dead, { state: 'unsure', endedAt: now.toISOString() }));
  }
}

