import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

/** A person who works with youth; never a child, never a parent. What she does where is a Contact. */
@Entity()
export class Professional {
  @IdColumn()
  id!: string;

  @Column({ type: 'varchar' })
  voornaam!: string;

  /** `van den`, `de`, `van 't`; null where there is none. */
  @Column({ type: 'varchar', nullable: true })
  tussenvoegsel!: string | null;

  @Column({ type: 'varchar' })
  achternaam!: string;

  /** How Dutch lists sort her: achternaam without tussenvoegsel first, folded to plain lower case. */
  @Index()
  @Column({ type: 'varchar' })
  sortName!: string;

  /** Work e-mail, lower case. */
  @Index({ unique: true })
  @Column({ type: 'varchar', nullable: true })
  email!: string | null;

  /** ISO 639-1 codes of languages she works in besides Dutch. */
  @Column({ type: 'simple-json' })
  languages!: string[];

  /** When her personal data was erased after retention; her name fields are then empty. */
  @InstantColumn({ nullable: true })
  erasedAt!: string | null;

  /** Who she turned out to be, when the two were made one; null: herself. What is kept of her by person then counts for that one too. */
  @Index()
  @ReferenceColumn({ nullable: true })
  mergedIntoId!: string | null;

  /** Rises by one with every change; a later save compares it. */
  @Column({ type: 'int', default: 1 })
  version!: number;
}

/** `everyone` signed in, professionals of the `same-wijk`, or `coordinators` only. */
export type PhoneVisibility = 'everyone' | 'same-wijk' | 'coordinators';

/** A number on which one person answers. */
@Entity()
export class ProfessionalPhone {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  professionalId!: string;

  @Column({ type: 'varchar', length: 10 })
  kind!: 'mobile' | 'direct';

  /** E.164: `+31612345678`. */
  @Column({ type: 'varchar', length: 20 })
  number!: string;

  @Column({ type: 'varchar', length: 12 })
  visibility!: PhoneVisibility;

  @ManyToOne(() => Professional, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'professional_id' })
  professional?: Relation<Professional>;
}
