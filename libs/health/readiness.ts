import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { SearchIndex } from '#libs/search';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { setTimeout as wait } from 'node:timers/promises';

/** What an answer may take. */
const LIMIT_MS = 2_000;

/** Whether people can be sent to this process. */
@Injectable()
export class Readiness implements OnModuleDestroy {
  /** It was asked to stop. */
  isStopping = false;

  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly index: SearchIndex,
    private readonly settings: Settings,
  ) {}

  /** The first thing that happens when it is asked to stop: it says so, and goes on for as long as it takes to be noticed. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await wait(this.settings.STOP_DELAY_SECONDS * 1_000);
  }

  process(): HealthIndicatorResult {
    const indicator = this.indicators.check('process');
    return this.isStopping ? indicator.down('stopping') : indicator.up();
  }

  async databaseAnswers(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('database');
    return inTime(this.database.ping()).then(() => indicator.up(), () => indicator.down());
  }

  /** An index that is being filled finds nothing yet; of an engine that is away, searches know how to do without. */
  async searchAnswers(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('search');
    if (!this.settings.isApi) return indicator.up();
    return inTime(this.index.isComplete()).then((isComplete) => (isComplete ? indicator.up() : indicator.down('filling')), () => indicator.degraded('away'));
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_resolve, reject) => { setTimeout(reject, LIMIT_MS).unref(); })]);
}
