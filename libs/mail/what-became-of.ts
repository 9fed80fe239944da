import type { MailState } from './queued-mail.entity.js';

interface SmtpError {
  code?: string;
  /** The SMTP command that failed; a line that broke is said to be `CONN` at any moment. */
  command?: string;
  /** What the server answered: 4xx for now, 5xx for good. */
  responseCode?: number;
  /** The server was not reached, or did not let us in: it cannot have the text. */
  beforeText?: boolean;
}

/**
 * What became of a mail that was not sent: `queued` may be tried again, `bounced` was refused for good, `unsure` may have arrived.
 * The code is what may be logged and stored: never the server's text, which may hold an address.
 */
export function whatBecameOf(error: unknown): { state: Extract<MailState, 'queued' | 'bounced' | 'unsure'>; code: string } {
  const { code, command, responseCode, beforeText } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const shown = [code, responseCode].filter(Boolean).join(' ') || 'unknown';
  // a wrong password or sender is for whoever runs it to mend, not a bounce
  const isOurs = code === 'EAUTH' || command === 'MAIL FROM' || command?.startsWith('AUTH') === true;
  if (responseCode !== undefined) return { state: responseCode >= 500 && !isOurs ? 'bounced' : 'queued', code: shown };
  return { state: beforeText === true || isOurs ? 'queued' : 'unsure', code: shown };
}
