import { instantAfter } from '#libs/clock';
import type { Settings } from '#libs/config';
import type { Account } from './account.entity.js';
import type { SignInRepository } from './sign-in.repository.js';
import { hashToken, newToken } from './tokens.js';

export const LINK_MINUTES = 15;

/** Within a transaction: a link that signs in once, for who has the mailbox of the address. It is kept nowhere. */
export async function newSignInLink(signIns: SignInRepository, settings: Settings, account: Account, email: string, now: Date): Promise<string> {
  const token = newToken();
  await signIns.addLink({ accountId: account.id, tokenHash: hashToken(token, settings.secret), email, expiresAt: instantAfter(now, LINK_MINUTES * 60_000) });
  return `${settings.baseUrl}/inloggen/link#token=${token}`;
}
