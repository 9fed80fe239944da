import { RateLimits } from '#libs/access';
import { Clock, dayOf } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf } from '../areas/index.js';
import { ConfirmContact, ContactRepository, type ContactRecord } from '../contacts/index.js';
import { CorrectionsService } from '../corrections/index.js';
import { displayNumber, isMobile, parseNumber } from '../phone-numbers/index.js';
import { fullName } from '../professionals/index.js';
import { tellHours } from '../reachability/index.js';
import { roleOf } from '../roles/index.js';
import type { ConfirmationChangeInput } from './confirmation.inputs.js';
import { ConfirmationLink } from './confirmation-link.js';
import type { ConfirmationAnswer, ConfirmationRequestType } from './confirmation.types.js';
import { isAsked } from './is-asked.js';
import type { VerificationRequest } from './verification-request.entity.js';
import { VerificationRequestRepository } from './verification-request.repository.js';

const SAID = { changed: 'Mijn nummer is gewijzigd.', left: 'Ik werk hier niet meer.', replaced: 'Iemand anders doet dit nu.', other: '' } as const;
const KINDS = { changed: 'number', left: 'elsewhere', replaced: 'elsewhere', other: 'other' } as const;
const ADDED = 'Er komt een nummer bij.';
const WHICH_IS_UNKNOWN = `${SAID.changed} Welk nummer vervalt, kon ik niet kiezen: neem je dit over, dan blijven de andere staan.`;

/** Answers to the mail that asks whether somebody's contacts still hold. The link says who she is, and only for this. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly database: Database,
    private readonly requests: VerificationRequestRepository,
    private readonly contacts: ContactRepository,
    private readonly confirming: ConfirmContact,
    private readonly corrections: CorrectionsService,
    private readonly areas: AreaRepository,
    private readonly link: ConfirmationLink,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** What she is asked. Changes nothing, so that a scanner of mail may open it. @throws UserError LINK_EXPIRED */
  async read(token: string): Promise<ConfirmationRequestType> {
    const { request, contacts } = await this.requestOf(token);
    return this.present(request, contacts);
  }

  /** "Klopt nog", for all her contacts, also by an older mail. Twice on a day is once. @throws UserError LINK_EXPIRED, TOO_MANY_ATTEMPTS */
  async confirm(token: string, ip: string): Promise<ConfirmationRequestType> {
    await this.limits.countLink('confirm', ip, () => this.link.read(token));
    return this.database.transaction(async () => {
      await this.database.hold('verification_request', [this.link.read(token).id]);
      const { request, contacts } = await this.requestOf(token);
      const today = this.clock.today();
      const again = request.answer === 'confirmed' && contacts.every(({ verifiedAt }) => verifiedAt !== null && dayOf(verifiedAt) === today);
      if (!again) await this.confirming.byLink(contacts);
      return this.close(request, 'confirmed', contacts);
    });
  }

  /** Something changed: who keeps the contact hears of it and judges. @throws UserError LINK_EXPIRED, NOT_FOUND, PHONE_INVALID, FREE_TEXT_REFUSED, TOO_MANY_ATTEMPTS */
  async change(token: string, answer: ConfirmationAnswer, input: ConfirmationChangeInput, ip: string): Promise<ConfirmationRequestType> {
    await this.limits.countLink('confirm', ip, () => this.link.read(token));
    return this.database.transaction(async () => {
      await this.database.hold('verification_request', [this.link.read(token).id]);
      const { request, contacts } = await this.requestOf(token);
      const contact = contacts.find(({ id }) => id === input.contactId);
      if (!contact) throw new UserError('NOT_FOUND');
      if (answer === 'confirmed' || (answer === 'other' && !input.note?.trim())) throw new UserError('BAD_INPUT');
      if (answer === 'changed' && !input.rightNumber?.trim()) throw new UserError('PHONE_INVALID');
      const { wrongNumber, said } = answer === 'changed' ? aboutNumber(contact, input, isAsked(request, contacts)) : { wrongNumber: null, said: SAID[answer] };
      await this.corrections.reportByMail({
        contactId: contact.id, kind: KINDS[answer], rightNumber: answer === 'changed' ? input.rightNumber! : null, wrongNumber,
        note: [said, input.note?.trim()].filter(Boolean).join(' '),
      });
      if (KINDS[answer] === 'elsewhere') await this.requests.markAsked([contact.id], this.clock.today()); // it goes on to be hidden, also when nothing was due
      return this.close(request, answer, contacts);
    });
  }

  /** What she was asked, and of which contacts. @throws UserError LINK_EXPIRED, also when she has another address now */
  private async requestOf(token: string): Promise<{ request: VerificationRequest; contacts: ContactRecord[] }> {
    const { id, isMailedTo } = this.link.read(token);
    const request = await this.requests.byId(id);
    const contacts = request ? await this.activeContacts(request) : [];
    if (!request || (contacts.length > 0 && !isMailedTo(contacts[0]!.email))) throw new UserError('LINK_EXPIRED');
    return { request, contacts };
  }

  private async activeContacts({ professionalId }: VerificationRequest): Promise<ContactRecord[]> {
    const today = this.clock.today();
    return this.contacts.recordsAnywhere(await this.requests.activeIdsOf(professionalId, today), today);
  }

  /** An answer to an older mail is one to the question that is open, too. */
  private async close(request: VerificationRequest, answer: NonNullable<VerificationRequest['answer']>, contacts: readonly ContactRecord[]): Promise<ConfirmationRequestType> {
    const open = await this.requests.openOf([contacts[0]?.professionalId ?? request.professionalId]);
    await this.requests.update([request.id], { closedAt: request.closedAt ?? this.clock.instant(), answer });
    await this.requests.update([...open.values()].map(({ id }) => id).filter((id) => id !== request.id), { closedAt: this.clock.instant(), answer });
    return this.present({ ...request, answer }, contacts);
  }

  /** Without numbers once it was answered, in whatever way: the link may lie about in a mailbox for long. */
  private async present(request: VerificationRequest, contacts: readonly ContactRecord[]): Promise<ConfirmationRequestType> {
    const [person] = contacts;
    const gemeenten = await this.areas.byCodes([...new Set(contacts.flatMap(({ areas }) => areas.map(({ code }) => gemeenteOf(code))))]);
    return {
      voornaam: person?.voornaam ?? '', name: person ? fullName(person) : '', answer: request.answer, gemeenten: gemeenten.map(({ name }) => name),
      numbers: isAsked(request, contacts) ? person!.phones.map(({ number }) => displayNumber(number)) : null,
      contacts: contacts.map(({ id, roleCode, organisation, areas, hours }) => ({ id, role: roleOf(roleCode).label, organisation: organisation.name, areas, hours: hours && tellHours(hours) })),
    };
  }
}

/**
 * Which number makes way for the new one: the one she chose. Who had answered before is not shown her numbers: then it is the only one of
 * that kind.
 */
function aboutNumber({ phones }: ContactRecord, { wrongNumber, rightNumber }: ConfirmationChangeInput, couldChoose: boolean): { wrongNumber: string | null; said: string } {
  const given = wrongNumber ? parseNumber(wrongNumber) : null;
  const right = parseNumber(rightNumber!);
  const alike = couldChoose ? phones.filter(({ number }) => number === given) : phones.filter(({ number }) => right !== null && isMobile(number) === isMobile(right));
  if (alike.length === 1) return { wrongNumber: alike[0]!.number, said: SAID.changed };
  return { wrongNumber: null, said: couldChoose || alike.length === 0 ? ADDED : WHICH_IS_UNKNOWN };
}
