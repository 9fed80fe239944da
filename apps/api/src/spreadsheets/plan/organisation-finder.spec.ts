import { expect, it } from '@jest/globals';
import { OrganisationFinder, type NamedOrganisation } from './organisation-finder.js';
import { orRefusal, Refusal } from './refusal.js';

const named = (id: string, kind: NamedOrganisation['kind'], name: string): NamedOrganisation =>
  ({ id, kind, name, city: 'Heerlen', address: null, gemeenteCode: 'GM0917', buurtCode: null, areaCodes: [], identifiers: [] });

it.each([
  // what its words say it is, is all that it may be
  ['SWT Noord', ['team']], ['GGD Zuid Jeugd', ['jgz']], ['Noorderschool', []], ['Zuid', ['jgz', 'school', 'raad']],
])('takes %s for one of %j', async (text, meant) => {
  const finder = await OrganisationFinder.of([named('team', 'wijkteam', 'Buurtteam Noord'), named('jgz', 'jgz', 'JGZ Zuid-Limburg'), named('school', 'school', 'Noord en Zuid College'), named('raad', 'raad-voor-de-kinderbescherming', 'Raad Zuid Jeugd')]);
  const read = orRefusal(() => finder.read(text, []));
  expect(read instanceof Refusal ? read.meant : read).toEqual(expect.arrayContaining(meant));
  expect(read instanceof Refusal ? read.meant : []).toHaveLength(meant.length);
});
