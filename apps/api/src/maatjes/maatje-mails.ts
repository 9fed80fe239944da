import { Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ContactRepository, vCard, type ContactRecord } from '../contacts/index.js';
import { fullName } from '../professionals/index.js';
import { roleOf } from '../roles/index.js';
import { MaatjeRepository } from './maatje.repository.js';

/** Writes the mails of maatjes: the proposal, the reminder, and the welcome with the other's contact. */
@Injectable()
export class MaatjeMails implements OnModuleInit {
  constructor(
    private readonly maatjes: MaatjeRepository,
    private readonly contacts: ContactRepository,
    private readonly mails: MailQueue,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('maatje-proposed', ({ pairId, to, what }) => this.proposed(pairId!, to === 'member', what === 'reminder'));
    this.mails.write('maatje-welcome', ({ pairId, to }) => this.welcome(pairId!, to === 'member'));
  }

  private async proposed(pairId: string, toMember: boolean, isReminder: boolean): Promise<Mail | null> {
    const found = await this.pairOf(pairId, toMember);
    if (!found || found.pair.state !== 'proposed') return null;
    const { pair, me, other } = found;
    const what = toMember ? `${fullName(other)} (${roleOf(other.roleCode).label}) is voorgesteld als jouw maatje: iemand om lastige casuïstiek mee te bespreken.` : `${fullName(other)} (${roleOf(other.roleCode).label}, ${other.organisation.name}) zoekt een maatje, en jij bent voorgesteld.`;
    return {
      to: me.email!,
      subject: isReminder ? 'Herinnering: je maatje wacht op antwoord' : toMember ? 'Je maatje' : 'Een nieuw maatje',
      text: `Hallo ${me.voornaam},\n\n${what}\n\nWaarom jullie twee:\n${pair.reasons.map((reason) => `- ${reason}`).join('\n')}\n\nZeg hier ja of nee:\n\n${this.settings.baseUrl}/maatje\n\nAntwoord je niet, dan stellen we na een week iemand anders voor.\n`,
    };
  }

  private async welcome(pairId: string, toMember: boolean): Promise<Mail | null> {
    const found = await this.pairOf(pairId, toMember);
    if (!found || found.pair.state !== 'active') return null;
    const { me, other } = found;
    const wijk = me.areas.find(({ level }) => level === 'wijk');
    const list = toMember && wijk ? `\n\nDe lijst van je wijk ${wijk.name}, met alle nummers om te bewaren:\n\n${this.settings.baseUrl}/wijken/${wijk.code}` : '';
    return {
      to: me.email!,
      subject: `${fullName(other)} is nu je maatje`,
      text: `Hallo ${me.voornaam},\n\nJullie zeiden allebei ja: ${fullName(other)} is nu je maatje. De contactgegevens zitten bij deze mail; open het bestand om ze in je telefoon te bewaren.\n\nBel elkaar deze week even om kennis te maken.${list}\n\nJe maatje vind je altijd terug op ${this.settings.baseUrl}/maatje\n`,
      attachments: [{ name: 'maatje.vcf', type: 'text/vcard; charset=utf-8', content: vCard(other, other.phones.filter(({ visibility }) => visibility !== 'coordinators'), other.areas.map(({ name }) => name), `${this.settings.baseUrl}/contacten/${other.id}`) }],
    };
  }

  /** Null: one of the two left, or has no address. */
  private async pairOf(pairId: string, toMember: boolean) {
    const pair = await this.maatjes.byId(pairId);
    if (!pair) return null;
    const records = new Map<string, ContactRecord>((await this.contacts.recordsAnywhere([pair.memberContactId, pair.expertContactId], this.clock.today())).map((record) => [record.id, record]));
    const [member, expert] = [records.get(pair.memberContactId), records.get(pair.expertContactId)];
    const [me, other] = toMember ? [member, expert] : [expert, member];
    return me?.email && other ? { pair, me, other } : null;
  }
}
