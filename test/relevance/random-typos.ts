import { words } from '#libs/search';
import { Random } from '../../apps/api/src/demo/random.js';
import type { JudgedQuery } from './judged-queries.js';

/** The name of everybody with one letter left out, doubled, wrong or swapped, in the surname or the first name, wherever it falls; the same seed gives the same ones. */
export function randomTypos(people: readonly { voornaam: string; achternaam: string }[], seed = 1): JudgedQuery[] {
  const random = new Random(seed);
  const queries = people.flatMap(({ voornaam, achternaam }) => {
    const [first, last] = [words(voornaam).join(' '), words(achternaam).join(' ')];
    return [
      ...(isLong(last) ? [{ text: misspelled(last, random), right: { achternaam } }, { text: `${first} ${misspelled(last, random)}`, right: { voornaam, achternaam } }] : []),
      ...(isLong(first) ? [{ text: `${misspelled(first, random)} ${last}`, right: { voornaam, achternaam } }] : []),
    ];
  });
  return queries.map(({ text, right }) => ({ kind: 'random typo', text, right: [right], as: 'ib-er' }));
}

/** Shorter words have no typos. */
const isLong = (word: string): boolean => word.length >= 5;

function misspelled(word: string, random: Random): string {
  const at = random.between(1, word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return random.pick([`${before}${after}`, `${before}${letter}${letter}${after}`, `${before}${random.pick([...'aeinorst'])}${after}`, `${before}${after.charAt(0)}${letter}${after.slice(1)}`]);
}
