import type { Actor } from '#libs/access';
import { Clock, dayOf } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { Injectable } from '@nestjs/common';
import type { ContactRecord } from './contact-record.js';
import { Verification } from './contact.entity.js';
import { mayConfirm } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';

const MOST_AT_ONCE = 200;

/** "Klopt nog": somebody who can know said so. */
@Injectable()
export class ConfirmContact {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param how `phone`: the coordinator asked them by phone.
   * @returns those that were confirmed: who stopped meanwhile holds nobody up.
   * @throws UserError NOT_FOUND when none is hers to confirm; BAD_INPUT for more than 200.
   */
  async run(actor: Actor, ids: readonly string[], how: 'app' | 'phone'): Promise<string[]> {
    if (ids.length > MOST_AT_ONCE) throw new UserError('BAD_INPUT');
    return this.database.transaction(async () => {
      const today = this.clock.today();
      const contacts = (await this.contacts.records(actor.gemeenten, [...new Set(ids)], today)).filter((record) => mayConfirm(actor, record, today));
      if (contacts.length === 0 && ids.length > 0) throw new UserError('NOT_FOUND');
      const byWhom = (contact: ContactRecord) => (actor.professionalId === contact.professionalId ? 'self' as const : keeperOf(actor, contact));
      await this.record(contacts.map((contact) => ({ contact, by: byWhom(contact) })), actor.accountId, how);
      return contacts.map(({ id }) => id);
    });
  }

  /**
   * It was said by mistake: takes back what the actor confirmed today, once or more, as it stood before, so that asking goes on.
   * @returns of whom: what somebody confirmed again since stays so.
   * @throws UserError NOT_FOUND when she confirmed none of them today; CONFIRMED_SINCE when each was confirmed again; BAD_INPUT for more than 200.
   */
  async takeBack(actor: Actor, ids: readonly string[]): Promise<string[]> {
    if (ids.length > MOST_AT_ONCE) throw new UserError('BAD_INPUT');
    return this.database.transaction(async (manager) => {
      const today = this.clock.today();
      const hers = (await this.contacts.records(actor.gemeenten, [...new Set(ids)], today)).filter((record) => mayConfirm(actor, record, today)).map(({ id }) => id);
      if (hers.length === 0) throw new UserError('NOT_FOUND');
      await this.database.hold('contact', hers);
      const isOwn = ({ accountId, at }: Verification) => accountId === actor.accountId && dayOf(at) === today;
      const said = [...Map.groupBy(await this.contacts.verificationsOf(hers), ({ contactId }) => contactId).values()].filter((all) => all.some(isOwn));
      if (said.length === 0) throw new UserError('NOT_FOUND');
      const own = said.map((all) => all.slice(0, [...all.map(isOwn), false].indexOf(false))).filter(({ length }) => length > 0);
      if (own.length === 0) throw new UserError('CONFIRMED_SINCE');
      await manager.delete(Verification, own.flat().map(({ id }) => id));
      const firsts = own.map((all) => all.at(-1)!);
      for (const [askedOn, some] of Map.groupBy(firsts, ({ wasAskedOn }) => wasAskedOn)) {
        await manager.sql`
          UPDATE contact SET verified_at = (SELECT max(v.at) FROM verification v WHERE v.contact_id = contact.id), asked_on = ${askedOn}, version = version + 1
          WHERE id IN (${() => some.map(({ contactId }) => contactId)})`;
      }
      const takenBack = firsts.map(({ contactId }) => contactId);
      await this.outbox.publish(manager, 'contact.changed', ...takenBack.map((contactId) => ({ contactId })));
      return takenBack;
    });
  }

  /**
   * She confirmed by the link in her mail: it is signed, and for her contacts only.
   * @param at when she said so
   */
  async byLink(contacts: readonly ContactRecord[], at = this.clock.instant()): Promise<void> {
    await this.record(contacts.map((contact) => ({ contact, by: 'self' as const })), null, 'link', at);
  }

  private async record(confirmed: readonly { contact: ContactRecord; by: Verification['by'] }[], accountId: string | null, how: Verification['how'], at = this.clock.instant()): Promise<void> {
    if (confirmed.length === 0) return;
    const manager = this.database.write();
    await this.database.hold('contact', confirmed.map(({ contact }) => contact.id));
    await manager.insert(Verification, confirmed.map(({ contact, by }) => ({ id: newId(), contactId: contact.id, at, by, accountId, how, wasAskedOn: contact.askedOn })));
    // from the version that stands there now: somebody may have changed it since it was read
    await manager.sql`UPDATE contact SET verified_at = ${at}, asked_on = NULL, version = version + 1 WHERE id IN (${() => confirmed.map(({ contact }) => contact.id)})`;
    await this.outbox.publish(manager, 'contact.changed', ...confirmed.map(({ contact }) => ({ contactId: contact.id })));
  }
}

/** Who keeps one organisation's people is their manager. */
const keeperOf = (actor: Actor, contact: ContactRecord): 'coordinator' | 'manager' =>
  (actor.powers.some(({ kind, organisationId }) => kind === 'coordinator' && organisationId === null) ? 'coordinator'
    : actor.powers.some(({ organisationId }) => organisationId === contact.organisation.id) ? 'manager' : 'coordinator');
