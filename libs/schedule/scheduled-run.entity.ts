import { DayColumn, InstantColumn } from '#libs/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A task of every day, and the last day it was done. */
@Entity()
export class ScheduledRun {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  task!: string;

  /** The last day it was done; null: never. */
  @DayColumn({ nullable: true })
  lastDoneOn!: string | null;

  /** Who has it in hand until when, so that one process does it; null: nobody. */
  @InstantColumn({ nullable: true })
  claimedUntil!: string | null;

  /** The name of the last failure; never personal data. */
  @Column({ type: 'varchar', nullable: true })
  lastError!: string | null;
}
