import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { ContactListsModule } from '../contact-lists/index.js';
import { ContactsModule } from '../contacts/index.js';
import { CorrectionsModule } from '../corrections/index.js';
import { MaatjesModule } from '../maatjes/index.js';
import { VerificationsModule } from '../verifications/index.js';
import { CoverageRepository } from './coverage.repository.js';
import { CoverageResolver } from './coverage.resolver.js';
import { CoverageService } from './coverage.service.js';
import { RequiredRolesKeeper } from './required-roles.keeper.js';
import { RequiredRolesResolver } from './required-roles.resolver.js';
import { RequiredRolesService } from './required-roles.service.js';
import { WorkListResolver } from './work-list.resolver.js';
import { WorkListService } from './work-list.service.js';

/** Dekking: wijk × required role, what needs the coordinator, and what is confirmed. */
@Module({
  imports: [AreasModule, ContactsModule, ContactListsModule, ChangesModule, CorrectionsModule, MaatjesModule, VerificationsModule],
  providers: [CoverageRepository, CoverageService, CoverageResolver, RequiredRolesKeeper, RequiredRolesService, RequiredRolesResolver, WorkListService, WorkListResolver],
  exports: [CoverageService, WorkListService],
})
export class CoverageModule {}
