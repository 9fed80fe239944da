import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not } from 'typeorm';
import type { Decisions, WordMeanings } from './decisions.js';
import type { Sheet } from './sheet.js';
import { RememberedHeading, RememberedWord, SpreadsheetImport } from './spreadsheet-import.entity.js';

/** An import without its cells. */
export type ImportHead = Omit<SpreadsheetImport, 'sheets' | 'account'>;

/** All queries on what is being imported. Each account sees its own alone. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  /** Without its cells. */
  one(accountId: string, id: string): Promise<ImportHead | null> {
    return this.database.read().findOne(SpreadsheetImport, { where: { id, accountId }, select: { id: true, accountId: true, fileName: true, createdAt: true, mapping: true, changeGroupId: true } });
  }

  /** Whether another process is applying it now. On SQLite there is one process. */
  async isInHand(id: string): Promise<boolean> {
    if (!this.database.isPostgres) return false;
    const free: unknown[] = await this.database.transaction((manager) => manager.query('SELECT id FROM spreadsheet_import WHERE id = $1 FOR UPDATE SKIP LOCKED', [id]));
    return free.length === 0;
  }

  /** Its sheets; none once they were dropped. */
  async sheets(id: string): Promise<Sheet[]> {
    return (await this.database.read().findOne(SpreadsheetImport, { where: { id }, select: { id: true, sheets: true } }))?.sheets ?? [];
  }

  /** Keeps a new one, and no more than so many of the account. */
  async add(row: SpreadsheetImport, most: number): Promise<void> {
    const manager = this.database.write();
    await manager.insert(SpreadsheetImport, row);
    const ids = await manager.find(SpreadsheetImport, { select: { id: true }, where: { accountId: row.accountId, changeGroupId: IsNull() }, order: { createdAt: 'DESC', id: 'DESC' }, skip: most });
    if (ids.length > 0) await manager.delete(SpreadsheetImport, { id: In(ids.map(({ id }) => id)) });
  }

  async decide(id: string, mapping: Decisions): Promise<void> {
    await this.database.write().update(SpreadsheetImport, id, { mapping });
  }

  /** It was applied: of its cells only what was left out is needed. */
  async applied(id: string, changeGroupId: string | null, mapping: Decisions, left: Sheet[] | null): Promise<void> {
    await this.database.write().update(SpreadsheetImport, id, { changeGroupId, mapping, sheets: left });
  }

  /** Whether there are cells of it still. */
  hasSheets(id: string): Promise<boolean> {
    return this.database.read().existsBy(SpreadsheetImport, { id, sheets: Not(IsNull()) });
  }

  async remove(id: string): Promise<void> {
    await this.database.write().delete(SpreadsheetImport, { id });
  }

  /** Forgets before one moment what was not applied and what was left out of what was, before another all of it. */
  async forget(untouchedBefore: string, appliedBefore: string): Promise<void> {
    const manager = this.database.write();
    await manager.delete(SpreadsheetImport, { createdAt: LessThan(untouchedBefore), changeGroupId: IsNull() });
    await manager.update(SpreadsheetImport, { createdAt: LessThan(untouchedBefore), sheets: Not(IsNull()) }, { sheets: null });
    await manager.delete(SpreadsheetImport, { createdAt: LessThan(appliedBefore) });
  }

  /** What headings meant to this account before, by their remembered form. */
  async remembered(accountId: string): Promise<Map<string, string>> {
    const rows = await this.database.read().findBy(RememberedHeading, { accountId });
    return new Map(rows.map(({ heading, field }) => [heading, field]));
  }

  async remember(accountId: string, headings: ReadonlyMap<string, string>): Promise<void> {
    const rows = [...headings].map(([heading, field]) => ({ accountId, heading, field }));
    if (rows.length > 0) await this.database.write().upsert(RememberedHeading, rows, ['accountId', 'heading']);
  }

  /** What words meant to this account before. */
  async rememberedWords(accountId: string): Promise<WordMeanings> {
    const rows = await this.database.read().findBy(RememberedWord, { accountId });
    return Object.fromEntries(rows.map(({ kind, word, means }) => [`${kind} ${word}`, means]));
  }

  /** No more than so many of the account, those it said last. */
  async rememberWords(accountId: string, words: readonly RememberedWord[], most: number): Promise<void> {
    const manager = this.database.write();
    await manager.insert(RememberedWord, [...words]);
    await manager.remove(await manager.find(RememberedWord, { where: { accountId }, order: { saidAt: 'DESC', kind: 'ASC', word: 'ASC' }, skip: most }));
  }

  async forgetWord({ accountId, kind, word }: Pick<RememberedWord, 'accountId' | 'kind' | 'word'>): Promise<void> {
    await this.database.write().delete(RememberedWord, { accountId, kind, word });
  }
}
