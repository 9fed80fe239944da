export { DemoMailbox } from './demo-mailbox.js';
export { MailModule } from './mail.module.js';
export { type Mail } from './mailer.js';
export { QueuedMail, type MailState } from './queued-mail.entity.js';
export { MailQueue, type MailOrder } from './mail-queue.js';
