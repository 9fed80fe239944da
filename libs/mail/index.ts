export { DemoMailbox, type ReceivedMail } from './demo-mailbox.js';
export { MailModule } from './mail.module.js';
export { Mailer, type Mail } from './mailer.js';
export { SmtpMailer } from './smtp-mailer.js';
export { MAIL_STATES, QueuedMail, type MailState } from './queued-mail.entity.js';
export { MailQueue, type MailOrder, type MailWriter } from './mail-queue.js';
