import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { DisclosuresModule } from '../disclosures/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProfessionalsModule } from '../professionals/index.js';
import { AddContact } from './add-contact.js';
import { ConfirmContact } from './confirm-contact.js';
import { ContactChangesResolver } from './contact-changes.resolver.js';
import { ContactDraftsService } from './contact-drafts.service.js';
import { ContactKeeper } from './contact.keeper.js';
import { ContactRepository } from './contact.repository.js';
import { ContactRules } from './contact-rules.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';
import { ContactTeller } from './contact-teller.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { EditContact } from './edit-contact.js';
import { EndContact } from './end-contact.js';
import { LastDays } from './last-days.js';
import { OrderContacts } from './order-contacts.js';
import { OrganisationContactsResolver, OrganisationStaffResolver } from './organisation-contacts.resolver.js';
import { ContactPresenter } from './present-contact.js';
import { ProfessionalKeeper } from './professional.keeper.js';
import { SetAbsences } from './set-absences.js';
import { VCardController } from './vcard.controller.js';
import { VCardService } from './vcard.service.js';

@Module({
  imports: [AreasModule, ProfessionalsModule, OrganisationsModule, ChangesModule, DisclosuresModule],
  controllers: [VCardController],
  providers: [ContactRepository, ContactPresenter, ContactsService, VCardService, ContactsResolver, OrganisationContactsResolver, OrganisationStaffResolver,
    ContactSubjectsRepository, ContactRules, ContactKeeper, LastDays, ContactTeller, ProfessionalKeeper, ContactDraftsService,
    AddContact, EditContact, EndContact, ConfirmContact, SetAbsences, OrderContacts, ContactChangesResolver],
  exports: [ContactRepository, ContactSubjectsRepository, ContactRules, ContactsService, VCardService, AddContact, ConfirmContact, LastDays],
})
export class ContactsModule {}
