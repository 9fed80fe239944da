import { orNotFound, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from '../accounts/index.js';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { ContactRepository, ContactSubjectsRepository, inOrderOfCode, mayEdit, mayEditPerson, readPhones, type AbsenceField, type ContactFields, type PersonFields } from '../contacts/index.js';
import { ListingRequestRepository } from '../listing-requests/index.js';

/** What merging two people comes to. */
export interface Merging {
  /** The person as she will be. */
  person: PersonFields;
  /** The contacts that move to her. */
  moved: string[];
  /** The contacts that say the same as one of hers: each with the one that stays. */
  folded: { goneId: string; keptId: string }[];
  edits: Edit[];
}

const overlap = (a: ContactFields, b: ContactFields): boolean =>
  (a.endsOn === null || a.endsOn >= b.startsOn) && (b.endsOn === null || b.endsOn >= a.startsOn);
const isSame = (a: ContactFields, b: ContactFields): boolean => a.roleCode === b.roleCode && a.organisationId === b.organisationId && overlap(a, b);
const latest = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a > b ? a : b);

/** Makes one person of two. */
@Injectable()
export class MergePeople {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly accounts: AccountRepository,
    private readonly listingRequests: ListingRequestRepository,
    private readonly edits: DirectoryEdits,
    private readonly clock: Clock,
  ) {}

  /** @returns the change by which it can be undone. @throws UserError as `preview`. */
  async run(actor: Actor, keepId: string, goneId: string): Promise<string | null> {
    return this.database.transaction(async () => {
      const changeId = await this.edits.apply(actor, 'merge', (await this.preview(actor, keepId, goneId)).edits);
      await this.listingRequests.follow(goneId, keepId, this.clock.instant());
      return changeId;
    });
  }

  /**
   * What it would come to, without doing it.
   * @param keepId whose name and numbers count; what she lacks comes from the other.
   * @throws UserError NOT_FOUND, PERSON_SHARED when either is not hers to change; BAD_INPUT for one person twice;
   * PHONES_TOO_MANY for more numbers than one person has.
   */
  async preview(actor: Actor, keepId: string, goneId: string): Promise<Merging> {
    if (keepId === goneId) throw new UserError('BAD_INPUT');
    const people = await this.stored.people([keepId, goneId]);
    const [keep, gone] = [keepId, goneId].map((id) => orNotFound(people.get(id)).fields as unknown as PersonFields) as [PersonFields, PersonFields];
    for (const id of [keepId, goneId]) await this.refuseUnlessHers(actor, id);
    const person = { ...keep, email: keep.email ?? gone.email, languages: [...new Set([...keep.languages, ...gone.languages])], phones: readPhones([...gone.phones, ...keep.phones]) };
    const { moved, folded, edits } = await this.contactEdits(keepId, goneId);
    return {
      person, moved, folded,
      edits: [
        { kind: 'professional', id: goneId, set: { email: null, phones: [] } },
        { kind: 'professional', id: keepId, set: { email: person.email, languages: person.languages, phones: person.phones } },
        ...edits,
        ...await this.accountEdits(keepId, goneId),
      ],
    };
  }

  private async refuseUnlessHers(actor: Actor, professionalId: string): Promise<void> {
    const today = this.clock.today();
    const records = await this.contacts.ofPersonAnywhere(professionalId, today);
    if (mayEditPerson(actor, professionalId, records, today)) return;
    throw new UserError(records.some((record) => mayEdit(actor, record)) ? 'PERSON_SHARED' : 'NOT_FOUND');
  }

  private async contactEdits(keepId: string, goneId: string): Promise<Pick<Merging, 'moved' | 'folded' | 'edits'>> {
    const subjects = await this.stored.contacts(await this.stored.idsOfPeople([keepId, goneId]));
    const all = [...subjects].map(([id, { fields }]) => ({ id, fields: fields as unknown as ContactFields }))
      .filter(({ fields }) => fields.endsOn === null || fields.endsOn >= fields.startsOn); // one that was withdrawn stays where it is
    const kept = all.filter(({ fields }) => fields.professionalId === keepId);
    const result: Pick<Merging, 'moved' | 'folded' | 'edits'> = { moved: [], folded: [], edits: [] };
    for (const { id, fields } of all.filter((each) => each.fields.professionalId === goneId)) {
      const same = kept.find((other) => isSame(other.fields, fields));
      if (!same) {
        result.moved.push(id);
        result.edits.push({ kind: 'contact', id, set: { professionalId: keepId } });
        continue;
      }
      result.folded.push({ goneId: id, keptId: same.id });
      const startsOn = same.fields.startsOn < fields.startsOn ? same.fields.startsOn : fields.startsOn;
      const wider = { areaCodes: inOrderOfCode([...same.fields.areaCodes, ...fields.areaCodes]), startsOn, endsOn: latest(same.fields.endsOn, fields.endsOn) };
      Object.assign(same.fields, wider);
      result.edits.push({ kind: 'contact', id: same.id, set: wider }, { kind: 'contact', id, set: { endsOn: addDays(fields.startsOn, -1) } });
    }
    result.edits.push(...await this.deputyEdits(new Map(result.folded.map(({ goneId: from, keptId }) => [from, keptId]))));
    return result;
  }

  /** The account of who is gone becomes that of who stays, where she has none. */
  private async accountEdits(keepId: string, goneId: string): Promise<Edit[]> {
    const [kept, gone] = [await this.accounts.byProfessional(keepId), await this.accounts.byProfessional(goneId)];
    return gone ? [{ kind: 'account', id: gone.id, set: { professionalId: kept ? null : keepId } }] : [];
  }

  /** Who had a folded contact as deputy has the one that stays. */
  private async deputyEdits(replaced: ReadonlyMap<string, string>): Promise<Edit[]> {
    const ids = await this.stored.deputisedBy([...replaced.keys()], this.clock.today());
    return [...await this.stored.contacts(ids)].map(([id, { fields }]) => ({
      kind: 'contact', id,
      set: { absences: (fields['absences'] as AbsenceField[]).map((absence) => ({ ...absence, deputyContactId: replaced.get(absence.deputyContactId ?? '') ?? absence.deputyContactId })) },
    }));
  }
}
