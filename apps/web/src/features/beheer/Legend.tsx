import { text } from '../../text';
import { CellMark, type Mark } from './CellMark';

const MEANINGS: [Mark, string][] = [
  ['FILLED', text.beheer.states.FILLED.legend],
  ['NEW', text.beheer.states.NEW.legend],
  ['DUE', text.beheer.states.DUE.legend],
  ['STALE', text.beheer.staleLegend],
  ['ENDING', text.beheer.endingLegend],
  ['VACANT', text.beheer.states.VACANT.legend],
];

/** What each shape means. */
export function Legend() {
  return (
    <ul className="kl-legend" aria-label={text.beheer.legend}>
      {MEANINGS.map(([mark, meaning]) => (
        <li key={mark}>
          <CellMark mark={mark} />
          {meaning}
        </li>
      ))}
    </ul>
  );
}
