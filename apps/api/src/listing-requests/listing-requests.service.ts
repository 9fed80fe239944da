import { authorize, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { DailyTasks } from '#libs/schedule';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AddContactInput } from '../contacts/index.js';
import { AskToList } from './ask-to-list.js';
import { DAYS_TO_ANSWER } from './listing-link.js';
import { ListingRequestRepository } from './listing-request.repository.js';
import { ListingTeller } from './listing-teller.js';
import type { ListingRequestType } from './listing.types.js';

/** How long what became of a question is remembered. */
const REMEMBERED_DAYS = 30;

/** What a coordinator asked of people of other gemeenten. */
@Injectable()
export class ListingRequestsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly requests: ListingRequestRepository,
    private readonly asking: AskToList,
    private readonly teller: ListingTeller,
    private readonly tasks: DailyTasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tasks.add('forget-listing-requests', (today) => this.forget(today));
  }

  async ask(actor: Actor, input: AddContactInput): Promise<ListingRequestType> {
    const [asked] = await this.teller.asked([await this.asking.run(actor, input)]);
    return asked!;
  }

  /** The latest first. */
  async hers(actor: Actor): Promise<ListingRequestType[]> {
    return this.teller.asked(await this.requests.ofAccount(actor.accountId));
  }

  /** Not shown to her any more; without an answer the question is withdrawn. @throws UserError NOT_FOUND unless it is hers */
  async putAway(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const open = await this.requests.holdOpen(id);
      authorize(open ?? await this.requests.byId(id), ({ accountId }) => accountId === actor.accountId);
      await this.requests.update(id, { isPutAway: true, ...(open && { outcome: 'withdrawn' as const, closedAt: this.clock.instant() }) });
    });
  }

  private async forget(today: string): Promise<void> {
    const day = addDays(today, -REMEMBERED_DAYS);
    await this.database.transaction(() => this.requests.forget(`${day}T00:00:00.000Z`, addDays(day, -DAYS_TO_ANSWER)));
  }
}
