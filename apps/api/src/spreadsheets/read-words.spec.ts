import { expect, it } from '@jest/globals';
import { readRole, roleOfHeading } from './read-words.js';

it.each([
  ['Intern begeleiders', 'ib-er'], ['Huisartsen', 'huisarts'], ['Wijkteamcoaches', 'wijkteamcoach'], ['wijkteamcoachen', 'wijkteamcoach'], ['Jeugd- en gezinswerkers (team Noord)', 'jeugd-en-gezinswerker'],
  ['Namen van de leerplichtambtenaren', 'leerplichtambtenaar'],
])('knows a role in the plural: %s', (heading, role) => {
  expect(roleOfHeading(heading)).toBe(role);
});

it('takes nothing for a plural that is none', () => {
  expect([readRole('Opmerkingen'), readRole('Adres'), readRole('artes')]).toEqual([null, null, null]);
});
