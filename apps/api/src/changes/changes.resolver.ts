import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { RevertedType } from './changes.types.js';
import { RevertChanges, type Reverted } from './revert-changes.js';

@Resolver()
export class ChangesResolver {
  constructor(private readonly reverting: RevertChanges) {}

  @Mutation(() => RevertedType, {
    description: 'Undoes what was changed as one, or some of it, for whoever may change it. What was changed again since refuses all of it (CHANGED_SINCE), unless `keepNewer` leaves that.',
  })
  revertChanges(
    @CurrentActor() actor: Actor,
    @Args('groupId', { type: () => ID }) groupId: string,
    @Args('changeIds', { type: () => [ID], nullable: true, description: 'Only these of it; not of what is undone as one.' }) changeIds: string[] | null,
    @Args('keepNewer', { defaultValue: false }) keepNewer: boolean,
  ): Promise<Reverted> {
    return this.reverting.run(actor, groupId, changeIds ?? null, keepNewer);
  }
}
