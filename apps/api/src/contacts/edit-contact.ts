import { authorize, type Actor } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits, HistoryService, type Edit, type Subject } from '../changes/index.js';
import type { Saved } from './add-contact.js';
import type { ContactFields } from './contact-fields.js';
import type { EditContactInput } from './contact.inputs.js';
import { ContactRules } from './contact-rules.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';

/** A field that she changed and somebody else had changed meanwhile. */
export interface ConflictingField {
  field: string;
  label: string;
  theirs: string | null;
  by: string;
  at: string;
}

export type EditOutcome = Saved | { contactId: string; conflict: ConflictingField[] };

/** Changes a contact in place, and the person with it. */
@Injectable()
export class EditContact {
  constructor(
    private readonly database: Database,
    private readonly stored: ContactSubjectsRepository,
    private readonly rules: ContactRules,
    private readonly history: HistoryService,
    private readonly edits: DirectoryEdits,
  ) {}

  /**
   * Saves what was given. Fields that others changed meanwhile stay theirs, unless she changed them too: then nothing is
   * saved and she is told, or with `overwrite` hers count.
   * @throws UserError NOT_FOUND, PERSON_SHARED when it is not hers to change; what ContactRules throws.
   */
  async run(actor: Actor, contactId: string, input: EditContactInput): Promise<EditOutcome> {
    return this.database.transaction(async () => {
      const contact = authorize((await this.stored.contacts([contactId])).get(contactId), () => true);
      const { professionalId, startsOn, endsOn } = contact.fields as unknown as ContactFields;
      const person = (await this.stored.people([professionalId])).get(professionalId)!;
      const wanted = [
        { edit: { kind: 'professional', id: professionalId, set: { ...await this.rules.person(input.person ?? {}, professionalId) } } satisfies Edit, now: person, base: input.personVersion },
        { edit: { kind: 'contact', id: contactId, set: { ...await this.rules.contact(actor, input.contact ?? {}, { startsOn, endsOn }) } } satisfies Edit, now: contact, base: input.version },
      ];
      const changing = wanted.flatMap(({ edit, now }) => fieldsThatDiffer(edit, now));
      const since = input.overwrite ? [] : await this.history.since(wanted.map(({ edit: { kind, id }, base }) => ({ kind, id, version: base })));
      const conflict = changing.flatMap((field) => since.filter((change) => change.field === field).slice(-1)).map(({ field, label, after, by, at }) => ({ field, label, theirs: after, by, at }));
      const edits = wanted.map(({ edit }) => edit);
      if (conflict.length === 0) return { contactId, changeId: await this.edits.apply(actor, 'edit', edits) };
      await this.edits.refuseUnlessAllowed(actor, edits);
      return { contactId, conflict };
    });
  }
}

const fieldsThatDiffer = ({ set }: Edit, { fields }: Subject): string[] =>
  Object.keys(set).filter((field) => set[field] !== undefined && JSON.stringify(set[field]) !== JSON.stringify(fields[field]));
