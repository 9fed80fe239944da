import { authorize, orNotFound, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { ProfessionalRepository, sortName } from '../professionals/index.js';
import { readEmail, type ContactFields, type PersonFields } from './contact-fields.js';
import type { AddContactInput, NewProfessionalInput } from './contact.inputs.js';
import type { ContactRecord } from './contact-record.js';
import { mayAddRoleTo, mayEditPerson, mayPlace, wasTakenBack } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';
import { ContactRules } from './contact-rules.js';

/** A contact that was written, and the change by which that can be undone; null: nothing changed. */
export interface Saved {
  contactId: string;
  changeId: string | null;
}

/** Who gets the contact, with what that changes of her, and every contact she has, had or will have. */
interface Person {
  id: string;
  edits: Edit[];
  contacts: ContactRecord[];
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
   * @throws UserError ROLE_UNKNOWN, AREA_UNKNOWN, DATE_INVALID, HOURS_INVALID, PHONE_INVALID, EMAIL_TAKEN, NUMBER_PROTECTED, ROLE_TWICE, BAD_INPUT; NOT_FOUND for an organisation,
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
    if (person.contacts.some((contact) => isSameRole(contact, input) && overlaps(contact, startsOn, fields.endsOn ?? null))) throw new UserError('ROLE_TWICE');
    const contact: ContactFields = {
      professionalId: person.id, organisationId: input.organisationId, roleCode: input.roleCode, startsOn, endsOn: fields.endsOn ?? null,
      hours: fields.hours ?? null, byAppointment: fields.byAppointment ?? false, position: 0, areaCodes: fields.areaCodes!, absences: [],
    };
    const id = newId();
    return { contactId: id, edits: [...person.edits, { kind: 'contact', id, set: { ...contact }, isNew: true }] };
  }

  private async person(actor: Actor, { professionalId, professional }: AddContactInput): Promise<Person> {
    if (Boolean(professionalId) === Boolean(professional)) throw new UserError('BAD_INPUT');
    if (professional) return this.typedPerson(actor, professional);
    const known = orNotFound(await this.professionals.withinGemeenten(actor.gemeenten, professionalId!));
    const contacts = await this.contactsOf(known.id);
    if (!mayAddRoleTo(actor, contacts)) throw new UserError('NUMBER_PROTECTED');
    return { id: known.id, edits: [], contacts };
  }

  /** Who has this name and this address in her gemeenten is that person: also when she cannot be chosen, because she was taken back. */
  private async typedPerson(actor: Actor, input: NewProfessionalInput): Promise<Person> {
    const email = readEmail(input.email);
    const owner = email === null ? null : await this.professionals.byEmail(email);
    const isNamed = owner?.sortName === sortName({ voornaam: input.voornaam, tussenvoegsel: input.tussenvoegsel ?? null, achternaam: input.achternaam });
    const known = isNamed ? await this.professionals.withinGemeenten(actor.gemeenten, owner.id) : null;
    const read = await this.rules.person(input, known?.id ?? null);
    const person: PersonFields = {
      voornaam: read.voornaam!, tussenvoegsel: read.tussenvoegsel ?? null, achternaam: read.achternaam!,
      email: read.email ?? null, languages: read.languages ?? [], phones: read.phones ?? [],
    };
    if (known) return this.again(actor, known.id, person);
    const id = newId();
    return { id, edits: [{ kind: 'professional', id, set: { ...person }, isNew: true }], contacts: [] };
  }

  /** What is hers stays as it is, unless she was never there: then it is what was typed now, and nothing is shown of before. */
  private async again(actor: Actor, id: string, typed: PersonFields): Promise<Person> {
    const contacts = await this.contactsOf(id);
    const neverWas = contacts.every(wasTakenBack) && mayEditPerson(actor, id, contacts, this.clock.today());
    if (!neverWas && !mayAddRoleTo(actor, contacts)) throw new UserError('NUMBER_PROTECTED');
    return { id, edits: neverWas ? [{ kind: 'professional', id, set: { ...typed } }] : [], contacts };
  }

  private async contactsOf(professionalId: string): Promise<ContactRecord[]> {
    return this.contacts.recordsAnywhere(await this.stored.idsOfPeople([professionalId]), this.clock.today());
  }
}

const isSameRole = ({ roleCode, organisation }: ContactRecord, input: Pick<AddContactInput, 'roleCode' | 'organisationId'>): boolean =>
  roleCode === input.roleCode && organisation.id === input.organisationId;

const overlaps = (contact: ContactRecord, startsOn: string, endsOn: string | null): boolean =>
  !wasTakenBack(contact) && (contact.endsOn === null || contact.endsOn >= startsOn) && (endsOn === null || contact.startsOn <= endsOn);
