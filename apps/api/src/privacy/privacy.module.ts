import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DirectorySearchModule } from '../directory-search/index.js';
import { EraseWhoLeft } from './erase-who-left.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyRepository } from './privacy.repository.js';
import { PrivacyResolver } from './privacy.resolver.js';
import { PrivacyService } from './privacy.service.js';

@Module({
  imports: [ContactsModule, ChangesModule, DirectorySearchModule],
  controllers: [PrivacyController],
  providers: [PrivacyRepository, PrivacyService, EraseWhoLeft, PrivacyResolver],
})
export class PrivacyModule {}
