import { UserError } from '#libs/errors';
import { isEmail } from 'class-validator';

const MOST_LETTERS = 254;

/** An address to sign in with, as it is kept. @throws UserError EMAIL_INVALID */
export function readAddress(address: string): string {
  const email = address.trim().toLowerCase();
  if (email.length > MOST_LETTERS || !isEmail(email)) throw new UserError('EMAIL_INVALID');
  return email;
}
