import { describe, expect, it } from '@jest/globals';
import { PeopleMatcher, type Person } from './people-matcher.js';

const person = (id: string, voornaam: string, achternaam: string, more: Partial<Person> = {}): Person => ({ id, voornaam, tussenvoegsel: null, achternaam, email: null, numbers: [], ...more });

describe('who may be the same', () => {
  const anna = person('1', 'Anna', 'Jansen', { email: 'a.jansen@x.example', numbers: ['+31612345678'] });
  const matcher = new PeopleMatcher([anna, person('2', 'Youssef', 'El Amrani'), person('3', 'Marijke', 'Vrancken')]);
  const ids = (wanted: Parameters<PeopleMatcher['find']>[0]) => matcher.find(wanted).map((match) => match.person.id);

  it.each([
    ['the same name', { voornaam: 'Anna', achternaam: 'Jansen' }],
    ['another spelling', { voornaam: 'Anna', achternaam: 'Janssen' }],
    ['a letter more', { voornaam: 'Anna', achternaam: 'Janszen' }],
    ['an initial', { voornaam: 'A.', achternaam: 'Jansen' }],
    ['an address', { email: 'a.jansen@x.example' }],
    ['a number', { numbers: ['+31612345678'] }],
  ])('is found by %s', (_what, wanted) => expect(ids(wanted)).toEqual(['1']));

  it('knows accents, double names and sounds', () => {
    expect(ids({ voornaam: 'Youssef', achternaam: 'Elamrani' })).toEqual(['2']);
    expect(ids({ voornaam: 'Marieke', achternaam: 'Franken' })).toEqual(['3']);
  });

  it('does not take others for her', () => {
    expect(ids({ voornaam: 'Bert', achternaam: 'Jansen' })).toEqual([]);
    expect(ids({ voornaam: 'Anna', achternaam: 'Pietersen' })).toEqual([]);
    expect(ids({ voornaam: 'Anna', achternaam: 'Hansen' })).toEqual([]);
  });

  it('names each pair once, and not colleagues who share a telephone', () => {
    const shared = ['+31455600000'];
    const team = new PeopleMatcher([person('1', 'Anna', 'Jansen', { numbers: shared }), person('2', 'Bert', 'Smit', { numbers: shared }), person('3', 'Anna', 'Janssen', { numbers: shared })]);
    expect(team.pairs().map(({ first, second, why }) => [first.id, second.id, why])).toEqual([['1', '3', ['number', 'name']]]);
  });
});
