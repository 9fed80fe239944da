import { readToken, signToken } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import type { VerificationRequest } from './verification-request.entity.js';

const PURPOSE = 'confirm';

/** The link in a mail by which somebody answers for her own contacts, without signing in. Opening it changes nothing. */
@Injectable()
export class ConfirmationLink {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** It works until the entry is hidden, for as long as the address it is mailed to is hers. */
  urlOf({ id, askedOn }: VerificationRequest, email: string): string {
    return `${this.settings.baseUrl}/bevestigen#token=${signToken(PURPOSE, `${id}~${markOf(email)}`, addDays(askedOn, this.settings.VERIFY_HIDE_AFTER_DAYS), this.settings.secret)}`;
  }

  /** @returns the request it was made for, and whether it was mailed to an address. @throws UserError LINK_EXPIRED */
  read(token: string): { requestId: string; isMailedTo: (email: string | null) => boolean } {
    const [requestId, mark] = readToken(PURPOSE, token, this.clock.today(), this.settings.secret)?.split('~') ?? [];
    if (requestId === undefined) throw new UserError('LINK_EXPIRED');
    return { requestId, isMailedTo: (email) => email !== null && markOf(email) === mark };
  }
}

/** Tells one address from another, and not what it is. */
const markOf = (email: string): string => hash('sha256', email, 'base64url').slice(0, 16);
