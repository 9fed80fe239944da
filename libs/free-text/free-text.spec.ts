import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeBirthDate, looksLikeBsn, refuseBsnAndBirthDate } from './index.js';

const TODAY = '2026-11-21';

describe('a BSN in free text', () => {
  it.each(['111222333', 'bsn 123456782', 'zie dossier (111222333).', '111.222.333', '1112 22 333', '11 12 22 333', '１１１２２２３３３', '111–222–333', 'groep 4 111222333'])('%s is one', (text) => {
    expect(looksLikeBsn(text)).toBe(true);
  });

  it.each(['111222334', '000000000', '1112223330', '06 12345678', '045-5605040', '+31612345678', '+31 111222333', '+31 (0)111222333', '0031 111222333', 'KvK 11122233', '0800 2000', ''])('%s is none', (text) => {
    expect(looksLikeBsn(text)).toBe(false);
  });

  it('is found whatever stands around it, by the elfproef alone', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom('', 'kind ', 'BSN:', '('), (first, before) => {
      const digits = String(first).padStart(8, '0');
      const rest = [...digits].reduce((sum, digit, place) => sum + Number(digit) * (9 - place), 0) % 11;
      fc.pre(rest < 10);
      expect(looksLikeBsn(`${before}${digits}${rest}`)).toBe(true);
      expect(looksLikeBsn(`${before}${digits}${(rest + 1) % 10}`)).toBe(false);
    }));
  });
});

describe('a birth date in free text', () => {
  it.each([
    '12-03-2014', 'Sem, 12 maart 2014', '2014-03-12', '12/3/14', '12.03.2014', '3 mrt. 1984', 'geb. 12-03-2026', 'geboren op 1 september 2026', 'geboortedatum: 1-9-2026', 'geb 12032014', 'jarig op 1 sep 2026',
  ])('%s is one', (text) => {
    expect(looksLikeBirthDate(text, TODAY)).toBe(true);
  });

  it.each([
    'afwezig 1-9-2026 t/m 3-9-2026', 'sinds 1-9-2019', 'werkt hier vanaf 1 september 2019', 'overleg op 3-4-2023', 'tot 31-12-2024', '14-20-2014', 'ma 9-12', '06-12-34-56-78', 'kamer 2.14', 'gebeld over 2 weken', '',
  ])('%s is none', (text) => {
    expect(looksLikeBirthDate(text, TODAY)).toBe(false);
  });
});

describe('refusing', () => {
  it('says what it looks like, never the text', () => {
    expect(() => refuseBsnAndBirthDate('kind 111222333')).toThrow(expect.objectContaining({ code: 'FREE_TEXT_REFUSED', message: expect.not.stringContaining('111222333') }));
    expect(() => refuseBsnAndBirthDate('geb. 12-03-2014')).toThrow(expect.objectContaining({ code: 'FREE_TEXT_REFUSED', message: expect.stringContaining('een geboortedatum') }));
  });

  it('leaves any text without digits alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/\d/.test(text.normalize('NFKC')));
      expect(() => refuseBsnAndBirthDate(text)).not.toThrow();
    }));
  });
});
