import { Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountRepository, WhoHasAddress } from '../accounts/index.js';
import { ContactRepository } from '../contacts/index.js';
import { fullName } from '../professionals/index.js';
import { CorrectionRepository } from './correction.repository.js';

/** Tells who said that something was wrong what became of it. */
@Injectable()
export class CorrectionMails implements OnModuleInit {
  constructor(
    private readonly corrections: CorrectionRepository,
    private readonly accounts: AccountRepository,
    private readonly whoHas: WhoHasAddress,
    private readonly contacts: ContactRepository,
    private readonly mails: MailQueue,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('correction-judged', ({ correctionId, taken }) => this.judged(correctionId!, taken !== undefined));
  }

  private async judged(correctionId: string, isTaken: boolean): Promise<Mail | null> {
    const correction = await this.corrections.byId(correctionId);
    const account = correction?.accountId ? await this.accounts.byId(correction.accountId) : null;
    if (!correction?.outcome || !account || account.blockedAt) return null;
    const [contact] = await this.contacts.recordsAnywhere([correction.contactId], this.clock.today());
    const to = await this.whoHas.addressFor(account);
    if (!contact || !to.includes('@')) return null; // her address is another's now
    const accepted = isTaken ? 'Je had gelijk: het is aangepast.' : 'Volgens de coördinator had je gelijk.';
    const outcome = correction.outcome === 'accepted' ? accepted : 'Volgens de coördinator klopt het wel; er is niets aangepast.';
    const reply = correction.reply ? `\n\nDe coördinator schrijft erbij:\n\n${correction.reply}` : '';
    return {
      to,
      subject: 'Wat er met je melding is gedaan',
      text: `Hallo,\n\nJe meldde dat er iets niet klopt bij ${fullName(contact)}. ${outcome}${reply}\n\n${this.settings.baseUrl}/contacten/${contact.id}\n\nDank je wel: zo blijft de lijst goed.\n`,
    };
  }
}
