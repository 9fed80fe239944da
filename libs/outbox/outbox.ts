import { Clock, instantAfter } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { nameOf } from '#libs/logging';
import { takeTurns, WakeLoop } from '#libs/pace';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EventMap, EventType } from './event-map.js';
import { OutboxEvent } from './outbox-event.entity.js';

/** Thrown by a handler when not the event is to blame but what it needs is away: however long that takes, the event is not given up. */
export class NotNowError extends Error {
  override readonly name = 'NotNowError';
}

/** Has the effect of a batch of events of one type. Called again with the same ones after a crash: it must not mind. */
export type Handler<T extends EventType> = (payloads: EventMap[T][]) => Promise<void>;

/** What waits for its effect. */
export interface OutboxDepth {
  waiting: number;
  /** Those that failed so often that they are tried once an hour only. */
  parked: number;
  /** The age of the oldest that is not parked, in seconds; 0 when there is none. */
  oldestSeconds: number;
}

interface Registration {
  handle: Handler<EventType>;
  batch: number;
}

const BATCH = 100;
/** After so many failures, some 17 minutes, an event is parked: it does not go away, and holds up nothing. */
const PARKED_AFTER = 10;
/** As if it had failed so often: it is tried again after eight seconds. */
const ATTEMPTS_WHILE_AWAY = 3;
const PARKED_WAIT_MS = 3_600_000;
/** When so many fail one after the other it is not their fault: the rest waits for the next round. */
const FAILURES_IN_A_ROW = 3;
const TOLD = 'outbox';

/**
 * Events that are written in the transaction they happened in, and have their effect after it:
 * at least once, mostly in order of writing, through a crash at any point. Two events that say the same are never in two hands at once.
 *
 * On PostgreSQL any number of workers share them: an event in hand is a locked row, which is free again when its process dies.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Outbox.name);
  private readonly handlers = new Map<EventType, Registration>();
  private readonly loop = new WakeLoop((goesOn) => this.drain(goesOn));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Names who has the effect of a type of event. `batch`: how many it takes at once (1: each succeeds or fails alone). */
  handle<T extends EventType>(type: T, handle: Handler<T>, batch = BATCH): void {
    this.handlers.set(type, { handle: handle as Handler<EventType>, batch });
  }

  /** Writes an event in the transaction this runs in; a worker looks as soon as that commits. */
  async publish<T extends EventType>(manager: EntityManager, type: T, ...payloads: EventMap[T][]): Promise<void> {
    const now = this.clock.instant();
    const rows = payloads.map((payload) => ({ type, payload, createdAt: now, availableAt: now, attempts: 0, lastError: null }));
    const rest = takeTurns();
    for (let from = 0; from < rows.length; from += BATCH) {
      await manager.insert(OutboxEvent, rows.slice(from, from + BATCH));
      await rest();
    }
    await this.database.tell(TOLD);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.isWorker) return;
    await this.database.hear(TOLD, () => void this.loop.wake());
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Handles everything that is due; for tests and commands that must see the effect. */
  settle(): Promise<void> {
    return this.loop.settle();
  }

  /** @param types only of these; none given: of all. */
  async depth(...types: EventType[]): Promise<OutboxDepth> {
    const [row]: { waiting: number | string; parked: number | string; oldest: string | null }[] = await this.database.read().sql`
      SELECT count(*) AS waiting, count(CASE WHEN attempts >= ${PARKED_AFTER} THEN 1 END) AS parked, min(CASE WHEN attempts < ${PARKED_AFTER} THEN created_at END) AS oldest
      FROM outbox_event WHERE ${types.length} = 0 OR type IN (${() => [...types, '']})`;
    const oldestMs = row!.oldest === null ? 0 : this.clock.now().getTime() - Date.parse(row!.oldest);
    return { waiting: Number(row!.waiting), parked: Number(row!.parked), oldestSeconds: Math.max(0, oldestMs / 1000) };
  }

  private async drain(goesOn: () => boolean): Promise<void> {
    const rest = takeTurns();
    for (const [type, registration] of this.handlers) {
      while (goesOn() && (await this.drainBatch(type, registration))) await rest();
    }
  }

  /** Answers whether there may be more. */
  private async drainBatch(type: EventType, { handle, batch }: Registration): Promise<boolean> {
    const taken: OutboxEvent[] = [];
    try {
      await this.inHand(async () => {
        taken.push(...(await this.due(type, batch)));
        await this.finish(taken, handle);
      });
      return taken.length > 0;
    } catch (error) {
      return await this.failed(taken, handle, error);
    }
  }

  /** A batch failed: each is tried alone, so that one bad event holds up no other. Answers whether there may be more. */
  private async failed(taken: readonly OutboxEvent[], handle: Handler<EventType>, error: unknown): Promise<boolean> {
    try {
      if (taken.length === 0) throw error;
      if (taken.length === 1) await this.postpone(taken[0]!, error);
      return taken.length === 1 || (await this.eachAlone(taken, handle));
    } catch (cause) {
      this.logger.error(`The outbox could not be read: ${nameOf(cause)}`);
      return false;
    }
  }

  private async eachAlone(events: readonly OutboxEvent[], handle: Handler<EventType>): Promise<boolean> {
    let failures = 0;
    for (const event of events) {
      try {
        await this.inHand(async () => this.finish(await this.due(event.type as EventType, 1, event.id), handle));
        failures = 0;
      } catch (error) {
        await this.postpone(event, error);
        failures += 1;
        if (failures === FAILURES_IN_A_ROW) return false;
      }
    }
    return true;
  }

  /** On PostgreSQL what is taken stays ours until the work ends; on SQLite one process takes, and its writers must not wait for this. */
  private inHand(work: () => Promise<void>): Promise<void> {
    return this.database.isPostgres ? this.database.transaction(work) : work();
  }

  /**
   * Events that may be tried now; on PostgreSQL none that another has in hand. A new one is due whatever the clock says,
   * and so is one that would have to wait longer than any does: the clock was set back.
   */
  private async due(type: EventType, most: number, id?: number): Promise<OutboxEvent[]> {
    const now = this.clock.now();
    const query = this.database.read().createQueryBuilder(OutboxEvent, 'event')
      .where('event.type = :type AND (event.attempts = 0 OR event.available_at <= :now OR event.available_at > :latest)', { type, now: now.toISOString(), latest: instantAfter(now, PARKED_WAIT_MS) })
      .andWhere(id === undefined ? '1 = 1' : 'event.id = :id', { id })
      .orderBy('event.id').limit(most);
    if (!this.database.isPostgres) return query.getMany();
    const events = await query.setLock('pessimistic_write').setOnLocked('skip_locked').getMany();
    return this.whichNobodyHas(events);
  }

  /** Without those that say what another process has in hand: it read what was true before them, and must not be overtaken. */
  private async whichNobodyHas(events: readonly OutboxEvent[]): Promise<OutboxEvent[]> {
    if (events.length === 0) return [];
    const rows: { id: number }[] = await this.database.read().query(
      'SELECT id FROM outbox_event WHERE id = ANY($1) AND pg_try_advisory_xact_lock(1, hashtext(type || payload))', [events.map((event) => event.id)],
    );
    const ours = new Set(rows.map((row) => row.id));
    return events.filter((event) => ours.has(event.id));
  }

  private async finish(events: readonly OutboxEvent[], handle: Handler<EventType>): Promise<void> {
    if (events.length === 0) return;
    await handle(events.map((event) => event.payload as never));
    await this.database.transaction((manager) => manager.delete(OutboxEvent, events.map((event) => event.id)));
  }

  private async postpone({ id, type, attempts: before }: OutboxEvent, error: unknown): Promise<void> {
    const attempts = error instanceof NotNowError ? Math.min(before, ATTEMPTS_WHILE_AWAY) : before;
    const isParked = attempts + 1 >= PARKED_AFTER;
    if (isParked) this.logger.error(`Event ${id} (${type}) failed ${attempts + 1} times and is tried once an hour: ${nameOf(error)}`);
    else this.logger.warn(`${type} failed and will be tried again: ${nameOf(error)}`);
    const availableAt = instantAfter(this.clock.now(), isParked ? PARKED_WAIT_MS : 1_000 * 2 ** attempts);
    await this.database.transaction((manager) => manager.update(OutboxEvent, id, { attempts: attempts + 1, availableAt, lastError: nameOf(error) }));
  }
}

