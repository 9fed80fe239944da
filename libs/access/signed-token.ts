import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What stands in a link in a mail: names one thing, for one purpose, until a day. Stored nowhere.
 * @param expiresOn the last day it holds.
 */
export function signToken(purpose: string, id: string, expiresOn: string, secret: string): string {
  const said = `${id}.${expiresOn}`;
  return `${Buffer.from(said).toString('base64url')}.${macOf(purpose, said, secret)}`;
}

/** The id it names; null for one that is not ours, was made for something else, or has expired. */
export function readToken(purpose: string, token: string, today: string, secret: string): string | null {
  const [body = '', mac = ''] = token.split('.');
  const said = Buffer.from(body, 'base64url').toString();
  const [given, expected] = [Buffer.from(mac), Buffer.from(macOf(purpose, said, secret))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [id, expiresOn] = said.split('.') as [string, string];
  return today <= expiresOn ? id : null;
}

const macOf = (purpose: string, said: string, secret: string): string => createHmac('sha256', secret).update(`${purpose}:${said}`).digest('base64url');
