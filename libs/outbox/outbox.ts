import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { takeTurns, WakeLoop } from '#libs/pace';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { EventMap, EventType } from './event-map.js';
import { OutboxEvent } from './outbox-event.entity.js';

/** Has the effect of a batch of events of one type. Called again with the same ones after a crash: it must not mind. */
export type Handler<T extends EventType> = (payloads: EventMap[T][]) => Promise<void>;

const BATCH = 100;
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Events that are written in the transaction they happened in, and have their effect after it:
 * at least once, in order of writing, through a crash at any point.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Outbox.name);
  private readonly handlers = new Map<EventType, { handle: Handler<EventType>; batch: number }>();
  private readonly loop = new WakeLoop((goesOn) => this.drain(goesOn));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Names who has the effect of a type of event. `batch`: how many it takes at once (1: each succeeds or fails alone). */
  handle<T extends EventType>(type: T, handle: Handler<T>, batch = BATCH): void {
    this.handlers.set(type, { handle: handle as Handler<EventType>, batch });
  }

  /** Writes an event in the transaction this runs in; the loop looks as soon as that commits. */
  async publish<T extends EventType>(manager: EntityManager, type: T, ...payloads: EventMap[T][]): Promise<void> {
    const now = this.clock.instant();
    const rows = payloads.map((payload) => ({ type, payload, createdAt: now, availableAt: now, attempts: 0, lastError: null }));
    const rest = takeTurns();
    for (let from = 0; from < rows.length; from += BATCH) {
      await manager.insert(OutboxEvent, rows.slice(from, from + BATCH));
      await rest();
    }
    this.database.afterCommit(() => void this.loop.wake());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Handles everything that is due; for tests and commands that must see the effect. */
  settle(): Promise<void> {
    return this.loop.settle();
  }

  private async drain(goesOn: () => boolean): Promise<void> {
    const rest = takeTurns();
    for (const [type, { handle, batch }] of this.handlers) {
      while (goesOn() && (await this.drainBatch(type, handle, batch))) await rest();
    }
  }

  /** Answers whether there was anything. */
  private async drainBatch(type: EventType, handle: Handler<EventType>, batch: number): Promise<boolean> {
    try {
      const events = await this.database.read().find(OutboxEvent, {
        where: { type, availableAt: LessThanOrEqual(this.clock.instant()) }, order: { id: 'ASC' }, take: batch,
      });
      if (events.length === 0) return false;
      await this.attempt(events, handle);
      return true;
    } catch (error) {
      this.logger.error(`The outbox could not be read: ${nameOf(error)}`);
      return false;
    }
  }

  private async attempt(events: OutboxEvent[], handle: Handler<EventType>): Promise<void> {
    try {
      await handle(events.map((event) => event.payload as never));
      await this.database.transaction((manager) => manager.delete(OutboxEvent, events.map((event) => event.id)));
    } catch (error) {
      if (events.length === 1) return this.postpone(events[0]!, error);
      for (const event of events) await this.attempt([event], handle); // so that one bad event holds up no other
    }
  }

  private async postpone({ id, type, attempts }: OutboxEvent, error: unknown): Promise<void> {
    this.logger.warn(`${type} failed and will be tried again: ${nameOf(error)}`);
    const wait = Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS);
    const availableAt = new Date(this.clock.now().getTime() + wait).toISOString();
    await this.database.transaction((manager) => manager.update(OutboxEvent, id, { attempts: attempts + 1, availableAt, lastError: nameOf(error) }));
  }
}

/** What may be logged and stored of a failure: its name and code, never its text, which may hold an address. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? [error.name, (error as NodeJS.ErrnoException).code].filter(Boolean).join(' ') : 'unknown';
