import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { looksLikeBsn } from '#libs/free-text';
import { Injectable } from '@nestjs/common';
import { coordinatedGemeenten } from '../duplicates/index.js';
import { ImportsRepository } from './imports.repository.js';
import { withoutReasons } from './left-rows.js';
import { hideDigits, maskCells } from './mask-cells.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import { type Sheet, SPREADSHEET_LIMITS } from './sheet.js';

/** Imports of one account that are kept before they are applied. */
const MOST_KEPT = 3;
/** Characters of all cells together that are kept. */
const MOST_CHARACTERS = 20_000_000;

/** Who may import: whoever keeps contacts somewhere. */
export const mayImport = (actor: Actor): boolean => coordinatedGemeenten(actor).length > 0;

/** Takes a file to import, reads it and keeps it. */
@Injectable()
export class UploadImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param fileName names the import for her.
   * @returns the id of the import.
   * @throws UserError NOT_FOUND for who may not; SPREADSHEET_…, as the registry explains each.
   */
  async run(actor: Actor, file: AsyncIterable<Uint8Array>, fileName: string): Promise<string> {
    authorize(actor, mayImport);
    const sheets = await maskCells((await readSpreadsheet(await bytesOf(file), fileName)).map(withoutReasons));
    if (charactersOf(sheets) > MOST_CHARACTERS) throw new UserError('SPREADSHEET_TOO_MUCH');
    const row = { id: newId(), accountId: actor.accountId, fileName, createdAt: this.clock.instant(), sheets, mapping: null, changeGroupId: null };
    await this.database.transaction(() => this.imports.add(row, MOST_KEPT));
    return row.id;
  }
}

/** The name of a file, without its folder. */
export function readFileName(given: string): string {
  const name = given.split(/[/\\]/).at(-1)!.replace(/[\u0000-\u001f]/g, '').trim().slice(0, 200) || 'lijst';
  return looksLikeBsn(name) ? hideDigits(name) : name;
}

/** Never holds more than a file may be; what comes after is let go, so that who sends it hears why. @throws UserError SPREADSHEET_TOO_BIG */
async function bytesOf(file: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const most = SPREADSHEET_LIMITS.megabytes * 1_000_000;
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else chunks = [];
  }
  if (length > most) throw new UserError('SPREADSHEET_TOO_BIG', { max: SPREADSHEET_LIMITS.megabytes });
  return Buffer.concat(chunks);
}

const charactersOf = (sheets: readonly Sheet[]): number => sheets.reduce((sum, { rows }) => sum + rows.reduce((inRows, { cells }) => inRows + cells.reduce((inCells, cell) => inCells + cell.length, 0), 0), 0);
