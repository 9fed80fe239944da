import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProfessionalsModule } from '../professionals/index.js';
import { AddContact } from './add-contact.js';
import { ConfirmContact } from './confirm-contact.js';
import { ContactChangesResolver } from './contact-changes.resolver.js';
import { ContactRepository } from './contact.repository.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { EndContact } from './end-contact.js';
import { OrganisationContactsResolver } from './organisation-contacts.resolver.js';
import { ContactPresenter } from './present-contact.js';
import { VCardController } from './vcard.controller.js';
import { VCardService } from './vcard.service.js';

@Module({
  imports: [AreasModule, ProfessionalsModule, OrganisationsModule, ChangesModule, DisclosuresModule],
  controllers: [VCardController],
  providers: [ContactRepository, ContactPresenter, ContactsService, VCardService, ContactsResolver, OrganisationContactsResolver,
    AddContact, EndContact, ConfirmContact, ContactChangesResolver],
  exports: [ContactRepository, ContactsService],
})
export class ContactsModule {}
