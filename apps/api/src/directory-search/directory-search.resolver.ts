import { CurrentActor, type Actor } from '#libs/access';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AreaType } from '../areas/index.js';
import { ContactType } from '../contacts/index.js';
import { DirectorySearchService } from './directory-search.service.js';
import { SearchConnectionType, SearchFacetsType, SearchFilters, SearchHelpType } from './directory-search.types.js';
import { SearchExamplesService } from './search-examples.service.js';
import { SearchHelpService } from './search-help.service.js';

@Resolver(() => SearchConnectionType)
export class DirectorySearchResolver {
  constructor(
    private readonly searches: DirectorySearchService,
    private readonly helps: SearchHelpService,
    private readonly examples: SearchExamplesService,
  ) {}

  @Query(() => SearchConnectionType, { description: 'The one search box: names, roles, organisations, areas, postcodes, telephone numbers, alone and combined. At most 50 a page.' })
  search(
    @CurrentActor() actor: Actor,
    @Args('text') text: string,
    @Args('filters', { type: () => SearchFilters, nullable: true }) filters?: SearchFilters,
    @Args('without', { type: () => [String], nullable: true, description: 'Keys of what was understood but not meant.' }) without?: string[],
    @Args('first', { type: () => Int, defaultValue: 10 }) first = 10,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<SearchConnectionType> {
    return this.searches.search(actor, { text, filters, without, first, after });
  }

  @Query(() => [String], { description: 'What could be asked of her own lists: roles with a place where somebody has them. Empty where nobody works yet.' })
  searchExamples(@CurrentActor() actor: Actor): Promise<string[]> {
    return this.examples.of(actor);
  }

  @ResolveField(() => SearchFacetsType, { description: 'Counted only when asked for.' })
  facets(@Parent() { search }: SearchConnectionType): Promise<SearchFacetsType> {
    return this.searches.facets(search);
  }

  @ResolveField(() => [ContactType], { description: 'At most 5 people the asker keeps who fit by name and whom others do not see today: they start later, stopped, or are hidden. For a coordinator.' })
  notShown(@Parent() { search, edges }: SearchConnectionType): Promise<ContactType[]> {
    return this.searches.notShown(search, new Set(edges.flatMap(({ node }) => ('record' in node ? node.record.professionalId : []))));
  }

  @ResolveField(() => AreaType, { nullable: true, description: 'The wijk in which a place lies, where nothing but a place was asked: all who work for it stand on its page.' })
  wijk(@Parent() { search }: SearchConnectionType): Promise<AreaType | null> {
    return this.searches.wijkOf(search);
  }

  @ResolveField(() => [SearchHelpType], { description: 'Empty when something was found.' })
  async help(@Parent() { search, totalCount }: SearchConnectionType): Promise<SearchHelpType[]> {
    return totalCount > 0 ? [] : this.helps.help(search);
  }
}
