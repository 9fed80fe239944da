import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { ContactListsModule } from '../contact-lists/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ProfessionalsModule } from '../professionals/index.js';
import { AccountMails } from './account-mails.js';
import { AccountKeeper } from './account.keeper.js';
import { AccountRepository } from './account.repository.js';
import { ManageAccountsRepository } from './manage-accounts.repository.js';
import { ManageAccountsResolver } from './manage-accounts.resolver.js';
import { ManageAccountsService } from './manage-accounts.service.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { TellOfWhoLeft } from './tell-of-who-left.js';
import { ViewerResolver } from './viewer.resolver.js';
import { ViewerService } from './viewer.service.js';
import { WhoHasAddress } from './who-has-address.js';

@Module({
  imports: [AreasModule, ChangesModule, ContactsModule, ContactListsModule, OrganisationsModule, ProfessionalsModule],
  providers: [AccountRepository, AccountKeeper, AccountMails, TellOfWhoLeft, ManageAccountsRepository, ManageAccountsService, ManageAccountsResolver, SignInRepository, SignInService, WhoHasAddress, ViewerService, SignInResolver, ViewerResolver],
  exports: [AccountRepository, SignInService, WhoHasAddress],
})
export class AccountsModule {}
