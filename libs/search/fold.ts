/**
 * Text as search compares it: lower case, without diacritics, apostrophes dropped (`'t Loon` → `t loon`,
 * `IB'er` → `iber`), everything else that is not a letter or digit a space.
 */
export function fold(text: string): string {
  return text
    .replace(/ß/g, 'ss').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/[æÆ]/g, 'ae').replace(/[ıİ]/g, 'i')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text. */
export const words = (text: string): string[] => fold(text).split(' ').filter(Boolean);
