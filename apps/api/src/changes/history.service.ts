import { Injectable } from '@nestjs/common';
import { SOMEBODY_GONE } from '../professionals/index.js';
import { pageBounds, pageFrom, type Page, type PageRequest } from '../graphql/connection.js';
import type { Change } from './change.entity.js';
import { ChangesRepository, type FieldFilter, type SubjectRef } from './changes.repository.js';
import type { ChangeGroupType, ChangeType, ConflictingFieldType } from './changes.types.js';
import { CREATED } from './directory-edits.js';
import type { Edit, Subject } from './subject-keeper.js';
import { Subjects } from './subjects.js';

/** Who did what, where no account did. */
const THE_SYSTEM = 'Korte Lijnen';

/** Tells what was changed, for people. Who may know is for whoever asks to judge first. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly subjects: Subjects,
  ) {}

  /** What was changed of some subjects, newest first. @param gemeenten of whoever reads it; absent: all of it is hers. */
  async page(subjects: readonly SubjectRef[], request: PageRequest, { fields, gemeenten }: { fields?: FieldFilter; gemeenten?: readonly string[] } = {}): Promise<Page<ChangeGroupType>> {
    const { offset, limit } = pageBounds(request);
    const subjectIds = subjects.map(({ id }) => id);
    const { ids, total } = await this.changes.groupsOf(subjectIds, offset, limit, fields);
    const changes = await this.changes.changesOfGroups(ids, subjectIds, fields);
    return pageFrom(await this.groups(ids, subjectIds, changes, gemeenten), offset, total);
  }

  /**
   * Of what she changes, the fields that others changed meanwhile: each with what stands there now, and who did.
   * @param wanted her edits, with what each subject is now and the version she saw of it.
   */
  async overtaken(wanted: readonly { edit: Edit; now: Subject; base: number }[]): Promise<ConflictingFieldType[]> {
    const changing = wanted.flatMap(({ edit, now }) => fieldsThatDiffer(edit, now));
    const since = await this.since(wanted.map(({ edit: { kind, id }, base }) => ({ kind, id, version: base })));
    return changing.flatMap((field) => since.filter((change) => change.field === field).slice(-1)).map(({ field, label, after, by, at }) => ({ field, label, theirs: after, by, at }));
  }

  private async since(subjects: readonly (SubjectRef & { version: number })[]): Promise<(ChangeType & { by: string; at: string })[]> {
    const found = await this.changes.since(subjects);
    const names = await this.namesOf(found.map(({ accountId }) => accountId));
    const told = await this.tell(found);
    return found.map(({ at, accountId }, place) => ({ ...told[place]!, at, by: names(accountId) }));
  }

  private async groups(ids: readonly string[], subjectIds: readonly string[], changes: ReadonlyMap<string, Change[]>, gemeenten?: readonly string[]): Promise<ChangeGroupType[]> {
    const groups = await this.changes.groups(ids);
    const reverted = await this.changes.reverted(ids, subjectIds);
    const merging = await this.changes.merging(ids);
    const names = await this.namesOf([...groups.values()].map(({ accountId }) => accountId));
    const told = [];
    for (const id of ids) {
      const { at, kind, accountId } = groups.get(id)!;
      told.push({ id, at, kind, by: names(accountId), isReverted: reverted.has(id), isUndoneAsOne: merging.has(id), changes: await this.tell(changes.get(id) ?? [], gemeenten) });
    }
    return told;
  }

  private async namesOf(accountIds: readonly (string | null)[]): Promise<(accountId: string | null) => string> {
    const names = await this.changes.names([...new Set(accountIds.filter((id) => id !== null))]);
    return (accountId) => (accountId === null ? THE_SYSTEM : names.get(accountId) ?? SOMEBODY_GONE);
  }

  private async tell(changes: readonly Change[], gemeenten?: readonly string[]): Promise<ChangeType[]> {
    const told = new Map<string, ChangeType>();
    for (const [kind, ofKind] of Map.groupBy(changes, (change) => change.subjectKind)) {
      const teller = this.subjects.keeper(kind);
      const values = ofKind.flatMap(({ field, before, after }) => [before, after].map((value) => ({ field, value: value === null || field === CREATED ? null : JSON.parse(value) as unknown })));
      const texts = await teller.tell(values, gemeenten);
      for (const [place, { id, field }] of ofKind.entries()) {
        told.set(id, { id, field, label: field === CREATED ? 'Toegevoegd' : teller.label(field), before: texts[2 * place] ?? null, after: texts[2 * place + 1] ?? null });
      }
    }
    return changes.map(({ id }) => told.get(id)!);
  }
}

const fieldsThatDiffer = ({ set }: Edit, { fields }: Subject): string[] =>
  Object.keys(set).filter((field) => set[field] !== undefined && JSON.stringify(set[field]) !== JSON.stringify(fields[field]));
