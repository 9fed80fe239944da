import { hash } from 'node:crypto';
import { readToken, signToken } from './signed-token.js';

export interface MailedToken {
  id: string;
  /** Whether it was mailed to this address: a link ends with the address. */
  isMailedTo: (email: string | null) => boolean;
}

/** A signed token for who has the mailbox of an address. @param expiresOn the last day it holds. */
export const signMailedToken = (purpose: string, id: string, email: string, expiresOn: string, secret: string): string =>
  signToken(purpose, `${id}~${markOf(email)}`, expiresOn, secret);

/** Null for one that is not ours, was made for something else, or has expired. */
export function readMailedToken(purpose: string, token: string, today: string, secret: string): MailedToken | null {
  const [id, mark] = readToken(purpose, token, today, secret)?.split('~') ?? [];
  return id === undefined ? null : { id, isMailedTo: (email) => email !== null && markOf(email) === mark };
}

/** Tells one address from another, and not what it is. */
const markOf = (email: string): string => hash('sha256', email, 'base64url').slice(0, 16);
