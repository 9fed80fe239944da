import { Clock, instantAfter } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { nameOf } from '#libs/logging';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { In } from 'typeorm';
import { ScheduledRun } from './scheduled-run.entity.js';

/** What is done once a day. It may be broken off and begun again: it must not mind. */
export type DailyTask = (today: string) => Promise<void>;

const LOOK_MS = 60_000;
/** A task in hand that nobody said so of for this long was in the hand of a process that died. */
const IN_HAND_MS = 5 * 60_000;

/** Does what has to be done every day, from a set hour, once, whichever process comes first; a day that was missed is made up for. */
@Injectable()
export class DailyTasks implements OnApplicationBootstrap, BeforeApplicationShutdown {
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
    if (this.settings.DAILY_AT === 'off' || !this.settings.isWorker) return;
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Does every task that was not done today; for commands and tests, whatever the hour. */
  async runDue(): Promise<void> {
    this.running ??= this.runAll().finally(() => { this.running = undefined; });
    await this.running;
  }

  /** Of each task the last day it was done, and how it failed if it did since. */
  async done(): Promise<ScheduledRun[]> {
    const runs = new Map((await this.database.read().findBy(ScheduledRun, { task: In([...this.tasks.keys()]) })).map((run) => [run.task, run]));
    return [...this.tasks.keys()].map((task) => runs.get(task) ?? { task, lastDoneOn: null, claimedUntil: null, lastError: null });
  }

  private async look(): Promise<void> {
    if (this.clock.local().time >= this.settings.DAILY_AT) await this.runDue();
  }

  private async runAll(): Promise<void> {
    const today = this.clock.today();
    for (const [name, task] of this.tasks) {
      try {
        if (!(await this.take(name, today))) continue;
        await this.whileInHand(name, () => task(today));
        await this.database.transaction((manager) => manager.update(ScheduledRun, name, { lastDoneOn: today, claimedUntil: null, lastError: null }));
      } catch (error) {
        const lastError = nameOf(error);
        this.logger.error(`The daily task ${name} failed and will be tried again: ${lastError}`);
        await this.database.transaction((manager) => manager.update(ScheduledRun, name, { claimedUntil: null, lastError })).catch(() => undefined); // then the claim ends by itself
      }
    }
  }

  /** Says now and then that it is still in hand. */
  private async whileInHand(task: string, work: () => Promise<void>): Promise<void> {
    const timer = setInterval(() => void this.database.transaction((manager) => manager.update(ScheduledRun, task, { claimedUntil: this.claimEnd() })).catch(() => undefined), IN_HAND_MS / 5);
    try {
      await work();
    } finally {
      clearInterval(timer);
    }
  }

  private readonly claimEnd = (): string => instantAfter(this.clock.now(), IN_HAND_MS);

  /** Answers whether it is ours to do today. A claim for far longer than any lasts, also by a machine whose clock is ahead, is from before the clock was set back. */
  private async take(task: string, today: string): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      await manager.createQueryBuilder().insert().into(ScheduledRun).values({ task, lastDoneOn: null, claimedUntil: null, lastError: null }).orIgnore().execute();
      await this.database.hold('scheduled_run', [task], 'task');
      const { lastDoneOn, claimedUntil } = await manager.findOneByOrFail(ScheduledRun, { task });
      const isClaimed = claimedUntil !== null && claimedUntil > this.clock.instant() && claimedUntil <= instantAfter(this.clock.now(), 2 * IN_HAND_MS);
      if (lastDoneOn === today || isClaimed) return false;
      await manager.update(ScheduledRun, task, { claimedUntil: this.claimEnd() });
      return true;
    });
  }
}
