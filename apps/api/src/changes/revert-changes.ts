import type { Actor } from '#libs/access';
import { orNotFound } from '#libs/access';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import type { Change } from './change.entity.js';
import { ChangesRepository } from './changes.repository.js';
import { CREATED, DirectoryEdits } from './directory-edits.js';
import type { Edit, Fields, SubjectKeeper } from './subject-keeper.js';
import { Subjects } from './subjects.js';

export interface Reverted {
  /** The group that undid it; null when there was nothing left to undo. */
  groupId: string | null;
  /** How many changes were undone. */
  undone: number;
  /** How many were left as they are, because they were changed again since. */
  kept: number;
}

const parse = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** Undoes changes: a whole group, or some of it. What was undone can be undone. */
@Injectable()
export class RevertChanges {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangesRepository,
    private readonly subjects: Subjects,
    private readonly edits: DirectoryEdits,
  ) {}

  /**
   * @param changeIds only these of the group; absent: all.
   * @param keepNewer leave what was changed again since; otherwise that refuses all of it.
   * @throws UserError NOT_FOUND when any of it is not hers to change; BAD_INPUT for some of what made one person of two: that would leave half
   * a person; CHANGED_SINCE with how many.
   */
  async run(actor: Actor, groupId: string, changeIds: readonly string[] | null, keepNewer: boolean): Promise<Reverted> {
    return this.database.transaction(async () => {
      orNotFound(await this.changes.group(groupId));
      if (changeIds !== null && (await this.changes.merging([groupId])).has(groupId)) throw new UserError('BAD_INPUT');
      const all = await this.changes.changesOf(groupId);
      const asked = changeIds === null ? all : this.withWhatFollows(all.filter((change) => changeIds.includes(change.id)), all);
      if (asked.length === 0) throw new UserError('NOT_FOUND');
      await this.edits.hold(asked.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })));
      await this.refuseUnlessAllowed(actor, asked);
      const { edits, kept, undone } = await this.backwards(asked);
      if (kept > 0 && !keepNewer) throw new UserError('CHANGED_SINCE', { count: kept });
      return { groupId: await this.edits.apply(actor, 'revert', edits, groupId), undone, kept };
    });
  }

  /** Some changes of a group, with those that cannot be undone without them. */
  private withWhatFollows(some: readonly Change[], all: readonly Change[]): Change[] {
    const isAsked = (change: Change) => some.some((each) => each.id === change.id
      || (each.subjectId === change.subjectId && this.subjects.keeper(each.subjectKind).undoneWith?.(each.field).includes(change.field)));
    return all.filter(isAsked);
  }

  private async refuseUnlessAllowed(actor: Actor, changes: readonly Change[]): Promise<void> {
    for (const [kind, ofKind] of Map.groupBy(changes, (change) => change.subjectKind)) {
      const touched = [...Map.groupBy(ofKind, ({ subjectId }) => subjectId)].map(([id, some]) => ({ id, fields: some.map(({ field }) => field).filter((field) => field !== CREATED), isNew: false }));
      await this.subjects.keeper(kind).authorize(actor, touched);
    }
  }

  private async backwards(changes: readonly Change[]): Promise<{ edits: Edit[]; kept: number; undone: number }> {
    const edits: Edit[] = [];
    let kept = 0;
    let undone = 0;
    for (const [kind, ofKind] of Map.groupBy([...changes].reverse(), (change) => change.subjectKind)) {
      const keeper = this.subjects.keeper(kind);
      const current = await keeper.read([...new Set(ofKind.map((change) => change.subjectId))]);
      const backwards = ofKind.map((change) => ({ change, set: backwardsOf(change, current.get(change.subjectId)?.fields, keeper) }));
      const possible = backwards.filter(({ set }) => set !== undefined);
      kept += backwards.length - possible.length;
      undone += possible.length;
      edits.push(...possible.flatMap(({ change, set }) => (set ? [{ kind, id: change.subjectId, set }] : [])));
    }
    return { edits, kept, undone };
  }
}

/** What undoes one change; null: nothing needs to be done; undefined: it was changed again since. */
function backwardsOf(change: Change, now: Fields | undefined, keeper: SubjectKeeper): Fields | null | undefined {
  if (now === undefined) return undefined;
  if (change.field === CREATED) return wasChanged(change, now, keeper) ? undefined : keeper.withdraw(now);
  const stillSo = JSON.stringify(now[change.field] ?? null) === (change.after ?? 'null');
  return stillSo ? { [change.field]: parse(change.before) } : undefined;
}

/** Of who left long ago it is no longer told how she was added: she was changed, for she was erased. */
function wasChanged({ after }: Change, now: Fields, keeper: SubjectKeeper): boolean {
  if (!keeper.wasChanged) return false;
  return after === null || keeper.wasChanged(JSON.parse(after) as Fields, now);
}
