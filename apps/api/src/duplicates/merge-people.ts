import { orNotFound, type Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AccountRepository, type Account } from '../accounts/index.js';
import { DirectoryEdits, type Edit } from '../changes/index.js';
import { awayFrom, ContactRepository, ContactSubjectsRepository, inOrderOfCode, mayEdit, mayEditPerson, readAbsences, readPhones, type AbsenceField, type ContactFields, type PersonFields } from '../contacts/index.js';
import { CorrectionsService } from '../corrections/index.js';
import { ListingRequestRepository } from '../listing-requests/index.js';
import { FoldMaatjes, type Folded, type PairRow } from '../maatjes/index.js';

/** What merging two people comes to. */
export interface Merging {
  /** The person as she will be. */
  person: PersonFields;
  /** The contacts that move to her. */
  moved: string[];
  /** The contacts that say the same as one of hers: each with the one that stays. */
  folded: Folded[];
  /** The pairs that end by it: of a member who would have two maatjes, or be her own. */
  endedPairs: PairRow[];
  edits: Edit[];
}

type ContactsMerged = Pick<Merging, 'moved' | 'folded' | 'edits'>;

const overlap = (a: ContactFields, b: ContactFields): boolean =>
  (a.endsOn === null || a.endsOn >= b.startsOn) && (b.endsOn === null || b.endsOn >= a.startsOn);
const isSame = (a: ContactFields, b: ContactFields): boolean => a.roleCode === b.roleCode && a.organisationId === b.organisationId && overlap(a, b);
/** Without a deputy who is one of these. */
const withoutDeputy = (absence: AbsenceField, contactIds: ReadonlySet<string>): AbsenceField => (contactIds.has(absence.deputyContactId ?? '') ? { ...absence, deputyContactId: null } : absence);
const lastDay = ({ endsOn }: ContactFields): string => endsOn ?? '9999-12-31';
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
    private readonly maatjes: FoldMaatjes,
    private readonly corrections: CorrectionsService,
    private readonly edits: DirectoryEdits,
    private readonly clock: Clock,
  ) {}

  /**
   * Favourites and what an expert said of herself are copied to the contact that stays: when it is undone the other has its own again, and
   * the copy stays. What was reported and not judged is judged with the contact that stays, also after undoing. Who saw a number and who
   * does not want whom is not copied: it is told by who was merged into whom.
   * @returns the change by which it can be undone. @throws UserError as `preview`.
   */
  async run(actor: Actor, keepId: string, goneId: string): Promise<string | null> {
    return this.database.transaction(async () => {
      await this.edits.hold(await this.stored.around([keepId, goneId], this.clock.today()));
      const { edits, folded } = await this.preview(actor, keepId, goneId);
      const changeId = await this.edits.apply(actor, 'merge', edits);
      for (const each of folded) {
        await this.accounts.copyFavourites(each.goneId, each.keptId);
        await this.corrections.moveOpen(each.goneId, each.keptId);
      }
      await this.maatjes.copyProfiles(folded);
      await this.listingRequests.follow(goneId, keepId, this.clock.instant());
      return changeId;
    });
  }

  /**
   * What it would come to, without doing it.
   * @param keepId whose name and numbers count; what she lacks comes from the other.
   * @throws UserError NOT_FOUND, PERSON_SHARED when either is not hers to change; BAD_INPUT for one person twice;
   * PHONES_TOO_MANY for more numbers than one person has; POWERS_OF_BOTH when each was given what the other was not.
   */
  async preview(actor: Actor, keepId: string, goneId: string): Promise<Merging> {
    if (keepId === goneId) throw new UserError('BAD_INPUT');
    const people = await this.stored.people([keepId, goneId]);
    const [keep, gone] = [keepId, goneId].map((id) => orNotFound(people.get(id)).fields as unknown as PersonFields) as [PersonFields, PersonFields];
    for (const id of [keepId, goneId]) await this.refuseUnlessHers(actor, id);
    const person = { ...keep, email: keep.email ?? gone.email, languages: [...new Set([...keep.languages, ...gone.languages])], phones: readPhones([...gone.phones, ...keep.phones]) };
    const { moved, folded, edits } = await this.contactEdits(keepId, goneId);
    const pairs = await this.maatjes.preview([keepId, goneId], folded);
    const before = await this.stored.idsMergedInto(goneId);
    return {
      person, moved, folded, endedPairs: pairs.ended,
      edits: [
        { kind: 'professional', id: goneId, set: { email: null, phones: [], mergedIntoId: keepId } },
        ...before.map((id): Edit => ({ kind: 'professional', id, set: { mergedIntoId: keepId } })),
        { kind: 'professional', id: keepId, set: { email: person.email, languages: person.languages, phones: person.phones } },
        ...edits,
        ...pairs.edits,
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

  private async contactEdits(keepId: string, goneId: string): Promise<ContactsMerged> {
    const subjects = await this.stored.contacts(await this.stored.idsOfPeople([keepId, goneId]));
    const all = [...subjects].map(([id, { fields }]) => ({ id, fields: fields as unknown as ContactFields }))
      .filter(({ fields }) => fields.endsOn === null || fields.endsOn >= fields.startsOn); // one that was withdrawn stays where it is
    const hers = new Set(all.map(({ id }) => id));
    const [kept, gone] = [keepId, goneId].map((person) => all.filter(({ fields }) => fields.professionalId === person)) as [typeof all, typeof all];
    const today = this.clock.today();
    const [keptAway, goneAway] = [kept, gone].map((some) => awayFrom(today, some.map(({ fields }) => fields))) as [AbsenceField[], AbsenceField[]];
    const alsoAway = (fields: ContactFields, away: readonly AbsenceField[]) => {
      if (away.length === 0 || (fields.endsOn !== null && fields.endsOn < today)) return {};
      fields.absences = readAbsences([...away, ...fields.absences]).map((absence) => withoutDeputy(absence, hers));
      return { absences: fields.absences };
    };
    const result: ContactsMerged = { moved: [], folded: [], edits: [] };
    for (const { id, fields } of gone) {
      const [same] = kept.filter((other) => isSame(other.fields, fields)).sort((one, other) => (lastDay(one.fields) < lastDay(other.fields) ? 1 : -1)); // of a role she came back to, the later
      if (!same) {
        result.moved.push(id);
        result.edits.push({ kind: 'contact', id, set: { professionalId: keepId, ...alsoAway(fields, keptAway) } });
        continue;
      }
      result.folded.push({ goneId: id, keptId: same.id });
      const startsOn = same.fields.startsOn < fields.startsOn ? same.fields.startsOn : fields.startsOn;
      const wider = {
        areaCodes: inOrderOfCode([...same.fields.areaCodes, ...fields.areaCodes]), startsOn, endsOn: latest(same.fields.endsOn, fields.endsOn),
        hours: same.fields.hours ?? fields.hours, absences: readAbsences([...fields.absences, ...same.fields.absences]).map((absence) => withoutDeputy(absence, hers)),
      };
      Object.assign(same.fields, wider);
      result.edits.push({ kind: 'contact', id: same.id, set: wider }, { kind: 'contact', id, set: { professionalId: keepId, endsOn: addDays(fields.startsOn, -1) } }); // with its history
    }
    result.edits.push(...kept.map(({ id, fields }): Edit => ({ kind: 'contact', id, set: alsoAway(fields, goneAway) })));
    result.edits.push(...await this.deputyEdits(new Map(all.map(({ id, fields }) => [id, fields])), new Map(result.folded.map(({ goneId: from, keptId }) => [from, keptId]))));
    return result;
  }

  /**
   * She has one account: her own, or the other's where she has none or that one was given more. The one that is left stays of who is gone:
   * nobody signs in by it, it is erased with her, and works again when this is undone. What only that one was given would be lost, and is not
   * for who keeps lists to give to another: then a beheerder goes first.
   */
  private async accountEdits(keepId: string, goneId: string): Promise<Edit[]> {
    const [kept, gone] = [await this.accounts.byProfessional(keepId), await this.accounts.byProfessional(goneId)];
    if (!gone) return [];
    const [ofKept, ofGone] = [await this.givenTo(kept), await this.givenTo(gone)];
    if (kept && ofGone.every((power) => ofKept.includes(power))) return [];
    if (!ofKept.every((power) => ofGone.includes(power))) throw new UserError('POWERS_OF_BOTH');
    return [{ kind: 'account', id: gone.id, set: { professionalId: keepId } }, ...(kept ? [{ kind: 'account' as const, id: kept.id, set: { professionalId: goneId } }] : [])];
  }

  /** What somebody may do besides what her work gives her. */
  private async givenTo(account: Account | null): Promise<string[]> {
    const powers = account ? await this.accounts.powersOf(account.id) : [];
    return powers.filter(({ power }) => power !== 'professional').map(({ power, gemeenteCode, wijkCode, organisationId }) => [power, gemeenteCode, wijkCode, organisationId].join(' '));
  }

  /** Who had a folded contact as deputy has the one that stays; nobody deputises for herself. */
  private async deputyEdits(hers: ReadonlyMap<string, ContactFields>, replaced: ReadonlyMap<string, string>): Promise<Edit[]> {
    const own = new Set(hers.keys());
    const ids = await this.stored.deputisedBy([...own], this.clock.today());
    return [...await this.stored.contacts(ids)].map(([id, { fields }]) => {
      const absences = hers.get(id)?.absences.map((absence) => withoutDeputy(absence, own))
        ?? (fields['absences'] as AbsenceField[]).map((absence) => ({ ...absence, deputyContactId: replaced.get(absence.deputyContactId ?? '') ?? absence.deputyContactId }));
      return { kind: 'contact', id, set: { absences } };
    });
  }
}
