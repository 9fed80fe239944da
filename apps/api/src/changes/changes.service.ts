import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { Change, ChangeGroup } from './change.entity.js';

export interface ChangedField {
  subjectKind: Change['subjectKind'];
  subjectId: string;
  field: string;
  before: unknown;
  after: unknown;
}

/** Writes down who changed what, in the transaction that changed it. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Edits made as one share a group; fields that stay the same are left out. */
  async record(actor: Actor, fields: readonly ChangedField[]): Promise<void> {
    const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
    const group = { id: newId(), at: this.clock.instant(), accountId: actor.accountId, kind: 'edit' as const, revertsGroupId: null };
    const rows = fields
      .map(({ before, after, ...field }) => ({ ...field, groupId: group.id, version: 1, id: newId(), before: json(before), after: json(after) }))
      .filter((row) => row.before !== row.after);
    if (rows.length === 0) return;
    await this.database.write().insert(ChangeGroup, group);
    await this.database.write().insert(Change, rows);
  }
}
