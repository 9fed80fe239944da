const LETTERS = 26 * 26;
const FIRST_PC4 = 1000;

/** How many PC6s there can be: codes run from 0 up to here. */
export const PC6_CODES = 9000 * LETTERS;

/** House numbers run from 1 to below this. */
export const HOUSE_NUMBERS = 100_000;

/** `6411AB` of its code. */
export function pc6Of(code: number): string {
  const letters = code % LETTERS;
  return `${FIRST_PC4 + (code - letters) / LETTERS}${String.fromCharCode(65 + Math.floor(letters / 26), 65 + (letters % 26))}`;
}

/** The code of the PC6 in a stretch of bytes (`6411AB`, `6411 ab`); -1 where there is none. */
export function pc6Code(bytes: Uint8Array, from: number, to: number): number {
  const letters = to - 2;
  const length = to - from;
  if (length !== 6 && !(length === 7 && bytes[from + 4] === 0x20)) return -1;
  const pc4 = wholeNumber(bytes, from, from + 4);
  const first = letterAt(bytes, letters);
  const second = letterAt(bytes, letters + 1);
  if (pc4 < FIRST_PC4 || first < 0 || second < 0) return -1;
  return (pc4 - FIRST_PC4) * LETTERS + first * 26 + second;
}

/** The whole number in a stretch of bytes; -1 where there is none, or one of more than nine digits. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The key of the buurt in a stretch of bytes: its code in base 36. With or without `BU`, with or without
 * leading zeros (`BU09173302`, `09173302` and `9173302` are one buurt); -1 where there is none.
 */
export function buurtKey(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === 0x42 && bytes[from + 1] === 0x55 ? from + 2 : from;
  if (to <= start || to - start > 8) return -1;
  let key = 0;
  for (let at = start; at < to; at += 1) {
    const digit = base36(bytes[at]!);
    if (digit < 0) return -1;
    key = key * 36 + digit;
  }
  return key;
}

const letterAt = (bytes: Uint8Array, at: number): number => {
  const letter = (bytes[at]! & 0xdf) - 0x41;
  return letter >= 0 && letter < 26 && bytes[at]! >= 0x41 ? letter : -1;
};

function base36(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x41 && byte <= 0x5a ? byte - 0x37 : -1;
}
