import type { Ask } from './ask.js';
import { inLetters } from './in-letters.js';
import { wijkteams } from './wijkteams.js';

/** What matters to a test of somebody new, or of a role more of somebody who is there. The rest is something that is valid in the demo gemeente. */
export interface NewContact {
  /** Who is there. Then nothing is said of her person. */
  personId?: string;
  voornaam?: string;
  tussenvoegsel?: string | null;
  /** Otherwise one that nobody else has. */
  achternaam?: string;
  /** Otherwise none; so too for languages and phones. */
  email?: string | null;
  languages?: string[];
  phones?: { kind: string; number: string; visibility?: string }[];
  /** Otherwise wijkteamcoach. */
  roleCode?: string;
  /** Otherwise one wijk, WK091710. */
  areaCodes?: string[];
  /** Otherwise the wijkteam of WK091710. */
  organisationId?: string;
  /** Otherwise today. */
  startsOn?: string;
  /** Otherwise none. */
  endsOn?: string;
  hours?: object[] | null;
}

let count = 0;

/** Adds a contact; answers its id. */
export async function addContact(ask: Ask, { personId, voornaam = 'Nieuwe', tussenvoegsel, achternaam = `Collega${inLetters(count += 1)}`, email, languages, phones, organisationId, ...role }: NewContact): Promise<string> {
  const who = personId === undefined ? { professional: { voornaam, tussenvoegsel, achternaam, email, languages, phones } } : { professionalId: personId };
  const input = { ...who, roleCode: 'wijkteamcoach', areaCodes: ['WK091710'], ...role, organisationId: organisationId ?? (await wijkteams(ask))[0] };
  return (await ask('mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }', { input })).addContact.contact.id;
}
