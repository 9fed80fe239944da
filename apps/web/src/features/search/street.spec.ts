import { describe, expect, it } from '@jest/globals';
import { postcodeFor, streetIn } from './street';

describe('a street in a question', () => {
  it.each([
    [['wijkteamcoach', 'Saroleastraat'], 'Saroleastraat'],
    [['akerstraat', '12'], 'akerstraat'],
    [['straat'], undefined],
    [['wijkteamcoach', 'hoensbroek'], undefined],
  ])('%j: %s', (words, street) => expect(streetIn(words)).toBe(street));

  it('makes way for a postcode, with its house number', () => {
    expect(postcodeFor('Saroleastraat', 'wijkteamcoach  Saroleastraat 12b', ' 6411 LX ')).toBe('wijkteamcoach 6411 LX');
    expect(postcodeFor('Saroleastraat', 'Saroleastraat coach', '6411LX')).toBe('coach 6411LX');
  });
});
