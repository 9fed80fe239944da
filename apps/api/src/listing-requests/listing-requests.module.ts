import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProfessionalsModule } from '../professionals/index.js';
import { AnswerListing } from './answer-listing.js';
import { AskToList } from './ask-to-list.js';
import { ListingLink } from './listing-link.js';
import { ListingMails } from './listing-mails.js';
import { ListingRequestRepository } from './listing-request.repository.js';
import { ListingRequestsResolver } from './listing-requests.resolver.js';
import { ListingRequestsService } from './listing-requests.service.js';
import { ListingTeller } from './listing-teller.js';

@Module({
  imports: [AccountsModule, AreasModule, ChangesModule, ContactsModule, OrganisationsModule, ProfessionalsModule],
  providers: [ListingRequestRepository, ListingTeller, ListingLink, ListingMails, AskToList, AnswerListing, ListingRequestsService, ListingRequestsResolver],
  exports: [ListingRequestRepository],
})
export class ListingRequestsModule {}
