import { Settings } from '#libs/config';
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, type Mail } from './mailer.js';

/** Sends through the mail server of the settings. */
@Injectable()
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(private readonly settings: Settings) {
    super();
    this.transport = createTransport({ url: settings.SMTP_URL, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  }

  async send({ to, subject, text }: Mail): Promise<void> {
    await this.transport.sendMail({ from: this.settings.MAIL_FROM, to, subject, text });
  }
}
