import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { AreaType } from '../areas/index.js';
import { ConflictingFieldType } from '../changes/index.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { OrganisationType } from '../organisations/index.js';
import { PhoneKind } from '../phone-numbers/index.js';
import type { PhoneVisibility } from '../professionals/index.js';
import { DayHoursType } from '../reachability/index.js';
import { PhoneVisibilityName } from './contact.inputs.js';
import { ContactType } from './contact.types.js';

@ObjectType('KeptPhone', { description: 'A direct number, for who may change it.' })
export class KeptPhoneType {
  @Field(() => PhoneKind)
  kind!: 'mobile' | 'direct';

  @Field({ description: 'To read and to edit: 06 12 34 56 78.' })
  number!: string;

  @Field(() => PhoneVisibilityName)
  visibility!: PhoneVisibility;
}

@ObjectType('KeptAbsence')
export class KeptAbsenceType {
  @Field(() => DayScalar)
  startsOn!: string;

  @Field(() => DayScalar)
  endsOn!: string;

  @Field(() => ID, { nullable: true })
  deputyContactId!: string | null;

  @Field(() => String, { nullable: true })
  deputyName!: string | null;
}

@ObjectType('ContactDraft', { description: 'All of a contact that can be changed, for who may change some of it. Reading it discloses her numbers, where they may be seen.' })
export class ContactDraftType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  professionalId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  personVersion!: number;

  @Field({ description: 'In full: Anna van den Berg.' })
  name!: string;

  @Field()
  voornaam!: string;

  @Field(() => String, { nullable: true })
  tussenvoegsel!: string | null;

  @Field()
  achternaam!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => [String], { description: 'ISO 639-1 codes.' })
  languages!: string[];

  @Field(() => [KeptPhoneType])
  phones!: KeptPhoneType[];

  @Field(() => ID)
  roleCode!: string;

  @Field()
  organisation!: OrganisationType;

  @Field(() => [AreaType])
  areas!: AreaType[];

  @Field(() => DayScalar)
  startsOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => [DayHoursType], { nullable: true, description: "Her own hours; null: unknown, the team's count." })
  hours!: DayHoursType[] | null;

  @Field()
  byAppointment!: boolean;

  @Field(() => Boolean, { description: 'Stands above the others of her role.' })
  isPinned!: boolean;

  @Field(() => [KeptAbsenceType], { description: 'From today on.' })
  absences!: KeptAbsenceType[];

  @Field({ description: 'Whether the viewer may change role, organisation, areas and dates; hours and absences she may in any case.' })
  mayEditContact!: boolean;

  @Field({ description: "Whether the viewer may change name, e-mail, languages and numbers: not when the person works outside the viewer's scope too." })
  mayEditPerson!: boolean;
}

@ObjectType('SavedContact')
export class SavedContactType {
  @Field()
  contact!: ContactType;

  @Field(() => ID, { description: 'The person.' })
  professionalId!: string;

  @Field(() => ID, { nullable: true, description: 'By which it can be undone; null: nothing changed.' })
  changeId!: string | null;
}

@ObjectType('EditConflict', { description: 'Nothing was saved. Save again with the versions of this draft; editContact also with `overwrite`.' })
export class EditConflictType {
  @Field(() => [ConflictingFieldType])
  fields!: ConflictingFieldType[];

  @Field()
  draft!: ContactDraftType;
}

export const EditContactResult = createUnionType({
  name: 'EditContactResult',
  types: () => [SavedContactType, EditConflictType] as const,
  resolveType: (value: object) => ('fields' in value ? EditConflictType : SavedContactType),
});
