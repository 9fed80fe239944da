export { DemoMailbox } from './demo-mailbox.js';
export { mailTroubleOf } from './mail-trouble.js';
export { MailModule } from './mail.module.js';
export { type Mail } from './mailer.js';
export { QueuedMail, type MailState } from './queued-mail.entity.js';
export { MailQueue, type MailOrder } from './mail-queue.js';
export { SmtpMailer } from './smtp-mailer.js';
