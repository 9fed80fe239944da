import { DayColumn, IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Organisation } from '../organisations/index.js';
import { Professional } from '../professionals/index.js';
import type { WeekHours } from '../reachability/index.js';

/** A professional in a role at an organisation for areas, from a date to a date (FHIR: PractitionerRole). */
@Entity()
export class Contact {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  professionalId!: string;

  @Index()
  @ReferenceColumn()
  organisationId!: string;

  /** A code from the maintained list of roles. */
  @Column({ type: 'varchar', length: 40 })
  roleCode!: string;

  /** The first day. */
  @DayColumn()
  startsOn!: string;

  /** The last day; null: open-ended. */
  @DayColumn({ nullable: true })
  endsOn!: string | null;

  /** Her own working hours in this role; null: unknown, the team's hours then count. */
  @Column({ type: 'simple-json', nullable: true })
  hours!: WeekHours | null;

  /** A fact beside open and closed: she sees people by appointment. */
  @Column({ type: 'boolean', default: false })
  byAppointment!: boolean;

  /** Place within her list: lower comes first; 0 unless somebody pinned or ordered. */
  @Column({ type: 'int', default: 0 })
  position!: number;

  /** When somebody who can know last said "klopt nog"; null: never. Only ever set by a Verification. */
  @InstantColumn({ nullable: true })
  verifiedAt!: string | null;

  /** The day somebody was first asked whether it still holds, since the last time somebody said so; null: nobody was. */
  @DayColumn({ nullable: true })
  askedOn!: string | null;

  /** The day she was first mailed that she stands in the list with this, or said so herself; null: she was not told. */
  @DayColumn({ nullable: true })
  toldOn!: string | null;

  /** Rises by one with every change; search documents carry it, and a later save compares it. */
  @Column({ type: 'int', default: 1 })
  version!: number;

  @ManyToOne(() => Professional, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'professional_id' })
  professional?: Relation<Professional>;

  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<Organisation>;
}

/** An area a contact serves, of any level; serving a gemeente serves its wijken and buurten. */
@Entity()
export class ContactArea {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  contactId!: string;

  @Index()
  @PrimaryColumn({ type: 'varchar', length: 10 })
  areaCode!: string;

  /** The gemeente the area lies in: what scopes are checked against. */
  @Index()
  @Column({ type: 'varchar', length: 10 })
  gemeenteCode!: string;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id' })
  contact?: Relation<Contact>;
}

/** A stretch of days a contact is away, and who deputises (waarnemer). */
@Entity()
export class Absence {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  contactId!: string;

  /** The first day away. */
  @DayColumn()
  startsOn!: string;

  /** The last day away. */
  @DayColumn()
  endsOn!: string;

  /** The contact who deputises; null: the team's number then helps. */
  @ReferenceColumn({ nullable: true })
  deputyContactId!: string | null;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id' })
  contact?: Relation<Contact>;

  @ManyToOne(() => Contact, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'deputy_contact_id' })
  deputy?: Relation<Contact>;
}

/** Somebody who can know said "klopt nog". */
@Entity()
export class Verification {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  contactId!: string;

  @InstantColumn()
  at!: string;

  /** `self`: the person herself; `coordinator`; `manager` of her organisation. */
  @Column({ type: 'varchar', length: 12 })
  by!: 'self' | 'coordinator' | 'manager';

  /** Who said so; null once that account is gone. */
  @ReferenceColumn({ nullable: true })
  accountId!: string | null;

  /** `link` in a mail, `phone`, or `app`. */
  @Column({ type: 'varchar', length: 8 })
  how!: 'link' | 'phone' | 'app';

  /** Since when the contact was asked until this was said: so that it can be taken back. */
  @DayColumn({ nullable: true })
  wasAskedOn!: string | null;

  @ManyToOne(() => Contact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'contact_id' })
  contact?: Relation<Contact>;
}
