import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { Injectable } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { ChangesService } from '../changes/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { parseNumber } from '../phone-numbers/index.js';
import { fullName, Professional, ProfessionalPhone, ProfessionalRepository, sortName } from '../professionals/index.js';
import { isRole } from '../roles/index.js';
import { Contact, ContactArea } from './contact.entity.js';
import type { AddContactInput, NewProfessionalInput } from './contact.inputs.js';
import { mayAddRoleTo, mayPlace } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { readHours } from './read-hours.js';

/** Letters, and what stands between them in names; so neither a BSN nor a date of birth. */
const NAME = /^['’]?\p{L}[\p{L}\p{M}'’. -]*$/u;

/** Adds a contact, and the professional when she is new. All or nothing. */
@Injectable()
export class AddContact {
  constructor(
    private readonly database: Database,
    private readonly areas: AreaRepository,
    private readonly organisations: OrganisationRepository,
    private readonly professionals: ProfessionalRepository,
    private readonly contacts: ContactRepository,
    private readonly changes: ChangesService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the new contact's id.
   * @throws UserError ROLE_UNKNOWN, AREA_UNKNOWN, DATE_INVALID, HOURS_INVALID, PHONE_INVALID, EMAIL_TAKEN, NUMBER_PROTECTED, BAD_INPUT; NOT_FOUND for an organisation,
   * a professional or an area that is not hers to place somebody in.
   */
  async run(actor: Actor, input: AddContactInput): Promise<string> {
    const startsOn = input.startsOn ?? this.clock.today();
    if (input.endsOn && input.endsOn < startsOn) throw new UserError('DATE_INVALID');
    if (!isRole(input.roleCode)) throw new UserError('ROLE_UNKNOWN', { code: input.roleCode });
    const areaCodes = [...new Set(input.areaCodes)];
    const areas = await this.areas.byCodes(areaCodes);
    const unknown = areaCodes.find((code) => !areas.some((area) => area.code === code));
    if (unknown !== undefined) throw new UserError('AREA_UNKNOWN', { code: unknown });
    const organisations = await this.organisations.records(actor.gemeenten, [input.organisationId]);
    const organisation = authorize(organisations.get(input.organisationId), ({ id }) => mayPlace(actor, id, areaCodes));
    return this.database.transaction(async (manager) => {
      const professional = await this.professional(actor, input);
      const contact = {
        id: newId(), professionalId: professional.id, organisationId: organisation.id, roleCode: input.roleCode, startsOn, endsOn: input.endsOn ?? null,
        hours: input.hours ? readHours(input.hours) : null, byAppointment: input.byAppointment, position: 0, verifiedAt: null, askedOn: null, version: 1,
      };
      await manager.insert(Contact, contact);
      await manager.insert(ContactArea, areas.map((area) => ({ contactId: contact.id, areaCode: area.code, gemeenteCode: area.gemeenteCode })));
      await this.changes.record(actor, [{
        subjectKind: 'contact', subjectId: contact.id, field: 'contact', before: null,
        after: { name: fullName(professional), roleCode: contact.roleCode, organisationId: organisation.id, areaCodes, startsOn, endsOn: contact.endsOn },
      }]);
      await this.outbox.publish(manager, 'contact.changed', { contactId: contact.id });
      return contact.id;
    });
  }

  private async professional(actor: Actor, { professionalId, professional }: AddContactInput): Promise<Professional> {
    if (Boolean(professionalId) === Boolean(professional)) throw new UserError('BAD_INPUT');
    if (professional) return this.newProfessional(professional);
    const known = authorize(await this.professionals.withinGemeenten(actor.gemeenten, professionalId!), () => true);
    const today = this.clock.today();
    const contacts = await this.contacts.records(actor.gemeenten, await this.contacts.idsOfProfessionals(actor.gemeenten, [known.id], today), today);
    if (!mayAddRoleTo(actor, contacts)) throw new UserError('NUMBER_PROTECTED');
    return known;
  }

  private async newProfessional(input: NewProfessionalInput): Promise<Professional> {
    const name = { voornaam: input.voornaam.trim(), tussenvoegsel: input.tussenvoegsel?.trim() || null, achternaam: input.achternaam.trim() };
    if (![name.voornaam, name.achternaam, name.tussenvoegsel ?? 'x'].every((part) => NAME.test(part))) throw new UserError('NAME_INVALID');
    const email = input.email?.trim().toLowerCase() || null;
    if (email !== null && await this.professionals.byEmail(email)) throw new UserError('EMAIL_TAKEN');
    const professional = { ...name, id: newId(), sortName: sortName(name), email, languages: input.languages ?? [], erasedAt: null, version: 1 };
    await this.database.write().insert(Professional, professional);
    const phones = (input.phones ?? []).map(({ kind, number, visibility }) => ({ id: newId(), professionalId: professional.id, kind, number: readNumber(number), visibility }));
    if (phones.length > 0) await this.database.write().insert(ProfessionalPhone, phones);
    return professional;
  }
}

/** A person's own number is never a short one such as 112. */
function readNumber(text: string): string {
  const number = parseNumber(text);
  if (!number?.startsWith('+')) throw new UserError('PHONE_INVALID');
  return number;
}
