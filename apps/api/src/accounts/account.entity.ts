import type { Power } from '#libs/access';
import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Contact } from '../contacts/index.js';
import { Professional } from '../professionals/index.js';

/** What a person signs in as. */
@Entity()
export class Account {
  @IdColumn()
  id!: string;

  /** Lower case. */
  @Index({ unique: true })
  @Column({ type: 'varchar' })
  email!: string;

  /** The professional she is; null for an account of somebody who is not in the directory. */
  @Index({ unique: true })
  @ReferenceColumn({ nullable: true })
  professionalId!: string | null;

  /** Since when she may not sign in; null: she may. */
  @InstantColumn({ nullable: true })
  blockedAt!: string | null;

  /** The wijk she works in, shown first; null until she chose. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  mijnWijkCode!: string | null;

  /** Somebody used a link that was mailed to its address. True of accounts from before this was kept. */
  @Column({ type: 'boolean', default: false })
  hasSignedIn!: boolean;

  /** Of a coordinator: she wants to be mailed what waits for her. */
  @Column({ type: 'boolean', default: true })
  overviewByMail!: boolean;

  /** When she was last mailed that, or what was to be mailed was looked at; null: never. */
  @InstantColumn({ nullable: true })
  overviewAt!: string | null;

  @ManyToOne(() => Professional, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'professional_id' })
  professional?: Relation<Professional>;
}

/** An account as it is made: it is mailed what waits, from when it first does. */
export type NewAccount = Omit<Account, 'professional' | 'hasSignedIn' | 'overviewByMail' | 'overviewAt'>;

/** What an account may do in one gemeente; a coordinator's may be narrowed to a wijk or an organisation. */
@Entity()
@Index('ix_account_power_account_id', ['accountId'])
export class AccountPower {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  accountId!: string;

  @Column({ type: 'varchar', length: 10 })
  gemeenteCode!: string;

  @Column({ type: 'varchar', length: 12 })
  power!: Power;

  /** For a coordinator of one wijk; null: not narrowed to a wijk. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  wijkCode!: string | null;

  /** For one who keeps one organisation's people; null: not narrowed to an organisation. */
  @ReferenceColumn({ nullable: true })
  organisationId!: string | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
}

/** A sign-in link that was mailed; single use. Only the keyed hash of its token is stored. */
@Entity()
export class SignInLink {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @Index()
  @ReferenceColumn()
  accountId!: string;

  /** Where it was mailed to: who uses it has that mailbox. Null: from before this was kept. */
  @Column({ type: 'varchar', nullable: true })
  email!: string | null;

  @InstantColumn()
  expiresAt!: string;

  @InstantColumn({ nullable: true })
  usedAt!: string | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
}

/** A signed-in browser. Only the keyed hash of its cookie is stored. */
@Entity()
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @Index()
  @ReferenceColumn()
  accountId!: string;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  expiresAt!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
}

/** A contact an account keeps at hand. */
@Entity()
export class Favourite {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  contactId!: string;

  @InstantColumn()
  addedAt!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id' })
  contact?: Relation<Contact>;
}
