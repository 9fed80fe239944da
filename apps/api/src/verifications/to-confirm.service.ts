import { type Actor, authorize, coordinatesSomewhere } from '#libs/access';
import { Clock, dayOf } from '#libs/clock';
import { Settings } from '#libs/config';
import { chunksOf } from '#libs/pace';
import { Injectable } from '@nestjs/common';
import { ContactRepository, ContactsService, mayEdit, mayPlace, verificationDays, type VerificationDays } from '../contacts/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import { inOrderOf, pageByKey, type Page, type PageRequest } from '../graphql/connection.js';
import { presentNumber } from '../phone-numbers/index.js';
import { dayInWords } from '../reachability/index.js';
import type { FactsToConfirmType, NotYetDueType, ToConfirmType } from './confirmation.types.js';
import type { VerificationRequest } from './verification-request.entity.js';
import { VerificationRequestRepository, type LastMail, type PlacedContact } from './verification-request.repository.js';

type WhatWasDone = Pick<ToConfirmType, 'text' | 'needsCall'>;

/** A contact whose confirmation is due, and what was done about it. */
export interface Due extends WhatWasDone {
  contactId: string;
  dueOn: string;
  /** The last day somebody confirmed it; null: never. */
  verifiedOn: string | null;
}

/** So many people in one question to the database. */
const TOGETHER = 1_000;

/** The contacts whose confirmation is due, for who keeps them. */
@Injectable()
export class ToConfirmService {
  constructor(
    private readonly requests: VerificationRequestRepository,
    private readonly contacts: ContactRepository,
    private readonly reading: ContactsService,
    private readonly disclosures: DisclosuresService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @param needsCall only those who must be called, or only the others; undefined: all. */
  async page(actor: Actor, needsCall: boolean | undefined, request: PageRequest): Promise<Page<ToConfirmType>> {
    const due = await this.due(actor, actor.gemeenten);
    const hers = new Map(due.filter((each) => needsCall === undefined || each.needsCall === needsCall).map((each) => [`${each.dueOn} ${each.contactId}`, each]));
    return pageByKey(hers, request, async (some) => {
      const ids = some.map(({ contactId }) => contactId);
      return inOrderOf(ids, await this.reading.shown(actor, ids)).map((contact, place) => contact && { contact, ...some[place]! });
    });
  }

  /** What she reads out when she has somebody on the phone. That she saw the numbers is logged. @throws UserError NOT_FOUND for what she does not keep. */
  async facts(actor: Actor, contactId: string): Promise<FactsToConfirmType> {
    const record = authorize((await this.contacts.records(actor.gemeenten, [contactId], this.clock.today()))[0], (each) => mayEdit(actor, each));
    if (record.phones.length > 0) await this.disclosures.logKept(actor, [record.professionalId], 'page');
    const [contact] = await this.reading.shown(actor, [contactId]);
    return { contact: contact!, numbers: record.phones.map(({ number, kind }) => presentNumber(number, kind)) };
  }

  /** What the actor keeps in these gemeenten and is due, the longest first. */
  async due(actor: Actor, gemeenten: readonly string[]): Promise<Due[]> {
    if (!coordinatesSomewhere(actor)) return [];
    const today = this.clock.today();
    const due = (await this.kept(actor, gemeenten))
      .filter(({ dueOn }) => dueOn <= today)
      .sort((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
    const done = await this.whatWasDone(due, today);
    return due.map(({ id, dueOn, verifiedOn }) => ({ contactId: id, dueOn, verifiedOn, ...done.get(id)! }));
  }

  /** Of the people she keeps: how many, how many of them nobody ever confirmed though that is not due yet, and when it is for the first. */
  async notYetDue(actor: Actor): Promise<NotYetDueType> {
    if (!coordinatesSomewhere(actor)) return { people: 0, neverConfirmed: 0, dueFrom: null };
    const kept = await this.kept(actor, actor.gemeenten);
    const later = kept.filter(({ verifiedOn, dueOn }) => verifiedOn === null && dueOn > this.clock.today());
    const peopleOf = (contacts: readonly PlacedContact[]) => new Set(contacts.map(({ professionalId }) => professionalId)).size;
    return { people: peopleOf(kept), neverConfirmed: peopleOf(later), dueFrom: later.map(({ dueOn }) => dueOn).sort()[0] ?? null };
  }

  private async kept(actor: Actor, gemeenten: readonly string[]): Promise<(PlacedContact & VerificationDays)[]> {
    return (await this.requests.activeIn(gemeenten, this.clock.today()))
      .filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes))
      .map((contact) => ({ ...contact, ...verificationDays(contact, this.settings) }));
  }

  private async whatWasDone(contacts: readonly (PlacedContact & { dueOn: string })[], today: string): Promise<Map<string, WhatWasDone>> {
    const done = new Map<string, WhatWasDone>();
    const perPerson = [...Map.groupBy(contacts, ({ professionalId }) => professionalId)];
    for (const some of chunksOf(perPerson, TOGETHER)) {
      const people = some.map(([id]) => id);
      const last = await this.requests.lastOf(people);
      const mails = await this.requests.lastMails([...last.values()]);
      const mailable = await this.requests.withAddress(people);
      const waiting = await this.requests.awaitingJudgement(people, today);
      for (const [person, hers] of some) {
        const asked = last.get(person);
        for (const { id, dueOn } of hers) {
          const isAnswered = asked?.answer && asked.answer !== 'confirmed' && dayOf(asked.closedAt!) >= dueOn;
          done.set(id, isAnswered ? whatSheSaid(asked.closedAt!, waiting.has(person), today) : whatWasMailed(asked, mailable.has(person), mails.get(asked?.id ?? ''), today));
        }
      }
    }
    return done;
  }
}

const whatSheSaid = (at: string, isWaiting: boolean, today: string): WhatWasDone =>
  ({ text: `antwoordde op ${dayInWords(dayOf(at), today)}${isWaiting ? ', de melding is nog niet bekeken' : ''}`, needsCall: false });

/** The one rule of who must be called: who cannot be mailed, whose mail did not arrive, and who let the question and its reminder pass. */
function whatWasMailed(request: VerificationRequest | undefined, isMailable: boolean, mail: LastMail | undefined, today: string): WhatWasDone {
  if (!isMailable) return { text: 'geen e-mailadres bekend', needsCall: true };
  if (!request || request.closedAt !== null) return { text: 'nog niet gevraagd', needsCall: false };
  if (mail?.isElsewhere) return { text: 'nog niet gemaild op het nieuwe e-mailadres', needsCall: false };
  if (mail?.state === 'bounced') return { text: 'de mail kwam terug', needsCall: true };
  if (mail?.state === 'unsure') return { text: 'de mail is misschien niet aangekomen', needsCall: true };
  const isOnItsWay = mail?.state === 'queued' || mail?.state === 'sending';
  return { text: isOnItsWay ? 'de mail is nog niet verstuurd' : whenMailed(request, today), needsCall: request.escalatedOn !== null };
}

function whenMailed({ askedOn, remindedOn, escalatedOn }: VerificationRequest, today: string): string {
  if (askedOn === today) return 'vandaag gemaild';
  if (remindedOn === today) return 'vandaag voor de tweede keer gemaild';
  const mailed = remindedOn === null ? `gemaild op ${dayInWords(askedOn, today)}` : '2 keer gemaild';
  return `${mailed}, ${escalatedOn === null ? 'nog ' : ''}geen antwoord`;
}
