import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Numbers that exist inside the Netherlands only, kept as people write them: `112`, `14 045`, `0800 2000`, `0900 8844`. */
const NATIONAL_ONLY = /^(?:112|14 ?0\d{2,3}|0[89]00[ -]?\d{4})$/;

/** An organisation's general number as it is stored: E.164, or a short national number; null for a blank or impossible one. */
export function generalNumber(text: string): string | null {
  const trimmed = text.trim().replaceAll(/[()]/g, '');
  if (NATIONAL_ONLY.test(trimmed)) return trimmed.replace(/^(14|0[89]00)[ -]?/, '$1 ');
  const parsed = parsePhoneNumberFromString(trimmed, 'NL');
  return parsed?.isValid() ? parsed.number : null;
}
