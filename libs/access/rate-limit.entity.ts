import { InstantColumn } from '#libs/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried in a window of time; keys are hashed, so that they name no one. */
@Entity()
export class RateLimit {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  key!: string;

  @InstantColumn()
  windowEndsAt!: string;

  @Column({ type: 'int' })
  count!: number;
}
