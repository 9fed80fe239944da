import { describe, expect, it } from '@jest/globals';
import { fullName, initials, sortName } from './dutch-name.js';

const name = (voornaam: string, tussenvoegsel: string | null, achternaam: string) => ({ voornaam, tussenvoegsel, achternaam });

describe('Dutch names', () => {
  it.each([
    [name('Anna', 'van den', 'Berg'), 'Anna van den Berg', 'AB', 'berg anna van den'],
    [name('Thijs', "'t", 'Hart'), "Thijs 't Hart", 'TH', 'hart thijs t'],
    [name('Łukasz', null, 'Çelik-Yılmaz'), 'Łukasz Çelik-Yılmaz', 'ŁÇ', 'celik yilmaz lukasz'],
    [name('Marieke', "d'", 'Hondt'), "Marieke d'Hondt", 'MH', 'hondt marieke d'],
  ])('%j', (parts, full, letters, sorted) => {
    expect([fullName(parts), initials(parts), sortName(parts)]).toEqual([full, letters, sorted]);
  });

  it('sort by achternaam without tussenvoegsel', () => {
    const people = [name('C', 'van', 'Zanten'), name('A', 'van den', 'Berg'), name('B', null, 'Mol')];
    expect(people.sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1)).map(fullName)).toEqual(['A van den Berg', 'B Mol', 'C van Zanten']);
  });
});
