import { scopeOf } from '#libs/access';
import { Database, newId } from '#libs/database';
import type { MailState } from '#libs/mail';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { Contact, type Verified } from '../contacts/index.js';
import { VerificationRequest } from './verification-request.entity.js';

/** A contact as the daily run sees it. */
export interface VerifiedContact extends Verified {
  id: string;
  professionalId: string;
}

/** A contact with what says who keeps it. */
export interface PlacedContact extends VerifiedContact {
  organisationId: string;
  areaCodes: string[];
}

/** What became of the last mail about a request. */
export interface LastMail {
  /** Null: none was sent. */
  state: MailState | null;
  /** Nothing went to the address she has now: she got it later. */
  isElsewhere: boolean;
}

/** The mail that asks, and the one that reminds: each is sent once. */
export const askKey = (requestId: string): string => `ask:${requestId}`;
export const reminderKey = (requestId: string): string => `remind:${requestId}`;

/** All queries on who was asked to confirm. */
@Injectable()
export class VerificationRequestRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<VerificationRequest | null> {
    return this.database.read().findOneBy(VerificationRequest, { id });
  }

  /** The next active contacts after one, in order: for going through all in steps. */
  activeAfter(id: string, today: string, count: number): Promise<VerifiedContact[]> {
    return this.database.read().sql`
      SELECT id, professional_id AS "professionalId", role_code AS "roleCode", starts_on AS "startsOn", verified_at AS "verifiedAt", asked_on AS "askedOn"
      FROM contact WHERE id > ${id} AND starts_on <= ${today} AND (ends_on IS NULL OR ends_on >= ${today}) ORDER BY id LIMIT ${count}`;
  }

  /** Active contacts that serve something in the gemeenten, with all that each serves. */
  async activeIn(gemeenten: readonly string[], today: string): Promise<PlacedContact[]> {
    const rows: (Omit<PlacedContact, 'areaCodes'> & { areaCode: string })[] = await this.database.read().sql`
      SELECT c.id, c.professional_id AS "professionalId", c.organisation_id AS "organisationId", c.role_code AS "roleCode", c.starts_on AS "startsOn",
        c.verified_at AS "verifiedAt", c.asked_on AS "askedOn", ca.area_code AS "areaCode"
      FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
      WHERE c.id IN (SELECT contact_id FROM contact_area WHERE gemeente_code IN (${() => scopeOf(gemeenten)}))
        AND c.starts_on <= ${today} AND (c.ends_on IS NULL OR c.ends_on >= ${today})`;
    return [...Map.groupBy(rows, ({ id }) => id).values()].map((areas) => ({ ...areas[0]!, areaCodes: areas.map(({ areaCode }) => areaCode) }));
  }

  /** The last request of each of these people, open or closed. */
  async lastOf(professionalIds: readonly string[]): Promise<Map<string, VerificationRequest>> {
    if (professionalIds.length === 0) return new Map();
    const rows = await this.database.read().find(VerificationRequest, { where: { professionalId: In([...professionalIds]) }, order: { askedOn: 'ASC', id: 'ASC' } });
    return new Map(rows.map((row) => [row.professionalId, row]));
  }

  /** Those of the people who answered that something changed, which nobody judged yet. */
  async awaitingJudgement(professionalIds: readonly string[], today: string): Promise<Set<string>> {
    if (professionalIds.length === 0) return new Set();
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT c.professional_id AS id FROM correction k JOIN contact c ON c.id = k.contact_id
      WHERE k.account_id IS NULL AND k.outcome IS NULL AND c.professional_id IN (${() => [...professionalIds]})
        AND (c.ends_on IS NULL OR c.ends_on >= ${today}) AND (c.verified_at IS NULL OR c.verified_at < k.at)`;
    return new Set(rows.map(({ id }) => id));
  }

  /** Contacts that somebody was asked about who is asked nothing any more, and of which she did not say that she left them. */
  async askedNoMore(today: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT c.id FROM contact c WHERE c.asked_on IS NOT NULL AND c.starts_on <= ${today} AND (c.ends_on IS NULL OR c.ends_on >= ${today})
        AND NOT EXISTS (SELECT 1 FROM verification_request r WHERE r.professional_id = c.professional_id AND r.closed_at IS NULL AND NOT r.is_first)
        AND NOT EXISTS (SELECT 1 FROM correction k WHERE k.contact_id = c.id AND k.account_id IS NULL AND k.kind = 'elsewhere'
          AND (k.outcome IS NULL OR k.outcome = 'accepted') AND k.at >= c.asked_on)
      ORDER BY c.id`;
    return rows.map(({ id }) => id);
  }

  /** The open request of each of these people. */
  async openOf(professionalIds: readonly string[]): Promise<Map<string, VerificationRequest>> {
    if (professionalIds.length === 0) return new Map();
    const rows = await this.database.read().findBy(VerificationRequest, { professionalId: In([...professionalIds]), closedAt: IsNull() });
    return new Map(rows.map((row) => [row.professionalId, row]));
  }

  /** All open requests, in steps by id. */
  openAfter(id: string, count: number): Promise<VerificationRequest[]> {
    return this.database.read().find(VerificationRequest, { where: { closedAt: IsNull(), id: MoreThan(id) }, order: { id: 'ASC' }, take: count });
  }

  /** Which of these are open still. */
  openAmong(ids: readonly string[]): Promise<VerificationRequest[]> {
    return this.database.read().find(VerificationRequest, { where: { id: In([...ids]), closedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** What became of the mails about each of these open requests. */
  async lastMails(requests: readonly VerificationRequest[]): Promise<Map<string, LastMail>> {
    if (requests.length === 0) return new Map();
    const mails: { key: string; state: MailState; endedAt: string | null }[] = await this.database.read().sql`
      SELECT key, state, ended_at AS "endedAt" FROM queued_mail WHERE key IN (${() => requests.flatMap(({ id }) => [askKey(id), reminderKey(id)])})`;
    const byKey = new Map(mails.map((mail) => [mail.key, mail]));
    const people = requests.map(({ professionalId }) => professionalId);
    const mailable = await this.withAddress(people);
    const given = await this.addressesGiven(people);
    return new Map(requests.map(({ id, professionalId }) => {
      const first = byKey.get(askKey(id));
      const last = byKey.get(reminderKey(id)) ?? first;
      const isPast = last === undefined || last.state === 'dropped' || (last.endedAt !== null && (given.get(professionalId) ?? '') > last.endedAt);
      return [id, { state: first?.state ?? null, isElsewhere: isPast && mailable.has(professionalId) }];
    }));
  }

  /** When each of these people last got another address. */
  private async addressesGiven(professionalIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; at: string }[] = await this.database.read().sql`
      SELECT c.subject_id AS id, max(g.at) AS at FROM change c JOIN change_group g ON g.id = c.group_id
      WHERE c.subject_kind = 'professional' AND c.field = 'email' AND c.subject_id IN (${() => [...professionalIds]}) GROUP BY c.subject_id`;
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Of these people, who has an active contact that she was asked about and nobody confirmed since. */
  async stillAsked(professionalIds: readonly string[], today: string): Promise<Set<string>> {
    if (professionalIds.length === 0) return new Set();
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT professional_id AS id FROM contact WHERE professional_id IN (${() => [...professionalIds]}) AND asked_on IS NOT NULL
        AND starts_on <= ${today} AND (ends_on IS NULL OR ends_on >= ${today})`;
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these people, who has an active contact that nobody ever confirmed. */
  async neverConfirmed(professionalIds: readonly string[], today: string): Promise<Set<string>> {
    if (professionalIds.length === 0) return new Set();
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT professional_id AS id FROM contact WHERE professional_id IN (${() => [...professionalIds]}) AND verified_at IS NULL
        AND starts_on <= ${today} AND (ends_on IS NULL OR ends_on >= ${today})`;
    return new Set(rows.map(({ id }) => id));
  }

  /** Who can be mailed and was not told of an active contact that nobody ever confirmed, the longest there first; after the contact `after`, for going through all in steps. */
  async untoldAfter(after: string, today: string, count: number): Promise<{ professionalId: string; contactId: string }[]> {
    return this.database.read().sql`
      SELECT c.professional_id AS "professionalId", min(c.id) AS "contactId" FROM contact c JOIN professional p ON p.id = c.professional_id
      WHERE c.told_on IS NULL AND c.verified_at IS NULL AND p.email IS NOT NULL AND c.starts_on <= ${today} AND (c.ends_on IS NULL OR c.ends_on >= ${today})
      GROUP BY c.professional_id HAVING min(c.id) > ${after} ORDER BY min(c.id) LIMIT ${count}`;
  }

  /** How many people were asked on this day for the first time, before it was due. */
  firstAskedOn(day: string): Promise<number> {
    return this.database.read().countBy(VerificationRequest, { askedOn: day, isFirst: true });
  }

  /** From now on these people know of all their active contacts. @returns those who did not. */
  async markTold(professionalIds: readonly string[], today: string): Promise<Set<string>> {
    if (professionalIds.length === 0) return new Set();
    const write = this.database.write();
    const rows: { id: string; professionalId: string }[] = await write.sql`
      SELECT id, professional_id AS "professionalId" FROM contact WHERE professional_id IN (${() => [...professionalIds]}) AND told_on IS NULL
        AND starts_on <= ${today} AND (ends_on IS NULL OR ends_on >= ${today})`;
    if (rows.length > 0) await write.sql`UPDATE contact SET told_on = ${today} WHERE id IN (${() => rows.map(({ id }) => id)})`;
    return new Set(rows.map(({ professionalId }) => professionalId));
  }

  /** Those of the people who can be mailed. */
  async withAddress(professionalIds: readonly string[]): Promise<Set<string>> {
    if (professionalIds.length === 0) return new Set();
    const rows: { id: string }[] = await this.database.read().sql`SELECT id FROM professional WHERE id IN (${() => [...professionalIds]}) AND email IS NOT NULL`;
    return new Set(rows.map(({ id }) => id));
  }

  /** Opens a request for each; those without an address stand on the coordinator's list at once. */
  async open(professionals: readonly { professionalId: string; canBeMailed: boolean; isFirst?: boolean }[], today: string): Promise<VerificationRequest[]> {
    const rows = professionals.map(({ professionalId, canBeMailed, isFirst = false }) => ({ id: newId(), professionalId, askedOn: today, remindedOn: null, escalatedOn: canBeMailed ? null : today, isFirst, closedAt: null, answer: null }));
    if (rows.length > 0) await this.database.write().insert(VerificationRequest, rows);
    return rows;
  }

  /** From now on these count as asked: what is shown of them follows from it. */
  async markAsked(contactIds: readonly string[], today: string): Promise<void> {
    if (contactIds.length > 0) await this.database.write().sql`UPDATE contact SET asked_on = ${today}, version = version + 1 WHERE id IN (${() => [...contactIds]}) AND asked_on IS NULL`;
  }

  /** These count as asked no more. */
  async unmarkAsked(contactIds: readonly string[]): Promise<void> {
    if (contactIds.length > 0) await this.database.write().sql`UPDATE contact SET asked_on = NULL, version = version + 1 WHERE id IN (${() => [...contactIds]}) AND asked_on IS NOT NULL`;
  }

  async update(ids: readonly string[], values: Partial<VerificationRequest>): Promise<void> {
    if (ids.length > 0) await this.database.write().update(VerificationRequest, { id: In([...ids]) }, values);
  }

  /** Her active contacts; of who was merged into somebody since, those of who she is now. */
  async activeIdsOf(professionalId: string, today: string): Promise<string[]> {
    const rows = await this.database.read().createQueryBuilder(Contact, 'c').select('c.id', 'id')
      .where('c.professional_id = (SELECT coalesce(p.merged_into_id, p.id) FROM professional p WHERE p.id = :professionalId) AND c.starts_on <= :today AND (c.ends_on IS NULL OR c.ends_on >= :today)', { professionalId, today }).orderBy('c.id').getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
