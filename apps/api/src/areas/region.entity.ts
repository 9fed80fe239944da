import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A Veilig Thuis region (`VT25`) or a jeugd region (`JZ41`); gemeenten point to theirs. */
@Entity()
export class Region {
  @PrimaryColumn({ type: 'varchar', length: 4 })
  code!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: 'veilig-thuis' | 'jeugd';

  @Column({ type: 'varchar' })
  name!: string;
}
