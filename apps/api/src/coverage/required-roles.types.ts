import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AreaType } from '../areas/index.js';
import { RoleType } from '../roles/index.js';

@ObjectType('RequiredRole')
export class RequiredRoleType {
  @Field()
  role!: RoleType;

  @Field({ description: 'Whether it must be filled here.' })
  required!: boolean;

  @Field(() => Boolean, { nullable: true, description: "What the wijk's gemeente asks; null for a gemeente itself." })
  inherited!: boolean | null;
}

@ObjectType('RequiredRoles', { description: 'Which roles must be filled in every wijk of a gemeente, or in one wijk that may differ.' })
export class RequiredRolesType {
  @Field()
  area!: AreaType;

  @Field(() => [RequiredRoleType], { description: 'Every role there is, in referral order.' })
  roles!: RequiredRoleType[];

  @Field(() => [AreaType], { description: 'The wijken of the gemeente that differ from it; none for a wijk.' })
  differing!: AreaType[];

  @Field({ description: 'Whether the viewer may set them.' })
  mayEdit!: boolean;
}

@ObjectType('SavedRequiredRoles')
export class SavedRequiredRolesType {
  @Field()
  requiredRoles!: RequiredRolesType;

  @Field(() => ID, { nullable: true, description: 'What undoes it (revertChanges); null: nothing changed.' })
  changeId!: string | null;
}
