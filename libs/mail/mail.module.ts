import type { Settings } from '#libs/config';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DemoMailbox } from './demo-mailbox.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** Binds {@link Mailer}. The demo mailbox exists in demo mode only. */
@Global()
@Module({})
export class MailModule {
  static with(settings: Settings): DynamicModule {
    const implementation = settings.isDemo && !settings.SMTP_URL ? DemoMailbox : SmtpMailer;
    return {
      module: MailModule,
      providers: [implementation, { provide: Mailer, useExisting: implementation }],
      exports: [implementation, Mailer],
    };
  }
}
