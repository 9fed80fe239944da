import { DayColumn, IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Professional } from '../professionals/index.js';

/** Somebody was asked whether all her contacts still hold: one mail for all of them. */
@Entity()
export class VerificationRequest {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  professionalId!: string;

  @DayColumn()
  askedOn!: string;

  @DayColumn({ nullable: true })
  remindedOn!: string | null;

  /** Since when it stands on her coordinator's list; at once when there is no address to ask. */
  @DayColumn({ nullable: true })
  escalatedOn!: string | null;

  /** She was put in the list and heard of it, before anything was due: nothing follows when she does not answer. */
  @Column({ type: 'boolean', default: false })
  isFirst!: boolean;

  /** When it was settled, by an answer or because nothing is left to ask; null: open. */
  @InstantColumn({ nullable: true })
  closedAt!: string | null;

  /** What she answered by the link; null: nothing. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  answer!: 'confirmed' | 'changed' | 'left' | 'replaced' | 'other' | null;

  @ManyToOne(() => Professional, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'professional_id' })
  professional?: Relation<Professional>;
}
