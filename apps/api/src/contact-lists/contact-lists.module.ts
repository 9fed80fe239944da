import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ContactListRepository } from './contact-list.repository.js';
import { ContactListsService } from './contact-lists.service.js';
import { ListOnDayService } from './list-on-day.service.js';
import { WijkenResolver } from './wijken.resolver.js';

@Module({
  imports: [AreasModule, ContactsModule, OrganisationsModule],
  providers: [ContactListRepository, ContactListsService, ListOnDayService, WijkenResolver],
  exports: [ContactListRepository, ContactListsService],
})
export class ContactListsModule {}
