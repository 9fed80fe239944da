import { authorize, orNotFound, RateLimits } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from '../accounts/index.js';
import { AddContact, ContactRepository, lasts, type Saved } from '../contacts/index.js';
import { ProfessionalRepository, type Professional } from '../professionals/index.js';
import { ListingLink } from './listing-link.js';
import type { ListingRequest } from './listing-request.entity.js';
import { ListingRequestRepository } from './listing-request.repository.js';
import { ListingTeller } from './listing-teller.js';
import type { ListingQuestionType } from './listing.types.js';

/** Answers to the mail that asks somebody whether she may stand in a list. The link says who she is, and only for this. */
@Injectable()
export class AnswerListing {
  constructor(
    private readonly database: Database,
    private readonly requests: ListingRequestRepository,
    private readonly professionals: ProfessionalRepository,
    private readonly contacts: ContactRepository,
    private readonly accounts: AccountRepository,
    private readonly adding: AddContact,
    private readonly teller: ListingTeller,
    private readonly link: ListingLink,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** What she is asked. Changes nothing, so that a scanner of mail may open it. @throws UserError QUESTION_OVER */
  async read(token: string): Promise<ListingQuestionType> {
    const { request, person } = await this.askedBy(token);
    return this.teller.question(request, person);
  }

  /** Her first answer counts; the answer says what became of it. @throws UserError QUESTION_OVER, TOO_MANY_ATTEMPTS */
  async answer(token: string, agrees: boolean, ip: string): Promise<ListingQuestionType> {
    const { id } = await this.limits.countLink('listing', ip, () => this.link.read(token));
    await this.askedBy(token);
    if (agrees) await this.agree(id);
    else await this.close(id, async () => ({ outcome: 'refused' }));
    return this.read(token);
  }

  /** What is asked by this link, and whom. @throws UserError QUESTION_OVER */
  private async askedBy(token: string): Promise<{ request: ListingRequest; person: Professional }> {
    const { id, isMailedTo } = this.link.read(token);
    const request = await this.requests.byId(id);
    const person = request && await this.professionals.byId(request.professionalId);
    if (!request || !person || !isMailedTo(person.email) || request.outcome === 'withdrawn') throw new UserError('QUESTION_OVER');
    return { request, person };
  }

  /** All of it or nothing; why it could not be done is kept for both of them. */
  private async agree(id: string): Promise<void> {
    try {
      await this.close(id, async (request) => ({ outcome: 'agreed', contactId: (await this.add(request)).contactId }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await this.close(id, async () => ({ outcome: 'failed', problem: error.code }));
    }
  }

  private async close(id: string, outcomeOf: (request: ListingRequest) => Promise<Partial<ListingRequest>>): Promise<void> {
    await this.database.transaction(async () => {
      const request = await this.requests.holdOpen(id);
      if (request) await this.requests.update(id, { ...await outcomeOf(request), closedAt: this.clock.instant() });
    });
  }

  /** As if who asked added her now: who may not any more does not. @throws UserError as AddContact does; PERSON_LEFT */
  private async add(request: ListingRequest): Promise<Saved> {
    const today = this.clock.today();
    const { professionalId, accountId, organisationId, roleCode, areaCodes, startsOn, endsOn, hours, byAppointment } = request;
    await this.refuseIfLeft(request, today);
    const account = authorize(await this.accounts.byId(accountId), ({ blockedAt }) => blockedAt === null);
    const actor = orNotFound(await this.accounts.actorOf(accountId, account.professionalId, today));
    return this.adding.agreed(actor, professionalId, { organisationId, roleCode, areaCodes, startsOn: startsOn < today ? today : startsOn, endsOn, hours, byAppointment });
  }

  /** Who left may not be the one who reads her mail. @throws UserError PERSON_LEFT */
  private async refuseIfLeft({ professionalId }: ListingRequest, today: string): Promise<void> {
    const contacts = await this.contacts.ofPersonAnywhere(professionalId, today);
    if (!contacts.some((contact) => lasts(contact, today))) throw new UserError('PERSON_LEFT');
  }
}
