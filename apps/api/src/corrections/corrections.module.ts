import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ChangesModule } from '../changes/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { CorrectionMails } from './correction-mails.js';
import { CorrectionRepository } from './correction.repository.js';
import { CorrectionsResolver } from './corrections.resolver.js';
import { CorrectionsService } from './corrections.service.js';

@Module({
  imports: [ContactsModule, ChangesModule, DisclosuresModule, AccountsModule],
  providers: [CorrectionRepository, CorrectionsService, CorrectionMails, CorrectionsResolver],
  exports: [CorrectionsService, CorrectionRepository],
})
export class CorrectionsModule {}
