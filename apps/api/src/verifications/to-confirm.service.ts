import type { Actor } from '#libs/access';
import { Clock, dayOf } from '#libs/clock';
import { Settings } from '#libs/config';
import { Injectable } from '@nestjs/common';
import { ContactsService, mayPlace, verificationDays } from '../contacts/index.js';
import { pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { dayInWords } from '../reachability/index.js';
import type { ToConfirmType } from './confirmation.types.js';
import type { VerificationRequest } from './verification-request.entity.js';
import { VerificationRequestRepository, type LastMail } from './verification-request.repository.js';

/** The contacts whose confirmation is due, for who keeps them: to ask by phone. */
@Injectable()
export class ToConfirmService {
  constructor(
    private readonly requests: VerificationRequestRepository,
    private readonly reading: ContactsService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async page(actor: Actor, request: PageRequest): Promise<Page<ToConfirmType>> {
    if (!actor.powers.some(({ kind }) => kind === 'coordinator')) return pageOf([], request, async () => []);
    const today = this.clock.today();
    const due = (await this.requests.activeIn(actor.gemeenten, today))
      .filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes))
      .map((contact) => ({ ...contact, dueOn: verificationDays(contact, this.settings).dueOn }))
      .filter(({ dueOn }) => dueOn <= today)
      .sort((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
    const hers = new Map(due.map((contact) => [contact.id, contact]));
    return pageOf([...hers.keys()], request, async (ids) => {
      const people = ids.map((id) => hers.get(id)!.professionalId);
      const last = await this.requests.lastOf(people);
      const mails = await this.requests.lastMails([...last.values()]);
      const waiting = await this.requests.awaitingJudgement(people, today);
      return (await this.reading.shown(actor, ids)).map((contact) => {
        const { professionalId, dueOn } = hers.get(contact.id)!;
        const asked = last.get(professionalId);
        if (asked?.answer && asked.answer !== 'confirmed' && dayOf(asked.closedAt!) >= dueOn) return { contact, dueOn, ...whatSheSaid(asked.closedAt!, waiting.has(professionalId), today) };
        return { contact, dueOn, ...whatWasDone(asked, contact.email, mails.get(asked?.id ?? ''), today) };
      });
    });
  }
}

const whatSheSaid = (at: string, isWaiting: boolean, today: string): Pick<ToConfirmType, 'text' | 'needsCall'> =>
  ({ text: `antwoordde op ${dayInWords(dayOf(at), today)}${isWaiting ? ', de melding is nog niet bekeken' : ''}`, needsCall: false });

function whatWasDone(request: VerificationRequest | undefined, email: string | null, mail: LastMail | undefined, today: string): Pick<ToConfirmType, 'text' | 'needsCall'> {
  if (email === null) return { text: 'geen e-mailadres bekend', needsCall: true };
  if (!request || request.closedAt !== null) return { text: 'nog niet gevraagd', needsCall: false };
  if (mail?.isElsewhere) return { text: 'nog niet gemaild op het nieuwe e-mailadres', needsCall: false };
  if (mail?.state === 'bounced') return { text: 'de mail kwam terug', needsCall: true };
  if (mail?.state === 'unsure') return { text: 'de mail is misschien niet aangekomen', needsCall: true };
  const isOnItsWay = mail?.state === 'queued' || mail?.state === 'sending';
  return { text: isOnItsWay ? 'de mail is nog niet verstuurd' : `gevraagd op ${dayInWords(request.askedOn, today)}, geen antwoord`, needsCall: request.escalatedOn !== null };
}
