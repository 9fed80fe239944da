import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/index.js';
import type { Decisions, WordKind } from './decisions.js';
import type { Sheet } from './sheet.js';

/** A spreadsheet somebody is importing: read, being previewed, or applied. The cells of the rows that were read are dropped when it is done, the others when it is a day old. */
@Entity()
export class SpreadsheetImport {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  accountId!: string;

  @Column({ type: 'varchar', length: 200 })
  fileName!: string;

  @InstantColumn()
  createdAt!: string;

  /** The sheets as they were read, with what looks like a BSN masked; once it was applied only the rows that were not read, each with the reason as its last cell; null once dropped. */
  @Column({ type: 'simple-json', nullable: true })
  sheets!: Sheet[] | null;

  /** What she decided about it; null: nothing yet. */
  @Column({ type: 'simple-json', nullable: true })
  mapping!: Decisions | null;

  /** The group of changes it became; null: not applied. */
  @ReferenceColumn({ nullable: true })
  changeGroupId!: string | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
}

/** What a heading meant the last time this account said so. */
@Entity()
export class RememberedHeading {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  /** In lower case, without what is not a letter or a digit. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  heading!: string;

  /** A field of an import, or `ignore`. */
  @Column({ type: 'varchar', length: 40 })
  field!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
}

/** What a word of a file meant the last time this account said so. */
@Entity()
export class RememberedWord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind!: WordKind;

  /** In lower case, without what is not a letter or a digit. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  word!: string;

  /** The code of a role, the id of an organisation, codes of areas; none: rows with it are left out. */
  @Column({ type: 'simple-json' })
  means!: string[];

  @InstantColumn()
  saidAt!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
}
