import { Clock, dayOf } from '#libs/clock';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreaRepository, gemeenteOf } from '../areas/index.js';
import { ContactRepository, type ContactRecord } from '../contacts/index.js';
import { CorrectionRepository } from '../corrections/index.js';
import { displayNumber } from '../phone-numbers/index.js';
import { dayInWords } from '../reachability/index.js';
import { roleOf } from '../roles/index.js';
import { ConfirmationLink } from './confirmation-link.js';
import { VerificationRequestRepository } from './verification-request.repository.js';

/** Writes the mails that ask whether somebody's contacts still hold. */
@Injectable()
export class ConfirmationMails implements OnModuleInit {
  constructor(
    private readonly requests: VerificationRequestRepository,
    private readonly contacts: ContactRepository,
    private readonly corrections: CorrectionRepository,
    private readonly areas: AreaRepository,
    private readonly link: ConfirmationLink,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('ask-to-confirm', ({ requestId, reminder }) => this.ask(requestId!, reminder !== undefined));
  }

  /** Null: she answered meanwhile, left, or has no address any more. */
  private async ask(requestId: string, isReminder: boolean): Promise<Mail | null> {
    const request = await this.requests.byId(requestId);
    if (!request || request.closedAt !== null) return null;
    const today = this.clock.today();
    const contacts = await this.contacts.recordsAnywhere(await this.requests.activeIdsOf(request.professionalId, today), today);
    const [person] = contacts;
    if (!person?.email || !contacts.some(({ askedOn }) => askedOn !== null)) return null;
    const sinksFrom = contacts.filter(({ askedOn }) => askedOn !== null).map(({ staleFrom }) => staleFrom).sort()[0]!;
    const refusedAt = await this.corrections.refusedOfHerself(contacts.map(({ id }) => id));
    const before = refusedAt !== null ? `Je gaf op ${dayInWords(dayOf(refusedAt), today)} door dat er iets veranderde. De coördinator heeft dat niet overgenomen. ` : isReminder ? 'Eerder vroegen we je dit ook al. ' : '';
    const numbers = person.phones.length === 0 ? 'Er staat geen nummer van jou in de lijst.' : `${person.phones.length === 1 ? 'Nummer' : 'Nummers'}: ${person.phones.map(({ number }) => displayNumber(number)).join(', ')}`;
    const gemeenten = await this.areas.byCodes([...new Set(contacts.flatMap(({ areas }) => areas.map(({ code }) => gemeenteOf(code))))]);
    const whose = gemeenten.length === 1 ? `De gemeente ${gemeenten[0]!.name} houdt` : `${few(gemeenten, 'gemeenten')} houden`;
    return {
      to: person.email,
      subject: isReminder ? 'Herinnering: klopt dit nog?' : 'Klopt dit nog?',
      text: `Hallo ${person.voornaam},\n\n${before}${whose} in Korte Lijnen bij wie collega's kunnen bellen over jeugd in de wijk. Zo sta je erin:\n\n`
        + `${contacts.map((contact) => `- ${describe(contact)}`).join('\n')}\n\n${numbers}\n\n`
        + `Klopt het nog? Of is er iets veranderd? Open deze pagina, je hoeft niet in te loggen:\n\n${this.link.urlOf(request, person.email)}\n\n`
        + `Antwoord je niet, dan ${sinksFrom > today ? `zakt je vermelding vanaf ${dayInWords(sinksFrom, today)} in` : 'blijft je vermelding onderaan staan in'} de lijst.\n`,
    };
  }
}

const describe = ({ roleCode, organisation, areas }: ContactRecord): string => `${roleOf(roleCode).label}, ${organisation.name}, voor ${few(areas, 'gebieden')}`;

const LIST = new Intl.ListFormat('nl');
const MOST = 4;

/** Their names, or the first few and how many more there are. */
const few = (areas: readonly { name: string }[], called: string): string =>
  (areas.length <= MOST ? LIST.format(areas.map(({ name }) => name)) : `${areas.slice(0, MOST - 1).map(({ name }) => name).join(', ')} en ${areas.length - MOST + 1} andere ${called}`);
