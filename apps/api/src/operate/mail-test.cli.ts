import 'reflect-metadata';
import { runCommand, say } from '#libs/command-line';
import { loadSettings } from '#libs/config';
import { mailTroubleOf, SmtpMailer } from '#libs/mail';
import { isEmail } from 'class-validator';

const USAGE = 'Gebruik: npm run mail:test -- <e-mailadres>\nStuurt een proefmail door de mailserver van de instellingen, en zegt wat er misgaat.';

class MailRefused extends Error {}

const [address = ''] = process.argv.slice(2);
await runCommand(async () => {
  if (!isEmail(address)) throw new MailRefused(USAGE);
  const settings = loadSettings();
  if (!settings.SMTP_URL) throw new MailRefused('Er is geen mailserver ingesteld: geef SMTP_URL (production.env).');
  const mailer = new SmtpMailer(settings);
  try {
    await mailer.send({ to: address, subject: 'Proefmail van Korte Lijnen', text: `Hallo,\n\nDeze mail kwam van Korte Lijnen op ${settings.baseUrl}. Mail werkt.\n` });
    say(`De mailserver heeft de mail aan ${address} aangenomen, van ${settings.mailFrom}. Komt hij niet aan? Kijk dan bij ongewenste mail, en of de afzender mag (SPF, DKIM).`);
  } catch (error) {
    throw new MailRefused(mailTroubleOf(error, settings.SMTP_URL));
  } finally {
    mailer.onApplicationShutdown();
  }
}, MailRefused);
