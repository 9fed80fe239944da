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

/** In fewer wijken than this there is no most of them. */
const SEVERAL = 4;

interface Common {
  role: CellFragment['role'];
  missing: number;
  outOf: number;
}

/** Roles that nobody fills in most of the wijken that need them. */
function missingInMost(wijken: CoveredWijk[]): Map<string, Common> {
  const roles = new Map<string, Common>();
  for (const { role, state } of wijken.flatMap(({ cells }) => cells)) {
    const { missing, outOf } = roles.get(role.code) ?? { missing: 0, outOf: 0 };
    roles.set(role.code, { role, missing: missing + Number(state === 'VACANT'), outOf: outOf + 1 });
  }
  return new Map([...roles].filter(([, { missing, outOf }]) => outOf >= SEVERAL && missing * 2 > outOf));
}

/** For a phone: what is missing nearly everywhere, once; and the wijken with their other gaps by name, the worst first. */
export function WijkenByWorst({ wijken }: { wijken: CoveredWijk[] }) {
  const common = missingInMost(wijken);
  const apart = wijken.map(({ wijk, cells }) => {
    const gaps = cells.filter((cell) => gapOf(cell) !== undefined);
    return { wijk, isFilled: gaps.length === 0, cells: gaps.filter((cell) => cell.state !== 'VACANT' || !common.has(cell.role.code)) };
  });
  const withGaps = apart.filter(({ cells }) => cells.length > 0);
  const others = apart.filter(({ cells, isFilled }) => cells.length === 0 && !isFilled);
  const filled = apart.filter(({ isFilled }) => isFilled);
  return (
    <div className="kl-worst">
      {common.size > 0 && (
        <ul className="kl-worst__common">
          {[...common.values()].map(({ role, missing, outOf }) => (
            <li key={role.code}>
              <CellMark mark="VACANT" /> {text.beheer.inMost(role.label, missing, outOf)}
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
