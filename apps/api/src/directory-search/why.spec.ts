import { expect, it } from '@jest/globals';
import type { Area } from '../areas/index.js';
import { whyThis } from './why.js';

const NOBEL = { code: 'BU09173301', name: 'Op de Nobel', level: 'buurt' } as Area;
const CENTRUM = { code: 'WK091733', name: 'Heerlen-Centrum', level: 'wijk' } as Area;
const HEERLEN = { code: 'GM0917', name: 'Heerlen', level: 'gemeente' } as Area;
const names = new Map([NOBEL, CENTRUM, HEERLEN].map((area) => [area.code, area.name]));

it.each([
  [NOBEL, 'area:BU09173301', null, 'voor Op de Nobel'],
  [NOBEL, 'area:WK091733', null, 'voor wijk Heerlen-Centrum, waar Op de Nobel in ligt'],
  [NOBEL, 'area:GM0917', '6411 AB', 'voor heel Heerlen, via 6411 AB'],
  [CENTRUM, 'area:WK091733', null, 'voor wijk Heerlen-Centrum'],
  [CENTRUM, 'in:WK091733', null, 'voor een deel van Heerlen-Centrum'],
  [HEERLEN, 'in:GM0917', null, 'voor Heerlen'],
  [NOBEL, 'role:huisarts', null, null],
])('asked for %o and matched by %s', (asked, tag, via, wanted) => {
  expect(whyThis({ id: 'contact:1', reading: 0, fields: [], tags: ['role:huisarts', tag] }, { areas: [asked], names, via, readings: [] }, () => null)).toBe(wanted);
});

it.each([
  [['akerstraat'], 'Akerstraat 97'], [['aker'], 'Akerstraat 97'], [['heerlen'], null],
])('looked for %j and matched by its place', (words, wanted) => {
  const reading = { words, optionalWords: [], tagGroups: [], numbers: [], weight: 1 };
  const why = (fields: ['place'] | ['name']) => whyThis({ id: 'contact:1', reading: 0, fields, tags: [] }, { areas: [], names, via: null, readings: [reading] }, () => ({ street: 'Akerstraat', houseNumber: '97', postcode: '6411 GA', city: 'Heerlen' }));
  expect(why(['place'])).toBe(wanted);
  expect(why(['name'])).toBeNull();
});
