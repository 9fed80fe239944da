import { Clock } from '#libs/clock';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProfessionalRepository } from '../professionals/index.js';
import { dayInWords, listInWords } from '../reachability/index.js';
import { ListingLink } from './listing-link.js';
import { ListingRequestRepository } from './listing-request.repository.js';
import { ListingTeller } from './listing-teller.js';

/** Writes the mail that asks somebody whether she may stand in the list of another gemeente too. */
@Injectable()
export class ListingMails implements OnModuleInit {
  constructor(
    private readonly requests: ListingRequestRepository,
    private readonly professionals: ProfessionalRepository,
    private readonly teller: ListingTeller,
    private readonly link: ListingLink,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('ask-to-list', ({ requestId }) => this.ask(requestId!));
  }

  /** Null: it was withdrawn meanwhile, or she has no address any more. */
  private async ask(requestId: string): Promise<Mail | null> {
    const request = await this.requests.byId(requestId);
    const person = request && await this.professionals.byId(request.professionalId);
    if (!request || request.outcome !== null || !person?.email) return null;
    const { voornaam, by, gemeenten, role, organisation, areas, startsOn, endsOn, lastDay } = await this.teller.question(request, person);
    const today = this.clock.today();
    const where = listInWords(gemeenten);
    return {
      to: person.email,
      subject: `Mag je ook in de lijst van ${where} staan?`,
      text: `Hallo ${voornaam},\n\n${by} houdt in Korte Lijnen de contactlijst van ${where} bij, en wil jou daarin zetten:\n\n`
        + `- ${role}, ${organisation}, voor ${listInWords(areas)}, vanaf ${dayInWords(startsOn, today)}${endsOn ? ` tot en met ${dayInWords(endsOn, today)}` : ''}\n\n`
        + 'Je staat al in de lijst van een andere gemeente. Daarom vragen we het eerst aan jou.\n\n'
        + `Zeg je ja? Dan vinden collega’s in ${where} je met deze rol. Ze zien de nummers die iedereen mag zien; wie in hetzelfde gebied werkt, ziet ook de nummers voor ‘zelfde wijk’. Wie daar de lijst bijhoudt, ziet al je nummers, ook de afgeschermde. Je nummers wijzig je vanaf dan alleen zelf: ingelogd, of met de mail ‘Klopt dit nog?’.\n\n`
        + `Zeg je nee, of antwoord je niet? Dan verandert er niets. Je kunt antwoorden tot en met ${dayInWords(lastDay, today)}, je hoeft niet in te loggen:\n\n${this.link.urlOf(request, person.email)}\n`,
    };
  }
}
