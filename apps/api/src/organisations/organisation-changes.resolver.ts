import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ChangeGroupConnection, type ChangeGroupType } from '../changes/index.js';
import type { Page } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { KeepOrganisation, type SavedOrganisation } from './keep-organisation.js';
import { EditOrganisationResult, OrganisationConflictType, OrganisationDraftType, SavedOrganisationType } from './organisation-draft.types.js';
import { OrganisationDraftsService } from './organisation-drafts.service.js';
import { AddOrganisationInput, OrganisationInput } from './organisation.inputs.js';
import { mayKeepOrganisation, mayPlaceOrganisation } from './organisation.policy.js';
import { OrganisationType } from './organisation.types.js';
import { OrganisationsService } from './organisations.service.js';

@Resolver(() => OrganisationType)
export class OrganisationChangesResolver {
  constructor(
    private readonly keeping: KeepOrganisation,
    private readonly organisations: OrganisationsService,
    private readonly drafts: OrganisationDraftsService,
  ) {}

  @Query(() => [OrganisationType], { name: 'organisations', description: 'By name, to choose one from: those of her gemeenten that have every word that is typed, give or take a typo. At most 20.' })
  named(@CurrentActor() actor: Actor, @Args('text') text: string): Promise<OrganisationType[]> {
    return this.organisations.named(actor, text);
  }

  @Query(() => [OrganisationType], { description: 'Which of a gemeente may be the one that is being typed; at most 4.' })
  likelyOrganisations(
    @CurrentActor() actor: Actor,
    @Args('gemeente', { type: () => ID }) gemeente: string,
    @Args('name') name: string,
    @Args('kind', { type: () => String, nullable: true, description: 'Only of this kind.' }) kind?: string | null,
  ): Promise<OrganisationType[]> {
    return this.organisations.likely(actor, gemeente, name, kind ?? null);
  }

  @Query(() => OrganisationDraftType, { description: 'For who keeps it.' })
  organisationDraft(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<OrganisationDraftType> {
    return this.drafts.draft(actor, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer keeps it.' })
  mayEdit(@CurrentActor() actor: Actor, @Parent() organisation: OrganisationType): boolean {
    return mayKeepOrganisation(actor, organisation);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may say what kind it is, whom it works for and when it closes.' })
  mayPlace(@CurrentActor() actor: Actor, @Parent() organisation: OrganisationType): boolean {
    return mayPlaceOrganisation(actor, organisation);
  }

  @ResolveField(() => ChangeGroupConnection, { description: 'What was changed of it, newest first; for who keeps it.' })
  history(
    @CurrentActor() actor: Actor,
    @Parent() { id }: OrganisationType,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ChangeGroupType>> {
    return this.drafts.history(actor, id, { first, after });
  }

  @Mutation(() => SavedOrganisationType, { description: 'For coordinators of where it works.' })
  async addOrganisation(@CurrentActor() actor: Actor, @Args('input') input: AddOrganisationInput): Promise<SavedOrganisationType> {
    return this.saved(actor, await this.keeping.add(actor, input));
  }

  @Mutation(() => EditOrganisationResult, { description: 'For coordinators of where it works, and for its manager.' })
  async editOrganisation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: OrganisationInput,
    @Args('version', { type: () => Int, nullable: true, description: 'The one she saw; without, hers counts whatever others changed meanwhile.' }) version?: number | null,
  ): Promise<SavedOrganisationType | OrganisationConflictType> {
    const outcome = await this.keeping.edit(actor, id, input, version ?? null);
    return 'conflict' in outcome ? { fields: outcome.conflict, draft: await this.drafts.draft(actor, id) } : this.saved(actor, outcome);
  }

  @Mutation(() => SavedOrganisationType, { description: 'It is no longer there after a day, for coordinators of where it works. Refused while somebody works there beyond that day.' })
  async closeOrganisation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('on', { type: () => DayScalar, nullable: true, description: 'The last day; null: it stays after all.' }) on: string | null,
  ): Promise<SavedOrganisationType> {
    return this.saved(actor, await this.keeping.close(actor, id, on));
  }

  private async saved(actor: Actor, { id, changeId }: SavedOrganisation): Promise<SavedOrganisationType> {
    return { organisation: await this.organisations.one(actor, id), changeId };
  }
}
