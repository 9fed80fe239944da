import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { DuplicatesModule } from '../duplicates/index.js';
import { MaatjesModule } from '../maatjes/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ApplyImport } from './apply-import.js';
import { ExportController } from './export.controller.js';
import { ExportRepository } from './export.repository.js';
import { ExportService } from './export.service.js';
import { ForgetImports } from './forget-imports.js';
import { ImportController } from './import.controller.js';
import { ImportPlans } from './import-plans.js';
import { ImportRowsService } from './import-rows.service.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { LeftRowsService } from './left-rows.service.js';
import { Absent } from './plan/absent.js';
import { ImportDirectoryRepository } from './plan/directory.repository.js';
import { LoadPeople } from './plan/load-people.js';
import { MakePlan } from './plan/make-plan.js';
import { UploadImport } from './upload-import.js';
import { WordAnswers } from './word-answers.js';

/** Lists of people in and out, as coordinators keep them in Excel. */
@Module({
  imports: [AreasModule, ChangesModule, ContactsModule, DisclosuresModule, DuplicatesModule, MaatjesModule, OrganisationsModule],
  controllers: [ImportController, ExportController],
  providers: [ImportsRepository, ImportDirectoryRepository, LoadPeople, Absent, MakePlan, ImportPlans, UploadImport, ForgetImports, ApplyImport, WordAnswers, ImportsService, ImportRowsService, LeftRowsService, ImportsResolver, ExportRepository, ExportService],
  exports: [MakePlan, UploadImport, ApplyImport, ImportsService],
})
export class SpreadsheetsModule {}
