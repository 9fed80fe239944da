import { IdColumn, InstantColumn, ReferenceColumn } from '#libs/database';
import { Column, Entity, Index } from 'typeorm';

/** An account was shown a professional's direct numbers: who, whom, when; never the query that led there. */
@Entity()
@Index(['accountId', 'at'])
@Index(['professionalId', 'at'])
export class Disclosure {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  accountId!: string;

  @ReferenceColumn()
  professionalId!: string;

  @InstantColumn()
  at!: string;

  /** Where she saw it. */
  @Column({ type: 'varchar', length: 8 })
  through!: 'page' | 'call' | 'vcard' | 'export' | 'search';
}
