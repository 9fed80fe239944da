import { RateLimits, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Injectable } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { AddContact, type AddContactInput, type Placement } from '../contacts/index.js';
import { lastDayOf } from './listing-link.js';
import type { ListingRequest } from './listing-request.entity.js';
import { ListingRequestRepository, MAIL_KEY } from './listing-request.repository.js';

/** By one coordinator. */
const MOST_A_DAY = 20;
/** Of one person, whoever asks and also when it was withdrawn: each is a mail. */
const MOST_A_WEEK = 3;
/** Also tries that come to nothing, which tell whether an address is known. */
const TRIES = { times: 40, minutes: 60 };

/** Asks somebody who is known in another gemeente only, by mail, whether she may stand in this list too. */
@Injectable()
export class AskToList {
  constructor(
    private readonly database: Database,
    private readonly requests: ListingRequestRepository,
    private readonly adding: AddContact,
    private readonly mails: MailQueue,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError as AddContact does; DATE_INVALID for what is over already; ASKED_ALREADY, ASKED_MANY, ASKED_OFTEN, TOO_MANY_ATTEMPTS; BAD_INPUT for somebody who need not be asked. */
  async run(actor: Actor, input: AddContactInput): Promise<ListingRequest> {
    await this.limits.count('ask-to-list', actor.accountId, TRIES);
    return this.database.transaction(async () => {
      const { professionalId, name, placement } = await this.adding.elsewhere(actor, input);
      await this.database.hold('account', [actor.accountId]);
      await this.database.hold('professional', [professionalId]);
      const today = this.clock.today();
      if (placement.endsOn !== null && placement.endsOn < today) throw new UserError('DATE_INVALID');
      const before = await this.requests.ofProfessional(professionalId);
      if (before.some((asked) => isStillAsked(asked, today) && isForTheSame(asked, placement))) throw new UserError('ASKED_ALREADY');
      if (before.filter(({ askedOn }) => askedOn > addDays(today, -7)).length >= MOST_A_WEEK) throw new UserError('ASKED_OFTEN');
      if (await this.requests.countOf(actor.accountId, today) >= MOST_A_DAY) throw new UserError('ASKED_MANY', { max: MOST_A_DAY });
      const request = { id: newId(), professionalId, accountId: actor.accountId, name, ...placement, askedOn: today, outcome: null, problem: null, contactId: null, closedAt: null, isPutAway: false };
      await this.requests.add(request);
      await this.mails.order({ kind: 'ask-to-list', key: MAIL_KEY + request.id, about: { requestId: request.id }, professionalId });
      return request;
    });
  }
}

/** Who said no is not asked again for as long as that is remembered. */
const isStillAsked = (asked: ListingRequest, today: string): boolean => (asked.outcome === null ? today <= lastDayOf(asked) : asked.outcome === 'refused');

/** What another gemeente asked of her is something else; another role for this one is not. */
const isForTheSame = (asked: ListingRequest, { areaCodes }: Placement): boolean => asked.areaCodes.some((code) => areaCodes.some((other) => gemeenteOf(code) === gemeenteOf(other)));
