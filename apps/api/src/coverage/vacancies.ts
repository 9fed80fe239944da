import { mostInhabitedFirst } from './coverage-cells.js';
import type { CoveredWijk } from './coverage.service.js';
import type { Work, WorkInWijk } from './work-list.types.js';

/** In fewer wijken than this there is no most of them. */
const SEVERAL = 4;

const roleIn = ({ wijk, roleCode }: WorkInWijk): string => `${wijk.gemeenteCode} ${roleCode}`;

/** Roles that nobody fills, where most people live first. One that is missing in most wijken of a gemeente is one thing, and stands before those of one wijk. */
export function vacancies(wijken: readonly CoveredWijk[]): Work[] {
  const needed = mostInhabitedFirst(wijken).flatMap(({ wijk, cells }) => cells.map(({ roleCode, startsOn, state }) => ({ wijk, roleCode, on: startsOn, state })));
  const missing = needed.filter(({ state }) => state === 'vacant');
  const wijkenWith = Map.groupBy(needed, roleIn);
  const inMost = new Map([...Map.groupBy(missing, roleIn)].filter(([role, here]) => {
    const outOf = wijkenWith.get(role)!.length;
    return outOf >= SEVERAL && here.length * 2 > outOf;
  }));
  return [
    ...[...inMost].map(([role, here]) => ({ roleCode: here[0]!.roleCode, missingIn: here, outOf: wijkenWith.get(role)!.length, on: null })),
    ...missing.filter((each) => !inMost.has(roleIn(each))),
  ];
}
