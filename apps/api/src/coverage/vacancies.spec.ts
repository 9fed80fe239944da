import { expect, it } from '@jest/globals';
import type { CoveredWijk } from './coverage.service.js';
import { missingInMost, vacancies } from './vacancies.js';

/** A wijk with whether each role is filled. */
const wijk = (name: string, inhabitants: number, roles: Record<string, boolean>, gemeenteCode = 'GM0193') =>
  ({ wijk: { code: name, name, inhabitants, gemeenteCode }, cells: Object.entries(roles).map(([roleCode, filled]) => ({ roleCode, state: filled ? 'filled' : 'vacant', startsOn: null })) }) as unknown as CoveredWijk;
const said = (wijken: CoveredWijk[]) => vacancies(wijken).map((work) => {
  if ('missing' in work) return `${work.roleCode}: ${work.missing.in.map(({ wijk: { name } }) => name).join()} of ${work.missing.outOf}`;
  return 'wijk' in work ? `${work.roleCode} in ${work.wijk.name}` : '';
});

it('puts what is missing where most people live first', () => {
  expect(said([wijk('Poort', 365, { jeugdarts: false }), wijk('Zuid', 20_000, { jeugdarts: false })])).toEqual(['jeugdarts in Zuid', 'jeugdarts in Poort']);
});

it('says once of a role that it is missing in most wijken of a gemeente, and before what one wijk misses', () => {
  const roles = { jeugdarts: false, huisarts: true };
  const zwolle = [wijk('Zuid', 20_000, { ...roles, huisarts: false }), wijk('Noord', 9_000, roles), wijk('Poort', 365, roles), wijk('Oost', 5_000, { jeugdarts: true, huisarts: true })];
  const dalfsen = [wijk('Hoonhorst', 100, roles, 'GM0148')];
  expect(said([...zwolle, ...dalfsen])).toEqual(['jeugdarts: Zuid,Noord,Poort of 4', 'huisarts in Zuid', 'jeugdarts in Hoonhorst']);
  expect(missingInMost([...zwolle, ...dalfsen]).map(({ roleCode, outOf }) => [roleCode, outOf])).toEqual([['jeugdarts', 4]]);
});

it('keeps apart what is missing in half of the wijken, or where there are few', () => {
  const half = ['a', 'b', 'c', 'd'].map((name, index) => wijk(name, 100 - index, { jeugdarts: index < 2 }));
  expect(said(half)).toEqual(['jeugdarts in c', 'jeugdarts in d']);
  expect(said(half.slice(1))).toEqual(['jeugdarts in c', 'jeugdarts in d']);
});
