import { hash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits for a link or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. Nobody guesses 256 random bits, so one round is enough; with the secret, so that another one signs everybody out. */
export const hashToken = (token: string, secret: string): string => hash('sha256', `${secret} ${token}`);
