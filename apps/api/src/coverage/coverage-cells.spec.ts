/** One wijk of three buurten, in one gemeente, on one day. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#libs/clock';
import { CELL_STATES, Coverage, worstFirst, type Cell, type CoverageContact } from './coverage-cells.js';

const TODAY = '2026-11-23';
const [GEMEENTE, WIJK, OTHER_WIJK] = ['GM0917', 'WK091733', 'WK091734'];
const BUURTEN = ['BU09173300', 'BU09173301', 'BU09173302'];

const someone = (more: Partial<CoverageContact> = {}): CoverageContact =>
  ({ roleCode: 'huisarts', startsOn: '2020-01-01', endsOn: null, verifiedAt: `${TODAY}T08:00:00.000Z`, askedOn: null, areaCodes: [WIJK], ...more });
const verified = (daysAgo: number): string => `${addDays(TODAY, -daysAgo)}T08:00:00.000Z`;
const RULES = { VERIFY_CADENCE_DAYS: 90, VERIFY_STALE_AFTER_DAYS: 30, VERIFY_HIDE_AFTER_DAYS: 90 };
const cellOf = (...contacts: CoverageContact[]): Cell => new Coverage(contacts, TODAY, RULES).cells(WIJK, new Set(['huisarts']), BUURTEN)[0]!;

describe('a cell', () => {
  it.each<[string, CoverageContact[], Partial<Cell>]>([
    ['nobody', [], { state: 'vacant', contactCount: 0, endingOn: null, startsOn: null, partly: false }],
    ['somebody of another wijk', [someone({ areaCodes: [OTHER_WIJK] })], { state: 'vacant' }],
    ['somebody in another role', [someone({ roleCode: 'wijkagent' })], { state: 'vacant' }],
    ['confirmed in time', [someone()], { state: 'filled', contactCount: 1, partly: false }],
    ['to be confirmed', [someone({ verifiedAt: verified(91) })], { state: 'due' }],
    ['never confirmed, and not due yet', [someone({ verifiedAt: null, startsOn: '2026-11-01' })], { state: 'new' }],
    ['never confirmed, and asked', [someone({ verifiedAt: null, startsOn: '2026-11-01', askedOn: '2026-11-22' })], { state: 'due' }],
    ['never confirmed, due today', [someone({ verifiedAt: null, startsOn: addDays(TODAY, -90) })], { state: 'due' }],
    ['never confirmed, old', [someone({ verifiedAt: null })], { state: 'stale' }],
    ['long unconfirmed', [someone({ verifiedAt: verified(200) })], { state: 'stale' }],
    ['the best counts', [someone({ verifiedAt: verified(200) }), someone({ verifiedAt: verified(91) })], { state: 'due', contactCount: 2 }],
    ['who serves the gemeente serves the wijk', [someone({ areaCodes: [GEMEENTE] })], { state: 'filled', partly: false }],
    ['somebody counts once, however she serves it', [someone({ areaCodes: [GEMEENTE, WIJK, BUURTEN[0]!] })], { contactCount: 1 }],
    ['one buurt of three', [someone({ areaCodes: [BUURTEN[0]!] })], { state: 'filled', partly: true }],
    ['all buurten, by two', [someone({ areaCodes: BUURTEN.slice(0, 2) }), someone({ areaCodes: BUURTEN.slice(1) })], { partly: false, contactCount: 2 }],
    ['a buurt and the whole', [someone({ areaCodes: [BUURTEN[0]!] }), someone()], { partly: false }],
    ['ends within 30 days', [someone({ endsOn: '2026-12-23' })], { state: 'filled', endingOn: '2026-12-23' }],
    ['ends in 31 days', [someone({ endsOn: '2026-12-24' })], { endingOn: null }],
    ['ends, but another stays', [someone({ endsOn: '2026-12-01' }), someone()], { endingOn: null }],
    ['ends, a successor in time', [someone({ endsOn: '2026-12-01' }), someone({ startsOn: '2026-12-02' })], { endingOn: null, startsOn: '2026-12-02', contactCount: 1 }],
    ['ends, a successor too late', [someone({ endsOn: '2026-12-01' }), someone({ startsOn: '2026-12-03' })], { endingOn: '2026-12-01', startsOn: '2026-12-03' }],
    ['nobody yet', [someone({ startsOn: '2026-12-03' })], { state: 'vacant', contactCount: 0, startsOn: '2026-12-03' }],
  ])('%s', (_name, contacts, expected) => {
    expect(cellOf(...contacts)).toMatchObject(expected);
  });

  it('1. is never better for having fewer contacts; 2. does not depend on their order', () => {
    const day = fc.integer({ min: -400, max: 60 }).map((days) => addDays(TODAY, days));
    const contact = fc.record({
      roleCode: fc.constant('huisarts'),
      startsOn: day,
      endsOn: fc.constant(null),
      verifiedAt: fc.option(fc.integer({ min: 0, max: 300 }).map(verified)),
      askedOn: fc.constant(null),
      areaCodes: fc.uniqueArray(fc.constantFrom(GEMEENTE, WIJK, OTHER_WIJK, ...BUURTEN), { minLength: 1 }),
    });
    fc.assert(fc.property(fc.array(contact, { maxLength: 6 }), contact, (some, another) => {
      const rank = (cell: Cell) => CELL_STATES.indexOf(cell.state);
      expect(rank(cellOf(...some, another))).toBeLessThanOrEqual(rank(cellOf(...some)));
      expect(cellOf(...some, another)).toEqual(cellOf(another, ...[...some].reverse()));
    }));
  });
});

it('puts vacancies before what is stale, and that before what is due', () => {
  const cells = (...states: Cell['state'][]) => ({ wijk: { inhabitants: null }, cells: states.map((state) => ({ roleCode: 'huisarts', state, partly: false, contactCount: 1, endingOn: null, startsOn: null })) });
  const wijken = [cells('filled', 'filled'), cells('due', 'due'), cells('vacant', 'filled'), cells('stale', 'filled')];
  expect(worstFirst(wijken)).toEqual([wijken[2], wijken[3], wijken[1], wijken[0]]);
});

it('of wijken with equal gaps puts the one where most people live first', () => {
  const cells: Cell[] = [{ roleCode: 'huisarts', state: 'vacant', partly: false, contactCount: 0, endingOn: null, startsOn: null }];
  const wijken = [365, null, 10_000].map((inhabitants) => ({ wijk: { inhabitants }, cells }));
  expect(worstFirst(wijken).map(({ wijk }) => wijk.inhabitants)).toEqual([10_000, 365, null]);
});

it('puts a wijk where many people miss one role before one where few people miss two', () => {
  const vacant: Cell = { roleCode: 'huisarts', state: 'vacant', partly: false, contactCount: 0, endingOn: null, startsOn: null };
  const wijken = [{ wijk: { inhabitants: 355 }, cells: [vacant, vacant] }, { wijk: { inhabitants: 5_510 }, cells: [vacant] }, { wijk: { inhabitants: 6_000 }, cells: [] }];
  expect(worstFirst(wijken).map(({ wijk }) => wijk.inhabitants)).toEqual([5_510, 355, 6_000]);
});
