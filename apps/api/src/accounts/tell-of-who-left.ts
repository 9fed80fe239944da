import { addDays, Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { MailQueue, type Mail } from '#libs/mail';
import { DailyTasks } from '#libs/schedule';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fullName, ProfessionalRepository } from '../professionals/index.js';
import { AccountRepository } from './account.repository.js';
import { WhoHasAddress } from './who-has-address.js';

/** Of who left longer ago no mail is sent any more: the page shows her. */
const TOLD_DAYS = 14;

/** Every day: mails the beheerders of who left the directory and still has powers. */
@Injectable()
export class TellOfWhoLeft implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly whoHas: WhoHasAddress,
    private readonly professionals: ProfessionalRepository,
    private readonly mails: MailQueue,
    private readonly tasks: DailyTasks,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('left-with-powers', ({ accountId, beheerderId }) => this.write(accountId!, beheerderId!));
    this.tasks.add('tell-of-who-left', (today) => this.run(today));
  }

  /** Of each once. */
  private async run(today: string): Promise<void> {
    const left = await this.left(today);
    await this.database.transaction(() => this.mails.order(...left.map(({ accountId, leftOn, beheerderId }) => (
      { kind: 'left-with-powers', key: `left-with-powers:${accountId}:${leftOn}:${beheerderId}`, about: { accountId, beheerderId } }))));
  }

  private left(today: string) {
    return this.accounts.leftWithPowers(addDays(today, -TOLD_DAYS), today);
  }

  /** Null: she is back, may do nothing any more, or is not this beheerder's to look at. */
  private async write(accountId: string, beheerderId: string): Promise<Mail | null> {
    const isSo = (await this.left(this.clock.today())).some((each) => each.accountId === accountId && each.beheerderId === beheerderId);
    if (!isSo) return null;
    const [account, beheerder] = await Promise.all([this.accounts.byId(accountId), this.accounts.byId(beheerderId)]);
    const who = await this.professionals.byId(account!.professionalId!);
    return {
      to: await this.whoHas.addressFor(beheerder!),
      subject: 'Iemand die weg is, heeft nog rechten',
      text: `Hallo,\n\n${fullName(who!)} staat niet meer in de lijst, en heeft nog wel rechten in Korte Lijnen. Kijk of dat nog klopt:\n\n${this.settings.baseUrl}/beheer/rechten\n`,
    };
  }
}
