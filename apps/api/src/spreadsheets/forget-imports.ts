import { Clock, instantAfter, startOfDay } from '#libs/clock';
import { Database } from '#libs/database';
import { DailyTasks } from '#libs/schedule';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ImportsRepository } from './imports.repository.js';

const DAY_MS = 86_400_000;
const APPLIED_DAYS = 30;

/** A file stays until the next morning, and what became of it a month. */
@Injectable()
export class ForgetImports implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly tasks: DailyTasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tasks.add('forget-imports', () => this.forget());
  }

  private async forget(): Promise<void> {
    const applied = instantAfter(this.clock.now(), -APPLIED_DAYS * DAY_MS);
    await this.database.transaction(() => this.imports.forget(startOfDay(this.clock.today()), applied));
  }
}
