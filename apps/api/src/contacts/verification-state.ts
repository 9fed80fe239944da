import { addDays } from '#libs/clock';

export type VerificationState = 'fresh' | 'due' | 'stale' | 'never';

/** How many days after a confirmation fell due an entry counts as stale. */
export const STALE_AFTER_DAYS = 30;

/** From which day on an entry sinks in every list unless somebody confirms it. Never confirmed: counted from its first day. */
export const staleFrom = (verifiedOn: string | null, startsOn: string, cadenceDays: number): string =>
  addDays(verifiedOn ?? startsOn, cadenceDays + STALE_AFTER_DAYS);

/** How far a confirmation still holds on a day. */
export function verificationState(verifiedOn: string | null, startsOn: string, cadenceDays: number, today: string): VerificationState {
  if (today >= staleFrom(verifiedOn, startsOn, cadenceDays)) return 'stale';
  if (verifiedOn === null) return 'never';
  return today >= addDays(verifiedOn, cadenceDays) ? 'due' : 'fresh';
}
