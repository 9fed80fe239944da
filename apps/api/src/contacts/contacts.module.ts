import { Module } from '@nestjs/common';
import { DisclosuresModule } from '../disclosures/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ContactRepository } from './contact.repository.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { OrganisationContactsResolver } from './organisation-contacts.resolver.js';
import { ContactPresenter } from './present-contact.js';
import { VCardController } from './vcard.controller.js';
import { VCardService } from './vcard.service.js';

@Module({
  imports: [OrganisationsModule, DisclosuresModule],
  controllers: [VCardController],
  providers: [ContactRepository, ContactPresenter, ContactsService, VCardService, ContactsResolver, OrganisationContactsResolver],
  exports: [ContactRepository, ContactsService],
})
export class ContactsModule {}
