import { createHmac, randomBytes } from 'node:crypto';

/** A new secret of 256 bits for a link or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. Keyed, so that a stolen table alone proves nothing. */
export const hashToken = (token: string, secret: string): string => createHmac('sha256', secret).update(token).digest('hex');
