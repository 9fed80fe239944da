import { authorize, orNotFound, type Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import { pageBounds, pageFrom, type Page, type PageRequest } from '../graphql/connection.js';
import { type ImportHead, ImportsRepository } from './imports.repository.js';
import type { ImportRowType } from './imports.types.js';
import { reasonIn } from './left-rows.js';
import { columnOf, columnsOf } from './plan/file-rows.js';
import { mayImport } from './upload-import.js';
import { writeWorkbook } from './write-spreadsheet.js';

/** How Excel wants the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').trim().slice(0, 31) || 'Lijst';

/** The rows of an applied file that were not read, until the next morning: to look at, and to mend and give again. */
@Injectable()
export class LeftRowsService {
  constructor(private readonly imports: ImportsRepository) {}

  /** As an Excel file with her own columns and the reason. @throws UserError NOT_FOUND unless it is hers, was applied and has some. */
  async workbook(actor: Actor, id: string): Promise<Uint8Array> {
    authorize(actor, mayImport);
    const { mapping } = orNotFound(await this.imports.one(actor.accountId, id));
    const sheets = (mapping?.applied ? await this.imports.sheets(id) : []).filter(({ rows }) => rows.length > 0);
    orNotFound(sheets[0]);
    return writeWorkbook(sheets.map(({ name, headings, rows }) => ({ name: sheetName(name), headings, rows: rows.map(({ cells }) => cells) })));
  }

  async page({ id, accountId, mapping }: ImportHead, request: PageRequest): Promise<Page<ImportRowType>> {
    const sheets = await this.imports.sheets(id);
    const remembered = await this.imports.remembered(accountId);
    const all = sheets.flatMap((sheet, place) => {
      const columns = columnsOf(sheet, place, mapping ?? {}, remembered);
      const ofName = (['voornaam', 'tussenvoegsel', 'achternaam', 'naam'] as const).map((field) => columnOf(columns, field));
      const holders = columns.flatMap(({ meaning }, column) => (meaning === 'holder' ? [column] : []));
      return sheet.rows.map(({ row, cells }): ImportRowType => ({
        key: `left ${place}:${row}`, kind: 'refused', sheet: sheets.length > 1 ? sheet.name : null, row, name: [ofName.map((column) => cells[column]?.trim()).filter(Boolean).join(' '), ...holders.map((column) => cells[column]?.trim())].filter(Boolean).join(' / '),
        contactId: null, ending: null, changes: [], candidates: [], refused: [], notes: [reasonIn(cells)], choice: null, same: null,
      }));
    });
    const { offset, limit } = pageBounds(request);
    return pageFrom(all.slice(offset, offset + limit), offset, all.length);
  }
}
