import { CurrentActor, type Actor } from '#libs/access';
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { KeepOrganisation } from './keep-organisation.js';
import { AddOrganisationInput, OrganisationInput } from './organisation.inputs.js';
import { OrganisationType } from './organisation.types.js';
import { OrganisationsService } from './organisations.service.js';

@ObjectType('SavedOrganisation')
export class SavedOrganisationType {
  @Field()
  organisation!: OrganisationType;

  @Field(() => ID, { nullable: true, description: 'By which it can be undone; null: nothing changed.' })
  changeId!: string | null;
}

@Resolver(() => OrganisationType)
export class OrganisationChangesResolver {
  constructor(
    private readonly keeping: KeepOrganisation,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => [OrganisationType], { name: 'organisations', description: 'By name, to choose one from: those of her gemeenten that have every word that is typed. At most 20.' })
  named(@CurrentActor() actor: Actor, @Args('text') text: string): Promise<OrganisationType[]> {
    return this.organisations.named(actor, text);
  }

  @Mutation(() => OrganisationType, { description: 'For coordinators of where it works.' })
  async addOrganisation(@CurrentActor() actor: Actor, @Args('input') input: AddOrganisationInput): Promise<OrganisationType> {
    return this.organisations.one(actor, await this.keeping.add(actor, input));
  }

  @Mutation(() => SavedOrganisationType, { description: 'For coordinators of where it works, and for its manager.' })
  async editOrganisation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('input') input: OrganisationInput): Promise<SavedOrganisationType> {
    const changeId = await this.keeping.edit(actor, id, input, await this.organisations.gemeenteOf(actor, id));
    return { organisation: await this.organisations.one(actor, id), changeId };
  }
}
