import { expect, it } from '@jest/globals';
import { byDutchName } from './dutch-order.js';

it('sorts names the Dutch way: articles and apostrophes do not count', () => {
  const names = ["'t Loon", 'Op de Nobel', 'Lindeveld', 'De Koumen', 'Élan', 'Wijk 10', 'Wijk 9', "'s-Gravenhage", 'Heerlen'];
  expect(names.map((name) => ({ name })).sort(byDutchName).map(({ name }) => name))
    .toEqual(['Élan', "'s-Gravenhage", 'Heerlen', 'De Koumen', 'Lindeveld', "'t Loon", 'Op de Nobel', 'Wijk 9', 'Wijk 10']);
});
