import { Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ScheduledRun } from './scheduled-run.entity.js';

/** What is done once a day. It may be broken off and begun again: it must not mind. */
export type DailyTask = (today: string) => Promise<void>;

const LOOK_MS = 60_000;
/** A task in hand for longer than this was in the hand of a process that died. */
const IN_HAND_MS = 30 * 60_000;

/** Does what has to be done every day, from a set hour, once, whichever process comes first; a day that was missed is made up for. */
@Injectable()
export class DailyTasks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DailyTasks.name);
  private readonly tasks = new Map<string, DailyTask>();
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** In the order in which they are named. */
  add(name: string, task: DailyTask): void {
    this.tasks.set(name, task);
  }

  onApplicationBootstrap(): void {
    if (this.settings.DAILY_AT === 'off') return;
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Does every task that was not done today; for commands and tests, whatever the hour. */
  async runDue(): Promise<void> {
    this.running ??= this.runAll().finally(() => { this.running = undefined; });
    await this.running;
  }

  private async look(): Promise<void> {
    if (this.clock.local().time >= this.settings.DAILY_AT) await this.runDue();
  }

  private async runAll(): Promise<void> {
    const today = this.clock.today();
    for (const [name, task] of this.tasks) {
      try {
        if (!(await this.take(name, today))) continue;
        await task(today);
        await this.database.transaction((manager) => manager.update(ScheduledRun, name, { lastDoneOn: today, claimedUntil: null, lastError: null }));
      } catch (error) {
        const lastError = error instanceof Error ? error.name : 'unknown';
        this.logger.error(`The daily task ${name} failed and will be tried again: ${lastError}`);
        await this.database.transaction((manager) => manager.update(ScheduledRun, name, { claimedUntil: null, lastError }));
      }
    }
  }

  /** Answers whether it is ours to do today. */
  private async take(task: string, today: string): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      await manager.createQueryBuilder().insert().into(ScheduledRun).values({ task, lastDoneOn: null, claimedUntil: null, lastError: null }).orIgnore().execute();
      await this.database.hold('scheduled_run', [task], 'task');
      const { lastDoneOn, claimedUntil } = await manager.findOneByOrFail(ScheduledRun, { task });
      const now = this.clock.now();
      if (lastDoneOn === today || (claimedUntil !== null && claimedUntil > now.toISOString())) return false;
      await manager.update(ScheduledRun, task, { claimedUntil: new Date(now.getTime() + IN_HAND_MS).toISOString() });
      return true;
    });
  }
}
