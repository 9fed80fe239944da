import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

export type AreaLevel = 'gemeente' | 'wijk' | 'buurt';

/** From wide to narrow, as their CBS codes nest: `GM0917`, `WK091733`, `BU09173302`. */
export const AREA_LEVELS: readonly AreaLevel[] = ['gemeente', 'wijk', 'buurt'];

/** A gemeente, wijk or buurt of CBS. Codes nest: a buurt's code begins with its wijk's, without the prefix. */
@Entity()
export class Area {
  /** The CBS code; letters occur (`BU0363AA01`). */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  code!: string;

  @Column({ type: 'varchar', length: 10 })
  level!: AreaLevel;

  /** As people say it: `Heerlen-Centrum` where CBS writes `Wijk 33 Heerlen-Centrum`. */
  @Column({ type: 'varchar' })
  name!: string;

  /** Exactly as CBS writes it. */
  @Column({ type: 'varchar' })
  officialName!: string;

  /** The wijk of a buurt, the gemeente of a wijk, null for a gemeente. */
  @Index()
  @Column({ type: 'varchar', length: 10, nullable: true })
  parentCode!: string | null;

  /** The gemeente it lies in; a gemeente's own code. */
  @Index()
  @Column({ type: 'varchar', length: 10 })
  gemeenteCode!: string;

  /** The CBS year this row was last seen in. */
  @Column({ type: 'int' })
  referenceYear!: number;

  /** True when the newest imported year no longer has it; it stays for the contacts that serve it. */
  @Column({ type: 'boolean', default: false })
  retired!: boolean;

  @Column({ type: 'int', nullable: true })
  inhabitants!: number | null;

  /** The PC4 most addresses have, as CBS says. */
  @Column({ type: 'varchar', length: 4, nullable: true })
  pc4!: string | null;

  /** A gemeente's Veilig Thuis region (`VT25`). */
  @Column({ type: 'varchar', length: 4, nullable: true })
  veiligThuisRegionCode!: string | null;

  /** A gemeente's jeugd region (`JZ41`). */
  @Column({ type: 'varchar', length: 4, nullable: true })
  jeugdRegionCode!: string | null;

  @ManyToOne(() => Area, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'parent_code' })
  parent?: Relation<Area>;
}
