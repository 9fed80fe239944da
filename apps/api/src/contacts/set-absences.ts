import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits, HistoryService } from '../changes/index.js';
import { readAbsences, withoutDays, type AbsenceField, type ContactFields } from './contact-fields.js';
import { isHerself, isInScope, lasts, mayEdit } from './contact.policy.js';
import type { EditOutcome } from './edit-contact.js';
import { ContactRepository } from './contact.repository.js';
import { ContactRules } from './contact-rules.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';

const isSame = (one: AbsenceField, other: AbsenceField): boolean => one.startsOn === other.startsOn && one.endsOn === other.endsOn && one.deputyContactId === other.deputyContactId;

/** Sets when somebody is away, and who deputises. */
@Injectable()
export class SetAbsences {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly rules: ContactRules,
    private readonly history: HistoryService,
    private readonly edits: DirectoryEdits,
    private readonly clock: Clock,
  ) {}

  /**
   * When somebody changed her absences meanwhile, nothing is saved and she is told.
   * @param version of the contact as `given` was made from it.
   * @param given all her absences from today on; of days that are given twice the last counts. Those that are over stay as they are.
   * @param inEveryRole what changed, for all of her contacts that the actor may change, not just this one: who is away, or back, is so
   * everywhere. What was given there besides stays.
   * @throws UserError NOT_FOUND, DATE_INVALID, DEPUTY_INVALID
   */
  async run(actor: Actor, contactId: string, version: number, given: readonly AbsenceField[], inEveryRole: boolean): Promise<EditOutcome> {
    return this.database.transaction(async () => {
      await this.edits.hold([{ kind: 'contact', id: contactId }]);
      const today = this.clock.today();
      const contact = authorize((await this.contacts.records(actor.gemeenten, [contactId], today))[0], (record) => mayEdit(actor, record) || isHerself(actor, record));
      const ids = inEveryRole ? await this.rolesToo(actor, contact.professionalId, contactId, today) : [contactId];
      const current = await this.stored.contacts(ids);
      const knownOf = (id: string) => (current.get(id)!.fields as unknown as ContactFields).absences;
      const deputies = new Set(knownOf(contactId).flatMap(({ deputyContactId }) => deputyContactId ?? []));
      const absences = await this.rules.absences(actor, given, ids, deputies);
      const isOver = ({ endsOn }: AbsenceField) => endsOn < today && !absences.some((absence) => absence.startsOn <= endsOn);
      const was = knownOf(contactId).filter((absence) => !isOver(absence));
      const back = withoutDays(was, absences);
      const changed = absences.filter((absence) => !was.some((other) => isSame(absence, other)));
      const edits = ids.map((id) => {
        const set = { absences: id === contactId ? [...knownOf(id).filter(isOver), ...absences] : readAbsences([...withoutDays(knownOf(id), back), ...changed]) };
        return { kind: 'contact' as const, id, set };
      });
      const own = edits.find(({ id }) => id === contactId)!;
      const conflict = await this.history.overtaken([{ edit: own, now: current.get(contactId)!, base: version }]);
      if (conflict.length > 0) return { contactId, conflict };
      return { contactId, changeId: await this.edits.apply(actor, 'absence', edits) };
    });
  }

  /** Also those that have yet to begin. */
  private async rolesToo(actor: Actor, professionalId: string, contactId: string, today: string): Promise<string[]> {
    const records = (await this.contacts.ofPersonAnywhere(professionalId, today)).filter((record) => isInScope(actor, record) && lasts(record, today));
    return [...new Set([contactId, ...records.filter((record) => mayEdit(actor, record) || isHerself(actor, record)).map(({ id }) => id)])];
  }
}
