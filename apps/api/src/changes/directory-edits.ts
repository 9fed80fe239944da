import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, insertRows, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { Change, ChangeGroup, type ChangeKind, type SubjectKind } from './change.entity.js';
import type { SubjectRef } from './changes.repository.js';
import type { Edit, Held, Subject, SubjectKeeper, Touched } from './subject-keeper.js';
import { Subjects } from './subjects.js';

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

interface Difference {
  edit: Edit;
  before: Subject;
  changed: string[];
}

/** How the work of many edits is spread; the rest is recording them. */
const WORK = { compare: 0.2, write: 0.3, check: 0.4 };

/** The field under which the making of a subject is recorded. */
export const CREATED = 'created';

/**
 * The one way in which the directory is changed: whatever a form, a merge or an import does ends here as a list of edits,
 * which are authorized, written, recorded and published together, or not at all.
 */
@Injectable()
export class DirectoryEdits {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever reads something to change it, holds it first: otherwise two who save at once each write over the other. Always all at once and
   * in the same order, so that no two wait for each other. On SQLite writers queue.
   */
  async hold(given: readonly Held[]): Promise<void> {
    if (!this.database.isPostgres) return;
    const held: SubjectRef[] = [...given];
    for (const [kind, ofKind] of Map.groupBy(given, (each) => each.kind)) held.push(...await this.subjects.keeper(kind).heldWith?.(ofKind) ?? []);
    const byKind = Map.groupBy(held, ({ kind }) => kind);
    for (const kind of this.subjects.inOrder(byKind.keys())) await this.subjects.keeper(kind).hold(byKind.get(kind)!.map(({ id }) => id));
  }

  /**
   * Makes the edits, in the order given within a kind. Fields that stay the same are left out.
   * @param actor whose right it is; null: the system's own, which nobody has to allow.
   * @param tell how many of how many edits are done, for who waits for many.
   * @returns the group of changes they became; null when nothing changed.
   * @throws UserError NOT_FOUND when something is absent or not hers to change.
   */
  async apply(actor: Actor | null, kind: ChangeKind, edits: readonly Edit[], revertsGroupId: string | null = null, tell: (done: number, total: number) => void = () => undefined): Promise<string | null> {
    return this.database.transaction(async (manager) => {
      await this.hold(edits);
      const group = { id: newId(), at: this.clock.instant(), accountId: actor?.accountId ?? null, kind, revertsGroupId };
      const byKind = Map.groupBy(merged(edits), (edit) => edit.kind);
      const changes: Change[] = [];
      const done: { keeper: SubjectKeeper; touched: Touched[] }[] = [];
      let work = 0;
      const told = (count: number, part: number) => tell(Math.floor(work += count * part), edits.length);
      for (const subjectKind of this.subjects.inOrder(byKind.keys())) {
        const keeper = this.subjects.keeper(subjectKind);
        const made = byKind.get(subjectKind)!.filter((edit) => edit.isNew);
        const compared = await this.differences(keeper, byKind.get(subjectKind)!.filter((edit) => !edit.isNew));
        if (actor) await keeper.authorize(actor, compared.map(({ edit: { id }, changed }) => ({ id, fields: changed, isNew: false })));
        told(compared.length, WORK.compare);
        const differences = compared.filter(({ changed }) => changed.length > 0);
        const touched = [...made.map(({ id, set }) => ({ id, fields: Object.keys(set), isNew: true })), ...differences.map(({ edit: { id }, changed }) => ({ id, fields: changed, isNew: false }))];
        if (touched.length === 0) continue;
        await keeper.create(made.map(({ id, set }) => ({ id, fields: set })));
        await keeper.write(differences.map(({ edit, before, changed }) => ({ id: edit.id, version: before.version, set: Object.fromEntries(changed.map((field) => [field, edit.set[field] ?? null])) })));
        changes.push(...made.map((edit) => creation(group.id, edit)), ...differences.flatMap((difference) => alterations(group.id, difference)));
        done.push({ keeper, touched });
        told(touched.length, WORK.write);
      }
      if (changes.length === 0) return null;
      await manager.insert(ChangeGroup, group);
      await insertRows(manager, Change, changes);
      for (const { keeper, touched } of done) {
        if (actor) await keeper.authorize(actor, touched); // of what it became: nothing is moved into a scope that is not hers
        await keeper.check?.(touched);
        await keeper.publish(touched.map(({ id }) => id));
        await keeper.wasEdited?.(actor, touched);
        told(touched.length, WORK.check);
      }
      return group.id;
    });
  }

  /** @throws UserError as `apply` would, without changing anything. */
  async refuseUnlessAllowed(actor: Actor, edits: readonly Edit[]): Promise<void> {
    for (const [kind, ofKind] of Map.groupBy(merged(edits), (edit) => edit.kind)) {
      const keeper = this.subjects.keeper(kind);
      const differences = await this.differences(keeper, ofKind);
      await keeper.authorize(actor, differences.map(({ edit: { id }, changed }) => ({ id, fields: changed, isNew: false })));
    }
  }

  private async differences(keeper: SubjectKeeper, edits: readonly Edit[]): Promise<Difference[]> {
    if (edits.length === 0) return [];
    const current = await keeper.read(edits.map(({ id }) => id));
    return edits.map((edit) => {
      const before = current.get(edit.id);
      if (!before) throw new UserError('NOT_FOUND');
      const changed = Object.keys(edit.set).filter((field) => edit.set[field] !== undefined && json(edit.set[field]) !== json(before.fields[field]));
      return { edit, before, changed };
    });
  }
}

/** One edit per subject that says anything, so that it is compared with what stands and written once. */
function merged(edits: readonly Edit[]): Edit[] {
  const bySubject = new Map<string, Edit>();
  for (const edit of edits.filter(({ set }) => Object.keys(set).length > 0)) {
    const key = `${edit.kind} ${edit.id}`;
    const earlier = bySubject.get(key);
    bySubject.set(key, earlier ? { ...earlier, set: { ...earlier.set, ...edit.set } } : edit);
  }
  return [...bySubject.values()];
}

const changeOf = (groupId: string, subjectKind: SubjectKind, subjectId: string, version: number, field: string, before: unknown, after: unknown): Change =>
  ({ id: newId(), groupId, subjectKind, subjectId, version, field, before: json(before), after: json(after) });

const creation = (groupId: string, { kind, id, set }: Edit): Change => changeOf(groupId, kind, id, 1, CREATED, null, set);

const alterations = (groupId: string, { edit, before, changed }: Difference): Change[] =>
  changed.map((field) => changeOf(groupId, edit.kind, edit.id, before.version + 1, field, before.fields[field], edit.set[field]));
