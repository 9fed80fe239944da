import { addDays, Clock, dayOf } from '#libs/clock';
import { Database } from '#libs/database';
import { MailQueue, type MailOrder } from '#libs/mail';
import { chunksOf } from '#libs/pace';
import { DailyTasks } from '#libs/schedule';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayPlace } from '../contacts/index.js';
import { CorrectionRepository, type OpenCorrection } from '../corrections/index.js';
import { OverviewsRepository, type Coordinator } from './overviews.repository.js';

const [MONDAY, FRIDAY] = [1, 5];
const TOGETHER = 100;

/** What she is mailed: all that waits, or only what people reported. */
export type What = 'all' | 'reports';

/**
 * Orders, once a week, a mail for each coordinator of what waits for her; on other working days only where somebody reported something since
 * the last. What waits is counted when the mail is written, one by one; where it is nothing none is sent.
 */
@Injectable()
export class OrderOverviews implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly overviews: OverviewsRepository,
    private readonly corrections: CorrectionRepository,
    private readonly mails: MailQueue,
    private readonly tasks: DailyTasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tasks.add('overviews', (today) => this.run(today));
  }

  /** May be broken off and run again: a day has one mail for each. */
  async run(today: string): Promise<void> {
    const { day, weekday } = this.clock.local();
    if (day !== today || weekday > FRIDAY) return; // past midnight: the next day says it
    const monday = addDays(today, MONDAY - weekday);
    const coordinators = await this.overviews.coordinators(today);
    const reports = await this.reportsOf(coordinators.filter(({ overviewAt }) => overviewAt !== null && dayOf(overviewAt) >= monday));
    const due = coordinators.flatMap((each): { accountId: string; what: What | null }[] => {
      const { accountId, overviewAt, powers } = each;
      if (overviewAt === null) return [{ accountId, what: weekday === MONDAY ? 'all' : null }]; // new: from now on
      if (dayOf(overviewAt) < monday) return [{ accountId, what: 'all' }]; // also when nobody was at it on Monday
      const isNew = ({ at, organisationId, areaCodes }: OpenCorrection) => at > overviewAt && mayPlace({ powers }, organisationId, areaCodes);
      return reports.some(isNew) ? [{ accountId, what: 'reports' }] : [];
    });
    for (const some of chunksOf(due, TOGETHER)) {
      await this.database.transaction(async () => {
        await this.overviews.lookedAt(some.map(({ accountId }) => accountId), this.clock.instant());
        await this.mails.order(...some.flatMap(({ accountId, what }): MailOrder[] => (what === null ? [] : [{ kind: 'overview', key: `overview:${accountId}:${today}`, about: { accountId, day: today, what } }])));
      });
    }
  }

  /** What people reported and nobody judged, in all that these coordinators keep. */
  private async reportsOf(coordinators: readonly Coordinator[]): Promise<OpenCorrection[]> {
    const gemeenten = new Set(coordinators.flatMap(({ powers }) => powers.map(({ gemeenteCode }) => gemeenteCode)));
    return gemeenten.size === 0 ? [] : this.corrections.open([...gemeenten]);
  }
}
