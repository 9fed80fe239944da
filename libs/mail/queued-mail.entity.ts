import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index } from 'typeorm';

/** `unsure`: the process died, or the line broke, while the server may have had it already; it is not sent again. */
export type MailState = 'queued' | 'sending' | 'sent' | 'bounced' | 'unsure' | 'dropped';

/** A mail that must go out once. What it says is made when it is sent, so that no text, link or address waits here. */
@Entity()
@Index(['state', 'availableAt'])
export class QueuedMail {
  @IdColumn()
  id!: string;

  /** What it is and about what, such as `ask:‹request›`: queued once, whoever asks how often. Its id: what it said was recalled. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 120 })
  key!: string;

  /** Which writer makes its text. */
  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  /** What its writer needs to know: keys of rows, never an address or a name. By it is found what became of an invitation, among all mails ever sent. */
  @Index()
  @Column({ type: 'simple-json' })
  about!: Record<string, string>;

  /** Whom it is for, for who keeps her contacts to see that it bounced; null: not a professional. */
  @Index()
  @ReferenceColumn({ nullable: true })
  professionalId!: string | null;

  @Column({ type: 'varchar', length: 10 })
  state!: MailState;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @InstantColumn()
  createdAt!: string;

  /** Not sent before this; moved forward after a failure. */
  @InstantColumn()
  availableAt!: string;

  /** When the server took it, or refused it for good. */
  @InstantColumn({ nullable: true })
  endedAt!: string | null;

  /** The code of the last failure; never personal data. */
  @Column({ type: 'varchar', nullable: true })
  lastError!: string | null;
}
