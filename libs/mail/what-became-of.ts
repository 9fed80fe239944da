import type { MailState } from './queued-mail.entity.js';

interface SmtpError {
  code?: string;
  /** The SMTP command that failed. */
  command?: string;
  /** What the server answered: 4xx for now, 5xx for good. */
  responseCode?: number;
}

/** Failures before the text of the mail was given: the server cannot have it. */
const BEFORE_THE_TEXT = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO']);

/**
 * What became of a mail that was not sent: `queued` may be tried again, `bounced` was refused for good, `unsure` may have arrived.
 * The code is what may be logged and stored: never the server's text, which may hold an address.
 */
export function whatBecameOf(error: unknown): { state: Extract<MailState, 'queued' | 'bounced' | 'unsure'>; code: string } {
  const { code, command, responseCode } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const shown = [code, responseCode].filter(Boolean).join(' ') || 'unknown';
  // a wrong password or sender is for whoever runs it to mend, not a bounce
  const isOurs = code === 'EAUTH' || command === 'MAIL FROM' || command?.startsWith('AUTH') === true;
  if (responseCode !== undefined) return { state: responseCode >= 500 && !isOurs ? 'bounced' : 'queued', code: shown };
  const isEarly = command === undefined ? code === 'ECONNECTION' || code === 'EDNS' || code === 'ECONNREFUSED' : BEFORE_THE_TEXT.has(command);
  return { state: isEarly ? 'queued' : 'unsure', code: shown };
}
