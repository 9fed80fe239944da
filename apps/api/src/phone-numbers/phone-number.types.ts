import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { displayNumber } from './phone-number.js';

export const PhoneKind = { MOBILE: 'mobile', DIRECT: 'direct', GENERAL: 'general', EMERGENCY: 'emergency' } as const;
export type PhoneKind = (typeof PhoneKind)[keyof typeof PhoneKind];
registerEnumType(PhoneKind, { name: 'PhoneKind' });

@ObjectType('PhoneNumber')
export class PhoneNumberType {
  @Field(() => PhoneKind)
  kind!: PhoneKind;

  @Field({ description: 'To dial: E.164, or a short national number.' })
  dial!: string;

  @Field({ description: 'To read, the Dutch way: 06 12 34 56 78.' })
  display!: string;
}

export const presentNumber = (number: string, kind: PhoneKind): PhoneNumberType => ({ kind, dial: number.replaceAll(' ', ''), display: displayNumber(number) });
