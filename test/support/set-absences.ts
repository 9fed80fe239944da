import type { Ask } from './ask.js';

export interface AbsenceGiven {
  startsOn: string;
  endsOn: string;
  deputyContactId?: string | null;
}

/** Sets all absences of a contact, from what stands there now; answers the change, and how she can be reached by then. */
export async function setAbsences(ask: Ask, id: string, absences: readonly AbsenceGiven[]): Promise<any> {
  const { version } = (await ask('query ($id: ID!) { contactDraft(id: $id) { version } }', { id })).contactDraft;
  const set = 'mutation ($id: ID!, $version: Int!, $absences: [AbsenceInput!]!) { setAbsences(id: $id, version: $version, absences: $absences) { ... on SavedContact { changeId contact { reachability { status text deputyId } } } } }';
  return (await ask(set, { id, version, absences })).setAbsences;
}
