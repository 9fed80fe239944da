import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { Correction } from './correction.entity.js';

const MOST_OPEN = 500;

/** All queries on corrections. */
@Injectable()
export class CorrectionRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Correction | null> {
    return this.database.read().findOneBy(Correction, { id });
  }

  /** Not judged yet, of contacts in the gemeenten, the oldest first. */
  async open(gemeenten: readonly string[]): Promise<Correction[]> {
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT k.id, k.at FROM correction k JOIN contact_area ca ON ca.contact_id = k.contact_id
      WHERE k.outcome IS NULL AND ca.gemeente_code IN (${() => scopeOf(gemeenten)}) ORDER BY k.at, k.id LIMIT ${MOST_OPEN}`;
    return this.inOrder(rows.map(({ id }) => id));
  }

  /** What an account sent, the newest first. */
  ofAccount(accountId: string): Promise<Correction[]> {
    return this.database.read().find(Correction, { where: { accountId }, order: { at: 'DESC', id: 'DESC' }, take: 100 });
  }

  async add(correction: Correction): Promise<void> {
    await this.database.write().insert(Correction, correction);
  }

  /** Judges one that was not judged; false: somebody else did. */
  async judge(id: string, judgement: Pick<Correction, 'outcome' | 'judgedBy' | 'judgedAt' | 'reply'>): Promise<boolean> {
    await this.database.hold('correction', [id]);
    const correction = await this.byId(id);
    if (!correction || correction.outcome !== null) return false;
    await this.database.write().update(Correction, id, judgement);
    return true;
  }

  private async inOrder(ids: readonly string[]): Promise<Correction[]> {
    const rows = ids.length === 0 ? [] : await this.database.read().createQueryBuilder(Correction, 'k').whereInIds([...ids]).getMany();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id)!);
  }
}
