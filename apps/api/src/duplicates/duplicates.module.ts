import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ChangesModule } from '../changes/index.js';
import { ContactsModule } from '../contacts/index.js';
import { CorrectionsModule } from '../corrections/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { ListingRequestsModule } from '../listing-requests/index.js';
import { MaatjesModule } from '../maatjes/index.js';
import { DuplicatesResolver } from './duplicates.resolver.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergePeople } from './merge-people.js';
import { PeopleRepository } from './people.repository.js';

@Module({
  imports: [ContactsModule, ChangesModule, DisclosuresModule, AccountsModule, ListingRequestsModule, MaatjesModule, CorrectionsModule],
  providers: [PeopleRepository, MergePeople, DuplicatesService, DuplicatesResolver],
  exports: [PeopleRepository, DuplicatesService],
})
export class DuplicatesModule {}
