/** Letters that Dutch hears as others, in the order they are replaced. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/eij|eyj|ij|ei|ey|ie|y/g, 'i'],
  [/sch/g, 'sg'],
  [/ch/g, 'g'],
  [/qu/g, 'kw'],
  [/c(?=[ei])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/ph|v/g, 'f'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/dt/g, 't'],
  [/th/g, 't'],
  [/ae/g, 'a'],
  [/auw?|ouw?/g, 'ou'],
  [/(.)\1+/g, '$1'],
];

/** A folded word as it sounds: words that sound alike in Dutch are the same (`heijden`, `heyden`, `heiden`; `vrancken`, `franken`). */
export const soundOf = (word: string): string => SAME.reduce((heard, [letters, sound]) => heard.replace(letters, sound), word);
