import type { Database } from '#libs/database';
import type { Outbox } from '#libs/outbox';
import type { OrganisationRepository } from './organisation.repository.js';

/** Organisations changed: they are found by what they are now, and so is who works there. Within a transaction. */
export async function publishOrganisations(database: Database, outbox: Outbox, organisations: OrganisationRepository, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const manager = database.write();
  await outbox.publish(manager, 'organisation.changed', ...ids.map((organisationId) => ({ organisationId })));
  const contactIds = await organisations.contactIdsOf(ids);
  if (contactIds.length > 0) await outbox.publish(manager, 'contact.changed', ...contactIds.map((contactId) => ({ contactId })));
}
