/** How Dutch streets are called. */
const STREET = /^\p{L}{3,}(?:straat|laan|weg|plein|hof|dreef|pad|singel|kade|markt|steeg|gracht|dijk|ring|baan)$/iu;
const HOUSE_NUMBER = /^\d{1,5}[a-z]?$/i;

/** The first of these words that looks like a street. */
export const streetIn = (words: readonly string[]): string | undefined => words.find((word) => STREET.test(word));

/** The question with a postcode in the place of a street and its house number. */
export function postcodeFor(street: string, text: string, postcode: string): string {
  const words = text.trim().split(/\s+/);
  const at = words.indexOf(street);
  const others = words.filter((word, place) => place !== at && !(place === at + 1 && HOUSE_NUMBER.test(word)));
  return [...others, postcode.trim()].join(' ');
}
