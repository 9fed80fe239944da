import { mostInhabitedFirst } from './coverage-cells.js';
import type { CoveredWijk } from './coverage.service.js';
import type { Work, WorkInWijk } from './work-list.types.js';

/** In fewer wijken than this there is no most of them. */
const SEVERAL = 4;

/** A role that nobody fills in most wijken of a gemeente that need it. */
export interface MissingInMost {
  roleCode: string;
  /** Where most people live first. */
  in: readonly WorkInWijk[];
  outOf: number;
}

interface Needed extends WorkInWijk {
  isMissing: boolean;
}

const roleIn = ({ wijk, roleCode }: WorkInWijk): string => `${wijk.gemeenteCode} ${roleCode}`;

/** What each wijk needs, where most people live first. */
const neededIn = (wijken: readonly CoveredWijk[]): Needed[] =>
  mostInhabitedFirst(wijken).flatMap(({ wijk, cells }) => cells.map(({ roleCode, startsOn, state }) => ({ wijk, roleCode, on: startsOn, isMissing: state === 'vacant' })));

/** The roles that most wijken of a gemeente miss: each is one thing, and not one of every wijk. */
export function missingInMost(wijken: readonly CoveredWijk[]): MissingInMost[] {
  return [...Map.groupBy(neededIn(wijken), roleIn).values()].flatMap((needed) => {
    const missing = needed.filter(({ isMissing }) => isMissing);
    return needed.length >= SEVERAL && missing.length * 2 > needed.length ? [{ roleCode: needed[0]!.roleCode, in: missing, outOf: needed.length }] : [];
  });
}

/** Roles that nobody fills: those that most wijken miss, then those of one wijk, where most people live first. */
export function vacancies(wijken: readonly CoveredWijk[]): Work[] {
  const common = missingInMost(wijken);
  const inMost = new Set(common.map((each) => roleIn(each.in[0]!)));
  return [
    ...common.map((each) => ({ roleCode: each.roleCode, missing: each, on: null })),
    ...neededIn(wijken).filter((each) => each.isMissing && !inMost.has(roleIn(each))),
  ];
}
