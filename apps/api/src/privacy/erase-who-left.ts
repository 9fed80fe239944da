import { addDays, Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { Outbox } from '#libs/outbox';
import { DailyTasks } from '#libs/schedule';
import { SearchIndex } from '#libs/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PrivacyRepository } from './privacy.repository.js';

/** Every day: erases what names people who left longer ago than the retention time, and accounts, notes and logs of that age that nobody needs; also from the bytes of SQLite's files. */
@Injectable()
export class EraseWhoLeft implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyRepository,
    private readonly outbox: Outbox,
    private readonly index: SearchIndex,
    private readonly tasks: DailyTasks,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.tasks.add('erase-who-left', (today) => this.run(today));
  }

  async run(today: string): Promise<void> {
    const day = addDays(today, -this.settings.RETENTION_DAYS);
    const instant = `${day}T00:00:00.000Z`;
    while (await this.eraseSome(day, instant));
    await this.database.transaction(async () => {
      await this.privacy.forgetAccounts(instant);
      await this.privacy.forgetWords(instant);
      await this.privacy.forgetLogs(instant);
    });
    await this.database.gather();
    await this.index.forget(); // what it was told of until now: of the erased above, tomorrow
  }

  /** Answers whether there was anybody. */
  private async eraseSome(day: string, instant: string): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const found = await this.privacy.leftBefore(day, instant);
      if (found.length === 0) return false;
      await this.database.hold('professional', found);
      const stillLeft = new Set(await this.privacy.leftBefore(day, instant)); // somebody may have been given a role meanwhile
      const ids = found.filter((id) => stillLeft.has(id));
      const contactIds = ids.length === 0 ? [] : await this.privacy.erase(ids, this.clock.instant());
      if (contactIds.length > 0) await this.outbox.publish(manager, 'contact.changed', ...contactIds.map((contactId) => ({ contactId })));
      return true;
    });
  }
}
