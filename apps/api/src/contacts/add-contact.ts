import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { ProfessionalRepository } from '../professionals/index.js';
import type { ContactFields, PersonFields } from './contact-fields.js';
import type { AddContactInput, NewProfessionalInput } from './contact.inputs.js';
import { mayAddRoleTo, mayPlace } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';
import { ContactRules } from './contact-rules.js';

/** A contact that was written, and the change by which that can be undone; null: nothing changed. */
export interface Saved {
  contactId: string;
  changeId: string | null;
}

/** Adds a contact, and the professional when she is new. All or nothing. */
@Injectable()
export class AddContact {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly professionals: ProfessionalRepository,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly rules: ContactRules,
    private readonly edits: DirectoryEdits,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws UserError ROLE_UNKNOWN, AREA_UNKNOWN, DATE_INVALID, HOURS_INVALID, PHONE_INVALID, EMAIL_TAKEN, NUMBER_PROTECTED, BAD_INPUT; NOT_FOUND for an organisation,
   * a professional or an area that is not hers to place somebody in.
   */
  async run(actor: Actor, input: AddContactInput): Promise<Saved> {
    return this.database.transaction(async () => {
      const { edits, contactId } = await this.editsFor(actor, input);
      return { contactId, changeId: await this.edits.apply(actor, 'add', edits) };
    });
  }

  /** What adding her comes to, for who adds as part of something larger. */
  async editsFor(actor: Actor, input: AddContactInput): Promise<{ edits: Edit[]; contactId: string }> {
    const startsOn = input.startsOn ?? this.clock.today();
    const fields = await this.rules.contact(actor, { ...input, startsOn }, { startsOn, endsOn: null });
    const organisations = await this.organisations.records(actor.gemeenten, [input.organisationId]);
    authorize(organisations.get(input.organisationId), ({ id }) => mayPlace(actor, id, fields.areaCodes!));
    const person = await this.person(actor, input);
    const contact: ContactFields = {
      professionalId: person.id, organisationId: input.organisationId, roleCode: input.roleCode, startsOn, endsOn: fields.endsOn ?? null,
      hours: fields.hours ?? null, byAppointment: fields.byAppointment ?? false, position: 0, areaCodes: fields.areaCodes!, absences: [],
    };
    const id = newId();
    return { contactId: id, edits: [...person.edits, { kind: 'contact', id, set: { ...contact }, isNew: true }] };
  }

  private async person(actor: Actor, { professionalId, professional }: AddContactInput): Promise<{ id: string; edits: Edit[] }> {
    if (Boolean(professionalId) === Boolean(professional)) throw new UserError('BAD_INPUT');
    if (professional) return this.newPerson(professional);
    const known = authorize(await this.professionals.withinGemeenten(actor.gemeenten, professionalId!), () => true);
    const today = this.clock.today();
    const contacts = await this.contacts.recordsAnywhere(await this.stored.idsOfPeople([known.id]), today);
    if (!mayAddRoleTo(actor, contacts)) throw new UserError('NUMBER_PROTECTED');
    return { id: known.id, edits: [] };
  }

  private async newPerson(input: NewProfessionalInput): Promise<{ id: string; edits: Edit[] }> {
    const read = await this.rules.person(input, null);
    const person: PersonFields = {
      voornaam: read.voornaam!, tussenvoegsel: read.tussenvoegsel ?? null, achternaam: read.achternaam!,
      email: read.email ?? null, languages: read.languages ?? [], phones: read.phones ?? [],
    };
    const id = newId();
    return { id, edits: [{ kind: 'professional', id, set: { ...person }, isNew: true }] };
  }
}
