import { Database } from '#libs/database';
import type { MailState } from '#libs/mail';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { ListingRequest } from './listing-request.entity.js';

const MOST_SHOWN = 100;

/** The mail that asks has this and the id of the request as its key. */
export const MAIL_KEY = 'ask-to-list:';

/** All queries on who was asked to stand in the list of another gemeente too. */
@Injectable()
export class ListingRequestRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<ListingRequest | null> {
    return this.database.read().findOneBy(ListingRequest, { id });
  }

  /** One without an answer, held until the transaction ends; null: it has one, or was withdrawn. */
  async holdOpen(id: string): Promise<ListingRequest | null> {
    await this.database.hold('listing_request', [id]);
    return this.database.read().findOneBy(ListingRequest, { id, outcome: IsNull() });
  }

  /** What a coordinator asked and did not put away, the latest first. */
  ofAccount(accountId: string): Promise<ListingRequest[]> {
    return this.database.read().find(ListingRequest, { where: { accountId, isPutAway: false }, order: { askedOn: 'DESC', id: 'DESC' }, take: MOST_SHOWN });
  }

  /** All that somebody was asked. */
  ofProfessional(professionalId: string): Promise<ListingRequest[]> {
    return this.database.read().findBy(ListingRequest, { professionalId });
  }

  /** How many a coordinator asked on a day, whatever became of them. */
  countOf(accountId: string, askedOn: string): Promise<number> {
    return this.database.read().countBy(ListingRequest, { accountId, askedOn });
  }

  /** What became of the mails; absent: forgotten since. */
  async mailStates(requestIds: readonly string[]): Promise<Map<string, MailState>> {
    if (requestIds.length === 0) return new Map();
    const rows: { key: string; state: MailState }[] = await this.database.read().sql`SELECT key, state FROM queued_mail WHERE key IN (${() => requestIds.map((id) => MAIL_KEY + id)})`;
    return new Map(rows.map(({ key, state }) => [key.slice(MAIL_KEY.length), state]));
  }

  async add(request: ListingRequest): Promise<void> {
    await this.database.write().insert(ListingRequest, request);
  }

  async update(id: string, values: Partial<ListingRequest>): Promise<void> {
    await this.database.write().update(ListingRequest, id, values);
  }

  /** Of two people who become one: what either was asked goes with the one who stays. A question that is open ends: its link was mailed to the one who is gone. */
  async follow(goneId: string, keptId: string, at: string): Promise<void> {
    const write = this.database.write();
    await write.update(ListingRequest, { professionalId: goneId, outcome: IsNull() }, { outcome: 'failed', problem: 'CHANGED_SINCE', closedAt: at });
    await write.update(ListingRequest, { professionalId: goneId }, { professionalId: keptId });
  }

  /** Forgets what was answered or withdrawn before a moment, and what was asked before a day. */
  async forget(closedBefore: string, askedBefore: string): Promise<void> {
    await this.database.write().delete(ListingRequest, [{ closedAt: LessThan(closedBefore) }, { closedAt: IsNull(), askedOn: LessThan(askedBefore) }]);
  }
}
