import type { Actor } from '#libs/access';
import { orNotFound } from '#libs/access';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits } from '../changes/index.js';
import type { Saved } from './add-contact.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';

/** Ends a contact: nothing is deleted, it has a last day. */
@Injectable()
export class EndContact {
  constructor(
    private readonly database: Database,
    private readonly stored: ContactSubjectsRepository,
    private readonly edits: DirectoryEdits,
  ) {}

  /** @param on the last day. @throws UserError NOT_FOUND; DATE_INVALID for a day before its first. */
  async run(actor: Actor, contactId: string, on: string): Promise<Saved> {
    return this.database.transaction(async () => {
      await this.edits.hold([{ kind: 'contact', id: contactId }]);
      const { fields } = orNotFound((await this.stored.contacts([contactId])).get(contactId));
      const changeId = await this.edits.apply(actor, 'end', [{ kind: 'contact', id: contactId, set: { endsOn: on } }]);
      if (on < (fields['startsOn'] as string)) throw new UserError('DATE_INVALID');
      return { contactId, changeId };
    });
  }
}
