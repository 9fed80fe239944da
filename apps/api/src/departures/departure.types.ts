import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ContactType } from '../contacts/index.js';

@ObjectType('Departure', { description: 'All that hangs on somebody who leaves.' })
export class DepartureType {
  @Field(() => ID)
  professionalId!: string;

  @Field()
  name!: string;

  @Field(() => [ContactType], { description: 'Her contacts that the viewer keeps: each needs a successor, a vacancy or an end.' })
  contacts!: ContactType[];

  @Field(() => Int, { description: 'How many contacts she has besides these, that others keep.' })
  elsewhere!: number;

  @Field(() => [ContactType], { description: 'Who is away, or will be, and has her as deputy.' })
  deputisedBy!: ContactType[];
}

@ObjectType('Departed')
export class DepartedType {
  @Field(() => ID, { nullable: true, description: 'By which all of it can be undone.' })
  changeId!: string | null;

  @Field(() => [ContactType], { description: 'The contacts of those who follow.' })
  successors!: ContactType[];
}
