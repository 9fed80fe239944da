/** Every event and what it carries. */
export interface EventMap {
  /** A contact's search document may differ from its row. */
  'contact.changed': { contactId: string };
  /** An organisation's search document may differ from its row. */
  'organisation.changed': { organisationId: string };
  /** Who works in a buurtteam or expertise team there may differ, or who is paired with whom: somebody may be without a maatje. */
  'teams.changed': { gemeenteCode: string };
}

export type EventType = keyof EventMap;
