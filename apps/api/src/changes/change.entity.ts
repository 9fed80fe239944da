import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index } from 'typeorm';

/** One recorded edit: who, when, which field, before, after. */
@Entity()
@Index(['subjectKind', 'subjectId'])
export class Change {
  @IdColumn()
  id!: string;

  /** Edits made as one (a form, an import) share this. */
  @Index()
  @ReferenceColumn()
  groupId!: string;

  @InstantColumn()
  at!: string;

  /** Who; null: the system itself. */
  @ReferenceColumn({ nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  subjectKind!: 'contact' | 'professional' | 'organisation' | 'account';

  @ReferenceColumn()
  subjectId!: string;

  @Column({ type: 'varchar', length: 40 })
  field!: string;

  /** JSON; null: there was nothing. */
  @Column({ type: 'text', nullable: true })
  before!: string | null;

  /** JSON; null: nothing any more. */
  @Column({ type: 'text', nullable: true })
  after!: string | null;
}
