import { describe, expect, it } from '@jest/globals';
import { addressWords, organisationWords } from './organisation-words.js';

describe('an organisation is found by', () => {
  it.each([
    ['Sint-Janscollege', 'st'], ['Bernardinuscollege', 'college'], ['Bernardinuscollege', 'bernardinus'], ['RK BS De Ganzerik', 'basisschool'], ['Mgr. Hanssen', 'monseigneur'],
  ])('%s: %s', (name, word) => {
    expect(organisationWords(name).split(' ')).toContain(word);
  });
});

describe('a place is found by', () => {
  it.each([
    ['Van Weerden Poelmanstr', '192', 'poelmanstraat'], ['Mr J M de Kempenaersngl', '4-A', 'kempenaersingel'], ['Mr J M de Kempenaersngl', '4-A', '4'], ['Mr J M de Kempenaersngl', '4-A', '4A'],
    ['Mgr. Nolensstraat', '29', 'monseigneur'], ['Akerstraat', '97', '97'], ['Akerstraat', null, 'Heerlen'],
  ])('%s %s: %s', (street, houseNumber, word) => {
    expect(addressWords({ street, houseNumber, city: 'Heerlen' }).split(' ')).toContain(word);
  });

  it('nothing, where it is not known', () => {
    expect(addressWords({ street: null, houseNumber: null, city: null })).toBe('');
  });
});
