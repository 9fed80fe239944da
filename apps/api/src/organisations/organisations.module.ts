import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { KeepOrganisation } from './keep-organisation.js';
import { OrganisationChangesResolver } from './organisation-changes.resolver.js';
import { OrganisationDraftsService } from './organisation-drafts.service.js';
import { OrganisationKeeper } from './organisation.keeper.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [AreasModule, ChangesModule],
  providers: [OrganisationRepository, OrganisationsService, OrganisationKeeper, KeepOrganisation, OrganisationDraftsService, OrganisationChangesResolver],
  exports: [OrganisationRepository, OrganisationsService, KeepOrganisation],
})
export class OrganisationsModule {}
