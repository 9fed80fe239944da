import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Injectable } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { AddContact, type AddContactInput, type Placement } from '../contacts/index.js';
import { lastDayOf } from './listing-link.js';
import type { ListingRequest } from './listing-request.entity.js';
import { ListingRequestRepository, MAIL_KEY } from './listing-request.repository.js';

const MOST_A_DAY = 20;

/** Asks somebody who is known in another gemeente only, by mail, whether she may stand in this list too. */
@Injectable()
export class AskToList {
  constructor(
    private readonly database: Database,
    private readonly requests: ListingRequestRepository,
    private readonly adding: AddContact,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError as AddContact does; ASKED_ALREADY, ASKED_MANY; BAD_INPUT for somebody who need not be asked. */
  async run(actor: Actor, input: AddContactInput): Promise<ListingRequest> {
    return this.database.transaction(async () => {
      const { professionalId, name, placement } = await this.adding.elsewhere(actor, input);
      await this.database.hold('account', [actor.accountId]);
      await this.database.hold('professional', [professionalId]);
      const today = this.clock.today();
      if ((await this.requests.ofProfessional(professionalId)).some((asked) => isStillAsked(asked, today) && isSame(asked, placement))) throw new UserError('ASKED_ALREADY');
      if (await this.requests.countOf(actor.accountId, today) >= MOST_A_DAY) throw new UserError('ASKED_MANY', { max: MOST_A_DAY });
      const request = { id: newId(), professionalId, accountId: actor.accountId, name, ...placement, askedOn: today, outcome: null, problem: null, contactId: null, closedAt: null, isPutAway: false };
      await this.requests.add(request);
      await this.mails.order({ kind: 'ask-to-list', key: MAIL_KEY + request.id, about: { requestId: request.id }, professionalId });
      return request;
    });
  }
}

/** Who said no is not asked the same again for as long as that is remembered. */
const isStillAsked = (asked: ListingRequest, today: string): boolean => (asked.outcome === null ? today <= lastDayOf(asked) : asked.outcome === 'refused');

/** What another gemeente asked of her is something else. */
const isSame = (asked: ListingRequest, { roleCode, organisationId, areaCodes }: Placement): boolean =>
  asked.roleCode === roleCode && asked.organisationId === organisationId && asked.areaCodes.some((code) => areaCodes.some((other) => gemeenteOf(code) === gemeenteOf(other)));
