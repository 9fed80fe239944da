import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PhoneNumberType, presentNumber } from '../phone-numbers/index.js';
import type { CallTargetChoice } from './call-target.js';
import { VEILIG_THUIS_NUMBER } from './veilig-thuis.js';

export const ReachabilityStatusName = { AVAILABLE: 'available', ABSENT: 'absent', OFF_HOURS: 'off-hours', UNKNOWN: 'unknown' } as const;
registerEnumType(ReachabilityStatusName, {
  name: 'ReachabilityStatus',
  valuesMap: {
    ABSENT: { description: 'Away for one or more days.' },
    OFF_HOURS: { description: 'Outside working hours.' },
    UNKNOWN: { description: 'No hours are known.' },
  },
});

const CallTargetKindName = { PERSON: 'person', DEPUTY: 'deputy', TEAM: 'team', VEILIG_THUIS: 'veilig-thuis' } as const;
registerEnumType(CallTargetKindName, { name: 'CallTargetKind' });

@ObjectType('CallTarget', { description: 'The number that works now.' })
export class CallTargetType {
  @Field(() => CallTargetKindName)
  kind!: CallTargetChoice['kind'];

  @Field({ description: 'Whose it is, for the button: "Bel Anna", "Bel waarnemer Jan Bos", "Bel het team", "Bel de praktijk".' })
  label!: string;

  @Field(() => ID, { nullable: true, description: 'The person behind it, for PERSON and DEPUTY: ask her numbers when the button is tapped.' })
  contactId!: string | null;

  @Field(() => PhoneNumberType, { nullable: true, description: 'For TEAM and VEILIG_THUIS.' })
  number!: PhoneNumberType | null;
}

/** Whom to call, as a button says it. */
export function presentCallTarget(choice: CallTargetChoice): CallTargetType {
  switch (choice.kind) {
    case 'person':
      return { kind: choice.kind, label: `Bel ${choice.name}`, contactId: choice.contactId, number: null };
    case 'deputy':
      return { kind: choice.kind, label: `Bel waarnemer ${choice.name}`, contactId: choice.contactId, number: null };
    case 'team':
      return { kind: choice.kind, label: `Bel ${choice.whom}`, contactId: null, number: presentNumber(choice.number, 'general') };
    case 'veilig-thuis':
      return { kind: choice.kind, label: 'Bel Veilig Thuis', contactId: null, number: presentNumber(VEILIG_THUIS_NUMBER, 'emergency') };
  }
}
