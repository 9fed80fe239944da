import { InstantColumn } from '#libs/database';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something that happened and must still have its effect: written in the transaction it happened in. */
@Entity()
@Index(['availableAt', 'id'])
export class OutboxEvent {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: 'varchar', length: 40 })
  type!: string;

  @Column({ type: 'simple-json' })
  payload!: Record<string, unknown>;

  @InstantColumn()
  createdAt!: string;

  /** Not handled before this; moved forward after a failure. */
  @InstantColumn()
  availableAt!: string;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  /** The name of the last failure; never personal data. */
  @Column({ type: 'varchar', nullable: true })
  lastError!: string | null;
}
