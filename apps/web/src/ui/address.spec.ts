import { expect, it } from '@jest/globals';
import { addressInBrief, addressLines } from './address';

const NOTHING = { street: null, houseNumber: null, postcode: null, city: null };

it('tells of an address what is known of it', () => {
  expect([addressLines, addressInBrief].map((tell) => tell({ street: 'Kerkplein', houseNumber: '1', postcode: '6411 AB', city: 'Heerlen' }))).toEqual([['Kerkplein 1', '6411 AB Heerlen'], 'Kerkplein 1, Heerlen']);
  expect([addressLines, addressInBrief].map((tell) => tell({ ...NOTHING, city: 'Heerlen' }))).toEqual([['Heerlen'], 'Heerlen']);
  expect([addressLines, addressInBrief].map((tell) => tell({ ...NOTHING, postcode: '6411 AB' }))).toEqual([['6411 AB'], '']);
});
