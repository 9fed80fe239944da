import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { CellFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { breakable, placeOf, saidOf, shortDay, type CoveredWijk } from './cell';
import { CellMark } from './CellMark';
import { Legend } from './Legend';

const STEPS: Record<string, [rows: number, columns: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** So many roles stand beside each other on a wide screen; the headings can then stay in sight. */
const FITTING = 10;

/** Wijken × roles. One stop for Tab; from there the arrows go from cell to cell. */
export function Matrix({ wijken }: { wijken: CoveredWijk[] }) {
  const roles = rolesOf(wijken);
  const table = useRef<HTMLTableElement>(null);
  const [here, setHere] = useState('0 0');
  const tabIndexAt = (row: number, column: number) => (here === `${row} ${column}` ? 0 : -1);

  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    if (!by || !cell || event.target === event.currentTarget) return;
    const to = linkFrom(table.current!, cell, by);
    if (!to) return;
    event.preventDefault();
    setHere(placeInTable(to));
    to.focus();
  };

  return (
    <div className="kl-matrix">
      <Legend />
      <div className={roles.length > FITTING ? 'kl-matrix__room' : 'kl-matrix__room kl-matrix__room--fits'} role="region" aria-labelledby="matrix" tabIndex={0} onKeyDown={step}>
        <table className="kl-matrix__table" ref={table}>
          <caption id="matrix">
            {text.beheer.matrix}
            <span className="kl-matrix__keys">. {text.beheer.matrixHelp}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{text.beheer.wijk}</th>
              {roles.map(({ code, label }) => (
                <th key={code} scope="col">
                  {breakable(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wijken.map(({ wijk, cells }, row) => (
              <tr key={wijk.code}>
                <th scope="row">
                  <Link href={`/wijken/${wijk.code}`} className="kl-matrix__wijk" tabIndex={tabIndexAt(row, 0)} onFocus={() => setHere(`${row} 0`)}>
                    {wijk.name}
                  </Link>
                </th>
                {roles.map(({ code }, column) => {
                  const cell = cells.find(({ role }) => role.code === code);
                  return (
                    <td key={code}>
                      {cell ? (
                        <Link href={placeOf(wijk, cell)} className="kl-cell" tabIndex={tabIndexAt(row, column + 1)} onFocus={() => setHere(`${row} ${column + 1}`)}>
                          <CellWords cell={cell} />
                          <span className="kl-hidden">
                            {cell.role.label}, {wijk.name}: {saidOf(cell)}
                          </span>
                        </Link>
                      ) : (
                        <span className="kl-cell kl-cell--none">
                          <span aria-hidden="true">–</span>
                          <span className="kl-hidden">{text.beheer.notNeeded}</span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What is seen of a cell; the words of {@link saidOf} say it in full. */
function CellWords({ cell: { state, endingOn, startsOn, partly } }: { cell: CellFragment }) {
  const words = [
    endingOn ? text.beheer.ending(shortDay(endingOn)) : state !== 'FILLED' && text.beheer.states[state].mark,
    partly && text.beheer.partly,
    startsOn && state === 'VACANT' && text.beheer.startsOn(shortDay(startsOn)),
  ].filter((each) => each !== false && each !== null);
  return (
    <span className={`kl-cell__seen kl-cell__seen--${endingOn ? 'ending' : state.toLowerCase()}`} aria-hidden="true">
      <CellMark mark={endingOn ? 'ENDING' : state} />
      {words.map((each) => (
        <span key={each}>{each}</span>
      ))}
    </span>
  );
}

/** Every role that some wijk needs. A wijk's own are in referral order; so is what they make together. */
function rolesOf(wijken: CoveredWijk[]): CellFragment['role'][] {
  const roles: CellFragment['role'][] = [];
  for (const { cells } of wijken) {
    let place = 0;
    for (const { role } of cells) {
      const at = roles.findIndex(({ code }) => code === role.code);
      if (at >= 0) place = at + 1;
      else roles.splice(place++, 0, role);
    }
  }
  return roles;
}

/** The next link in a direction, over cells that have none. */
function linkFrom(table: HTMLTableElement, from: HTMLTableCellElement, [rows, columns]: [number, number]): HTMLAnchorElement | null {
  let [row, column] = [(from.parentElement as HTMLTableRowElement).rowIndex + rows, from.cellIndex + columns];
  for (let cell = table.rows[row]?.cells[column]; cell && row > 0; cell = table.rows[row]?.cells[column]) {
    const link = cell.querySelector('a');
    if (link) return link;
    [row, column] = [row + rows, column + columns];
  }
  return null;
}

/** As the state of the table names a place: the heading row does not count. */
function placeInTable(link: HTMLAnchorElement): string {
  const cell = link.closest<HTMLTableCellElement>('td, th')!;
  return `${(cell.parentElement as HTMLTableRowElement).rowIndex - 1} ${cell.cellIndex}`;
}
