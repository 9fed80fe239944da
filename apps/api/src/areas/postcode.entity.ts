import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Where a PC6 lies. `national` rows come from CBS pc6hnr and are exact: one row where the PC6 lies
 * inside one buurt, else `buurtCode` is null and {@link PostcodeHouseNumber} decides.
 * `school` rows are derived from school addresses and are approximate.
 */
@Entity()
export class Postcode {
  /** Upper case without a space: `6411AB`. */
  @PrimaryColumn({ type: 'varchar', length: 6 })
  pc6!: string;

  @Column({ type: 'varchar', length: 10 })
  source!: 'national' | 'school';

  @Column({ type: 'varchar', length: 10, nullable: true })
  buurtCode!: string | null;
}

/** The buurt of one house number, for a PC6 that straddles buurten. */
@Entity()
export class PostcodeHouseNumber {
  @PrimaryColumn({ type: 'varchar', length: 6 })
  pc6!: string;

  @PrimaryColumn({ type: 'int' })
  houseNumber!: number;

  /** In the key too: a number that CBS itself places in two buurten keeps both. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  buurtCode!: string;
}

/** How much of a PC4's surface lies in a buurt: the coarse answer where no PC6 is known. */
@Entity()
export class Postcode4Overlap {
  @PrimaryColumn({ type: 'varchar', length: 4 })
  pc4!: string;

  @Index()
  @PrimaryColumn({ type: 'varchar', length: 10 })
  buurtCode!: string;

  /** 0 to 1. */
  @Column({ type: 'real' })
  share!: number;
}
