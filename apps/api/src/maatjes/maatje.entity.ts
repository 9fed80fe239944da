import { DayColumn, IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Contact } from '../contacts/index.js';
import { Professional } from '../professionals/index.js';
import type { DomainCode } from './domains.js';

/** What an expert says of herself as a maatje; without a row, what her role says counts. */
@Entity()
export class ExpertProfile {
  /** Her contact at the expertise team. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  contactId!: string;

  @Column({ type: 'simple-json' })
  domains!: DomainCode[];

  /** How many maatjes she has room for; 0 is legal. */
  @Column({ type: 'int' })
  capacity!: number;

  /** Takes no new maatjes for now. */
  @Column({ type: 'boolean', default: false })
  paused!: boolean;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id' })
  contact?: Relation<Contact>;
}

/** Somebody should not be paired with somebody; only who said so and the coordinator know. */
@Entity()
export class PairingBlock {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  byProfessionalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  otherProfessionalId!: string;

  @ManyToOne(() => Professional, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'by_professional_id' })
  by?: Relation<Professional>;

  @ManyToOne(() => Professional, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'other_professional_id' })
  other?: Relation<Professional>;
}

export type PairState = 'proposed' | 'active' | 'ending' | 'ended';

/** Why a pair ended, or never began. */
export type PairEndReason =
  | 'member-declined' | 'expert-declined' | 'silence' | 'full' | 'member-left' | 'expert-left' | 'expert-leaves' | 'asked' | 'handed-over' | 'reassigned' | 'reorganised'
  | 'withdrawn';

/** One buurtteam contact and one expertise contact. */
@Entity()
@Index(['memberContactId', 'state'])
@Index(['expertContactId', 'state'])
export class MaatjePair {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  memberContactId!: string;

  @ReferenceColumn()
  expertContactId!: string;

  /** What the member asked for; null: anything. */
  @Column({ type: 'varchar', length: 30, nullable: true })
  domain!: DomainCode | null;

  @Column({ type: 'varchar', length: 10 })
  state!: PairState;

  /** Why these two, in Dutch, as it was when they were proposed. */
  @Column({ type: 'simple-json' })
  reasons!: string[];

  @InstantColumn()
  proposedAt!: string;

  /** When both were told; null: the coordinator may still choose another. */
  @InstantColumn({ nullable: true })
  sentAt!: string | null;

  @InstantColumn({ nullable: true })
  remindedAt!: string | null;

  @InstantColumn({ nullable: true })
  memberAcceptedAt!: string | null;

  @InstantColumn({ nullable: true })
  expertAcceptedAt!: string | null;

  /** The day both had accepted. */
  @DayColumn({ nullable: true })
  startsOn!: string | null;

  /** The last day, of one that ends or ended. One that ends stands beside its successor until then. */
  @DayColumn({ nullable: true })
  endsOn!: string | null;

  /** Also known of one that still stands, when somebody asked for its end. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  endReason!: PairEndReason | null;

  /** What one of the two wrote when declining or asking for another: for the coordinator, never for the other. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  note!: string | null;

  /** When one of the two asked that the member gets another maatje; null: nobody did. */
  @InstantColumn({ nullable: true })
  askedForAnotherAt!: string | null;

  /** How many days the maatje she has stays on beside this one, once both said yes. */
  @Column({ type: 'int', default: 0 })
  overlapDays!: number;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_contact_id' })
  member?: Relation<Contact>;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'expert_contact_id' })
  expert?: Relation<Contact>;
}

/** The two spoke about a case: the day, nothing else. */
@Entity()
export class Consult {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  pairId!: string;

  @DayColumn()
  on!: string;

  @ManyToOne(() => MaatjePair, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'pair_id' })
  pair?: Relation<MaatjePair>;
}

export const PLAN_STATES = ['running', 'ready', 'cancelled', 'failed', 'applied'] as const;

/** A distribution somebody asked for. It is sought by one process and can be asked after at any. */
@Entity()
export class MaatjesPlan {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  accountId!: string;

  /** Which expert's pairs are spread over others; null: everybody is placed anew. */
  @ReferenceColumn({ nullable: true })
  leavingContactId!: string | null;

  @Column({ type: 'varchar', length: 10 })
  state!: (typeof PLAN_STATES)[number];

  /** How often the solver was asked. */
  @Column({ type: 'int' })
  round!: number;

  /** How many possible pairs it looks at. */
  @Column({ type: 'int' })
  looksAt!: number;

  /** What it came to; null until then. */
  @Column({ type: 'simple-json', nullable: true })
  result!: PlanResult | null;

  @InstantColumn()
  madeAt!: string;

  /** When the process that seeks it last said so. */
  @InstantColumn()
  aliveAt!: string;
}

/** What a plan came to: ids only, names are looked up for whoever asks. */
export interface PlanResult {
  pairs: PlannedPair[];
  /** The pairs that stand now and would end. */
  ended: { id: string; memberContactId: string; expertContactId: string }[];
  unmatched: { memberContactId: string; why: string }[];
  /** What it is worth, beside what doing it by hand would be. */
  score: number;
  byHand: number;
}

/** A pair of a plan. */
interface PlannedPair {
  memberContactId: string;
  expertContactId: string;
  /** The pair that stands, when it is kept. */
  keptPairId: string | null;
  reasons: string[];
}
