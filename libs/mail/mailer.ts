/** A mail to one person. Plain text: it reads everywhere and carries no trackers. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  attachments?: readonly Attachment[];
}

/** A file that goes with a mail. */
interface Attachment {
  name: string;
  /** `text/vcard; charset=utf-8` */
  type: string;
  content: string;
}

/** The port: how mail leaves. Bound to SMTP, or in demo mode without a mail server to the demo mailbox. */
export abstract class Mailer {
  /** @throws Error when the server did not take it; the mail queue then tries again. */
  abstract send(mail: Mail): Promise<void>;
}
