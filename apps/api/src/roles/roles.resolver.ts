import { Query, Resolver } from '@nestjs/graphql';
import { presentRole, RoleType } from './role.types.js';
import { ROLES } from './roles.js';

@Resolver()
export class RolesResolver {
  @Query(() => [RoleType], { description: 'Every role, in referral order.' })
  roles(): RoleType[] {
    return ROLES.map((role) => presentRole(role.code));
  }
}
