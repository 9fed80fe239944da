import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Correction } from './correction.entity.js';

/** Where an open correction is about: what says who judges it. */
export interface OpenCorrection {
  id: string;
  contactId: string;
  at: string;
  /** Those that say the same, by others or again. */
  alikeIds: string[];
  organisationId: string;
  areaCodes: string[];
}

export type Judgement = Pick<Correction, 'outcome' | 'judgedBy' | 'judgedAt' | 'reply'>;

type Said = Pick<Correction, 'contactId' | 'kind' | 'wrongNumber' | 'rightNumber' | 'note' | 'accountId'>;

/** The same is the same number, or that somebody left, whatever is said besides; anything else is the same in the same words. What she says of herself stands by itself. */
const whatIsSaid = ({ contactId, kind, wrongNumber, rightNumber, note, accountId }: Said): string => JSON.stringify([contactId, kind, wrongNumber, rightNumber, kind === 'other' ? note : null, accountId === null]);

/** All queries on corrections. */
@Injectable()
export class CorrectionRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Correction | null> {
    return this.database.read().findOneBy(Correction, { id });
  }

  /** Not judged yet, of contacts that serve something in the gemeenten, the oldest first; the same said twice is one. */
  async open(gemeenten: readonly string[]): Promise<OpenCorrection[]> {
    const rows: (Said & { id: string; at: string; organisationId: string; areaCode: string })[] = await this.database.read().sql`
      SELECT k.id, k.contact_id AS "contactId", k.kind, k.wrong_number AS "wrongNumber", k.right_number AS "rightNumber", k.note, k.account_id AS "accountId", k.at,
        c.organisation_id AS "organisationId", ca.area_code AS "areaCode"
      FROM correction k JOIN contact c ON c.id = k.contact_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE k.outcome IS NULL AND c.id IN (SELECT contact_id FROM contact_area WHERE gemeente_code IN (${() => scopeOf(gemeenten)})) ORDER BY k.at, k.id`;
    return [...Map.groupBy(rows, whatIsSaid).values()].map((same) => {
      const [{ id, contactId, at, organisationId }] = same as [typeof same[0]];
      return { id, contactId, at, organisationId, areaCodes: [...new Set(same.map(({ areaCode }) => areaCode))], alikeIds: [...new Set(same.map((each) => each.id))].filter((each) => each !== id) };
    });
  }

  /** Those that say the same and are not judged either. */
  async alike(correction: Correction): Promise<Correction[]> {
    const open = await this.database.read().find(Correction, { where: { contactId: correction.contactId, outcome: IsNull() }, order: { id: 'ASC' } });
    return open.filter((each) => each.id !== correction.id && whatIsSaid(each) === whatIsSaid(correction));
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

  /** Not judged yet, that somebody works there no more, of contacts that got a last day until this one, and had none or a later one; not of one that was taken back. */
  async leftOfEnded(contactIds: readonly string[], until: string): Promise<{ id: string; accountId: string | null }[]> {
    return this.database.read().sql`
      SELECT k.id, k.account_id AS "accountId" FROM correction k JOIN contact c ON c.id = k.contact_id
      WHERE c.id IN (${() => [...contactIds]}) AND k.kind = 'elsewhere' AND k.outcome IS NULL AND c.ends_on >= c.starts_on AND c.ends_on <= ${until}
        AND NOT EXISTS (SELECT 1 FROM change h WHERE h.subject_kind = 'contact' AND h.subject_id = c.id AND h.field = 'endsOn' AND h.before < h.after
          AND h.version = (SELECT max(l.version) FROM change l WHERE l.subject_kind = 'contact' AND l.subject_id = c.id AND l.field = 'endsOn')) ORDER BY k.id`;
  }

  /** What people said of themselves and was accepted because they got a last day, of contacts that have none until this one any more, is not judged any more. */
  async reopenLeft(contactIds: readonly string[], until: string): Promise<void> {
    await this.database.write().sql`
      UPDATE correction SET outcome = NULL, judged_by = NULL, judged_at = NULL
      WHERE contact_id IN (${() => [...contactIds]}) AND account_id IS NULL AND kind = 'elsewhere' AND outcome = 'accepted'
        AND EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND (c.ends_on IS NULL OR c.ends_on > ${until}) AND (c.verified_at IS NULL OR c.verified_at < correction.at))`;
  }

  /** What is shown of a contact follows from what she says of herself: it is read and indexed anew. */
  async touch(contactId: string): Promise<void> {
    await this.database.write().sql`UPDATE contact SET version = version + 1 WHERE id = ${contactId}`;
  }

  /** When she last said by mail that something changed, of what was refused since her contacts were last confirmed; null: nothing. */
  async refusedOfHerself(contactIds: readonly string[]): Promise<string | null> {
    const [row]: { at: string | null }[] = await this.database.read().sql`
      SELECT max(k.at) AS at FROM correction k JOIN contact c ON c.id = k.contact_id
      WHERE c.id IN (${() => [...contactIds]}) AND k.account_id IS NULL AND k.outcome = 'refused' AND (c.verified_at IS NULL OR k.at > c.verified_at)`;
    return row?.at ?? null;
  }

  async add(correction: Correction): Promise<void> {
    await this.database.write().insert(Correction, correction);
  }

  /** What is not judged yet goes along to another contact of the same person. */
  async moveOpen(contactId: string, toContactId: string): Promise<void> {
    await this.database.write().update(Correction, { contactId, outcome: IsNull() }, { contactId: toContactId });
  }

  /** Judges one that was not judged; false: somebody else did. */
  async judge(id: string, judgement: Judgement): Promise<boolean> {
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
