import { Settings } from '#libs/config';
import { Clock, instantAfter } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { LessThan, MoreThan } from 'typeorm';
import { RateLimit } from './rate-limit.entity.js';

export interface Limit {
  /** How often within one window. */
  times: number;
  minutes: number;
}

/** Of links that were mailed: wrong ones by who tries them, a right one by itself. */
const WRONG_LINKS: Limit = { times: 60, minutes: 15 };
const ONE_LINK: Limit = { times: 20, minutes: 15 };

/** Counts attempts in fixed windows, in the database, so that every process counts together. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Counts one attempt.
   * @param subject what is limited: an address or an e-mail; stored only as a keyed hash.
   * @throws UserError TOO_MANY_ATTEMPTS when this one is over the limit.
   */
  async count(action: string, subject: string, { times, minutes }: Limit): Promise<void> {
    const now = this.clock.now();
    const key = `${action}:${createHmac('sha256', this.settings.secret).update(subject).digest('hex')}`;
    const seen = await this.database.transaction(async (manager) => {
      const windows = manager.getRepository(RateLimit);
      const fresh = { key, windowEndsAt: instantAfter(now, minutes * 60_000), count: 0 };
      await windows.delete({ windowEndsAt: LessThan(now.toISOString()) });
      await windows.delete({ key, windowEndsAt: MoreThan(fresh.windowEndsAt) }); // from before the clock was set back
      await windows.createQueryBuilder().insert().values(fresh).orIgnore().execute();
      await windows.increment({ key }, 'count', 1);
      return windows.findOneByOrFail({ key });
    });
    if (seen.count <= times) return;
    const wait = new Date(seen.windowEndsAt).getTime() - now.getTime();
    throw new UserError('TOO_MANY_ATTEMPTS', { minutes: Math.max(1, Math.ceil(wait / 60_000)) });
  }

  /**
   * Counts what is refused only: who guesses is stopped, and who is right never is, however many share an address with her.
   * @throws UserError TOO_MANY_ATTEMPTS when this refusal is over the limit; otherwise what `work` throws
   */
  async countRefusals<T>(action: string, subject: string, limit: Limit, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UserError) await this.count(action, subject, limit);
      throw error;
    }
  }

  /**
   * Counts that a link which was mailed is used; answers what it names.
   * @throws UserError TOO_MANY_ATTEMPTS; what `read` throws for a link that is wrong
   */
  async countLink<T extends { id: string }>(action: string, ip: string, read: () => T): Promise<T> {
    const link = await this.countRefusals(`${action}-ip`, ip, WRONG_LINKS, read);
    await this.count(action, link.id, ONE_LINK);
    return link;
  }
}
