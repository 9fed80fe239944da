import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { HistoryService, type ChangeGroupType } from '../changes/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import type { Page, PageRequest } from '../graphql/connection.js';
import { PresentedOrganisation } from '../organisations/index.js';
import { displayNumber } from '../phone-numbers/index.js';
import { fullName } from '../professionals/index.js';
import { presentHours } from '../reachability/index.js';
import type { ContactDraftType } from './contact-draft.types.js';
import type { ContactFields } from './contact-fields.js';
import type { ContactRecord } from './contact-record.js';
import { coordinatesSome, isHerself, mayEdit, mayEditPerson, maySeeNumber } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';

/** Contacts for who keeps them: all that can be changed, and all that was. */
@Injectable()
export class ContactDraftsService {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly disclosures: DisclosuresService,
    private readonly changes: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError NOT_FOUND unless she may change some of it; TOO_MANY_NUMBERS */
  async draft(actor: Actor, contactId: string): Promise<ContactDraftType> {
    const now = this.clock.local();
    const [found] = await this.contacts.records(actor.gemeenten, [contactId], now.day);
    const record = authorize(found, (each) => mayEdit(actor, each) || isHerself(actor, each));
    const { version, fields } = (await this.stored.contacts([contactId])).get(contactId)!;
    const { hours, position, absences } = fields as unknown as ContactFields;
    const person = (await this.stored.people([record.professionalId])).get(record.professionalId)!;
    const everywhere = await this.contacts.ofPersonAnywhere(record.professionalId, now.day);
    const phones = record.phones.filter((phone) => maySeeNumber(actor, record, phone));
    if (phones.length > 0) await this.disclosures.disclose(actor, [record.professionalId], 'page');
    const deputies = new Map((await this.contacts.records(actor.gemeenten, absences.flatMap(({ deputyContactId }) => deputyContactId ?? []), now.day)).map((each) => [each.id, fullName(each)]));
    return {
      id: contactId, professionalId: record.professionalId, version, personVersion: person.version,
      name: fullName(record), voornaam: record.voornaam, tussenvoegsel: record.tussenvoegsel, achternaam: record.achternaam, email: record.email, languages: record.languages,
      phones: phones.map(({ kind, number, visibility }) => ({ kind, number: displayNumber(number), visibility })),
      roleCode: record.roleCode, organisation: new PresentedOrganisation(record.organisation, now), areas: record.areas,
      startsOn: record.startsOn, endsOn: record.endsOn, hours: hours === null ? null : presentHours(hours), byAppointment: record.byAppointment, isPinned: position < 0,
      absences: absences.filter(({ endsOn }) => endsOn >= now.day).map((absence) => ({ ...absence, deputyName: deputies.get(absence.deputyContactId ?? '') ?? null })),
      mayEditContact: mayEdit(actor, record),
      mayEditPerson: mayEditPerson(actor, record.professionalId, everywhere, now.day),
    };
  }

  /** What was changed of a contact and of the person, newest first, for who keeps it. @throws UserError NOT_FOUND, TOO_MANY_NUMBERS */
  async history(actor: Actor, record: ContactRecord, request: PageRequest): Promise<Page<ChangeGroupType>> {
    authorize(record, (each) => coordinatesSome(actor, each));
    const everywhere = await this.contacts.ofPersonAnywhere(record.professionalId, this.clock.today());
    const ofPerson = mayEditPerson(actor, record.professionalId, everywhere, this.clock.today()) ? [{ kind: 'professional' as const, id: record.professionalId }] : [];
    const page = await this.changes.page([{ kind: 'contact', id: record.id }, ...ofPerson], request, { gemeenten: actor.gemeenten });
    const showsNumbers = page.edges.some(({ node }) => node.changes.some(({ field }) => field === 'phones'));
    if (showsNumbers) await this.disclosures.disclose(actor, [record.professionalId], 'page');
    return page;
  }
}
