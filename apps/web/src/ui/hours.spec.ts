import { expect, it } from '@jest/globals';
import { readDay, readDayOf, readMoment, today } from './hours';

const year = Number(today().slice(0, 4));

it('a day of this year has no year', () => {
  expect(readDay(`${year}-01-01`)).toBe('1 januari');
  expect(readDay(`${year}-12-31`)).toBe('31 december');
});

it('a day of another year has its year', () => {
  expect(readDay(`${year - 1}-12-31`)).toBe(`31 december ${year - 1}`);
  expect(readDay(`${year + 1}-01-01`)).toBe(`1 januari ${year + 1}`);
});

it('a moment is told by the day and the clock of the Netherlands', () => {
  expect(readMoment(`${year}-07-23T10:02:00Z`)).toBe('23 juli om 12.02 uur');
  expect(readDayOf(`${year - 1}-12-31T23:30:00Z`)).toBe('1 januari');
});
