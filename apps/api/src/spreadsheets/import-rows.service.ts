import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import { Subjects } from '../changes/index.js';
import { ContactsService } from '../contacts/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import { MaatjeRepository } from '../maatjes/index.js';
import { pageBounds, pageFrom, type Page, type PageRequest } from '../graphql/connection.js';
import type { Decisions, RowKind } from './decisions.js';
import type { ImportHead } from './imports.repository.js';
import type { ImportCandidateType, ImportChangeType, ImportEndingType, ImportRowType } from './imports.types.js';
import { ImportsService } from './imports.service.js';
import { LeftRowsService } from './left-rows.service.js';
import type { PlannedChange, PlannedRow } from './plan/planned.js';

/** Shows what will happen to rows, a page at a time. */
@Injectable()
export class ImportRowsService {
  constructor(
    private readonly importing: ImportsService,
    private readonly subjects: Subjects,
    private readonly contacts: ContactsService,
    private readonly disclosures: DisclosuresService,
    private readonly maatjes: MaatjeRepository,
    private readonly left: LeftRowsService,
  ) {}

  /** Of one kind or refused for one reason, or all; nothing while the preview is made. The numbers that are shown of people are logged. */
  async page(actor: Actor, head: ImportHead, { kind, refusal }: { kind: RowKind | null; refusal: string | null }, request: PageRequest): Promise<Page<ImportRowType>> {
    if (head.mapping?.applied) return this.left.page(head, request);
    const plan = await this.importing.plan(actor, head);
    const refused = plan?.refusals.find(({ key }) => key === refusal)?.rowKeys;
    const rows = plan?.rows.filter((row) => (kind === null || row.kind === kind) && (refusal === null || refused?.has(row.key))) ?? [];
    const { offset, limit } = pageBounds(request);
    const page = rows.slice(offset, offset + limit);
    await this.disclosures.logKept(actor, page.flatMap(({ shows }) => shows ?? []), 'page');
    const sheets = plan?.sheetNames ?? [];
    const changes = await this.told(page);
    const candidates = await this.candidates(actor, page, sheets);
    const ending = await this.ending(actor, page);
    return pageFrom(page.map((row) => ({
      key: row.key, kind: row.kind, sheet: row.sheet === null || sheets.length < 2 ? null : sheets[row.sheet] ?? null, row: row.row, name: row.name, contactId: row.contactId, notes: row.notes,
      changes: changes.get(row)!, candidates: candidates.get(row) ?? [], ending: ending.get(row.key) ?? null,
      refused: row.refused.map(({ column, heading, reasonCode, message, value }) => ({ column: column < 0 ? null : letterOf(column), heading, code: reasonCode, message, value })),
      ...choiceOf(row, head.mapping),
    })), offset, rows.length);
  }

  private async told(rows: readonly PlannedRow[]): Promise<Map<PlannedRow, ImportChangeType[]>> {
    const told = new Map<PlannedChange, ImportChangeType>();
    for (const [kind, changes] of Map.groupBy(rows.flatMap((row) => row.changes), ({ subject }) => subject)) {
      const teller = this.subjects.keeper(kind);
      const texts = await teller.tell(changes.flatMap((change) => [change.before, change.after, ...differenceOf(change)].map((value) => ({ field: change.field, value }))));
      for (const [place, change] of changes.entries()) {
        const [before, after, added, gone] = texts.slice(TEXTS * place, TEXTS * (place + 1));
        const difference = [added && `${added} erbij`, gone && `${gone} eraf`].filter(Boolean).join(', ') || null;
        told.set(change, { label: teller.label(change.field), before: before ?? null, after: after ?? null, difference });
      }
    }
    return new Map(rows.map((row) => [row, row.changes.map((change) => told.get(change)!).filter(({ before, after }) => before !== null || after !== null)]));
  }

  /** By the key of the row. */
  private async ending(actor: Actor, rows: readonly PlannedRow[]): Promise<Map<string, ImportEndingType>> {
    const ids = rows.flatMap(({ kind, contactId }) => (kind === 'ending' && contactId !== null ? [contactId] : []));
    if (ids.length === 0) return new Map();
    const maatjes = await this.maatjes.maatjesOf(ids);
    return new Map((await this.contacts.shown(actor, ids)).map((contact) => [`contact ${contact.id}`, { contact, maatjes: maatjes.get(contact.id)?.length ?? 0 }]));
  }

  private async candidates(actor: Actor, rows: readonly PlannedRow[], sheets: readonly string[]): Promise<Map<PlannedRow, ImportCandidateType[]>> {
    const ids = rows.flatMap((row) => row.candidates.map(({ key }) => key)).filter((key) => !key.startsWith('row '));
    const contacts = ids.length === 0 ? new Map<string, never[]>() : await this.contacts.ofProfessionals(actor, [...new Set(ids)]);
    const rowOf = (key: string) => {
      const [, sheet, row] = /^row (\d+):(\d+)(?::\d+)?$/.exec(key) ?? [];
      if (row === undefined) return null;
      return sheets.length > 1 ? `regel ${row} van ‘${sheets[Number(sheet)] ?? ''}’` : `regel ${row}`;
    };
    return new Map(rows.map((row) => [row, row.candidates.map(({ key, name, why }) => ({ key, name, why, row: rowOf(key), contacts: contacts.get(key) ?? [] }))]));
  }
}

/** Texts of one change: before, after, what is added, what goes. */
const TEXTS = 4;

/** The areas that come to those of a contact that was there, and those that go. */
function differenceOf({ field, before, after }: PlannedChange): [added: unknown, gone: unknown] {
  if (field !== 'areaCodes' || before === null) return [null, null];
  const [was, is] = [before as string[], after as string[]];
  const orNull = (codes: string[]) => (codes.length > 0 ? codes : null);
  return [orNull(is.filter((code) => !was.includes(code))), orNull(was.filter((code) => !is.includes(code)))];
}

function choiceOf({ key }: PlannedRow, decisions: Decisions | null): Pick<ImportRowType, 'choice' | 'same'> {
  const choice = decisions?.choices?.[key];
  if (choice === undefined) return { choice: null, same: null };
  return choice === 'new' || choice === 'skip' ? { choice, same: null } : { choice: 'same', same: choice.slice('same '.length) };
}

/** As Excel names a column: A, Z, AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
