import { addDays, dayOf } from '#libs/clock';
import type { Settings } from '#libs/config';
import { roleOf } from '../roles/index.js';

/** `never`: nobody confirmed it yet; `hidden`: nobody answered for so long that only who keeps it still sees it. */
export type VerificationState = 'fresh' | 'due' | 'stale' | 'never' | 'hidden';

/** After how many days what happens. */
export type VerificationRules = Pick<Settings, 'VERIFY_CADENCE_DAYS' | 'VERIFY_STALE_AFTER_DAYS' | 'VERIFY_HIDE_AFTER_DAYS'>;

/** What the days follow from. */
export interface Verified {
  /** When somebody last said "klopt nog"; null: never, the first day then counts. */
  verifiedAt: string | null;
  startsOn: string;
  roleCode: string;
  /** The day she was first asked since; null: nobody was. */
  askedOn: string | null;
}

/** From which day on a confirmation is due, the entry sinks, and it is hidden. */
export interface VerificationDays {
  /** The last day somebody said so; null: never. */
  verifiedOn: string | null;
  dueOn: string;
  staleFrom: string;
  /** Null: not before somebody is asked. */
  hiddenFrom: string | null;
}

export function verificationDays({ verifiedAt, startsOn, roleCode, askedOn }: Verified, rules: VerificationRules): VerificationDays {
  const verifiedOn = verifiedAt === null ? null : dayOf(verifiedAt);
  const dueOn = addDays(verifiedOn ?? startsOn, roleOf(roleCode).cadenceDays ?? rules.VERIFY_CADENCE_DAYS);
  return {
    verifiedOn, dueOn,
    staleFrom: addDays(dueOn, rules.VERIFY_STALE_AFTER_DAYS),
    hiddenFrom: askedOn === null ? null : addDays(askedOn, rules.VERIFY_HIDE_AFTER_DAYS),
  };
}

/** How far a confirmation still holds on a day. */
export function verificationState({ verifiedOn, dueOn, staleFrom, hiddenFrom }: VerificationDays, today: string): VerificationState {
  if (hiddenFrom !== null && today >= hiddenFrom) return 'hidden';
  if (today >= staleFrom) return 'stale';
  if (verifiedOn === null) return 'never';
  return today >= dueOn ? 'due' : 'fresh';
}
