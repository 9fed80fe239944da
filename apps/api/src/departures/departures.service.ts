import { authorize, orNotFound, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { levelOf, liesIn, wijkOf } from '../areas/index.js';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { AddContact, ContactRepository, ContactRules, ContactsService, ContactSubjectsRepository, inOrderOfCode, isActive, lasts, mayEdit, mayRead, readAbsences, readPhones, type AbsenceField, type ContactRecord, type PhoneField } from '../contacts/index.js';
import { maySetRequiredRoles } from '../coverage/index.js';
import { fullName } from '../professionals/index.js';
import type { DepartingContactInput, DepartureInput } from './departure.inputs.js';
import type { DepartureType } from './departure.types.js';

/** A colleague who has the role already, and what she gets besides. */
interface TakesOver {
  colleague: ContactRecord;
  contact: ContactRecord;
}

/** "Uit dienst": everything that hangs on somebody who leaves is decided at once, so that nothing is orphaned. */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly reading: ContactsService,
    private readonly rules: ContactRules,
    private readonly adding: AddContact,
    private readonly edits: DirectoryEdits,
    private readonly clock: Clock,
  ) {}

  /** @param contactId one of the contacts of who leaves. @throws UserError NOT_FOUND when she keeps none of them. */
  async departure(actor: Actor, contactId: string): Promise<DepartureType> {
    const today = this.clock.today();
    const { professionalId } = orNotFound((await this.contacts.records(actor.gemeenten, [contactId], today))[0]);
    const { hers, elsewhere } = await this.lasting(actor, professionalId, today);
    const deputisedBy = await this.stored.deputisedBy(hers.map(({ id }) => id), today);
    return {
      professionalId, name: fullName(hers[0]!), elsewhere,
      contacts: await this.reading.shown(actor, hers.map(({ id }) => id)),
      deputisedBy: await this.reading.shown(actor, deputisedBy),
    };
  }

  /**
   * All of it, or nothing; undone as one.
   * @returns the change, and the contacts of those who follow.
   * @throws UserError NOT_FOUND; DEPARTURE_INCOMPLETE when one of her contacts is not decided; DATE_INVALID; DEPUTY_INVALID; what AddContact throws.
   */
  async depart(actor: Actor, input: DepartureInput): Promise<{ changeId: string | null; successorIds: string[] }> {
    return this.database.transaction(async () => {
      const today = this.clock.today();
      const takingOver = await this.stored.peopleOf(input.contacts.flatMap(({ successorContactId }) => successorContactId ?? []));
      await this.edits.hold(await this.stored.around([input.professionalId, ...takingOver], today));
      const { hers } = await this.lasting(actor, input.professionalId, today);
      const decided = new Map(input.contacts.map((each) => [each.contactId, each]));
      if (hers.some(({ id }) => !decided.has(id))) throw new UserError('DEPARTURE_INCOMPLETE');
      if (decided.size > hers.length) throw new UserError('NOT_FOUND');
      const edits: Edit[] = [];
      const successorIds: string[] = [];
      const taken: TakesOver[] = [];
      for (const contact of hers) {
        const { edits: some, successorId, takesOver } = await this.editsOf(actor, contact, decided.get(contact.id)!, input.lastDay);
        edits.push(...some);
        if (takesOver) taken.push(takesOver);
        if (successorId) successorIds.push(successorId);
      }
      edits.push(...widerAreas(taken));
      edits.push(...await this.deputyEdits(actor, hers.map(({ id }) => id), input, today));
      return { changeId: await this.edits.apply(actor, 'leave', newPeopleOnce(edits)), successorIds };
    });
  }

  /** Her contacts that are there now or still come, those that the actor keeps apart from the others. */
  private async lasting(actor: Actor, professionalId: string, today: string): Promise<{ hers: ContactRecord[]; elsewhere: number }> {
    const all = await this.contacts.ofPersonAnywhere(professionalId, today);
    const lasting = all.filter((contact) => lasts(contact, today));
    const hers = authorize(lasting.filter((contact) => mayEdit(actor, contact)), (kept) => kept.length > 0);
    return { hers, elsewhere: lasting.length - hers.length };
  }

  private async editsOf(actor: Actor, contact: ContactRecord, decision: DepartingContactInput, lastDay: string): Promise<{ edits: Edit[]; successorId: string | null; takesOver?: TakesOver }> {
    // who had not begun by then never begins
    const endsOn = lastDay < contact.startsOn ? addDays(contact.startsOn, -1) : lastDay;
    const end: Edit = { kind: 'contact', id: contact.id, set: { endsOn: contact.endsOn !== null && contact.endsOn < endsOn ? contact.endsOn : endsOn } };
    if (decision.then === 'vacancy') return { edits: [end, ...vacancies(actor, contact)], successorId: null };
    if (decision.then === 'end') return { edits: [end], successorId: null };
    const professionalId = await this.personOf(actor, decision.successorContactId ?? null);
    const same = await this.sameRole(actor, professionalId, contact);
    if (same) return { edits: [end], successorId: same.id, takesOver: { colleague: same, contact } };
    const added = await this.adding.editsFor(actor, {
      professionalId, professional: decision.successor ?? null, roleCode: contact.roleCode, organisationId: contact.organisation.id,
      areaCodes: contact.areas.map(({ code }) => code), startsOn: decision.successorStartsOn ?? addDays(lastDay, 1), byAppointment: contact.byAppointment,
    });
    return { edits: [end, ...added.edits], successorId: added.contactId };
  }

  /** What a colleague does already in the same role at the same organisation: she then serves these areas too, from now on. */
  private async sameRole(actor: Actor, professionalId: string | null, leaving: ContactRecord): Promise<ContactRecord | undefined> {
    if (professionalId === null) return undefined;
    const today = this.clock.today();
    const contacts = await this.contacts.records(actor.gemeenten, await this.contacts.idsOfProfessionals(actor.gemeenten, [professionalId], today), today);
    return contacts.find((each) => each.id !== leaving.id && each.roleCode === leaving.roleCode && each.organisation.id === leaving.organisation.id && isActive(each, today) && each.endsOn === null && mayEdit(actor, each));
  }

  /** @throws UserError NOT_FOUND for somebody she may not see. */
  private async personOf(actor: Actor, contactId: string | null): Promise<string | null> {
    return contactId === null ? null : (await this.reading.record(actor, contactId)).professionalId;
  }

  /** Absences in which she deputises after her last day get somebody else, or nobody. */
  private async deputyEdits(actor: Actor, leaving: readonly string[], { deputies, lastDay }: DepartureInput, today: string): Promise<Edit[]> {
    const chosen = new Map(deputies.map(({ contactId, deputyContactId }) => [contactId, deputyContactId ?? null]));
    const awayIds = await this.stored.deputisedBy(leaving, today);
    const away = new Map((await this.contacts.records(actor.gemeenten, awayIds, today)).filter((record) => mayRead(actor, record, today)).map((record) => [record.id, record]));
    const edits: Edit[] = [];
    for (const [id, { fields }] of await this.stored.contacts(awayIds)) {
      const record = away.get(id);
      if (!record || !mayEdit(actor, record)) continue; // another's list: reachability skips a deputy who is not there
      const instead = chosen.get(id) ?? null;
      const firstDay = addDays(lastDay, 1);
      const absences = fields['absences'] as AbsenceField[];
      const handedOver = absences.filter(({ endsOn, deputyContactId }) => leaving.includes(deputyContactId ?? '') && endsOn > lastDay)
        .map(({ startsOn, endsOn }) => ({ startsOn: startsOn > lastDay ? startsOn : firstDay, endsOn, deputyContactId: instead }));
      if (instead !== null) await this.rules.absences(actor, [{ startsOn: firstDay, endsOn: firstDay, deputyContactId: instead }], [id, ...leaving]);
      edits.push({ kind: 'contact', id, set: { absences: readAbsences([...absences, ...handedOver]) } });
    }
    return edits;
  }
}

/** Who is new in more than one role, by the same name and address, is one person, with the numbers given for any of them. @throws UserError PHONES_TOO_MANY */
function newPeopleOnce(edits: readonly Edit[]): Edit[] {
  const keyOf = ({ set }: Edit) => JSON.stringify(['voornaam', 'tussenvoegsel', 'achternaam', 'email'].map((field) => (set[field] as string | null)?.toLowerCase() ?? null));
  const firstOf = new Map<string, Edit>();
  for (const some of Map.groupBy(edits.filter(({ kind, isNew }) => kind === 'professional' && isNew), keyOf).values()) {
    const first = { ...some[0]!, set: { ...some[0]!.set, phones: readPhones(some.flatMap(({ set }) => set['phones'] as PhoneField[])) } };
    for (const { id } of some) firstOf.set(id, first);
  }
  return edits.flatMap((edit): Edit[] => {
    const first = firstOf.get(edit.kind === 'professional' ? edit.id : edit.set['professionalId'] as string);
    if (!first) return [edit];
    if (edit.kind === 'professional') return edit.id === first.id ? [first] : [];
    return [{ ...edit, set: { ...edit.set, professionalId: first.id } }];
  });
}

/** Who takes over more than one gets the areas of all. */
const widerAreas = (taken: readonly TakesOver[]): Edit[] => [...Map.groupBy(taken, ({ colleague }) => colleague.id)]
  .map(([id, some]) => ({ kind: 'contact', id, set: { areaCodes: together(some[0]!.colleague, ...some.map(({ contact }) => contact)) } }));

/** The areas of all, without those that lie in another. */
function together(...contacts: readonly ContactRecord[]): string[] {
  const codes = inOrderOfCode(contacts.flatMap(({ areas }) => areas.map(({ code }) => code)));
  return codes.filter((code) => !codes.some((other) => other !== code && liesIn(code, other)));
}

/** The role is required from now on in each wijk she worked for, so that the gap is seen until it is filled. */
const vacancies = (actor: Actor, contact: ContactRecord): Edit[] =>
  [...new Set(contact.areas.map(({ code }) => (levelOf(code) === 'buurt' ? wijkOf(code) : code)))]
    .filter((code) => maySetRequiredRoles(actor, code))
    .map((code) => ({ kind: 'area', id: code, set: { [contact.roleCode]: true } }));
