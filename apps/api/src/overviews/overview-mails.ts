import { type Actor, coordinatesSomewhere } from '#libs/access';
import { Clock, dayOf } from '#libs/clock';
import { Settings } from '#libs/config';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountRepository, WhoHasAddress } from '../accounts/index.js';
import { CorrectionsService } from '../corrections/index.js';
import { WorkListService, type WorkKind } from '../coverage/index.js';
import { DuplicatesService } from '../duplicates/index.js';
import { ProfessionalRepository } from '../professionals/index.js';
import type { What } from './order-overviews.js';

interface Waiting {
  title: string;
  /** Where it is settled. */
  at: string;
  count: number;
}

const REPORTS = '/beheer/meldingen';

/** As Beheer calls them. */
const KINDS: Readonly<Record<WorkKind, Omit<Waiting, 'count'>>> = {
  'correction': { title: 'Iemand meldt dat iets niet klopt', at: REPORTS },
  'vacancy': { title: 'Niemand voor een rol die nodig is', at: '/beheer' },
  'ending': { title: 'Stopt binnenkort, zonder opvolger', at: '/beheer' },
  'overdue': { title: 'Bel en bevestig', at: '/beheer/bevestigen' },
  'without-maatje': { title: 'Zonder maatje', at: '/beheer/maatjes' },
  'bounced': { title: 'E-mail kwam terug', at: '/beheer' },
  'retired-area': { title: 'Werkt voor een wijk of buurt die niet meer bestaat', at: '/beheer' },
};
const DOUBLES = { title: 'Staat misschien dubbel', at: '/beheer/dubbel' };

/** Writes to a coordinator what waits for her: how much of each kind, and of nobody who it is. */
@Injectable()
export class OverviewMails implements OnModuleInit {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly whoHas: WhoHasAddress,
    private readonly professionals: ProfessionalRepository,
    private readonly work: WorkListService,
    private readonly duplicates: DuplicatesService,
    private readonly corrections: CorrectionsService,
    private readonly mails: MailQueue,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('overview', ({ accountId, day, what }) => this.write(accountId!, day!, what as What));
  }

  /** Null: nothing waits, she wants no mails, keeps no lists any more, or a later one follows. */
  private async write(accountId: string, day: string, what: What): Promise<Mail | null> {
    const account = await this.accounts.byId(accountId);
    if (!account?.overviewByMail || account.blockedAt !== null || account.overviewAt === null || dayOf(account.overviewAt) !== day) return null;
    const actor = await this.accounts.actorOf(accountId, account.professionalId, this.clock.today());
    const to = await this.whoHas.addressFor(account);
    if (!actor || !coordinatesSomewhere(actor) || !to.includes('@')) return null;
    const said = await (what === 'all' ? this.all(actor) : this.reports(actor));
    const person = account.professionalId === null ? null : await this.professionals.byId(account.professionalId);
    return said && {
      to,
      subject: said.subject,
      text: `Hallo${person ? ` ${person.voornaam}` : ''},\n\n${said.text}\n\n`
        + `Je krijgt deze mail op maandag als er iets op je wacht. Op andere dagen alleen als iemand iets nieuws meldt. Zet hem uit bij je account:\n${this.settings.baseUrl}/account\n`,
    };
  }

  private async all(actor: Actor): Promise<{ subject: string; text: string } | null> {
    const waiting: Waiting[] = (await this.work.entries(actor, undefined)).map(({ kind, count }) => ({ ...KINDS[kind], count }));
    const doubles = await this.duplicates.pairs(actor);
    if (doubles.length > 0) waiting.push({ ...DOUBLES, count: doubles.length });
    const sum = waiting.reduce((total, { count }) => total + count, 0);
    return sum === 0 ? null : {
      subject: `${sum === 1 ? '1 ding vraagt' : `${dutch(sum)} dingen vragen`} je aandacht in Korte Lijnen`,
      text: `Dit wacht op je:\n\n${waiting.map(({ title, at, count }) => `${title}: ${dutch(count)}\n${this.settings.baseUrl}${at}`).join('\n\n')}`,
    };
  }

  private async reports(actor: Actor): Promise<{ subject: string; text: string } | null> {
    const { length } = await this.corrections.openOf(actor, actor.gemeenten);
    return length === 0 ? null : {
      subject: 'Nieuwe melding: er klopt iets niet',
      text: `Iemand meldde dat er iets niet klopt in je lijsten. Tot je ernaar kijkt, zien anderen wat misschien niet klopt. ${length === 1 ? 'Deze melding wacht' : `${dutch(length)} meldingen wachten`} op je:\n\n${this.settings.baseUrl}${REPORTS}`,
    };
  }
}

const dutch = (count: number): string => count.toLocaleString('nl-NL');
