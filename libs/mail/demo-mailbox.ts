import { Injectable } from '@nestjs/common';
import { Mailer, type Mail } from './mailer.js';

export interface ReceivedMail extends Mail {
  id: number;
  /** When it arrived, ISO 8601. */
  at: string;
}

const KEEP = 1_000;

/** In demo mode: keeps the last mails in memory, to be read on the mailbox page. */
@Injectable()
export class DemoMailbox extends Mailer {
  private received: ReceivedMail[] = [];
  private count = 0;

  async send(mail: Mail): Promise<void> {
    this.count += 1;
    this.received = [{ ...mail, id: this.count, at: new Date().toISOString() }, ...this.received].slice(0, KEEP);
  }

  /** Newest first. */
  mails(): readonly ReceivedMail[] {
    return this.received;
  }
}
