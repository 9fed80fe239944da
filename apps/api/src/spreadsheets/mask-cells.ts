import { looksLikeBsn } from '#libs/free-text';
import { paced } from '#libs/pace';
import { fieldOfHeading } from './headings.js';
import { readPhones } from './read-phones.js';
import type { Sheet } from './sheet.js';

/** A longer cell is refused for its length; it is kept just long enough to be. */
const LONGEST = 1_001;

/** The sheets as they may be kept: what looks like a BSN, and is no telephone number in a column for those, has its digits hidden. */
export async function maskCells(sheets: readonly Sheet[]): Promise<Sheet[]> {
  const masked: Sheet[] = [];
  for (const sheet of sheets) {
    const isPhones = sheet.headings.map((heading) => ['mobile', 'direct'].includes(fieldOfHeading(heading)));
    const rows = [];
    for await (const { row, cells } of paced(sheet.rows)) rows.push({ row, cells: cells.map((cell, column) => mask(cell.slice(0, LONGEST), isPhones[column]!)) });
    masked.push({ ...sheet, headings: sheet.headings.map((heading) => mask(heading, false)), rows });
  }
  return masked;
}

/** Nine digits and more, in whatever way they are written, cost a closer look. */
const DIGITS = /(?:\p{N}[\s.-]?){9}/u;

/** Of a contact, as an export holds it. */
const A_KEY = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function mask(cell: string, isPhones: boolean): string {
  if (!DIGITS.test(cell) || A_KEY.test(cell.trim()) || !looksLikeBsn(cell) || (isPhones && readPhones(cell) !== null)) return cell;
  return hideDigits(cell);
}

/** A text of which no digit can be read any more. */
export const hideDigits = (text: string): string => text.replace(/\p{N}/gu, '•');

/** Whether the digits of what looked like a BSN were hidden in a cell. */
export const isMasked = (cell: string): boolean => /(?:•[\s.-]?){9}/u.test(cell);
