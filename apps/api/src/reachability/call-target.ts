/** Whose number works now. */
export type CallTargetChoice =
  | { kind: 'person'; contactId: string; name: string }
  | { kind: 'deputy'; contactId: string; name: string }
  | { kind: 'team'; number: string; whom: string }
  | { kind: 'veilig-thuis' };

/** Somebody who could be called: a contact or a deputy of hers. */
export interface Candidate {
  contactId: string;
  name: string;
  /** Away today. */
  absent: boolean;
  /** At work at this moment; null: hours unknown. */
  atWork: boolean | null;
  hasDirectNumber: boolean;
  /** The team's general number, if any. */
  teamNumber: string | null;
  /** The number of all such organisations in the country, day and night, if there is one. */
  nationalNumber: string | null;
  /** What her colleagues call it: `het team`, `de praktijk`. */
  team: string;
  /** Whether the team answers it now; null: hours unknown. */
  teamOpen: boolean | null;
}

const answers = (candidate: Candidate) => !candidate.absent && candidate.atWork !== false && candidate.hasDirectNumber;

/**
 * Whom to call now: herself, else her deputy (and the deputy's deputy), else the team, else the number of
 * the whole country, and at the end Veilig Thuis, which answers day and night.
 * @param chain the contact, her deputy, the deputy's deputy …
 */
export function chooseCallTarget(chain: readonly [Candidate, ...Candidate[]]): CallTargetChoice {
  const [contact, ...deputies] = chain;
  if (answers(contact)) return { kind: 'person', contactId: contact.contactId, name: contact.name };
  const deputy = contact.absent ? deputies.find(answers) : undefined;
  if (deputy) return { kind: 'deputy', contactId: deputy.contactId, name: deputy.name };
  if (contact.teamNumber !== null && contact.teamOpen !== false) return { kind: 'team', number: contact.teamNumber, whom: contact.team };
  if (contact.nationalNumber !== null) return { kind: 'team', number: contact.nationalNumber, whom: contact.team };
  return { kind: 'veilig-thuis' };
}

/** Whom to ask whether something is so: herself, whatever the hour, else her team; null: no number is known. */
export function chooseWhomToAsk({ contactId, name, hasDirectNumber, teamNumber, team }: Candidate): CallTargetChoice | null {
  if (hasDirectNumber) return { kind: 'person', contactId, name };
  return teamNumber === null ? null : { kind: 'team', number: teamNumber, whom: team };
}
