import { Settings } from '#libs/config';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangesRepository } from '../changes/index.js';
import { AccountRepository } from './account.repository.js';
import { WhoHasAddress } from './who-has-address.js';

/** Writes the mails of what a beheerder does: an invitation, and that somebody signs in with another address. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly whoHas: WhoHasAddress,
    private readonly changes: ChangesRepository,
    private readonly mails: MailQueue,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.mails.write('invitation', ({ accountId }) => this.invitation(accountId!));
    this.mails.write('address-changed', ({ changeId }) => this.toOldAddress(changeId!));
  }

  private async invitation(accountId: string): Promise<Mail | null> {
    const account = await this.accounts.byId(accountId);
    if (!account || account.blockedAt !== null) return null;
    return {
      to: await this.whoHas.addressFor(account),
      subject: 'Je hebt toegang tot Korte Lijnen',
      text: `Hallo,\n\nJe hebt toegang gekregen tot Korte Lijnen: de lijst van mensen die in de wijken met jeugd werken, met hun nummers.\n\nLog in met dit e-mailadres:\n\n${this.settings.baseUrl}/inloggen\n\nJe krijgt dan een mail met een link waarmee je binnen bent.\n`,
    };
  }

  /** So that who did not ask for it knows. */
  private async toOldAddress(changeId: string): Promise<Mail | null> {
    const before = (await this.changes.changesOf(changeId)).find(({ field }) => field === 'email')?.before;
    if (!before) return null; // erased meanwhile
    return {
      to: JSON.parse(before) as string,
      subject: 'Je logt in met een ander e-mailadres',
      text: `Hallo,\n\nDe beheerder van Korte Lijnen heeft het e-mailadres veranderd waarmee je inlogt. Met dit adres kan het niet meer; op het nieuwe adres staat een mail.\n\nHeb je hier niet om gevraagd? Bel dan meteen je beheerder.\n`,
    };
  }
}
