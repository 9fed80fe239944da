import type { ContactRowFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { capital } from '../../ui/capital';
import { Icon } from '../../ui/Icon';

/** Whether somebody can be called now: a mark with its own shape, and words. */
export function Status({ reachability }: { reachability: Pick<ContactRowFragment['reachability'], 'status' | 'text'> }) {
  const [now, ...more] = (reachability.text || text.status[reachability.status]).split(' · ');
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

/** Only when it matters: long unconfirmed, or never. */
export function StaleLine({ verification }: { verification: ContactRowFragment['verification'] }) {
  if (verification.state !== 'STALE' && verification.state !== 'NEVER') return null;
  return (
    <span className="kl-stale">
      <Icon name="clock" size={16} />
      {verification.text}
    </span>
  );
}
