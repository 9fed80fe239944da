import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Contact } from '../contacts/index.js';

/** `number`: the number is wrong; `elsewhere`: she works somewhere else; `other`: anything else. */
export const CORRECTION_KINDS = ['number', 'elsewhere', 'other'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** "Klopt niet": somebody says that an entry is wrong; who keeps the contact judges it. */
@Entity()
export class Correction {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  contactId!: string;

  @Column({ type: 'varchar', length: 12 })
  kind!: CorrectionKind;

  /** The number that was wrong, E.164; null: she did not say which. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  wrongNumber!: string | null;

  /** The number it should be, E.164; null: she does not know. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  rightNumber!: string | null;

  /** What she says about it; null: nothing. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  note!: string | null;

  /** Who says so; null: she herself, in answer to a mail. */
  @Index()
  @ReferenceColumn({ nullable: true })
  accountId!: string | null;

  @InstantColumn()
  at!: string;

  /** Null: not judged yet. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  outcome!: 'accepted' | 'refused' | null;

  @ReferenceColumn({ nullable: true })
  judgedBy!: string | null;

  @InstantColumn({ nullable: true })
  judgedAt!: string | null;

  /** What the sender is told with the outcome; null: nothing more. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reply!: string | null;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id' })
  contact?: Relation<Contact>;
}
