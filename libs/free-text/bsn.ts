/** What comes before a phone number written with its country: `+31 `, `0031-`, `+31 (0)`. Its nine digits are no BSN. */
const NO_COUNTRY_BEFORE = String.raw`(?<!(?:\+|\b00)\d{1,3}[ .(-]{0,2}(?:0\) ?)?)`;
/** Nine digits in one run. */
const IN_ONE = new RegExp(String.raw`${NO_COUNTRY_BEFORE}(?<!\d)\d{9}(?!\d)`, 'g');
/** The ways people space a BSN: `123 456 782`, `1234.56.782`, `12 34 56 782`; not a part of something longer, such as a phone number. */
const SPACED = new RegExp(String.raw`${NO_COUNTRY_BEFORE}(?<!\d[ .-]?)(?:\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3}|(?:\d{2}[ .-]){3}\d{3})(?![ .-]?\d)`, 'g');

/** Whether nine digits somewhere in a text pass the elfproef, as every BSN does (and one in eleven other numbers). */
export function looksLikeBsn(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\u2010-\u2015]/g, '-');
  return [...plain.matchAll(IN_ONE), ...plain.matchAll(SPACED)].some(([found]) => passesElfproef(found.replace(/\D/g, '')));
}

/** Weights 9 to 2, and minus one for the last digit; the sum divides by eleven. */
function passesElfproef(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0 && /[1-9]/.test(digits);
}
