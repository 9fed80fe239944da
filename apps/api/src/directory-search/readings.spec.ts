import { describe, expect, it } from '@jest/globals';
import type { Meaning } from './lexicon.js';
import { areaTagsFor, postcodeTagsFor, readingsOf, type Understood } from './readings.js';
import { asWords, phraseOf } from './segments.js';

const plain = (text: string): Understood => ({ segment: asWords(phraseOf(text)), tags: null });
const meant = (kind: Meaning['kind'], code: string, text: string, more: { distance?: number; isBeginning?: boolean } = {}): Understood =>
  ({ segment: { kind: 'meaning', ...phraseOf(text), meanings: [{ kind, code, label: text } as Meaning], distance: 0, isBeginning: false, ...more }, tags: kind === 'area' ? areaTagsFor([code]) : [`${kind}:${code}`] });

const coach = meant('role', 'wijkteamcoach', 'coach');
const heksenberg = meant('area', 'WK091722', 'heksenberg');

describe('readings', () => {
  it('take everything as understood first, then areas as words, roles as words, all as words', () => {
    const readings = readingsOf([coach, heksenberg, plain('van silva')]);
    expect(readings.map(({ words, literal, tagGroups }) => [words, literal, tagGroups.map(([first]) => first)])).toEqual([
      [['silva'], undefined, ['role:wijkteamcoach', 'area:WK091722']],
      [['silva'], ['heksenberg'], ['role:wijkteamcoach']],
      [['coach', 'silva'], undefined, ['area:WK091722']],
      [['coach', 'silva'], ['heksenberg'], []],
    ]);
    expect(readings[0]!.optionalWords).toEqual(['van']);
  });

  it('are worth less with every typo, and while it is still being typed', () => {
    const worth = (each: Understood) => readingsOf([coach, each])[0]!.weight;
    const [exact, typo, half] = [{}, { distance: 1 }, { isBeginning: true }].map((more) => worth(meant('area', 'WK091722', 'heksenberg', more)));
    expect([exact! > typo!, typo! > half!]).toEqual([true, true]);
  });

  it('take a guess beside what was written out for a word, too, which is then worth more where it stands in a name', () => {
    const wonderwijs = meant('discipline', 'onderwijs', 'wonderwijs', { distance: 1 });
    const [guessed, asTyped] = readingsOf([meant('role', 'ib-er', 'ib'), wonderwijs]);
    expect([guessed!.words, asTyped!.words]).toEqual([[], ['wonderwijs']]);
    expect(asTyped!.weight).toBeGreaterThan(guessed!.weight);
    expect(readingsOf([wonderwijs]).map(({ words }) => words)).toEqual([[], ['wonderwijs']]);
  });

  it('are worth less for a meaning with two typos than an organisation with one in its name is', () => {
    const worth = (distance: number) => readingsOf([meant('discipline', 'onderwijs', 'wonderwijws', { distance })]).map(({ weight }) => weight);
    const withOneTypo = 0.86 * 0.72; // rank.ts: FIELD_WORTH.organisation, ONE_TYPO
    expect(worth(2)[0]).toBeLessThan(worth(2)[1]! * withOneTypo + 0.01);
    expect(worth(1)[0]).toBeGreaterThan(worth(1)[1]! * withOneTypo);
  });

  it('tell in all words what an organisation may be called, unless they only say a role', () => {
    const phrases = (each: Understood[]) => readingsOf(each).map(({ phrase }) => phrase);
    expect(phrases([coach, plain('de'), heksenberg])).toEqual([undefined, undefined, undefined, 'coach de heksenberg']);
    expect(phrases([plain('de schakel')])).toEqual(['de schakel']);
    expect(phrases([meant('role', 'schoolmaatschappelijk-werker', 'schoolmaatschappelijk werk')])).toEqual([undefined, undefined]);
    expect(phrases([heksenberg])).toEqual([undefined, undefined]);
  });

  it('say a group once that was said twice', () => {
    const twice = readingsOf([meant('discipline', 'onderwijs', 'bs'), meant('discipline', 'onderwijs', 'school')]);
    expect(twice[0]).toMatchObject({ tagGroups: [['discipline:onderwijs']], weight: readingsOf([meant('discipline', 'onderwijs', 'bs')])[0]!.weight });
  });

  it('look for small words only when nothing else was typed', () => {
    expect(readingsOf([plain('van der')])[0]).toMatchObject({ words: ['van', 'der'], optionalWords: [] });
    expect(readingsOf([plain('van der berg')])[0]).toMatchObject({ words: ['berg'], optionalWords: ['van', 'der'] });
  });

  it('let a role decide beside a group, and any of two roles do', () => {
    expect(readingsOf([coach, meant('discipline', 'onderwijs', 'basisschool'), plain('windekind')])[0]!.tagGroups).toEqual([['role:wijkteamcoach']]);
    expect(readingsOf([coach, meant('role', 'huisarts', 'huisarts')])[0]!.tagGroups).toEqual([['role:wijkteamcoach', 'role:huisarts']]);
  });

  it('take four digits that are no postcode of hers as part of a number', () => {
    const postcode: Understood = { segment: { kind: 'postcode', ...phraseOf('9441'), code: '9441', houseNumber: null }, tags: [] };
    expect(readingsOf([postcode])).toMatchObject([{ numbers: ['9441'], tagGroups: [] }]);
    expect(readingsOf([plain('van'), postcode])).toMatchObject([{ numbers: ['9441'] }]);
  });

  it('take so few digits as a word beside what narrows the search', () => {
    const postcode: Understood = { segment: { kind: 'postcode', ...phraseOf('9441'), code: '9441', houseNumber: null }, tags: [] };
    expect(readingsOf([plain('silva'), postcode])).toMatchObject([{ words: ['silva', '9441'], numbers: [] }]);
    for (const each of readingsOf([coach, postcode])) expect(each.numbers).toEqual([]);
  });

  it('take a house number for no more than a hint', () => {
    expect(readingsOf([plain('akerstraat 97a')])).toMatchObject([{ words: ['akerstraat'], optionalWords: ['97a'] }]);
    expect(readingsOf([plain('97')])).toMatchObject([{ words: ['97'], optionalWords: [] }]);
  });

  it('look for nothing when 112 is typed, and only then', () => {
    const number = (digits: string): Understood => ({ segment: { kind: 'phone', ...phraseOf(digits), digits }, tags: null });
    expect(readingsOf([number('112')])).toEqual([]);
    expect(readingsOf([number('1123')])).toHaveLength(1);
  });

  it('find the person, too, whom somebody needs at once', () => {
    const readings = readingsOf([meant('discipline', 'veilig-thuis', 'spoed'), plain('jansen')]);
    expect(readings.at(-1)).toMatchObject({ words: ['jansen'], optionalWords: ['spoed'], tagGroups: [] });
  });
});

describe('who serves an area', () => {
  it('is asked from the buurt up', () => {
    expect(areaTagsFor(['BU09173302'])).toEqual(['area:BU09173302', 'area:WK091733', 'area:GM0917']);
  });

  it('is for a wijk also who serves a part of it', () => {
    expect(areaTagsFor(['WK091733'])).toEqual(['area:WK091733', 'in:WK091733', 'area:GM0917']);
  });

  it('is for a postcode asked buurt by buurt, the likeliest first', () => {
    expect(postcodeTagsFor(['BU09173301', 'BU09173400'])).toEqual(['area:BU09173301', 'area:WK091733', 'area:BU09173400', 'area:WK091734', 'area:GM0917']);
  });
});
