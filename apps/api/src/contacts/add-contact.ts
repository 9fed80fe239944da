import { authorize, orNotFound, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { fullName, ProfessionalRepository, sortName, type Professional } from '../professionals/index.js';
import { awayFrom, readEmail, type ContactFields, type PersonFields } from './contact-fields.js';
import type { AddContactInput, NewProfessionalInput } from './contact.inputs.js';
import type { ContactRecord } from './contact-record.js';
import { isInScope, lasts, mayAddRoleTo, mayEditPerson, mayPlace, wasTakenBack } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { ContactRules } from './contact-rules.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';

/** A contact that was written, and the change by which that can be undone; null: nothing changed. */
export interface Saved {
  contactId: string;
  changeId: string | null;
}

/** A contact as it will be, whoever gets it. */
export type Placement = Omit<ContactFields, 'professionalId' | 'position' | 'absences'>;

/** Somebody who is known in other gemeenten only. */
export interface Elsewhere {
  professionalId: string;
  /** As it was typed. */
  name: string;
  placement: Placement;
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
   * @throws UserError ROLE_UNKNOWN, AREA_UNKNOWN, DATE_INVALID, HOURS_INVALID, PHONE_INVALID, EMAIL_TAKEN, PERSON_ELSEWHERE, NUMBER_PROTECTED, ROLE_TWICE, ORGANISATION_CLOSED, BAD_INPUT;
   * NOT_FOUND for an organisation, a professional or an area that is not hers to place somebody in.
   */
  async run(actor: Actor, input: AddContactInput): Promise<Saved> {
    return this.database.transaction(async () => this.apply(actor, await this.editsFor(actor, input)));
  }

  /** What adding her comes to, for who adds as part of something larger. */
  async editsFor(actor: Actor, input: AddContactInput): Promise<{ edits: Edit[]; contactId: string }> {
    const placement = await this.placement(actor, input);
    return this.addition(actor, await this.person(actor, input), placement);
  }

  /** Of somebody for whom `run` throws PERSON_ELSEWHERE, who that is. @throws UserError as `run` does, of anybody else BAD_INPUT: nobody has to ask her. */
  async elsewhere(actor: Actor, input: AddContactInput): Promise<Elsewhere> {
    const placement = await this.placement(actor, input);
    const typed = input.professional && !input.professionalId ? await this.typed(actor, input.professional) : null;
    if (!typed?.elsewhere) throw new UserError('BAD_INPUT');
    return { professionalId: typed.elsewhere.id, name: fullName(typed.fields), placement };
  }

  /** Adds a contact of somebody who said herself that she may be added, so that no number of hers is kept from who keeps it. @throws UserError as `run` */
  async agreed(actor: Actor, professionalId: string, { hours, ...asked }: Placement): Promise<Saved> {
    return this.database.transaction(async () => {
      const placement = { ...await this.placement(actor, asked), hours };
      const saved = await this.apply(actor, await this.addition(actor, { id: professionalId, edits: [], contacts: await this.contactsOf(professionalId) }, placement));
      await this.stored.markTold([saved.contactId], professionalId, this.clock.today());
      return saved;
    });
  }

  private async apply(actor: Actor, { edits, contactId }: { edits: Edit[]; contactId: string }): Promise<Saved> {
    return { contactId, changeId: await this.edits.apply(actor, 'add', edits) };
  }

  private async placement(actor: Actor, input: Omit<AddContactInput, 'professional' | 'professionalId'>): Promise<Placement> {
    const startsOn = input.startsOn ?? this.clock.today();
    const fields = await this.rules.contact(actor, { ...input, startsOn }, { startsOn, endsOn: null });
    const organisations = await this.organisations.records(actor.gemeenten, [input.organisationId]);
    const { endsOn: closesOn } = authorize(organisations.get(input.organisationId), ({ id }) => mayPlace(actor, id, fields.areaCodes!));
    const endsOn = fields.endsOn ?? null;
    if (closesOn !== null && (endsOn === null || endsOn > closesOn)) throw new UserError('ORGANISATION_CLOSED');
    return { organisationId: input.organisationId, roleCode: input.roleCode, startsOn, endsOn, hours: fields.hours ?? null, byAppointment: fields.byAppointment ?? false, areaCodes: fields.areaCodes! };
  }

  private async addition(actor: Actor, person: Person, placement: Placement): Promise<{ edits: Edit[]; contactId: string }> {
    const inScope = person.contacts.filter((contact) => isInScope(actor, contact));
    const others = [...(await this.stored.contacts(inScope.map(({ id }) => id))).values()].map(({ fields }) => fields as unknown as ContactFields);
    const contact: ContactFields = { professionalId: person.id, ...placement, position: 0, absences: awayFrom(this.clock.today(), others) };
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

  private async typedPerson(actor: Actor, input: NewProfessionalInput): Promise<Person> {
    const { near, elsewhere, fields } = await this.typed(actor, input);
    if (elsewhere) throw new UserError('PERSON_ELSEWHERE');
    if (near) return this.again(actor, near.id, fields);
    const id = newId();
    return { id, edits: [{ kind: 'professional', id, set: { ...fields }, isNew: true }], contacts: [] };
  }

  /**
   * Who has this name and this address is that person: also when she cannot be chosen, because she was taken back. Who works in other
   * gemeenten only is asked, also when she once stood here; who left everywhere is not, for her mailbox may be another's.
   */
  private async typed(actor: Actor, input: NewProfessionalInput): Promise<{ near: Professional | null; elsewhere: Professional | null; fields: PersonFields }> {
    const owner = await this.named(input);
    const contacts = owner ? (await this.contactsOf(owner.id)).filter((contact) => lasts(contact, this.clock.today())) : [];
    const elsewhere = contacts.length > 0 && !contacts.some((contact) => isInScope(actor, contact)) ? owner : null;
    const near = owner && !elsewhere ? await this.professionals.withinGemeenten(actor.gemeenten, owner.id) : null;
    const read = await this.rules.person(input, (near ?? elsewhere)?.id ?? null);
    const fields: PersonFields = {
      voornaam: read.voornaam!, tussenvoegsel: read.tussenvoegsel ?? null, achternaam: read.achternaam!,
      email: read.email ?? null, languages: read.languages ?? [], phones: read.phones ?? [],
    };
    return { near, elsewhere, fields };
  }

  /** Who has this address and this name. */
  private async named({ email, voornaam, tussenvoegsel, achternaam }: NewProfessionalInput): Promise<Professional | null> {
    const address = readEmail(email);
    const owner = address === null ? null : await this.professionals.byEmail(address);
    return owner?.sortName === sortName({ voornaam, tussenvoegsel: tussenvoegsel ?? null, achternaam }) ? owner : null;
  }

  /** What is hers stays as it is, unless she was never there: then it is what was typed now, and nothing is shown of before. */
  private async again(actor: Actor, id: string, typed: PersonFields): Promise<Person> {
    const contacts = await this.contactsOf(id);
    const neverWas = contacts.every(wasTakenBack) && mayEditPerson(actor, id, contacts, this.clock.today());
    if (!neverWas && !mayAddRoleTo(actor, contacts)) throw new UserError('NUMBER_PROTECTED');
    return { id, edits: neverWas ? [{ kind: 'professional', id, set: { ...typed } }] : [], contacts };
  }

  private async contactsOf(professionalId: string): Promise<ContactRecord[]> {
    return this.contacts.ofPersonAnywhere(professionalId, this.clock.today());
  }
}
