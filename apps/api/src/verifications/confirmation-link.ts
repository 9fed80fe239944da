import { readMailedToken, signMailedToken, type MailedToken } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
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
    return `${this.settings.baseUrl}/bevestigen#token=${signMailedToken(PURPOSE, id, email, addDays(askedOn, this.settings.VERIFY_HIDE_AFTER_DAYS), this.settings.secret)}`;
  }

  /** @returns the request it was made for. @throws UserError LINK_EXPIRED */
  read(token: string): MailedToken {
    const read = readMailedToken(PURPOSE, token, this.clock.today(), this.settings.secret);
    if (!read) throw new UserError('LINK_EXPIRED');
    return read;
  }
}
