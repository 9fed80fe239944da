import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CorrectionsModule } from '../corrections/index.js';
import { CoverageModule } from '../coverage/index.js';
import { DuplicatesModule } from '../duplicates/index.js';
import { ProfessionalsModule } from '../professionals/index.js';
import { OrderOverviews } from './order-overviews.js';
import { OverviewMails } from './overview-mails.js';
import { OverviewsRepository } from './overviews.repository.js';

/** A coordinator hears by mail what waits for her. */
@Module({
  imports: [AccountsModule, CorrectionsModule, CoverageModule, DuplicatesModule, ProfessionalsModule],
  providers: [OverviewsRepository, OrderOverviews, OverviewMails],
})
export class OverviewsModule {}
