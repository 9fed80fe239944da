import { DayColumn, IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Account } from '../accounts/index.js';
import { Contact } from '../contacts/index.js';
import { Organisation } from '../organisations/index.js';
import { Professional } from '../professionals/index.js';
import type { WeekHours } from '../reachability/index.js';

/** A coordinator typed somebody who is known in another gemeente only: she is asked herself whether she may stand in the list here too. */
@Entity()
export class ListingRequest {
  @IdColumn()
  id!: string;

  /** Who is asked. */
  @Index()
  @ReferenceColumn()
  professionalId!: string;

  /** The coordinator who asks. */
  @Index()
  @ReferenceColumn()
  accountId!: string;

  /** What the coordinator calls her: how she is called elsewhere is not the coordinator's to see. */
  @Column({ type: 'varchar', length: 180 })
  name!: string;

  @Column({ type: 'varchar', length: 40 })
  roleCode!: string;

  @ReferenceColumn()
  organisationId!: string;

  @Column({ type: 'simple-json' })
  areaCodes!: string[];

  /** The first day; the day she agrees when that is later. */
  @DayColumn()
  startsOn!: string;

  /** The last day; null: open-ended. */
  @DayColumn({ nullable: true })
  endsOn!: string | null;

  @Column({ type: 'simple-json', nullable: true })
  hours!: WeekHours | null;

  @Column({ type: 'boolean', default: false })
  byAppointment!: boolean;

  @DayColumn()
  askedOn!: string;

  /** `failed`: she agreed when it could not be done any more. Null: she did not answer. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  outcome!: 'agreed' | 'refused' | 'failed' | 'withdrawn' | null;

  /** The code of the error for which it failed; null: it did not. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  problem!: string | null;

  /** What she agreed to; null: nothing. */
  @ReferenceColumn({ nullable: true })
  contactId!: string | null;

  @InstantColumn({ nullable: true })
  closedAt!: string | null;

  /** Put away by the coordinator. */
  @Column({ type: 'boolean', default: false })
  isPutAway!: boolean;

  @ManyToOne(() => Professional, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'professional_id' })
  professional?: Relation<Professional>;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<Organisation>;

  @ManyToOne(() => Contact, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'contact_id' })
  contact?: Relation<Contact>;
}
