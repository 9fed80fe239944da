import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AreaType } from '../areas/index.js';
import { ConflictingFieldType } from '../changes/index.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { DayHoursType } from '../reachability/index.js';
import { OrganisationType } from './organisation.types.js';

@ObjectType('OrganisationDraft', { description: 'All of an organisation that can be changed, for who may change some of it.' })
export class OrganisationDraftType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  kind!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'The general number, to read and to edit: 045 123 45 67.' })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => String, { nullable: true })
  street!: string | null;

  @Field(() => String, { nullable: true })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: '6411 AB' })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  city!: string | null;

  @Field(() => [DayHoursType], { nullable: true, description: 'Null: unknown.' })
  hours!: DayHoursType[] | null;

  @Field(() => [AreaType], { description: 'The areas it works for; none: where it stands.' })
  areas!: AreaType[];

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; null: no end is known.' })
  endsOn!: string | null;

  @Field({ description: 'Whether the viewer may say what kind it is, whom it works for and when it closes: not as its own manager.' })
  mayPlace!: boolean;
}

@ObjectType('SavedOrganisation')
export class SavedOrganisationType {
  @Field()
  organisation!: OrganisationType;

  @Field(() => ID, { nullable: true, description: 'By which it can be undone; null: nothing changed.' })
  changeId!: string | null;
}

@ObjectType('OrganisationConflict', { description: 'Nothing was saved. Save again with the version of this draft.' })
export class OrganisationConflictType {
  @Field(() => [ConflictingFieldType])
  fields!: ConflictingFieldType[];

  @Field()
  draft!: OrganisationDraftType;
}

export const EditOrganisationResult = createUnionType({
  name: 'EditOrganisationResult',
  types: () => [SavedOrganisationType, OrganisationConflictType] as const,
  resolveType: (value: object) => ('fields' in value ? OrganisationConflictType : SavedOrganisationType),
});
