import { Module } from '@nestjs/common';
import { ChangesRepository } from './changes.repository.js';
import { ChangesResolver } from './changes.resolver.js';
import { DirectoryEdits } from './directory-edits.js';
import { HistoryService } from './history.service.js';
import { RevertChanges } from './revert-changes.js';
import { Subjects } from './subjects.js';

@Module({
  providers: [ChangesRepository, Subjects, DirectoryEdits, RevertChanges, HistoryService, ChangesResolver],
  exports: [Subjects, DirectoryEdits, RevertChanges, HistoryService, ChangesRepository],
})
export class ChangesModule {}
