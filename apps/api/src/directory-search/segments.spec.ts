import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../areas/index.js';
import { Lexicon } from './lexicon.js';
import { keyOf, segmentsOf, type Segment } from './segments.js';

const lexicon = new Lexicon([{ code: 'WK091722', level: 'wijk', name: 'Heksenberg', officialName: 'Wijk 22 Heksenberg' }, { code: 'BU09173302', level: 'buurt', name: "'t Loon", officialName: "'t Loon" }] as Area[]);

const said = (segment: Segment): string => {
  if (segment.kind === 'meaning') return segment.meanings[0]!.code;
  if (segment.kind === 'postcode') return [segment.code, segment.houseNumber].filter(Boolean).join('/');
  return segment.kind === 'phone' ? `#${segment.digits}` : segment.text;
};

describe('a number beside something else', () => {
  it.each([['061 jansen', 'words'], ['heksenberg 06123', 'words'], ['06 12 34 jansen', 'phone'], ['bel 061', 'phone']])('is %s: %s', (text, kind) => {
    expect(segmentsOf(text, lexicon, new Set()).find((segment) => segment.text.includes('06'))!.kind).toBe(kind);
  });
});

describe('a text comes apart into', () => {
  it.each([
    ['wijkteamcoach 6411 AB', ['wijkteamcoach', '6411AB']],
    ['6411-TN coach', ['6411TN', 'wijkteamcoach']],
    ['6411 - tn', ['6411TN']],
    ['6411.TN coach', ['6411TN', 'wijkteamcoach']],
    ['coach 6411_tn', ['wijkteamcoach', '6411TN']],
    ['6415VT coach', ['6415VT', 'wijkteamcoach']],
    ['6415 ib er', ['6415', 'ib-er']],
    ['6413vv16 coach', ['6413VV/16', 'wijkteamcoach']],
    ['expert gedr', ['expert-gedragsproblemen']],
    ['arts ver', ['huisarts', 'ver']],
    ['6411ab 12a huisarts', ['6411AB/12', 'huisarts']],
    ["de coach van 't Loon", ['de', 'wijkteamcoach', 'van', 'BU09173302']],
    ['janssen wijkteamcaoch hexenberg', ['janssen', 'wijkteamcoach', 'WK091722']],
    ['coach heks', ['wijkteamcoach', 'WK091722']],
    ['06-12 34 56 78', ['#0612345678']],
    ['+31 (0)6 12345678', ['#0612345678']],
    ['0031612345678', ['#0612345678']],
    ['31612345678', ['#0612345678']],
    ['wie is 0612345678 jansen', ['wie is', '#0612345678', 'jansen']],
    ['(045) 560 50 40', ['#0455605040']],
    ['wijk 22', ['WK091722']],
    ['van den berg', ['van den berg']],
    ['velig thuis', ['veilig-thuis']],
    ['spoed', ['veilig-thuis']],
    ['crisis', ['veilig-thuis']],
    ['acuut', ['veilig-thuis']],
    ['kindermishandeling melden', ['veilig-thuis']],
    ['0800 2000', ['#08002000']],
    ['112', ['#112']],
    ['spijbelen', ['leerplichtambtenaar']],
    ['pleegzorg', ['gi']],
    ['jansen 061', ['jansen', '061']],
    ['coach 06123', ['wijkteamcoach', '06123']],
    ['jansen 061234', ['jansen', '#061234']],
    ['nummer 0612', ['nummer', '#0612']],
    ['0612', ['#0612']],
  ])('%s', (text, wanted) => {
    expect(segmentsOf(text, lexicon, new Set()).map(said)).toEqual(wanted);
  });

  it('plain words, where she said that it was not meant so', () => {
    const [coach] = segmentsOf('coach heksenberg', lexicon, new Set());
    expect(segmentsOf('coach heksenberg', lexicon, new Set([keyOf(coach!)])).map(said)).toEqual(['coach', 'WK091722']);
  });

  it('every letter that was typed, whatever it was', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(fc.property(fc.array(fc.constantFrom('coach', '6411', 'AB', 'heksenberg', '06-1234', "'t", 'loon', 'x', '12', '+31', '(', '🙂'), { maxLength: 8 }), (parts) => {
      const text = parts.join(' ');
      expect(bare(segmentsOf(text, lexicon, new Set()).map((segment) => segment.text).join(''))).toBe(bare(text));
    }));
  });
});
