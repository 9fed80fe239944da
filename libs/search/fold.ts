/** Latin letters that do not come apart into a letter and a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', đ: 'd', ð: 'd', þ: 'th', ŋ: 'n', ħ: 'h', ĳ: 'ij' };

/** What is most of what is folded: it was before. */
const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * Text as search compares it: lower case, without diacritics, apostrophes dropped (`'t Loon` → `t loon`, `IB'er` → `iber`),
 * everything else that is not a to z or a digit a space. Dutch registers hold Latin letters only; so does the index.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return FOLDED.test(lower) ? lower : lower
    .replace(/[ßøłæœıđðþŋħĳ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}+|['’‘`´ʼ]/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The folded words of a text. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
