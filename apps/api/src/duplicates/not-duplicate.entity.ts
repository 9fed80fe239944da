import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Professional } from '../professionals/index.js';

/** Somebody who can know said that these two are not the same person. */
@Entity()
export class NotDuplicate {
  /** The one whose key comes first. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  firstId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  secondId!: string;

  @ManyToOne(() => Professional, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'first_id' })
  first?: Relation<Professional>;

  @ManyToOne(() => Professional, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'second_id' })
  second?: Relation<Professional>;
}
