import { Settings } from '#libs/config';
import { EmbeddedIndex, SearchIndex } from '#libs/search';
import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { DirectorySearchResolver } from './directory-search.resolver.js';
import { DirectorySearchService } from './directory-search.service.js';
import { IndexFeeder } from './index-feeder.js';
import { SearchHelpService } from './search-help.service.js';
import { ThroughOrganisationService } from './through-organisation.service.js';
import { UnderstandingService } from './understanding.service.js';
import { VersionsRepository } from './versions.repository.js';

@Module({
  imports: [AreasModule, ContactsModule, DisclosuresModule, OrganisationsModule],
  providers: [
    { provide: SearchIndex, useFactory: (settings: Settings) => new EmbeddedIndex(settings.searchFile, settings.isWorker), inject: [Settings] },
    UnderstandingService, ThroughOrganisationService, DirectorySearchService, SearchHelpService, IndexFeeder, VersionsRepository, DirectorySearchResolver,
  ],
  exports: [SearchIndex, IndexFeeder],
})
export class DirectorySearchModule {}
