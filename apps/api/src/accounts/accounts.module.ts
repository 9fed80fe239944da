import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ContactListsModule } from '../contact-lists/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProfessionalsModule } from '../professionals/index.js';
import { AccountRepository } from './account.repository.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { ViewerResolver } from './viewer.resolver.js';
import { ViewerService } from './viewer.service.js';

@Module({
  imports: [AreasModule, ContactsModule, ContactListsModule, OrganisationsModule, ProfessionalsModule],
  providers: [AccountRepository, SignInService, ViewerService, SignInResolver, ViewerResolver],
  exports: [AccountRepository, SignInService],
})
export class AccountsModule {}
