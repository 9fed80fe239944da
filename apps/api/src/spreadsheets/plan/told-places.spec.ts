import { expect, it } from '@jest/globals';
import { mapHeadings } from '../headings.js';
import type { FileRow } from './file-rows.js';
import { ToldPlaces } from './told-places.js';

const NOWHERE = { street: null, houseNumber: null, postcode: null, city: null };
const noted = (places: ToldPlaces, organisation: string, headings: string[], cells: string[], areaCodes: string[] | null = null) =>
  places.note({ columns: mapHeadings(headings), cells, about: { organisation, areas: areaCodes ?? [] } } as unknown as FileRow, { organisationId: null, areaCodes });

it.each([
  [['Adres', 'Postcode', 'Plaats'], ['Akerstraat 97', '6411 ga', 'Heerlen']],
  [['Straat', 'Huisnummer', 'Postcode en plaats'], ['Akerstraat', '97', '6411GA Heerlen']],
  [['Bezoekadres'], ['Akerstraat 97, 6411 GA Heerlen']],
])('reads the address of an organisation from %j', (headings, cells) => {
  const places = new ToldPlaces();
  noted(places, 'Praktijk Nieuw', headings, cells);
  expect(places.of('praktijk nieuw')).toEqual({ street: 'Akerstraat', houseNumber: '97', postcode: '6411GA', city: 'Heerlen', areaCodes: [], lacksAreas: true });
});

it('believes what its rows agree on, and nothing that they contradict', () => {
  const places = new ToldPlaces();
  const headings = ['Adres', 'Wijk'];
  noted(places, 'Een', headings, ['Akerstraat 97', 'Molenberg'], ['WK091739']);
  noted(places, 'Een', headings, ['', '']);
  expect(places.of('Een')).toEqual({ ...NOWHERE, street: 'Akerstraat', houseNumber: '97', areaCodes: ['WK091739'], lacksAreas: true });
  noted(places, 'Een', headings, ['Kerkplein 1', 'Heksenberg'], ['WK091722']);
  expect(places.of('Een')).toEqual({ ...NOWHERE, areaCodes: [], lacksAreas: true });
});

it('takes no address for one that is a person\'s own, nor what is no address', () => {
  const places = new ToldPlaces();
  noted(places, 'Een', ['Woonplaats', 'Postcode'], ['Heerlen', 'onbekend']);
  expect(places.of('Een')).toEqual({ ...NOWHERE, areaCodes: [], lacksAreas: true });
});
