import { describe, expect, it } from '@jest/globals';
import type { Area } from '../areas/index.js';
import { Lexicon } from './lexicon.js';

const area = (code: string, name: string, officialName = name): Area =>
  ({ code, name, officialName, level: code.startsWith('WK') ? 'wijk' : code.startsWith('BU') ? 'buurt' : 'gemeente' }) as Area;

const lexicon = new Lexicon([
  area('GM0917', 'Heerlen'), area('WK091732', 'Meezenbroek-Schaesbergerveld', 'Wijk 32 Meezenbroek-Schaesbergerveld'), area('BU09173202', 'Meezenbroek'),
  area('WK091722', 'Heksenberg', 'Wijk 22 Heksenberg'), area('BU09172200', 'Heksenberg'), area('BU09173302', "'t Loon"), area('BU09172003', 'Versiliënbosch'),
  area('BU09171100', 'Mariarade-Noord'), area('WK091710', 'Maria Gewanden'), area('WK091712', 'Hoensbroek-De Dem'), area('BU09171200', 'Hoensbroek-Centrum'),
], [['Heerlen', 'BU09173302'], ['Hoensbroek', 'BU09171000'], ['Hoensbroek', 'BU09171200'], ['Hoensbroek', 'BU09171201'], ['Elders', 'BU01930000']].map(([name, buurtCode]) => ({ name: name!, buurtCode: buurtCode! })));

const codes = (known: ReturnType<Lexicon['exactly']>) => known?.meanings.map(({ code }) => code);

describe('the lexicon knows', () => {
  it.each([
    ["IB'er", ['ib-er']], ['KC’ER', ['ib-er']], ['poh-ggz', ['poh-ggz-jeugd']], ['wijkteam coach', ['wijkteamcoach']], ['Wijkteamcoaches', ['wijkteamcoach']], ['RvdK', ['raadsonderzoeker']],
    ["poh's", ['poh-ggz-jeugd']], ['POH’s', ['poh-ggz-jeugd']], ["jgz'er", ['jgz']], ['AF-ers', ['aandachtsfunctionaris']],
    ['GI', ['gi']], ["'t loon", ['BU09173302']], ['T Loon', ['BU09173302']], ['het loon', ['BU09173302']], ['versilienbosch', ['BU09172003']], ['wijk 32', ['WK091732']],
    ['Schaesbergerveld', ['WK091732']], ['heksenberg', ['WK091722', 'BU09172200']], ['janssen', undefined],
    ['hoensbroek', ['WK091712', 'WK091710']], ['heerlen', ['GM0917']], ['elders', undefined], ['hoofd van de school', ['directeur']], ['medewerker van het wijkteam', ['wijkteamcoach']],
    ['politiebureau', ['politie-justitie']], ['bt', ['wijkteam']], ['dir.', ['directeur']], ['cb', ['jgz']], ['jb', ['gi-contactpersoon', 'gezinsvoogd', 'expert-jeugdbescherming']], ['expert reclassering', ['expert-jeugdreclassering']],
    ['mariarade', ['BU09171100']], ['noord', undefined], ['mariarade noord', ['BU09171100']],
  ])('%s as written', (phrase, wanted) => {
    expect(codes(lexicon.exactly(phrase))).toEqual(wanted);
  });

  it.each([
    ['wijktemcoach', ['wijkteamcoach']], ['hexenberg', ['WK091722', 'BU09172200']], ['gezinsvoocht', ['gezinsvoogd']], ['heksenburg', ['WK091722', 'BU09172200']], ['huis', undefined], ['berg', undefined], ['wijkteamc', undefined], ['praktijkonder', undefined],
    ['buurtagen', ['wijkagent']], ['praktijkondersteune', ['poh-ggz-jeugd']], ['praktijkondesteune', ['poh-ggz-jeugd']], ['hexenburch', ['WK091722', 'BU09172200']], ['hexen burch', undefined],
    ['intxern begeleierd', ['ib-er']], ['interqn begpxeider', ['ib-er']], ['schoolmatschapelijk werkre', ['schoolmaatschappelijk-werker']], ['intern bakker', undefined],
  ])('%s with typos', (phrase, wanted) => {
    expect(codes(lexicon.nearly(phrase))).toEqual(wanted);
  });

  it.each([['wijkteamc', ['wijkteamcoach']], ['heks', ['WK091722', 'BU09172200']], ['hek', undefined], ['xqzv', undefined]])('what %s may become', (phrase, wanted) => {
    expect(codes(lexicon.beginning(phrase))).toEqual(wanted);
  });
});
