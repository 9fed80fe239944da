import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { InstantScalar } from '../graphql/day.scalar.js';

const ShownThrough = { PAGE: 'page', CALL: 'call', VCARD: 'vcard', EXPORT: 'export', SEARCH: 'search' } as const;
registerEnumType(ShownThrough, {
  name: 'ShownThrough',
  valuesMap: { PAGE: { description: 'On her page.' }, CALL: { description: 'To call her.' }, VCARD: { description: 'In a contact file.' }, EXPORT: { description: 'In a spreadsheet.' }, SEARCH: { description: 'By searching for the number.' } },
});

@ObjectType('NumberView', { description: 'Somebody was shown a number.' })
export class NumberViewType {
  @Field(() => ID)
  id!: string;

  @Field(() => InstantScalar)
  at!: string;

  @Field({ description: 'Who, by name.' })
  by!: string;

  @Field(() => ShownThrough)
  through!: string;
}

@ObjectType('NumberViewConnection')
export class NumberViewConnection extends connectionOf('NumberView', NumberViewType) {}
