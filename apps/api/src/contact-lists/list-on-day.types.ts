import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ContactType } from '../contacts/index.js';
import { connectionOf } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { RoleType } from '../roles/index.js';

@ObjectType('PersonOnDay')
export class PersonOnDayType {
  @Field(() => ID)
  contactId!: string;

  @Field({ description: 'Whose personal data was erased since is "iemand die hier niet meer werkt".' })
  name!: string;

  @Field()
  organisation!: string;

  @Field(() => DayScalar)
  startsOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endsOn!: string | null;
}

@ObjectType('RoleOnDay')
export class RoleOnDayType {
  @Field()
  role!: RoleType;

  @Field(() => [PersonOnDayType])
  people!: PersonOnDayType[];
}

@ObjectType('ComingOrGoing', { description: 'Somebody who starts or stops.' })
export class ComingOrGoingType {
  @Field()
  contact!: ContactType;

  @Field(() => DayScalar, { description: 'The first day of who starts, the last of who stops.' })
  on!: string;

  @Field({ description: 'She starts; otherwise she stops.' })
  starts!: boolean;
}

@ObjectType('ComingOrGoingConnection')
export class ComingOrGoingConnection extends connectionOf('ComingOrGoing', ComingOrGoingType) {}
