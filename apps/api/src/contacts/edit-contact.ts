import { orNotFound, type Actor } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits, HistoryService, type ConflictingFieldType, type Edit } from '../changes/index.js';
import type { Saved } from './add-contact.js';
import type { ContactFields } from './contact-fields.js';
import type { EditContactInput } from './contact.inputs.js';
import { ContactRules } from './contact-rules.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';

export type EditOutcome = Saved | { contactId: string; conflict: ConflictingFieldType[] };

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
      await this.edits.hold([{ kind: 'contact', id: contactId }]);
      const contact = orNotFound((await this.stored.contacts([contactId])).get(contactId));
      const { professionalId, startsOn, endsOn } = contact.fields as unknown as ContactFields;
      const person = (await this.stored.people([professionalId])).get(professionalId)!;
      const wanted = [
        { edit: { kind: 'professional', id: professionalId, set: { ...await this.rules.person(input.person ?? {}, professionalId) } } satisfies Edit, now: person, base: input.personVersion },
        { edit: { kind: 'contact', id: contactId, set: { ...await this.rules.contact(actor, input.contact ?? {}, { startsOn, endsOn }) } } satisfies Edit, now: contact, base: input.version },
      ];
      const conflict = input.overwrite ? [] : await this.history.overtaken(wanted);
      const edits = wanted.map(({ edit }) => edit);
      if (conflict.length === 0) return { contactId, changeId: await this.edits.apply(actor, 'edit', edits) };
      await this.edits.refuseUnlessAllowed(actor, edits);
      return { contactId, conflict };
    });
  }
}
