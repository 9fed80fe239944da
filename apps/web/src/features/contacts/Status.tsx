import type { ContactRowFragment } from '../../gql/operations.generated';
import { capital } from '../../ui/capital';
import { Icon } from '../../ui/Icon';

type Verification = ContactRowFragment['verification'];

export const isLongUnconfirmed = ({ state }: Verification): boolean => state === 'STALE' || state === 'HIDDEN';

/** Whether somebody can be called now: a mark with its own shape, and words. Nothing where nothing is known. */
export function Status({ reachability }: { reachability: Pick<ContactRowFragment['reachability'], 'status' | 'text'> }) {
  if (!reachability.text) return null;
  const [now, ...more] = reachability.text.split(' · ');
  return (
    <span className={`kl-status kl-status--${reachability.status.toLowerCase().replace('_', '-')}`}>
      <span className="kl-status__mark" aria-hidden="true" />
      <span>
        {capital(now!)}
        {more.length > 0 && <span className="kl-status__more"> · {more.join(' · ')}</span>}
      </span>
    </span>
  );
}

/** Only when it matters: long unconfirmed, or for so long that only who keeps it sees it still. */
export function StaleLine({ verification }: { verification: Verification }) {
  if (!isLongUnconfirmed(verification)) return null;
  return (
    <span className="kl-stale">
      <Icon name="clock" size={16} />
      {verification.text}
    </span>
  );
}
