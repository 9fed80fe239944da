import { UserError } from '#libs/errors';
import { SPREADSHEET_LIMITS } from './sheet.js';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** How Excel names, in UTF-16, what it hides behind a password. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** Enough to see whether something is text. */
const SAMPLE = 8_192;
/** Bytes that stand in no text: control characters, but tab, line feed, form feed, carriage return, and the end mark of DOS. */
const isControl = (byte: number): boolean => byte < 32 && ![9, 10, 12, 13, 26].includes(byte);

/**
 * What a file is by its content; its name says nothing.
 * @throws UserError SPREADSHEET_EMPTY, SPREADSHEET_TOO_BIG, SPREADSHEET_LOCKED, SPREADSHEET_OLD_EXCEL, SPREADSHEET_NOT_ONE
 */
export function spreadsheetKind(bytes: Uint8Array): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new UserError('SPREADSHEET_EMPTY');
  if (bytes.length > SPREADSHEET_LIMITS.megabytes * 1_000_000) throw new UserError('SPREADSHEET_TOO_BIG', { max: SPREADSHEET_LIMITS.megabytes });
  if (startsWith(bytes, OLE)) throw new UserError(isLocked(bytes) ? 'SPREADSHEET_LOCKED' : 'SPREADSHEET_OLD_EXCEL');
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'xlsx';
  if (!isText(bytes.subarray(0, SAMPLE))) throw new UserError('SPREADSHEET_NOT_ONE');
  return 'csv';
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, place) => bytes[place] === byte);

const isLocked = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE);

function isText(sample: Uint8Array): boolean {
  const start = Buffer.from(sample.subarray(0, 200)).toString('latin1').trimStart().toLowerCase();
  if (/^(?:%pdf-|\{\\rtf|<\?xml|<!doctype|<html|<table)/.test(start)) return false;
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > 0) return startsWith(sample, [0xff, 0xfe]) || startsWith(sample, [0xfe, 0xff]) || (zeros > sample.length / 4 && zeros <= Math.ceil(sample.length / 2));
  return !sample.some(isControl);
}
