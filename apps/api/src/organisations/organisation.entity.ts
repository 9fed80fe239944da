import { DayColumn, IdColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { WeekHours } from '../reachability/index.js';

export const ORGANISATION_KINDS = [
  'school', 'wijkteam', 'expertiseteam', 'jgz', 'huisartsenpraktijk', 'gi', 'veilig-thuis', 'politie',
  'raad-voor-de-kinderbescherming', 'leerplicht', 'overig',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Where professionals work: a school, wijkteam, practice, GI, Veilig Thuis, and so on. */
@Entity()
export class Organisation {
  @IdColumn()
  id!: string;

  @Index()
  @Column({ type: 'varchar', length: 32 })
  kind!: OrganisationKind;

  @Column({ type: 'varchar' })
  name!: string;

  @Column({ type: 'varchar', nullable: true })
  street!: string | null;

  /** With its letter or addition: `12a`. */
  @Column({ type: 'varchar', nullable: true })
  houseNumber!: string | null;

  /** Upper case without a space. */
  @Column({ type: 'varchar', length: 6, nullable: true })
  postcode!: string | null;

  @Column({ type: 'varchar', nullable: true })
  city!: string | null;

  /** The gemeente it stands in. */
  @Index()
  @Column({ type: 'varchar', length: 10 })
  gemeenteCode!: string;

  /** The buurt it stands in, where known. */
  @Index()
  @Column({ type: 'varchar', length: 10, nullable: true })
  buurtCode!: string | null;

  /** The general number, E.164, or a short national one such as `112` or `0800 2000`. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  phone!: string | null;

  @Column({ type: 'varchar', nullable: true })
  email!: string | null;

  @Column({ type: 'varchar', nullable: true })
  website!: string | null;

  /** Opening hours of the place or team; null: unknown. */
  @Column({ type: 'simple-json', nullable: true })
  hours!: WeekHours | null;

  /** Its last day; null: no end is known. */
  @DayColumn({ nullable: true })
  endsOn!: string | null;

  /** Rises by one with every change; search documents carry it. */
  @Column({ type: 'int', default: 1 })
  version!: number;
}

/** A number by which others know the organisation: BRIN, vestigingscode, AGB, KvK. */
@Entity()
@Index(['organisationId'])
export class OrganisationIdentifier {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  system!: 'brin' | 'vestiging' | 'agb' | 'kvk';

  @PrimaryColumn({ type: 'varchar', length: 40 })
  value!: string;

  @ReferenceColumn()
  organisationId!: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<Organisation>;
}

/** An area an organisation works for. */
@Entity()
export class OrganisationArea {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  organisationId!: string;

  @Index()
  @PrimaryColumn({ type: 'varchar', length: 10 })
  areaCode!: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<Organisation>;
}
