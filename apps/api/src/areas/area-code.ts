import type { AreaLevel } from './area.entity.js';

const PREFIX = { gemeente: 'GM', wijk: 'WK', buurt: 'BU' } as const;
const DIGITS = { gemeente: 4, wijk: 6, buurt: 8 } as const;
const PATTERN = /^(?:GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/;

/** Whether a text has the form of a CBS area code. */
export const isAreaCode = (text: string): boolean => PATTERN.test(text);

export const levelOf = (code: string): AreaLevel => (code.startsWith('BU') ? 'buurt' : code.startsWith('WK') ? 'wijk' : 'gemeente');

/** Whether a text has the form of a wijk's code. */
export const isWijkCode = (text: string): boolean => isAreaCode(text) && levelOf(text) === 'wijk';

const at = (level: AreaLevel, code: string): string => PREFIX[level] + code.slice(2, 2 + DIGITS[level]);

/** The gemeente an area lies in. */
export const gemeenteOf = (code: string): string => at('gemeente', code);

/** The wijk a buurt lies in; a wijk itself. @throws Error for a gemeente, which lies in none. */
export function wijkOf(code: string): string {
  if (levelOf(code) === 'gemeente') throw new Error(`${code} is a gemeente: it lies in no wijk`);
  return at('wijk', code);
}

/** The area and what it lies in, the most specific first: `BU09173302` → `BU09173302`, `WK091733`, `GM0917`. */
export function pathOf(code: string): string[] {
  const levels = { buurt: ['buurt', 'wijk', 'gemeente'], wijk: ['wijk', 'gemeente'], gemeente: ['gemeente'] } as const;
  return levels[levelOf(code)].map((level) => at(level, code));
}

/** Whether an area lies in another, or is it. */
export const liesIn = (code: string, cover: string): boolean => code.slice(2).startsWith(cover.slice(2));

/** Whether one of two areas lies in the other, or they are the same. */
export const nests = (one: string, other: string): boolean => liesIn(one, other) || liesIn(other, one);

/** Whether people of these areas share a wijk; buurten count as the wijk they lie in. */
export function shareWijk(some: readonly string[], others: readonly string[]): boolean {
  const lifted = (code: string) => (levelOf(code) === 'buurt' ? wijkOf(code) : code);
  return some.some((one) => others.some((other) => nests(lifted(one), lifted(other))));
}
