import { UserError } from '#libs/errors';
import { looksLikeBirthDate } from './birth-date.js';
import { looksLikeBsn } from './bsn.js';

/**
 * For every text a person types freely: it must not identify a client.
 * @throws UserError FREE_TEXT_REFUSED, which names what it looks like and never the text itself.
 */
export function refuseBsnAndBirthDate(text: string): void {
  if (looksLikeBsn(text)) throw new UserError('FREE_TEXT_REFUSED', { what: 'een BSN' });
  if (looksLikeBirthDate(text)) throw new UserError('FREE_TEXT_REFUSED', { what: 'een geboortedatum' });
}
