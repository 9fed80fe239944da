import { orNotFound, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AreaRepository, knownAreas } from '../areas/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { ProfessionalRepository } from '../professionals/index.js';
import { readHours } from '../reachability/index.js';
import { isRole } from '../roles/index.js';
import type { AbsenceField, ContactFields, PersonFields } from './contact-fields.js';
import { readAbsences, readEmail, readName, readPhones, readTussenvoegsel } from './contact-fields.js';
import type { ContactInput, PersonInput } from './contact.inputs.js';
import { isActive, mayRead } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';

/** Reads what somebody typed of a contact or a person into fields that can be stored, and says what is wrong with it. */
@Injectable()
export class ContactRules {
  constructor(
    private readonly areas: AreaRepository,
    private readonly organisations: OrganisationRepository,
    private readonly professionals: ProfessionalRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Only what was given.
   * @param professionalId who it is of; null: somebody new.
   * @throws UserError NAME_INVALID, EMAIL_TAKEN, PHONE_INVALID
   */
  async person(input: Partial<PersonInput>, professionalId: string | null): Promise<Partial<PersonFields>> {
    const fields: Partial<PersonFields> = {};
    if (typeof input.voornaam === 'string') fields.voornaam = readName(input.voornaam);
    if (input.tussenvoegsel !== undefined) fields.tussenvoegsel = readTussenvoegsel(input.tussenvoegsel);
    if (typeof input.achternaam === 'string') fields.achternaam = readName(input.achternaam);
    if (input.email !== undefined) fields.email = readEmail(input.email);
    if (input.languages) fields.languages = [...new Set(input.languages)];
    if (input.phones) fields.phones = readPhones(input.phones);
    if (fields.email) {
      const known = await this.professionals.byEmail(fields.email);
      if (known && known.id !== professionalId) throw new UserError('EMAIL_TAKEN');
    }
    return fields;
  }

  /**
   * Only what was given.
   * @param now what stands already, which dates are compared with.
   * @throws UserError ROLE_UNKNOWN, AREA_UNKNOWN, DATE_INVALID, HOURS_INVALID; NOT_FOUND for an organisation that is not in her gemeenten.
   */
  async contact(actor: Actor, input: Partial<ContactInput>, now: Pick<ContactFields, 'startsOn' | 'endsOn'>): Promise<Partial<ContactFields>> {
    const fields: Partial<ContactFields> = {};
    if (typeof input.roleCode === 'string') {
      if (!isRole(input.roleCode)) throw new UserError('ROLE_UNKNOWN', { code: input.roleCode });
      fields.roleCode = input.roleCode;
    }
    if (input.areaCodes) fields.areaCodes = await knownAreas(this.areas, input.areaCodes);
    if (typeof input.organisationId === 'string') {
      orNotFound((await this.organisations.records(actor.gemeenten, [input.organisationId])).get(input.organisationId));
      fields.organisationId = input.organisationId;
    }
    if (typeof input.startsOn === 'string') fields.startsOn = input.startsOn;
    if (input.endsOn !== undefined) fields.endsOn = input.endsOn;
    const { startsOn, endsOn } = { ...now, ...fields };
    if (endsOn !== null && endsOn < startsOn) throw new UserError('DATE_INVALID');
    if (input.hours !== undefined) fields.hours = input.hours === null ? null : readHours(input.hours);
    if (typeof input.byAppointment === 'boolean') fields.byAppointment = input.byAppointment;
    return fields;
  }

  /**
   * @param known deputies who were chosen before: they may have left since.
   * @throws UserError DATE_INVALID; DEPUTY_INVALID for a deputy who is herself, cannot be seen, or is not there when it begins.
   */
  async absences(actor: Actor, given: readonly AbsenceField[], contactIds: readonly string[], known: ReadonlySet<string> = new Set()): Promise<AbsenceField[]> {
    const absences = readAbsences(given);
    const today = this.clock.today();
    if (absences.some(({ deputyContactId }) => deputyContactId !== null && contactIds.includes(deputyContactId))) throw new UserError('DEPUTY_INVALID');
    const chosen = absences.filter(({ deputyContactId }) => deputyContactId !== null && !known.has(deputyContactId));
    const deputies = new Map((await this.contacts.records(actor.gemeenten, chosen.map(({ deputyContactId }) => deputyContactId!), today)).map((record) => [record.id, record]));
    for (const { startsOn, deputyContactId } of chosen) {
      const deputy = deputies.get(deputyContactId!);
      const isThere = deputy && mayRead(actor, deputy, today) && isActive(deputy, startsOn > today ? startsOn : today);
      if (!isThere) throw new UserError('DEPUTY_INVALID');
    }
    return absences;
  }
}
