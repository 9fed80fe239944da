import { Clock, dayOf } from '#libs/clock';
import { Settings } from '#libs/config';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreaRepository, gemeenteOf } from '../areas/index.js';
import { ContactRepository, type ContactRecord } from '../contacts/index.js';
import { CorrectionRepository } from '../corrections/index.js';
import { displayNumber } from '../phone-numbers/index.js';
import { dayInWords, listInWords } from '../reachability/index.js';
import { roleOf } from '../roles/index.js';
import { ConfirmationLink } from './confirmation-link.js';
import { isAsked } from './is-asked.js';
import type { VerificationRequest } from './verification-request.entity.js';
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
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('ask-to-confirm', ({ requestId, first, reminder }) => this.ask(requestId!, first ? 'first' : reminder ? 'reminder' : 'again'));
  }

  /** Null: she answered meanwhile, left, or has no address any more. */
  private async ask(requestId: string, form: Form): Promise<Mail | null> {
    const request = await this.requests.byId(requestId);
    if (!request) return null;
    const today = this.clock.today();
    const contacts = await this.contacts.recordsAnywhere(await this.requests.activeIdsOf(request.professionalId, today), today);
    const [person] = contacts;
    if (!person?.email || !isAsked(request, contacts)) return null;
    const refusedAt = await this.corrections.refusedOfHerself(contacts.map(({ id }) => id));
    const before = refusedAt !== null ? `Je gaf op ${dayInWords(dayOf(refusedAt), today)} door dat er iets veranderde. De coördinator heeft dat niet overgenomen. ` : form === 'reminder' ? 'Eerder vroegen we je dit ook al. ' : '';
    const numbers = person.phones.length === 0 ? 'Er staat geen nummer van jou in de lijst.' : `${person.phones.length === 1 ? 'Nummer' : 'Nummers'}: ${person.phones.map(({ number }) => displayNumber(number)).join(', ')}`;
    const gemeenten = await this.areas.byCodes([...new Set(contacts.flatMap(({ areas }) => areas.map(({ code }) => gemeenteOf(code))))]);
    const whose = gemeenten.length === 1 ? `De gemeente ${gemeenten[0]!.name} houdt` : `${few(gemeenten, 'gemeenten')} houden`;
    const { subject, stands, question, besides } = this.words(form);
    return {
      to: person.email,
      subject,
      text: `Hallo ${person.voornaam},\n\n${before}${whose} in Korte Lijnen bij wie collega's kunnen bellen over jeugd in de wijk. ${stands}\n\n`
        + `${contacts.map((contact) => `- ${describe(contact)}`).join('\n')}\n\n${numbers}\n\n`
        + `${question} Open deze pagina, je hoeft niet in te loggen:\n\n${this.link.urlOf(request, person.email)}\n\n`
        + `${besides}Antwoord je niet, dan ${withoutAnswer(request, contacts, today)}.\n`,
    };
  }

  private words(form: Form): { subject: string; stands: string; question: string; besides: string } {
    if (form !== 'first') return { subject: form === 'reminder' ? 'Herinnering: klopt dit nog?' : 'Klopt dit nog?', stands: 'Zo sta je erin:', question: 'Klopt het nog? Of is er iets veranderd?', besides: '' };
    return {
      subject: 'Je staat in Korte Lijnen: klopt dit?',
      stands: 'Jij staat daar nu ook in, zo:',
      question: 'Klopt het? Of moet er iets anders, of wil je hier niet in staan?',
      besides: `Wie dit ziet, hoe lang we het bewaren en wat je ertegen kunt doen:\n\n${this.settings.baseUrl}/privacy\n\n`,
    };
  }
}

type Form = 'first' | 'again' | 'reminder';

/** What happens to her entry: nothing, of what was not due yet. */
function withoutAnswer({ isFirst }: VerificationRequest, contacts: readonly ContactRecord[], today: string): string {
  if (isFirst) return 'verandert er niets. We vragen het je later nog eens';
  const sinksFrom = contacts.filter(({ askedOn }) => askedOn !== null).map(({ staleFrom }) => staleFrom).sort()[0]!;
  return `${sinksFrom > today ? `zakt je vermelding vanaf ${dayInWords(sinksFrom, today)} in` : 'blijft je vermelding onderaan staan in'} de lijst`;
}

const describe = ({ roleCode, organisation, areas }: ContactRecord): string => `${roleOf(roleCode).label}, ${organisation.name}, voor ${few(areas, 'gebieden')}`;

const MOST = 4;

/** Their names, or the first few and how many more there are. */
const few = (areas: readonly { name: string }[], called: string): string =>
  (areas.length <= MOST ? listInWords(areas.map(({ name }) => name)) : `${areas.slice(0, MOST - 1).map(({ name }) => name).join(', ')} en ${areas.length - MOST + 1} andere ${called}`);
