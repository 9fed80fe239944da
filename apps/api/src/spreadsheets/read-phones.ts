import { findPhoneNumbersInText } from 'libphonenumber-js';
import { MOST_PHONES } from '../contacts/index.js';
import { isMobile, parseNumber } from '../phone-numbers/index.js';

export interface ImportedPhone {
  kind: 'mobile' | 'direct';
  /** E.164 */
  number: string;
}

/**
 * The numbers in a cell: one or more, in any notation, also when Excel took their zero (612345678).
 * What a number is called does not count: 06 is mobile, another is direct.
 * @returns null when something in the cell is no number, or a short one such as 112 that is nobody's own.
 */
export function readPhones(cell: string): ImportedPhone[] | null {
  const whole = numberOf(cell);
  const pieces = cell.split(/[/;,|&\n]|\s+(?:of|en|or)\s+/i).map((piece) => piece.trim()).filter((piece) => /\d/.test(piece));
  const numbers = whole !== null ? [whole] : every(pieces.map(numberOf)) ?? found(cell);
  if (numbers === null || numbers.length === 0) return null;
  const distinct = [...new Set(numbers)];
  return distinct.length > MOST_PHONES ? null : distinct.map((number) => ({ kind: isMobile(number) ? 'mobile' : 'direct', number }));
}

const every = <T>(values: readonly (T | null)[]): T[] | null => (values.length === 0 || values.includes(null) ? null : (values as T[]));

function numberOf(piece: string): string | null {
  const bare = piece.replace(/\p{L}+[.:]?|\(\s*\)/gu, ' ').trim();
  const digits = bare.replace(/[\s().-]/g, '');
  const number = parseNumber(/^[1-9]\d{8}$/.test(digits) ? `0${digits}` : /^31[1-9]\d{8}$/.test(digits) ? `+${digits}` : bare);
  return number?.startsWith('+') ? number : null;
}

/** The shortest number of one person, without its country; shorter ones are a company's or everyone's. */
const SHORTEST = 7;

/** Numbers with only a space between them; together they must be all the digits of the cell. */
function found(cell: string): string[] | null {
  const text = cell.replace(/\p{L}+[.:]?/gu, ' ').replace(/[/]/g, ' ');
  const numbers = findPhoneNumbersInText(text, 'NL');
  const left = numbers.reduceRight((rest, { startsAt, endsAt }) => rest.slice(0, startsAt) + rest.slice(endsAt), text);
  const isOdd = numbers.some(({ number }) => !number.isValid() || number.nationalNumber.length < SHORTEST);
  return numbers.length === 0 || isOdd || /\d/.test(left) ? null : numbers.map(({ number }) => number.number);
}
