import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Numbers without a country code: `112`, `14 0xx`, `0800 …`, `0900 …`; kept and dialled as they are. */
const SHORT = /^(?:112|14\d{3,4}|0[89]00\d{4,7})$/;

/** A number as it is stored: E.164, or a short national one; null when it is no number. */
export function parseNumber(text: string): string | null {
  const digits = text.replace(/[\s().-]/g, '');
  if (SHORT.test(digits)) return digits;
  const parsed = parsePhoneNumberFromString(text, 'NL');
  return parsed?.isValid() ? parsed.number : null;
}

/** To read, the Dutch way: `06 12 34 56 78`, `045 560 50 40`, `0800 2000`. */
export function displayNumber(number: string): string {
  const display = displayed.get(number) ?? readable(number);
  if (displayed.size >= KEEP_DISPLAYED) displayed.clear();
  displayed.set(number, display);
  return display;
}

const KEEP_DISPLAYED = 5_000;
/** Reading a number takes longer than anything else about showing somebody. */
const displayed = new Map<string, string>();

function readable(number: string): string {
  if (/^06\d{8}$/.test(nationalDigits(number))) return nationalDigits(number).replace(/^(06)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4 $5');
  if (SHORT.test(number)) return number.replace(/^(0[89]00|14)(\d+)$/, '$1 $2');
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.country === 'NL' ? parsed.formatNational().replace(/-/g, ' ') : (parsed?.formatInternational() ?? number);
}

/** How numbers are compared: the digits people type in the Netherlands. */
export const nationalDigits = (number: string): string => number.replace(/^\+31/, '0').replace(/\D/g, '');

export const isMobile = (number: string): boolean => /^\+316/.test(number);
