import { Heading } from '@nl-design-system-candidate/heading-react';
import type { CellFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { TextLink } from '../../ui/TextLink';
import { placeOf, shortDay, type CoveredWijk } from './cell';
import { CellMark, type Mark } from './CellMark';

type Gap = keyof typeof text.beheer.gaps;

/** From bad to less bad; a cell stands under the first that holds. */
const GAPS: [gap: Gap, mark: Mark, holds: (cell: CellFragment) => boolean][] = [
  ['VACANT', 'VACANT', ({ state }) => state === 'VACANT'],
  ['ENDING', 'ENDING', ({ endingOn }) => endingOn !== null],
  ['STALE', 'STALE', ({ state }) => state === 'STALE'],
  ['PARTLY', 'DUE', ({ partly }) => partly],
  ['DUE', 'DUE', ({ state }) => state === 'DUE'],
  ['NEW', 'NEW', ({ state }) => state === 'NEW'],
];

const gapOf = (cell: CellFragment): Gap | undefined => GAPS.find(([, , holds]) => holds(cell))?.[0];

/** For a phone: the wijken with their gaps by name, the worst first. */
export function WijkenByWorst({ wijken }: { wijken: CoveredWijk[] }) {
  const withGaps = wijken.filter(({ cells }) => cells.some(gapOf));
  const filled = wijken.filter(({ cells }) => !cells.some(gapOf));
  return (
    <div className="kl-worst">
      <ol className="kl-worst__list" aria-label={text.beheer.coverage}>
        {withGaps.map((each) => (
          <li key={each.wijk.code}>
            <Wijk {...each} />
          </li>
        ))}
      </ol>
      {filled.length > 0 && (
        <details className="kl-worst__filled">
          <summary>{text.beheer.filledWijken(filled.length)}</summary>
          <ul className="kl-lines">
            {filled.map(({ wijk }) => (
              <li key={wijk.code}>
                <TextLink to={`/wijken/${wijk.code}`}>{wijk.name}</TextLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Wijk({ wijk, cells }: CoveredWijk) {
  return (
    <>
      <Heading level={3}>
        <TextLink to={`/wijken/${wijk.code}`}>{wijk.name}</TextLink>
      </Heading>
      <dl className="kl-worst__gaps">
        {GAPS.map(([gap, mark]) => {
          const here = cells.filter((cell) => gapOf(cell) === gap);
          if (here.length === 0) return null;
          return (
            <div key={gap} className={`kl-worst__gap kl-worst__gap--${gap.toLowerCase()}`}>
              <dt>
                <CellMark mark={mark} />
                {text.beheer.gaps[gap]}
              </dt>
              <dd>
                {here.map((cell, index) => (
                  <span key={cell.role.code}>
                    {index > 0 && ', '}
                    {gap === 'VACANT' ? <TextLink to={placeOf(wijk, cell)}>{cell.role.label}</TextLink> : cell.role.label}
                    {cell.endingOn && ` (${text.beheer.ending(shortDay(cell.endingOn))})`}
                    {gap === 'VACANT' && cell.startsOn && ` (${text.beheer.startsOn(shortDay(cell.startsOn))})`}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
