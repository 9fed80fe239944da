import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { Injectable } from '@nestjs/common';
import { ChangesService } from '../changes/index.js';
import { Contact } from './contact.entity.js';
import { mayEdit } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';

/** Ends a contact: nothing is deleted, it has a last day. */
@Injectable()
export class EndContact {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly changes: ChangesService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param on the last day. @throws UserError NOT_FOUND; DATE_INVALID for a day before its first. */
  async run(actor: Actor, id: string, on: string): Promise<string> {
    return this.database.transaction(async (manager) => {
      const [found] = await this.contacts.records(actor.gemeenten, [id], this.clock.today());
      const contact = authorize(found, (each) => mayEdit(actor, each));
      if (on < contact.startsOn) throw new UserError('DATE_INVALID');
      await manager.update(Contact, id, { endsOn: on, version: contact.version + 1 });
      await this.changes.record(actor, [{ subjectKind: 'contact', subjectId: id, field: 'endsOn', before: contact.endsOn, after: on }]);
      await this.outbox.publish(manager, 'contact.changed', { contactId: id });
      return id;
    });
  }
}
