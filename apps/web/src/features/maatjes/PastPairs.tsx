import { maatjesText } from '../../text/maatjes';
import { readDay } from '../../ui/hours';
import type { Pair } from './useMyMaatjes';

const words = maatjesText.mine;

/** Who were maatjes before; proposals that came to nothing are not told again. */
export function PastPairs({ pairs, nameOf }: { pairs: readonly Pair[]; nameOf: (pair: Pair) => string }) {
  const past = pairs.filter(({ state, startsOn }) => state === 'ENDED' && startsOn !== null);
  if (past.length === 0) return null;
  return (
    <details className="kl-more kl-maatje__change">
      <summary>
        {words.past} ({past.length})
      </summary>
      <ul className="kl-lines">
        {past.map((pair) => (
          <li key={pair.id}>
            <span>{maatjesText.somebody(nameOf(pair))}</span>
            <span className="kl-soft kl-small">{[pair.endsOn && words.fromTo(readDay(pair.startsOn!), readDay(pair.endsOn)), pair.endText].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
