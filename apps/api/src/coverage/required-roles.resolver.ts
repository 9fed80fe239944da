import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequiredRoleInput } from './required-roles.inputs.js';
import { RequiredRolesService } from './required-roles.service.js';
import { RequiredRolesType, SavedRequiredRolesType } from './required-roles.types.js';

@Resolver(() => RequiredRolesType)
export class RequiredRolesResolver {
  constructor(private readonly required: RequiredRolesService) {}

  @Query(() => RequiredRolesType, { description: 'For who coordinates some of the gemeente or wijk.' })
  requiredRoles(@CurrentActor() actor: Actor, @Args('area', { type: () => ID }) area: string): Promise<RequiredRolesType> {
    return this.required.of(actor, area);
  }

  @Mutation(() => SavedRequiredRolesType, { description: 'For a gemeente by who coordinates all of it, for a wijk by who coordinates it. Roles that are not named stay as they are.' })
  async setRequiredRoles(
    @CurrentActor() actor: Actor,
    @Args('area', { type: () => ID }) area: string,
    @Args('roles', { type: () => [RequiredRoleInput] }) roles: RequiredRoleInput[],
  ): Promise<SavedRequiredRolesType> {
    const changeId = await this.required.set(actor, area, roles);
    return { requiredRoles: await this.required.of(actor, area), changeId };
  }
}
