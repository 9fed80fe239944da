import { Settings } from '#libs/config';
import { SearchIndex } from '#libs/search';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { MaatjesModule } from '../maatjes/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { DatabaseSearch } from './database-search.js';
import { DatabaseSearchRepository } from './database-search.repository.js';
import { DirectorySearchResolver } from './directory-search.resolver.js';
import { DirectorySearchService } from './directory-search.service.js';
import { openIndex } from './open-index.js';
import { DocumentsService } from './documents.service.js';
import { GemeentenElsewhere } from './gemeenten-elsewhere.js';
import { IndexFeeder } from './index-feeder.js';
import { NumberSearch } from './number-search.js';
import { SearchEngine } from './search-engine.js';
import { SearchExamplesService } from './search-examples.service.js';
import { SearchHelpService } from './search-help.service.js';
import { ThroughOrganisationService } from './through-organisation.service.js';
import { UnderstandingService } from './understanding.service.js';
import { VersionsRepository } from './versions.repository.js';

@Module({
  imports: [AreasModule, ContactsModule, DisclosuresModule, MaatjesModule, OrganisationsModule],
  providers: [
    { provide: SearchIndex, useFactory: openIndex, inject: [Settings] },
    UnderstandingService, ThroughOrganisationService, DirectorySearchService, SearchHelpService, SearchExamplesService, DocumentsService, DatabaseSearch, DatabaseSearchRepository, SearchEngine, NumberSearch, GemeentenElsewhere, IndexFeeder, VersionsRepository, DirectorySearchResolver,
  ],
  exports: [SearchIndex, IndexFeeder],
})
export class DirectorySearchModule implements OnApplicationShutdown {
  constructor(private readonly index: SearchIndex) {}

  onApplicationShutdown(): Promise<void> {
    return this.index.close();
  }
}
