import type { Actor } from '#libs/access';
import { Clock, instantAfter } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database, insertRows, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Disclosure } from './disclosure.entity.js';

const HOUR_MS = 3_600_000;
const SLOWED_BY_MS = 1_500;

/** Logs who was shown whose numbers, and holds up those who read them in bulk. */
@Injectable()
export class DisclosuresService {
  private readonly waiting = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Whoever is slowed waits for her own earlier questions too: many at once go no faster than one after the other. */
  private async slow(accountId: string): Promise<void> {
    const before = this.waiting.get(accountId) ?? Promise.resolve();
    const mine = before.then(() => wait(SLOWED_BY_MS));
    this.waiting.set(accountId, mine);
    await mine;
    if (this.waiting.get(accountId) === mine) this.waiting.delete(accountId);
  }

  /**
   * Records that the actor is about to be shown these people's numbers. Her own do not count.
   * @throws UserError TOO_MANY_NUMBERS; nothing may then be shown.
   */
  async disclose(actor: Actor, professionalIds: readonly string[], through: Disclosure['through']): Promise<void> {
    const others = [...new Set(professionalIds)].filter((id) => id !== actor.professionalId);
    if (others.length === 0) return;
    const seen = await this.database.transaction(async (manager) => {
      await this.database.holdName(`disclosures ${actor.accountId}`); // of many at once, each counts those before it
      const now = this.clock.now();
      const since = instantAfter(now, -HOUR_MS);
      const rows: { id: string }[] = await manager.sql`
        SELECT DISTINCT professional_id AS id FROM disclosure WHERE account_id = ${actor.accountId} AND at > ${since}`;
      const people = new Set([...rows.map((row) => row.id), ...others]);
      if (people.size > this.settings.NUMBERS_PER_HOUR_STOP) throw new UserError('TOO_MANY_NUMBERS');
      const at = now.toISOString();
      const known = new Set(through === 'search' ? rows.map((row) => row.id) : []); // every key of a number asks again
      const fresh = others.filter((id) => !known.has(id)).map((professionalId) => ({ id: newId(), accountId: actor.accountId, professionalId, at, through }));
      if (fresh.length > 0) await manager.insert(Disclosure, fresh);
      return people.size;
    });
    if (seen > this.settings.NUMBERS_PER_HOUR_SLOW) await this.slow(actor.accountId);
  }

  /** Records what is shown of people whose contacts she keeps, or is sent to her unasked, however many: nothing holds that up. */
  async logKept(actor: Actor, professionalIds: readonly string[], through: Disclosure['through']): Promise<void> {
    const others = [...new Set(professionalIds)].filter((id) => id !== actor.professionalId);
    const at = this.clock.instant();
    if (others.length > 0) await this.database.transaction((manager) => insertRows(manager, Disclosure, others.map((professionalId) => ({ id: newId(), accountId: actor.accountId, professionalId, at, through }))));
  }
}
