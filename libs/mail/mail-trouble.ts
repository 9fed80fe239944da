interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  syscall?: string;
  message?: string;
}

/** By what is known of a failure, the first that fits: what the mail server does, and what to look at. */
const TROUBLES: readonly (readonly [fits: (error: SmtpError) => boolean, sentence: string])[] = [
  [({ code }) => code === 'EDNS', 'is niet te vinden. Klopt de naam, en werkt DNS hier?'],
  [({ syscall }) => syscall === 'connect', 'neemt geen verbinding aan. Klopt de poort, en laat de firewall dit door?'],
  [({ code }) => code === 'ETIMEDOUT', 'antwoordt niet. Klopt de poort, en laat de firewall dit door? Poort 465 hoort bij smtps://, andere bij smtp://.'],
  [({ message = '' }) => /certificate|altname/i.test(message), 'heeft een certificaat dat niet klopt: verlopen, van een andere naam, of van wie dit systeem niet vertrouwt (NODE_EXTRA_CA_CERTS).'],
  [({ message = '' }) => /wrong version number|ssl routines/i.test(message), 'spreekt geen TLS op deze poort. smtps:// hoort bij poort 465; andere poorten horen bij smtp://.'],
  [({ code }) => code === 'EAUTH', 'weigert de gebruiker of het wachtwoord uit SMTP_URL.'],
  [({ command }) => command === 'MAIL FROM', 'weigert de afzender. Stel MAIL_FROM in op een adres waarmee dit account mag versturen.'],
  [({ command }) => command === 'RCPT TO', 'neemt de mail voor dit adres niet aan.'],
];

/** Why the mail server does not take mail, in a sentence for who runs this; it names no user and no address. */
export function mailTroubleOf(thrown: unknown, smtpUrl: string): string {
  const error = (thrown ?? {}) as SmtpError;
  const { hostname, port, protocol } = new URL(smtpUrl);
  const sentence = TROUBLES.find(([fits]) => fits(error))?.[1] ?? `nam de mail niet aan: ${error.code ?? 'unknown'}.`;
  const said = error.responseCode === undefined ? '' : ` Hij antwoordt met code ${error.responseCode}.`;
  return `De mailserver uit SMTP_URL (${hostname}:${port || (protocol === 'smtps:' ? 465 : 587)}) ${sentence}${said}`;
}
