import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/access';
import type { Area, AreaRepository, PostcodeRepository } from '../areas/index.js';
import type { OrganisationRepository } from '../organisations/index.js';
import type { SearchEngine } from './search-engine.js';
import { UnderstandingService } from './understanding.service.js';

const area = (code: string, name: string): Area => ({
  code, name, officialName: name, gemeenteCode: 'GM0917', level: code.startsWith('WK') ? 'wijk' : code.startsWith('BU') ? 'buurt' : 'gemeente',
}) as Area;

const AREAS = [
  area('GM0917', 'Heerlen'), area('WK091722', 'Heksenberg'), area('BU09172200', 'Heksenberg'), area('WK091733', 'Heerlen-Centrum'), area('BU09173302', "'t Loon"),
  area('WK091711', 'Hoensbroek-Centrum'), area('WK091712', 'Hoensbroek-Noord'), area('WK091732', 'Meezenbroek-Schaesbergerveld'),
];

const service = new UnderstandingService(
  { areasIn: async () => AREAS, areAllGemeenten: async () => false } as unknown as AreaRepository,
  { resolve: async (code: string) => ({ buurtCodes: code.startsWith('64') ? ['BU09173302'] : [], approximate: false, source: 'national' }) } as unknown as PostcodeRepository,
  { towns: async () => [] } as unknown as OrganisationRepository,
  { known: async () => new Set() } as unknown as SearchEngine,
);

const understand = (text: string) => service.understand({ gemeenten: ['GM0917'], areaCodes: [] } as unknown as Actor, text, []);

describe('of areas that lie in each other', () => {
  it.each([
    ['6411 ab heerlen', 'BU09173302'], ['heerlen 6411 ab', 'BU09173302'], ['heksenberg heerlen', 'WK091722'], ["'t loon heerlen-centrum heerlen", 'BU09173302'],
  ])('only the smallest narrows "%s"', async (text, smallest) => {
    const { readings, areas, chips } = await understand(text);
    const [{ tagGroups }] = readings as [typeof readings[number]];
    expect(tagGroups).toHaveLength(1);
    expect(tagGroups[0]).toContain(`area:${smallest}`);
    expect(areas[0]!.code).toBe(smallest);
    expect(chips.map(({ label }) => label)).toContain('gemeente: Heerlen');
  });

  it('each narrows where neither holds the other', async () => {
    expect((await understand('heksenberg 6411 ab')).readings[0]!.tagGroups).toHaveLength(2);
  });

  it('said twice counts once', async () => {
    expect((await understand('heksenberg heksenberg')).readings[0]!.tagGroups).toHaveLength(1);
  });

  it('the larger is still a word where areas are read as words', async () => {
    expect((await understand('heksenberg heerlen')).readings.map(({ words }) => words)).toContainEqual(['heksenberg', 'heerlen']);
  });
});

describe('the chip of an area', () => {
  it.each([
    ['heksenberg', 'wijk: Heksenberg'], ['hoensbroek', 'gebied: Hoensbroek'], ['hoensbroek-noord', 'wijk: Hoensbroek-Noord'], ['schaesbergerveld', 'wijk: Meezenbroek-Schaesbergerveld'], ['heerlen', 'gemeente: Heerlen'],
  ])('says of "%s" what is true', async (text, label) => {
    expect((await understand(text)).chips.map((chip) => chip.label)).toEqual([label]);
  });
});

describe('the chip of a number', () => {
  it.each([
    ['0612345678', 'nummer: 06 12 34 56 78', null], ['+49 241 1234567', 'nummer: +49 241 1234567', null], ['112', 'nummer: 112', null],
    ['88833', 'nummer: 88833', 'typ minstens zes cijfers om iemand aan haar nummer te vinden'],
    ['3872', 'postcode: 3872', 'deze postcode kennen we niet; is het een nummer, typ minstens zes cijfers om iemand aan haar nummer te vinden'],
  ])('says of "%s" what was typed, and what is lacking', async (text, label, note) => {
    expect((await understand(text)).chips.map((chip) => [chip.label, chip.note])).toEqual([[label, note]]);
  });
});
