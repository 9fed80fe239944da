import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { fullName, type NameParts } from '../professionals/index.js';
import { Change, ChangeGroup, type SubjectKind } from './change.entity.js';

export interface SubjectRef {
  kind: SubjectKind;
  id: string;
}

/** Of the fields that begin so, only this one; all others. */
export interface FieldFilter {
  of: string;
  only: string;
}

/** The field by which a person is another one. */
const MERGED_INTO = 'mergedIntoId';
/** No field begins so. */
const EVERY_FIELD: FieldFilter = { of: ' ', only: '' };

/** All queries on what was changed. */
@Injectable()
export class ChangesRepository {
  constructor(private readonly database: Database) {}

  group(id: string): Promise<ChangeGroup | null> {
    return this.database.read().findOneBy(ChangeGroup, { id });
  }

  /** Another text after every change to the directory. */
  async mark(): Promise<string> {
    const [row]: { count: number | string; last: string | null }[] = await this.database.read().sql`SELECT count(*) AS count, max(id) AS last FROM change_group`;
    return `${row!.count} ${row!.last ?? ''}`;
  }

  /** The changes of a group, in the order in which they were made. */
  changesOf(groupId: string): Promise<Change[]> {
    return this.database.read().find(Change, { where: { groupId }, order: { id: 'ASC' } });
  }

  /** What changed of these subjects after the versions given. */
  async since(subjects: readonly (SubjectRef & { version: number })[]): Promise<(Change & Pick<ChangeGroup, 'at' | 'accountId'>)[]> {
    const found = [];
    for (const { kind, id, version } of subjects) {
      const rows: (Change & Pick<ChangeGroup, 'at' | 'accountId'>)[] = await this.database.read().sql`
        SELECT c.id, c.group_id AS "groupId", c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.version, c.field, c.before, c.after, g.at, g.account_id AS "accountId"
        FROM change c JOIN change_group g ON g.id = c.group_id
        WHERE c.subject_kind = ${kind} AND c.subject_id = ${id} AND c.version > ${version} ORDER BY c.version`;
      found.push(...rows);
    }
    return found;
  }

  /** The groups that touched one of these subjects, newest first, and how many there are. */
  async groupsOf(subjectIds: readonly string[], offset: number, limit: number, { of, only } = EVERY_FIELD): Promise<{ ids: string[]; total: number }> {
    const others = `${of}%`;
    const rows: { id: string; total: number | string }[] = await this.database.read().sql`
      SELECT g.id, count(*) OVER () AS total FROM change c JOIN change_group g ON g.id = c.group_id WHERE c.subject_id IN (${() => [...subjectIds]}) AND (c.field NOT LIKE ${others} OR c.field = ${only})
      GROUP BY g.id, g.at ORDER BY g.at DESC, g.id DESC LIMIT ${limit} OFFSET ${offset}`;
    return { ids: rows.map(({ id }) => id), total: Number(rows[0]?.total ?? 0) };
  }

  /** Of each group, what it changed of these subjects. */
  async changesOfGroups(groupIds: readonly string[], subjectIds: readonly string[], { of, only } = EVERY_FIELD): Promise<Map<string, Change[]>> {
    if (groupIds.length === 0) return new Map();
    const changes = await this.database.read().find(Change, { where: { groupId: In([...groupIds]), subjectId: In([...subjectIds]) }, order: { id: 'ASC' } });
    return Map.groupBy(changes.filter(({ field }) => !field.startsWith(of) || field === only), (change) => change.groupId);
  }

  async groups(ids: readonly string[]): Promise<Map<string, ChangeGroup>> {
    const rows = await this.database.read().findBy(ChangeGroup, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Which of the groups were undone since, wholly or in part, of these subjects. */
  async reverted(ids: readonly string[], subjectIds: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT g.reverts_group_id AS id FROM change_group g JOIN change c ON c.group_id = g.id
      WHERE g.reverts_group_id IN (${() => [...ids]}) AND c.subject_id IN (${() => [...subjectIds]})`;
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether most of what a group changed was undone since; a person who was added with a contact is not counted beside it. */
  async isMostlyReverted(id: string): Promise<boolean> {
    const [row]: { made: number | string; undone: number | string }[] = await this.database.read().sql`
      SELECT (SELECT count(DISTINCT subject_id) FROM change WHERE group_id = ${id} AND NOT (subject_kind = 'professional' AND field = 'created')) AS made,
        (SELECT count(DISTINCT c.subject_id) FROM change c JOIN change_group g ON g.id = c.group_id WHERE g.reverts_group_id = ${id}) AS undone`;
    return 2 * Number(row!.undone) > Number(row!.made);
  }

  /** Which of the groups made one person of two, or undid that. */
  async merging(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.read().find(Change, { where: { groupId: In([...ids]), field: MERGED_INTO }, select: { groupId: true } });
    return new Set(rows.map(({ groupId }) => groupId));
  }

  /** What to call the people behind accounts; an account that is gone has no name, and neither has one of nobody that lost its address. */
  async names(accountIds: readonly string[]): Promise<Map<string, string>> {
    if (accountIds.length === 0) return new Map();
    const rows: ({ id: string; email: string } & (NameParts | Record<keyof NameParts, null>))[] = await this.database.read().sql`
      SELECT a.id, a.email, p.voornaam, p.tussenvoegsel, p.achternaam FROM account a LEFT JOIN professional p ON p.id = a.professional_id
      WHERE a.id IN (${() => [...accountIds]}) AND (p.id IS NOT NULL OR a.email <> a.id)`;
    return new Map(rows.map((row) => [row.id, row.achternaam === null ? row.email : fullName(row)]));
  }
}
