import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ContactsModule } from '../contacts/index.js';
import { CorrectionsModule } from '../corrections/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { AskToConfirm } from './ask-to-confirm.js';
import { ConfirmationLink } from './confirmation-link.js';
import { ConfirmationMails } from './confirmation-mails.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ToConfirmService } from './to-confirm.service.js';
import { VerificationRequestRepository } from './verification-request.repository.js';
import { VerificationsResolver } from './verifications.resolver.js';

@Module({
  imports: [AreasModule, ContactsModule, CorrectionsModule, DisclosuresModule],
  providers: [VerificationRequestRepository, AskToConfirm, ConfirmationMails, ConfirmationLink, ConfirmationsService, ToConfirmService, VerificationsResolver],
  exports: [ToConfirmService],
})
export class VerificationsModule {}
