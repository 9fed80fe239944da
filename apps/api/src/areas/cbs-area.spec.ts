import { describe, expect, it } from '@jest/globals';
import { spokenName } from './cbs-area.js';

describe('spokenName', () => {
  it.each([
    ['Wijk 33 Heerlen-Centrum', 'Heerlen-Centrum'],
    ['Wijk 01: Houthem - Sint Gerlach', 'Houthem - Sint Gerlach'],
    ['Wijk02-Bleskensgraaf ca', 'Bleskensgraaf ca'],
    ['Wijk02 Kunrade', 'Kunrade'],
    ['Wijke 52 Fluitenberg', 'Fluitenberg'],
    ['Wijk 00', 'Wijk 00'],
    ['Wijk aan Zee', 'Wijk aan Zee'],
    ['Wijk Mariaparochie', 'Wijk Mariaparochie'],
    ["Wijk 03 't Zand", "'t Zand"],
    ['Centrum', 'Centrum'],
  ])('says %j as %j', (official, spoken) => {
    expect(spokenName(official)).toBe(spoken);
  });
});
