import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { Outbox } from '#libs/outbox';
import { Injectable } from '@nestjs/common';
import { Contact, Verification } from './contact.entity.js';
import { mayConfirm } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';

/** "Klopt nog": somebody who can know said so. */
@Injectable()
export class ConfirmContact {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError NOT_FOUND when it is not hers to confirm. */
  async run(actor: Actor, id: string, how: 'app' | 'phone'): Promise<string> {
    return this.database.transaction(async (manager) => {
      const [found] = await this.contacts.records(actor.gemeenten, [id], this.clock.today());
      const contact = authorize(found, (each) => mayConfirm(actor, each, this.clock.today()));
      const at = this.clock.instant();
      const by = actor.professionalId === contact.professionalId ? 'self' : 'coordinator';
      await manager.insert(Verification, { id: newId(), contactId: id, at, by, accountId: actor.accountId, how });
      await manager.update(Contact, id, { verifiedAt: at, version: contact.version + 1 });
      await this.outbox.publish(manager, 'contact.changed', { contactId: id });
      return id;
    });
  }
}
