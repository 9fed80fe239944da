import { readMailedToken, signMailedToken, type MailedToken } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import type { ListingRequest } from './listing-request.entity.js';

const PURPOSE = 'list';
export const DAYS_TO_ANSWER = 14;

/** The last day on which somebody can answer. */
export const lastDayOf = ({ askedOn }: Pick<ListingRequest, 'askedOn'>): string => addDays(askedOn, DAYS_TO_ANSWER);

/** The link in the mail by which somebody says whether she may stand in a list, without signing in. Stored nowhere; opening it changes nothing. */
@Injectable()
export class ListingLink {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  urlOf(request: ListingRequest, email: string): string {
    return `${this.settings.baseUrl}/vraag#token=${signMailedToken(PURPOSE, request.id, email, lastDayOf(request), this.settings.secret)}`;
  }

  /** @throws UserError QUESTION_OVER */
  read(token: string): MailedToken {
    const read = readMailedToken(PURPOSE, token, this.clock.today(), this.settings.secret);
    if (!read) throw new UserError('QUESTION_OVER');
    return read;
  }
}
