interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  syscall?: string;
  message?: string;
}

/** What is wrong, and what to look at; the first that fits. */
const TROUBLES: readonly (readonly [(error: SmtpError) => boolean, string])[] = [
  [({ code }) => code === 'EDNS', 'is niet te vinden. Klopt de naam, en werkt DNS hier?'],
  [({ syscall }) => syscall === 'connect', 'neemt geen verbinding aan. Klopt de poort, en laat de firewall dit door?'],
  [({ code }) => code === 'ETIMEDOUT', 'antwoordt niet. Klopt de poort, en laat de firewall dit door? Poort 465 hoort bij smtps://, andere bij smtp://.'],
  [({ message = '' }) => /certificate|altname/i.test(message), 'heeft geen goed certificaat: verlopen, van een andere naam, of van wie dit systeem niet vertrouwt (NODE_EXTRA_CA_CERTS).'],
  [({ message = '' }) => /wrong version number|ssl routines/i.test(message), 'spreekt geen TLS op deze poort. smtps:// hoort bij poort 465, smtp:// bij andere.'],
  [({ code }) => code === 'EAUTH', 'weigert de gebruiker of het wachtwoord uit SMTP_URL.'],
  [({ command }) => command === 'MAIL FROM', 'weigert de afzender. Stel MAIL_FROM in op een adres waarmee deze gebruiker mag versturen.'],
  [({ command }) => command === 'RCPT TO', 'neemt mail voor dit adres niet aan.'],
];

/** Why the mail server does not take mail, in a sentence for who runs this; it names no user and no address. */
export function mailTroubleOf(error: unknown, smtpUrl: string): string {
  const failure = error as SmtpError;
  const { hostname, port, protocol } = new URL(smtpUrl);
  const trouble = TROUBLES.find(([fits]) => fits(failure))?.[1] ?? `nam de mail niet aan: ${failure.code ?? 'unknown'}.`;
  const answer = failure.responseCode === undefined ? '' : ` Hij antwoordt met code ${failure.responseCode}.`;
  return `De mailserver uit SMTP_URL (${hostname}:${port || (protocol === 'smtps:' ? '465' : '587')}) ${trouble}${answer}`;
}
