interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  syscall?: string;
  message?: string;
}

/** Why the mail server does not take mail, in a sentence for who runs this; it names no user and no address. */
export function mailTroubleOf(error: unknown, smtpUrl: string): string {
  const { code = 'unknown', command = '', responseCode, syscall, message = '' } = (error ?? {}) as SmtpError;
  const { hostname, port, protocol } = new URL(smtpUrl);
  const server = `De mailserver uit SMTP_URL (${hostname}:${port || (protocol === 'smtps:' ? 465 : 587)})`;
  const said = responseCode === undefined ? '' : ` Hij antwoordt met code ${responseCode}.`;
  if (code === 'EDNS') return `${server} is niet te vinden. Klopt de naam, en werkt DNS hier?`;
  if (syscall === 'connect') return `${server} neemt geen verbinding aan. Klopt de poort, en laat de firewall dit door?`;
  if (code === 'ETIMEDOUT') return `${server} antwoordt niet. Klopt de poort, en laat de firewall dit door? Poort 465 hoort bij smtps://, andere bij smtp://.`;
  if (/certificate|altname/i.test(message)) return `Het certificaat van de mailserver klopt niet: verlopen, van een andere naam, of van wie dit systeem niet vertrouwt (NODE_EXTRA_CA_CERTS). ${server}.`;
  if (/wrong version number|ssl routines/i.test(message)) return `${server} spreekt geen TLS op deze poort. smtps:// hoort bij poort 465; andere poorten horen bij smtp://.`;
  if (code === 'EAUTH') return `${server} weigert de gebruiker of het wachtwoord uit SMTP_URL.${said}`;
  if (command === 'MAIL FROM') return `${server} weigert de afzender. Stel MAIL_FROM in op een adres waarmee dit account mag versturen.${said}`;
  if (command === 'RCPT TO') return `${server} neemt de mail voor dit adres niet aan.${said}`;
  return `${server} nam de mail niet aan: ${code}.${said}`;
}
