import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ContactType } from '../contacts/index.js';
import { connectionOf } from '../graphql/connection.js';
import { CallTargetType } from '../reachability/index.js';
import { DisciplineType, RoleType } from '../roles/index.js';

@ObjectType('Wijk')
export class WijkType {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field({ description: 'As CBS writes it: Wijk 33 Heerlen-Centrum.' })
  officialName!: string;

  @Field(() => Int, { nullable: true })
  inhabitants!: number | null;

  /** Not an output: the gemeente it lies in. */
  gemeenteCode!: string;
}

@ObjectType('WijkConnection')
export class WijkConnection extends connectionOf('Wijk', WijkType) {}

@ObjectType('ContactListRole')
export class ContactListRoleType {
  @Field()
  role!: RoleType;

  @Field(() => [ContactType])
  contacts!: ContactType[];

  @Field({ description: 'Required here and filled by nobody.' })
  isGap!: boolean;

  @Field(() => CallTargetType, { nullable: true, description: 'Whom to call instead, when it is a gap.' })
  instead!: CallTargetType | null;
}

@ObjectType('ContactListGroup', { description: 'One discipline of a contact list.' })
export class ContactListGroupType {
  @Field()
  discipline!: DisciplineType;

  @Field(() => [ContactListRoleType])
  roles!: ContactListRoleType[];
}
