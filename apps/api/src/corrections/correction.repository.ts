import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Correction } from './correction.entity.js';

/** Where an open correction is about: what says who judges it. */
export interface OpenCorrection {
  id: string;
  organisationId: string;
  areaCodes: string[];
}

/** All queries on corrections. */
@Injectable()
export class CorrectionRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Correction | null> {
    return this.database.read().findOneBy(Correction, { id });
  }

  /** Not judged yet, of contacts that serve something in the gemeenten, the oldest first. */
  async open(gemeenten: readonly string[]): Promise<OpenCorrection[]> {
    const rows: { id: string; organisationId: string; areaCode: string }[] = await this.database.read().sql`
      SELECT k.id, c.organisation_id AS "organisationId", ca.area_code AS "areaCode"
      FROM correction k JOIN contact c ON c.id = k.contact_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE k.outcome IS NULL AND c.id IN (SELECT contact_id FROM contact_area WHERE gemeente_code IN (${() => scopeOf(gemeenten)})) ORDER BY k.at, k.id`;
    return [...Map.groupBy(rows, ({ id }) => id)].map(([id, areas]) => ({ id, organisationId: areas[0]!.organisationId, areaCodes: areas.map(({ areaCode }) => areaCode) }));
  }

  /** What an account sent, the newest first. */
  ofAccount(accountId: string): Promise<Correction[]> {
    return this.database.read().find(Correction, { where: { accountId }, order: { at: 'DESC', id: 'DESC' }, take: 100 });
  }

  /** Those of the contacts of which she herself said, since somebody last confirmed them, that she does not do them any more; not what was refused. */
  async saidLeft(contactIds: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT c.id FROM correction k JOIN contact c ON c.id = k.contact_id
      WHERE c.id IN (${() => [...contactIds]}) AND k.account_id IS NULL AND k.kind = 'elsewhere' AND (k.outcome IS NULL OR k.outcome = 'accepted')
        AND (c.verified_at IS NULL OR k.at > c.verified_at)`;
    return new Set(rows.map(({ id }) => id));
  }

  async add(correction: Correction): Promise<void> {
    await this.database.write().insert(Correction, correction);
  }

  /** What is not judged yet goes along to another contact of the same person. */
  async moveOpen(contactId: string, toContactId: string): Promise<void> {
    await this.database.write().update(Correction, { contactId, outcome: IsNull() }, { contactId: toContactId });
  }

  /** Judges one that was not judged; false: somebody else did. */
  async judge(id: string, judgement: Pick<Correction, 'outcome' | 'judgedBy' | 'judgedAt' | 'reply'>): Promise<boolean> {
    await this.database.hold('correction', [id]);
    const correction = await this.byId(id);
    if (!correction || correction.outcome !== null) return false;
    await this.database.write().update(Correction, id, judgement);
    return true;
  }

  /** In the order of `ids`. */
  async byIds(ids: readonly string[]): Promise<Correction[]> {
    const rows = ids.length === 0 ? [] : await this.database.read().createQueryBuilder(Correction, 'k').whereInIds([...ids]).getMany();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id)!);
  }
}
