import { authorize, orNotFound, type Actor } from '#libs/access';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { AreaRepository } from '../areas/index.js';
import { ChangesRepository } from '../changes/index.js';
import { guessKind, KeepOrganisation, type AddOrganisationInput } from '../organisations/index.js';
import { isRole } from '../roles/index.js';
import { wordKey, type Decisions } from './decisions.js';
import { isChoice, isListOfPeople, isOnce, rememberedForm, type ColumnMeaning } from './headings.js';
import { ImportPlans, type Job } from './import-plans.js';
import { MOST_CHOICES, type ImportColumnInput, type ImportRowChoiceInput, type ImportWordAnswerInput } from './imports.inputs.js';
import { type ImportHead, ImportsRepository } from './imports.repository.js';
import { presentCounts, type ImportColumnType, type ImportPreviewType, type ImportResultType, type ImportSheetType, type SpreadsheetImportType } from './imports.types.js';
import { columnsOf } from './plan/file-rows.js';
import { saysRoles } from './plan/people-of-row.js';
import type { Plan } from './plan/planned.js';
import { SPREADSHEET_LIMITS, type Sheet } from './sheet.js';
import { mayImport } from './upload-import.js';
import { WordAnswers } from './word-answers.js';

/** A preview that is made this soon is answered at once. */
const WAIT_MS = 1_000;
const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 60;
const LONGEST_ID = 36;

/** What she sees and decides of a file before it is applied. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly plans: ImportPlans,
    private readonly areas: AreaRepository,
    private readonly changes: ChangesRepository,
    private readonly answers: WordAnswers,
    private readonly organisations: KeepOrganisation,
  ) {}

  /** @throws UserError NOT_FOUND unless she made it. */
  async one(actor: Actor, id: string): Promise<SpreadsheetImportType> {
    const head = await this.head(actor, id);
    const decisions = head.mapping ?? {};
    const shown = { head, id, fileName: head.fileName, endAbsentOn: decisions.complete?.endAbsentOn ?? null, completeFor: decisions.complete?.organisationIds ?? [], others: decisions.others ?? null, areasComplete: decisions.areasComplete ?? false, progress: null, preview: null };
    if (decisions.applied) return { ...shown, result: await this.result(head, decisions.applied) };
    const applying = this.plans.applyingOf(id);
    if (!applying && (await this.imports.isInHand(id))) return { ...shown, progress: { phase: 'applying', done: 0, total: 0 }, result: null };
    const job = this.plans.of(actor, head);
    await Promise.race([job.made, wait(WAIT_MS)]);
    return { ...shown, progress: applying ?? (job.plan ? null : job.progress), preview: job.plan && presentPreview(job.plan, decisions), result: null };
  }

  /** What it will do, when that is known by now. @throws UserError NOT_FOUND */
  async plan(actor: Actor, head: ImportHead): Promise<Plan | null> {
    if (head.mapping?.applied) return null;
    const job: Job = this.plans.of(actor, head);
    return job.plan;
  }

  async sheets(head: ImportHead): Promise<ImportSheetType[]> {
    if (head.mapping?.applied) return [];
    const remembered = await this.imports.remembered(head.accountId);
    return (await this.imports.sheets(head.id)).map((sheet, place) => {
      const columns = columnsOf(sheet, place, head.mapping ?? {}, remembered);
      const isCorrected = head.mapping?.columns?.[place] !== undefined;
      const shown = columns.map(({ heading, meaning }, column): ImportColumnType => ({
        heading, meaning, examples: meaning === 'refused' ? [] : examplesOf(sheet, column),
        source: isCorrected ? 'corrected' : remembered.has(rememberedForm(heading)) ? 'remembered' : 'guessed',
      }));
      return { place, name: sheet.name, rows: sheet.rows.length, isListOfPeople: isListOfPeople(columns), asksRole: isListOfPeople(columns) && !saysRoles(columns), role: head.mapping?.roles?.[place] ?? null, columns: shown };
    });
  }

  /** Says what columns hold, and remembers it for the next file. @throws UserError NOT_FOUND; BAD_INPUT when a field is given to two columns of one person. */
  async setColumns(actor: Actor, id: string, place: number, given: readonly ImportColumnInput[]): Promise<void> {
    await this.decide(actor, id, async ({ mapping }) => {
      const sheet = (await this.imports.sheets(id))[place];
      if (!sheet || given.some(({ column, meaning }) => column >= sheet.headings.length || !isChoice(meaning))) throw new UserError('BAD_INPUT');
      const remembered = await this.imports.remembered(actor.accountId);
      const meanings = columnsOf(sheet, place, mapping ?? {}, remembered).map(({ meaning }) => meaning);
      for (const { column, meaning } of given) if (meanings[column] !== 'refused') meanings[column] = meaning;
      if (!meanings.includes('holder')) dropSeconds(meanings, new Set(given.map(({ column }) => column)));
      const fields = meanings.filter(isOnce);
      if (!meanings.includes('holder') && new Set(fields).size < fields.length) throw new UserError('BAD_INPUT');
      const headings = new Map(given.flatMap(({ column }): [string, ColumnMeaning][] => {
        const form = rememberedForm(sheet.headings[column]!);
        return form === '' || meanings[column] === 'refused' ? [] : [[form, meanings[column]!]];
      }));
      await this.imports.remember(actor.accountId, headings);
      return { columns: { ...mapping?.columns, [place]: meanings } };
    });
  }

  /** Says what all in a sheet do, where its rows do not. @throws UserError NOT_FOUND, ROLE_UNKNOWN, BAD_INPUT for a sheet that is not there. */
  async setRole(actor: Actor, id: string, place: number, roleCode: string | null): Promise<void> {
    if (roleCode !== null && !isRole(roleCode)) throw new UserError('ROLE_UNKNOWN', { code: roleCode });
    await this.decide(actor, id, async ({ mapping }) => {
      if (!(await this.imports.sheets(id))[place]) throw new UserError('BAD_INPUT');
      const roles = { ...mapping?.roles };
      delete roles[place];
      return { roles: roleCode === null ? roles : { ...roles, [place]: roleCode } };
    });
  }

  /** Says what words mean, and remembers it for the next file. @throws UserError NOT_FOUND; as `WordAnswers` does */
  async answerWords(actor: Actor, id: string, answers: readonly ImportWordAnswerInput[]): Promise<void> {
    await this.decide(actor, id, async ({ mapping }) => ({ words: await this.answers.keep(actor, mapping?.words ?? {}, answers) }));
  }

  /**
   * Adds organisations under the names that rows have for them, but for those she answered before.
   * @returns by which that can be undone; null: there was nothing to add.
   * @throws UserError NOT_FOUND; as `KeepOrganisation.add` and `WordAnswers` do
   */
  async addOrganisations(actor: Actor, id: string, given: readonly AddOrganisationInput[]): Promise<string | null> {
    let changeId: string | null = null;
    await this.decide(actor, id, async ({ mapping }) => {
      const words = mapping?.words ?? {};
      const open = await this.answers.unanswered(actor, words, given);
      const added = await this.organisations.addAll(actor, open);
      ({ changeId } = added);
      return { words: await this.answers.keep(actor, words, open.map(({ name }, place) => ({ kind: 'organisation', word: name, means: [added.ids[place]!] }))) };
    });
    return changeId;
  }

  /** @throws UserError NOT_FOUND, BAD_INPUT */
  async choose(actor: Actor, id: string, given: readonly ImportRowChoiceInput[]): Promise<void> {
    if (given.length > MOST_CHOICES || given.some(({ key, choice, same }) => (choice === 'same') !== Boolean(same) || !/^\d{1,3}:\d{1,7}(?::\d{1,3})?$/.test(key))) throw new UserError('BAD_INPUT');
    await this.decide(actor, id, ({ mapping }) => {
      const choices = { ...mapping?.choices };
      for (const { key, choice, same } of given) {
        if (choice) choices[key] = choice === 'same' ? `same ${same}` : choice;
        else delete choices[key];
      }
      return { choices };
    });
  }

  /** For all rows that may be somebody who is known and that she did not choose for one by one. @throws UserError NOT_FOUND, BAD_INPUT */
  async chooseOthers(actor: Actor, id: string, others: 'new' | 'same' | 'skip' | null): Promise<void> {
    if (others === 'skip') throw new UserError('BAD_INPUT');
    await this.decide(actor, id, () => ({ others }));
  }

  /**
   * @param organisationIds for which the file is complete: who is not in it there, ends.
   * @param on their last day; null: not chosen yet.
   * @throws UserError NOT_FOUND, BAD_INPUT
   */
  async endAbsent(actor: Actor, id: string, organisationIds: readonly string[], on: string | null): Promise<void> {
    if (organisationIds.length > SPREADSHEET_LIMITS.rows || organisationIds.some(({ length }) => length > LONGEST_ID)) throw new UserError('BAD_INPUT');
    await this.decide(actor, id, () => ({ complete: { organisationIds: [...new Set(organisationIds)], endAbsentOn: on } }));
  }

  /** Whether its rows name every area of whoever is in them. @throws UserError NOT_FOUND */
  async completeAreas(actor: Actor, id: string, areasComplete: boolean): Promise<void> {
    await this.decide(actor, id, () => ({ areasComplete }));
  }

  /** @throws UserError NOT_FOUND */
  async drop(actor: Actor, id: string): Promise<void> {
    const head = await this.head(actor, id);
    await this.database.transaction(() => this.imports.remove(head.id));
    this.plans.drop(id);
  }

  private async head(actor: Actor, id: string): Promise<ImportHead> {
    authorize(actor, mayImport);
    return orNotFound(await this.imports.one(actor.accountId, id));
  }

  private async undecided(actor: Actor, id: string): Promise<ImportHead> {
    return authorize(await this.head(actor, id), ({ mapping }) => mapping?.applied === undefined);
  }

  /** Adds to what she decided before, one request after the other. @throws UserError NOT_FOUND when it is not hers, or was applied */
  private decide(actor: Actor, id: string, decisions: (head: ImportHead) => Partial<Decisions> | Promise<Partial<Decisions>>): Promise<void> {
    return this.database.transaction(async () => {
      await this.database.hold('spreadsheet_import', [id]);
      const head = await this.undecided(actor, id);
      await this.imports.decide(id, { ...head.mapping, ...(await decisions(head)) });
    });
  }

  private async result({ id, changeGroupId }: ImportHead, { counts, areaCodes }: NonNullable<Decisions['applied']>): Promise<ImportResultType> {
    const isUndone = await this.changes.isMostlyReverted(changeGroupId!);
    const areas = new Map((await this.areas.byCodes(areaCodes)).map((area) => [area.code, area]));
    return { counts: presentCounts(counts), areas: areaCodes.flatMap((code) => areas.get(code) ?? []), changeGroupId: changeGroupId!, isUndone, hasLeftRows: await this.imports.hasSheets(id) };
  }
}

function presentPreview({ digest, counts, refusals, words, moreWords, moreAreas, absentAt }: Plan, { words: said }: Decisions): ImportPreviewType {
  const shown = words.map(({ kind, text, rows, means, guesses, isLikely, place }) => ({ kind, word: text, rows, means, guesses, isLikely, place, isRemembered: means !== null && said?.[wordKey(kind, text)] === undefined, organisationKind: kind === 'organisation' ? guessKind(text) : null }));
  return { digest, counts: presentCounts(counts), refusals, words: shown, moreWords, moreAreas, absentAt };
}

/** What columns of more people each had, only the first of them has for one. */
function dropSeconds(meanings: ColumnMeaning[], given: ReadonlySet<number>): void {
  const seen = new Set<ColumnMeaning>();
  for (const [place, meaning] of meanings.entries()) {
    if (given.has(place) || !isOnce(meaning)) continue;
    if (seen.has(meaning)) meanings[place] = 'ignore';
    seen.add(meaning);
  }
}

function examplesOf({ rows }: Sheet, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const value = (cells[column] ?? '').trim().replace(/\s+/g, ' ');
    if (value !== '') found.add(value.slice(0, LONGEST_EXAMPLE));
    if (found.size === MOST_EXAMPLES) break;
  }
  return [...found];
}

