import { AccessModule } from '#libs/access';
import { ClockModule } from '#libs/clock';
import { ConfigModule, type Settings } from '#libs/config';
import { DatabaseModule, type Database } from '#libs/database';
import { MailModule } from '#libs/mail';
import { OutboxModule } from '#libs/outbox';
import { ScheduleModule } from '#libs/schedule';
import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AppInfoResolver } from './app-info.resolver.js';
import { AreasModule } from './areas/index.js';
import { ContactListsModule } from './contact-lists/index.js';
import { ContactsModule } from './contacts/index.js';
import { CoverageModule } from './coverage/index.js';
import { DemoModule } from './demo/demo.module.js';
import { CorrectionsModule } from './corrections/index.js';
import { DeparturesModule } from './departures/index.js';
import { DuplicatesModule } from './duplicates/index.js';
import { DirectorySearchModule } from './directory-search/index.js';
import { GraphqlApiModule } from './graphql/graphql-api.module.js';
import { ListingRequestsModule } from './listing-requests/index.js';
import { MaatjesModule } from './maatjes/index.js';
import { OperateModule } from './operate/index.js';
import { OrganisationsModule } from './organisations/index.js';
import { OverviewsModule } from './overviews/index.js';
import { PrivacyModule } from './privacy/index.js';
import { RolesModule } from './roles/index.js';
import { SpreadsheetsModule } from './spreadsheets/index.js';
import { VerificationsModule } from './verifications/index.js';

/** Everything, on an opened database. */
@Module({})
export class AppModule {
  static with(settings: Settings, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(settings), DatabaseModule.with(database), ClockModule, AccessModule, MailModule.with(settings), OutboxModule, ScheduleModule,
        RolesModule, AreasModule, OrganisationsModule, ContactsModule, ContactListsModule, CoverageModule, AccountsModule, DirectorySearchModule, DuplicatesModule, DeparturesModule, CorrectionsModule, VerificationsModule, ListingRequestsModule, PrivacyModule, MaatjesModule, SpreadsheetsModule, OverviewsModule,
        OperateModule,
        ...(settings.isApi ? [GraphqlApiModule] : []),
        ...(settings.isDemo ? [DemoModule] : []),
        ...(settings.METRICS_PORT === undefined ? [] : [import('#libs/metrics').then(({ MetricsModule }) => MetricsModule.with(DirectorySearchModule))]),
      ],
      providers: [AppInfoResolver],
    };
  }
}
