import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

/** What somebody did, for people who read the history. */
export const CHANGE_KINDS = ['add', 'edit', 'end', 'absence', 'order', 'merge', 'leave', 'import', 'correction', 'revert', 'required-roles', 'account', 'maatje'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a change is about. */
export type SubjectKind = 'contact' | 'professional' | 'organisation' | 'area' | 'account' | 'pair';

/** Edits that were made as one (a form, a merge, an import) and can be undone as one. */
@Entity()
export class ChangeGroup {
  @IdColumn()
  id!: string;

  @Index()
  @InstantColumn()
  at!: string;

  /** Who; null: the system itself, or an account that is gone. */
  @Index()
  @ReferenceColumn({ nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: ChangeKind;

  /** The group that this one undid, wholly or in part. */
  @Index()
  @ReferenceColumn({ nullable: true })
  revertsGroupId!: string | null;
}

/** One recorded edit: which field of what, before and after. Who and when is its group's. */
@Entity()
@Index(['subjectKind', 'subjectId', 'version'])
export class Change {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  groupId!: string;

  @Column({ type: 'varchar', length: 20 })
  subjectKind!: SubjectKind;

  @ReferenceColumn()
  subjectId!: string;

  /** The version the subject got by it. */
  @Column({ type: 'int', default: 1 })
  version!: number;

  /** A field of the subject; `created` when it is new. */
  @Column({ type: 'varchar', length: 40 })
  field!: string;

  /** JSON; null: there was nothing. */
  @Column({ type: 'text', nullable: true })
  before!: string | null;

  /** JSON; null: nothing any more. */
  @Column({ type: 'text', nullable: true })
  after!: string | null;

  @ManyToOne(() => ChangeGroup, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group?: Relation<ChangeGroup>;
}
