import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { WorkListService } from './work-list.service.js';
import { WorkItemType, WorkListEntryType } from './work-list.types.js';

@Resolver(() => WorkListEntryType)
export class WorkListResolver {
  constructor(private readonly work: WorkListService) {}

  @Query(() => [WorkListEntryType], { description: 'What needs the viewer, by kind; empty when nothing does.' })
  workList(@CurrentActor() actor: Actor, @Args('gemeente', { type: () => ID, nullable: true }) gemeente?: string): Promise<WorkListEntryType[]> {
    return this.work.entries(actor, gemeente);
  }

  @ResolveField(() => [WorkItemType], { description: 'The first of them, the most urgent first.' })
  items(@CurrentActor() actor: Actor, @Parent() entry: WorkListEntryType, @Args('first', { type: () => Int, defaultValue: 5 }) first: number): Promise<WorkItemType[]> {
    return this.work.items(actor, entry, first);
  }
}
