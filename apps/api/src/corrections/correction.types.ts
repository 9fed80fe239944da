import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContactType } from '../contacts/index.js';
import { connectionOf } from '../graphql/connection.js';
import { InstantScalar } from '../graphql/day.scalar.js';
import type { CorrectionKind } from './correction.entity.js';
import { CorrectionKindName } from './correction.inputs.js';

const CorrectionOutcomeName = { ACCEPTED: 'accepted', REFUSED: 'refused' } as const;
registerEnumType(CorrectionOutcomeName, { name: 'CorrectionOutcome' });

@ObjectType('Correction', { description: '"Klopt niet": somebody says that an entry is wrong.' })
export class CorrectionType {
  @Field(() => ID)
  id!: string;

  @Field(() => CorrectionKindName)
  kind!: CorrectionKind;

  @Field(() => ContactType, { nullable: true, description: 'Null: the viewer may not see it any more.' })
  contact!: ContactType | null;

  @Field(() => String, { nullable: true, description: 'The number that is wrong, to read.' })
  wrongNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'What it should be, to read.' })
  rightNumber!: string | null;

  @Field(() => [String], { description: 'For who judges: the direct numbers as they are now, to put beside it. Empty for the sender.' })
  currentNumbers!: string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int, { description: 'How often the same was said.' })
  times!: number;

  @Field({ description: 'Who says so, by name; "de persoon zelf, via de mail" for an answer to a mail.' })
  by!: string;

  @Field({ description: 'She answered a mail about herself: nobody is told the outcome.' })
  isByMail!: boolean;

  @Field(() => InstantScalar)
  at!: string;

  @Field(() => CorrectionOutcomeName, { nullable: true, description: 'Null: not judged yet.' })
  outcome!: 'accepted' | 'refused' | null;

  @Field(() => String, { nullable: true })
  reply!: string | null;
}

@ObjectType('CorrectionConnection')
export class CorrectionConnection extends connectionOf('Correction', CorrectionType) {}

@ObjectType('JudgedCorrection')
export class JudgedCorrectionType {
  @Field(() => CorrectionType)
  correction!: CorrectionType;

  @Field({ description: 'A number of hers was changed or removed.' })
  isTaken!: boolean;

  @Field(() => ID, { nullable: true, description: 'The change it led to, by which that can be undone; null: none, or not hers to undo because others keep this person too.' })
  changeId!: string | null;
}
