import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AreaType } from '../areas/index.js';
import { ContactType } from '../contacts/index.js';
import { connectionOf } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { PhoneNumberType } from '../phone-numbers/index.js';

export const ConfirmationAnswer = { CONFIRMED: 'confirmed', CHANGED: 'changed', LEFT: 'left', REPLACED: 'replaced', OTHER: 'other' } as const;
export type ConfirmationAnswer = (typeof ConfirmationAnswer)[keyof typeof ConfirmationAnswer];
registerEnumType(ConfirmationAnswer, {
  name: 'ConfirmationAnswer',
  valuesMap: { CONFIRMED: { description: '"Klopt nog".' }, CHANGED: { description: 'A number changed.' }, LEFT: { description: 'She does not work there any more.' }, REPLACED: { description: 'Somebody else does it now.' }, OTHER: { description: 'Anything else is not right; the note says what.' } },
});

@ObjectType('AskedContact', { description: 'One of her own contacts, as the one who got the mail sees it.' })
export class AskedContactType {
  @Field(() => ID)
  id!: string;

  @Field()
  role!: string;

  @Field()
  organisation!: string;

  @Field(() => [AreaType])
  areas!: AreaType[];

  @Field(() => String, { nullable: true, description: 'When she works, in Dutch: "maandag en dinsdag 8.30–17.00"; null: unknown.' })
  hours!: string | null;
}

@ObjectType('ConfirmationRequest', { description: 'What somebody is asked to confirm, by the link in her mail. Reading it changes nothing.' })
export class ConfirmationRequestType {
  @Field()
  voornaam!: string;

  @Field()
  name!: string;

  @Field(() => [String], { description: 'The gemeenten that keep her contacts.' })
  gemeenten!: string[];

  @Field(() => [AskedContactType], { description: 'Empty: she has no contacts any more.' })
  contacts!: AskedContactType[];

  @Field(() => [String], { nullable: true, description: 'Her own numbers, to read; null: she is asked nothing any more, and they are not shown.' })
  numbers!: string[] | null;

  @Field(() => ConfirmationAnswer, { nullable: true, description: 'What she answered already; null: nothing.' })
  answer!: ConfirmationAnswer | null;
}

@ObjectType('ToConfirm', { description: 'A contact that somebody must confirm.' })
export class ToConfirmType {
  @Field()
  contact!: ContactType;

  @Field(() => DayScalar, { description: 'Since when it is due.' })
  dueOn!: string;

  @Field({ description: 'What was done, in Dutch: "vandaag gemaild", "gemaild op 9 november, nog geen antwoord", "2 keer gemaild, geen antwoord", "antwoordde op 12 november, de melding is nog niet bekeken", "geen e-mailadres bekend", "de mail kwam terug", "nog niet gemaild op het nieuwe e-mailadres".' })
  text!: string;

  @Field({ description: 'Asking by mail does not help: call.' })
  needsCall!: boolean;
}

@ObjectType('FactsToConfirm', { description: 'What somebody is asked about by phone, for who keeps her contact.' })
export class FactsToConfirmType {
  @Field()
  contact!: ContactType;

  @Field(() => [PhoneNumberType], { description: 'All her direct numbers, whoever else may see them.' })
  numbers!: PhoneNumberType[];
}

@ObjectType('NotYetDue')
export class NotYetDueType {
  @Field(() => Int, { description: 'How many people she keeps who are there now.' })
  people!: number;

  @Field(() => Int, { description: 'How many of them were never confirmed, and are not due yet.' })
  neverConfirmed!: number;

  @Field(() => DayScalar, { nullable: true, description: 'When that is due for the first of those.' })
  dueFrom!: string | null;
}

@ObjectType('ToConfirmConnection')
export class ToConfirmConnection extends connectionOf('ToConfirm', ToConfirmType) {}
