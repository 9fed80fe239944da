import { authorize, type Actor } from '#libs/access';
import { addDays, Clock, instantAfter } from '#libs/clock';
import { Settings } from '#libs/config';
import { lastBackup } from '#libs/database';
import { Readiness } from '#libs/health';
import { MailQueue } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import { DailyTasks } from '#libs/schedule';
import { shippedVersion } from '#libs/shipped-data';
import { Injectable } from '@nestjs/common';
import type { BackupStateType, DailyTaskType, InstallationType, MailStateType, SearchState } from './installation.types.js';

const STUCK_MS = 15 * 60_000;
const BEHIND_SECONDS = 60;
const LOST_DAYS = 7;
const VERSION = shippedVersion();

/** Tells a beheerder whether mail, search and the daily work do what they must, so that she need not hear it from others. */
@Injectable()
export class InstallationService {
  constructor(
    private readonly mails: MailQueue,
    private readonly outbox: Outbox,
    private readonly tasks: DailyTasks,
    private readonly readiness: Readiness,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @throws UserError NOT_FOUND unless she is beheerder of some gemeente. */
  async state(actor: Actor): Promise<InstallationType> {
    authorize(actor, ({ powers }) => powers.some(({ kind }) => kind === 'beheerder'));
    const [mail, { parked, oldestSeconds }, daily] = await Promise.all([this.mail(), this.outbox.depth('contact.changed', 'organisation.changed'), this.daily()]);
    const search = await this.search(oldestSeconds);
    return { works: !mail.isStuck && search === 'up-to-date' && parked === 0 && !daily.some(({ isLate }) => isLate), mail, search, notFound: parked, daily, version: VERSION, backup: await this.backup() };
  }

  private async backup(): Promise<BackupStateType | null> {
    return this.settings.DATABASE_URL ? null : { lastMadeAt: await lastBackup(this.settings.databaseUrl) };
  }

  private async mail(): Promise<MailStateType> {
    const now = this.clock.now();
    const mail = await this.mails.progress(instantAfter(now, -LOST_DAYS * 24 * 3_600_000));
    return { ...mail, isStuck: mail.waitingSince !== null && mail.waitingSince < instantAfter(now, -STUCK_MS) };
  }

  private async search(oldestSeconds: number): Promise<SearchState> {
    const { status } = (await this.readiness.searchAnswers())['search']!;
    if (status === 'degraded') return 'away';
    if (status === 'down') return 'filling';
    return oldestSeconds > BEHIND_SECONDS ? 'behind' : 'up-to-date';
  }

  private async daily(): Promise<DailyTaskType[]> {
    const beforeYesterday = addDays(this.clock.today(), -2);
    return (await this.tasks.done()).map(({ task, lastDoneOn, lastError }) => ({
      name: task, lastDoneOn, isLate: lastError !== null || (lastDoneOn !== null && lastDoneOn <= beforeYesterday),
    }));
  }
}
