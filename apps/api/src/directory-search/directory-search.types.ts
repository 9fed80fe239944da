import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, MaxLength } from 'class-validator';
import { AreaType } from '../areas/index.js';
import { ContactType } from '../contacts/index.js';
import { PageInfo } from '../graphql/connection.js';
import { OrganisationType } from '../organisations/index.js';
import { PhoneNumberType } from '../phone-numbers/index.js';
import type { Search } from './directory-search.service.js';

export const UnderstoodKindName = { ROLE: 'role', DISCIPLINE: 'discipline', MAATJE: 'maatje', AREA: 'area', POSTCODE: 'postcode', PHONE: 'phone' } as const;
registerEnumType(UnderstoodKindName, { name: 'UnderstoodKind' });

export const SearchHelpKindName = { NEAREST_ROLE: 'nearest-role', TEAM: 'team', VEILIG_THUIS: 'veilig-thuis', WIJK: 'wijk', OTHER_GEMEENTE: 'other-gemeente', EMPTY_LIST: 'empty-list' } as const;
registerEnumType(SearchHelpKindName, { name: 'SearchHelpKind' });

const SearchHit = createUnionType({
  name: 'SearchHit',
  types: () => [ContactType, OrganisationType] as const,
  resolveType: (value: object) => ('record' in value ? ContactType : OrganisationType),
});

@InputType({ description: 'Codes of which one must fit, per kind.' })
export class SearchFilters {
  @Field(() => [ID], { nullable: true })
  @IsOptional() @IsArray() @ArrayMaxSize(30) @MaxLength(60, { each: true })
  disciplines?: string[];

  @Field(() => [ID], { nullable: true })
  @IsOptional() @IsArray() @ArrayMaxSize(30) @MaxLength(60, { each: true })
  roles?: string[];

  @Field(() => [ID], { nullable: true })
  @IsOptional() @IsArray() @ArrayMaxSize(30) @MaxLength(60, { each: true })
  wijken?: string[];
}

@ObjectType('SearchEdge')
export class SearchEdgeType {
  @Field()
  cursor!: string;

  @Field(() => SearchHit)
  node!: ContactType | OrganisationType;

  @Field(() => String, { nullable: true, description: 'Why this one, in Dutch: "voor Op de Nobel, via 6411 AB"; null when the name says it.' })
  why!: string | null;
}

@ObjectType('Understood', { description: 'A part of the text that was understood; a removable chip.' })
export class UnderstoodType {
  @Field({ description: 'Give it in `without` to have this part taken as plain words.' })
  key!: string;

  @Field(() => UnderstoodKindName)
  kind!: (typeof UnderstoodKindName)[keyof typeof UnderstoodKindName];

  @Field({ description: 'What was typed.' })
  text!: string;

  @Field({ description: 'In Dutch: "rol: Wijkteamcoach", "buurt: Op de Nobel".' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'A remark in Dutch: "deze postcode ligt in Kerkrade, buiten je gemeente".' })
  note!: string | null;
}

@ObjectType('Facet')
export class FacetType {
  @Field(() => ID)
  code!: string;

  @Field()
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('SearchFacets', { description: 'How many results each choice would leave.' })
export class SearchFacetsType {
  @Field(() => [FacetType])
  disciplines!: FacetType[];

  @Field(() => [FacetType])
  roles!: FacetType[];

  @Field(() => [FacetType])
  wijken!: FacetType[];
}

@ObjectType('SearchHelp', { description: 'What to do when nothing was found.' })
export class SearchHelpType {
  @Field(() => SearchHelpKindName)
  kind!: (typeof SearchHelpKindName)[keyof typeof SearchHelpKindName];

  @Field()
  text!: string;

  @Field(() => ContactType, { nullable: true })
  contact?: ContactType | null;

  @Field(() => OrganisationType, { nullable: true })
  organisation?: OrganisationType | null;

  @Field(() => AreaType, { nullable: true })
  wijk?: AreaType | null;

  @Field(() => PhoneNumberType, { nullable: true })
  number?: PhoneNumberType | null;
}

@ObjectType('SearchConnection')
export class SearchConnectionType {
  @Field(() => [SearchEdgeType])
  edges!: SearchEdgeType[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;

  @Field({ description: 'Found without the search index, which does not answer now: names, roles, organisations and areas as they are written, no numbers.' })
  isLimited!: boolean;

  @Field(() => [String], { description: 'Words with which nothing was found, as they were typed: the results are without them.' })
  leftOut!: string[];

  @Field(() => [UnderstoodType])
  understood!: UnderstoodType[];

  /** Not an output: what facets and help are made from when they are asked for. */
  search!: Search;
}
