import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that every wijk of an area must have somebody in; a gap in a contact list is one that nobody fills. */
@Entity()
export class RequiredRole {
  /** A gemeente, or a wijk that differs from its gemeente. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  areaCode!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  roleCode!: string;

  /** False: this wijk does not need the role although its gemeente asks for it. */
  @Column({ type: 'boolean', default: true })
  required!: boolean;
}
