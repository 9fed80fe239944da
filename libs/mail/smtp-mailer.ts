import { Settings } from '#libs/config';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Readable } from 'node:stream';
import { mailTroubleOf } from './mail-trouble.js';
import { Mailer, type Mail } from './mailer.js';

/** Sends through the mail server of the settings. */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SmtpMailer.name);
  private readonly transport: Transporter;

  constructor(private readonly settings: Settings) {
    super();
    // one connection for what goes out together: to greet and let us in takes longer than a mail
    this.transport = createTransport({ url: settings.SMTP_URL, pool: true, maxConnections: 1, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  }

  /** Nobody waits for it: whether mail goes out is in the log, and the start goes on. */
  onApplicationBootstrap(): void {
    if (this.settings.isDemo || !this.settings.isWorker) return;
    void this.transport.verify().catch((error: unknown) => this.logger.warn(mailTroubleOf(error, this.settings.SMTP_URL!)));
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  /** A failure says, as `beforeText`, whether the server was reached at all: the text is read only once it let us in. */
  async send({ to, subject, text, attachments = [] }: Mail): Promise<void> {
    let isRead = false;
    const reading = Readable.from((function* read() {
      isRead = true;
      yield text;
    })());
    try {
      await this.transport.sendMail({
        from: this.settings.mailFrom, to, subject, text: reading, textEncoding: 'quoted-printable',
        attachments: attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
      });
    } catch (error) {
      throw Object.assign(error as Error, { beforeText: !isRead });
    }
  }
}
