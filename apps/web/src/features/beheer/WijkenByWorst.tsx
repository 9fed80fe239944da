import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMe } from '../../app/viewer';
import type { CellFragment, MissingInMostFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { TextLink } from '../../ui/TextLink';
import { missingWords, placeOf, shortDay, type CoveredWijk } from './cell';
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

/** For a phone: what is missing nearly everywhere, once; and the wijken with their other gaps by name, the worst first. */
export function WijkenByWorst({ wijken, missingInMost }: { wijken: CoveredWijk[]; missingInMost: MissingInMostFragment[] }) {
  const me = useMe();
  const inMost = new Set(missingInMost.flatMap(({ role, in: here }) => here.map(({ wijk }) => `${wijk.code} ${role.code}`)));
  const apart = wijken.map(({ wijk, cells }) => {
    const gaps = cells.filter((cell) => gapOf(cell) !== undefined);
    return { wijk, isFilled: gaps.length === 0, cells: gaps.filter(({ role }) => !inMost.has(`${wijk.code} ${role.code}`)) };
  });
  const withGaps = apart.filter(({ cells }) => cells.length > 0);
  const others = apart.filter(({ cells, isFilled }) => cells.length === 0 && !isFilled);
  const filled = apart.filter(({ isFilled }) => isFilled);
  return (
    <div className="kl-worst">
      {missingInMost.length > 0 && (
        <ul className="kl-worst__common">
          {missingInMost.map((missing) => (
            <li key={missing.in[0]!.wijk.gemeente.code + missing.role.code}>
              <CellMark mark="VACANT" /> {missingWords(missing, me)}
            </li>
          ))}
        </ul>
      )}
      {withGaps.length > 0 && (
        <ol className="kl-worst__list" aria-label={text.beheer.coverage}>
          {withGaps.map(({ wijk, cells }) => (
            <li key={wijk.code}>
              <Wijk wijk={wijk} cells={cells} />
            </li>
          ))}
        </ol>
      )}
      <Rest wijken={others} words={text.beheer.onlyInMost(others.length)} />
      <Rest wijken={filled} words={text.beheer.filledWijken(filled.length)} />
    </div>
  );
}

function Rest({ wijken, words }: { wijken: Pick<CoveredWijk, 'wijk'>[]; words: string }) {
  if (wijken.length === 0) return null;
  return (
    <details className="kl-worst__filled">
      <summary>{words}</summary>
      <ul className="kl-lines">
        {wijken.map(({ wijk }) => (
          <li key={wijk.code}>
            <TextLink to={`/wijken/${wijk.code}`}>{wijk.name}</TextLink>
          </li>
        ))}
      </ul>
    </details>
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
