import type { Settings } from '#libs/config';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DemoMailbox } from './demo-mailbox.js';
import { MailQueue } from './mail-queue.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** Binds {@link Mailer}, behind the queue that everything is ordered through. The demo mailbox exists in demo mode only. */
@Global()
@Module({})
export class MailModule {
  static with(settings: Settings): DynamicModule {
    const implementation = settings.isDemo && !settings.SMTP_URL ? DemoMailbox : SmtpMailer;
    return {
      module: MailModule,
      providers: [implementation, { provide: Mailer, useExisting: implementation }, MailQueue],
      exports: [implementation, Mailer, MailQueue],
    };
  }
}
