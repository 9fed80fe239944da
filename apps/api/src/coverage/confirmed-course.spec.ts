import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#libs/clock';
import { confirmedCourse, courseBegins, courseMoments } from './confirmed-course.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const at = (daysAgo: number): string => new Date(NOW.getTime() - daysAgo * 86_400_000).toISOString();
const day = (daysAgo: number): string => addDays('2026-11-23', -daysAgo);

describe('the course of what is confirmed', () => {
  it('has a point a week over twelve months, the last of which is now', () => {
    const course = confirmedCourse([], [], NOW);
    expect(course).toHaveLength(53);
    expect([course[0]!.on, course.at(-2)!.on, course.at(-1)!.on]).toEqual(['2025-11-24', '2026-11-16', '2026-11-23']);
    expect(course.every(({ share, total }) => share === 0 && total === 0)).toBe(true);
  });

  it('counts a confirmation for 90 days, and a contact from its first to its last day', () => {
    const contacts = [{ id: 'a', startsOn: day(1_000), endsOn: null }, { id: 'b', startsOn: day(20), endsOn: day(8) }];
    const course = confirmedCourse(contacts, [{ contactId: 'a', at: at(100) }], NOW);
    const last = (weeks: number) => course.at(-1 - weeks)!;
    expect([last(0), last(1), last(2), last(3), last(14), last(15)].map(({ total, share }) => [total, share])).toEqual([[1, 0], [1, 0], [2, 0.5], [1, 1], [1, 1], [1, 0]]);
  });

  it('agrees with asking every contact at every moment', () => {
    const contact = fc.record({ from: fc.integer({ min: -50, max: 500 }), days: fc.option(fc.integer({ min: 0, max: 300 })), said: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 6 }) });
    fc.assert(fc.property(fc.array(contact, { maxLength: 8 }), (invented) => {
      const contacts = invented.map(({ from, days }, id) => ({ id: `${id}`, startsOn: day(from), endsOn: days === null ? null : day(from - days) }));
      const said = invented.flatMap(({ said: ago }, id) => ago.map((each) => ({ contactId: `${id}`, at: at(each) })));
      const expected = courseMoments(NOW).map((moment) => {
        const on = moment.toISOString().slice(0, 10);
        const active = contacts.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on));
        const confirmed = active.filter(({ id }) => said.some((each) => each.contactId === id && Date.parse(each.at) <= moment.getTime() && Date.parse(each.at) > moment.getTime() - 90 * 86_400_000));
        return { on, total: active.length, share: active.length === 0 ? 0 : confirmed.length / active.length };
      });
      expect(confirmedCourse(contacts, said.filter((each) => each.at > courseBegins(NOW)), NOW)).toEqual(expected);
    }));
  });
});
