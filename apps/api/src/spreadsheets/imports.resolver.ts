import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { AddOrganisationInput } from '../organisations/index.js';
import { ApplyImport } from './apply-import.js';
import type { RowKind } from './decisions.js';
import { ImportRowsService } from './import-rows.service.js';
import { ImportColumnInput, ImportRowChoiceInput, ImportWordAnswerInput } from './imports.inputs.js';
import { ImportsService } from './imports.service.js';
import { AddedImportOrganisationsType, ImportChoiceName, ImportRowConnection, ImportSheetType, RowKindName, SpreadsheetImportType, type ImportChoice, type ImportRowType } from './imports.types.js';

@Resolver(() => SpreadsheetImportType)
export class ImportsResolver {
  constructor(
    private readonly importing: ImportsService,
    private readonly rowsOf: ImportRowsService,
    private readonly applying: ApplyImport,
  ) {}

  @Query(() => SpreadsheetImportType, { description: 'A file she uploaded to /api/import.' })
  spreadsheetImport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<SpreadsheetImportType> {
    return this.importing.one(actor, id);
  }

  @ResolveField(() => [ImportSheetType], { description: 'None once it was applied.' })
  sheets(@Parent() { head }: SpreadsheetImportType): Promise<ImportSheetType[]> {
    return this.importing.sheets(head);
  }

  @ResolveField(() => ImportRowConnection, { description: 'What will happen to each row; none while that is not known. Once it was applied those that were not read.' })
  rows(
    @CurrentActor() actor: Actor,
    @Parent() { head }: SpreadsheetImportType,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('kind', { type: () => RowKindName, nullable: true }) kind?: RowKind | null,
    @Args('refusal', { type: () => ID, nullable: true, description: 'Only those that are refused for this: the key of `ImportRefusals`.' }) refusal?: string | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Page<ImportRowType>> {
    return this.rowsOf.page(actor, head, { kind: kind ?? null, refusal: refusal ?? null }, { first, after });
  }

  @Mutation(() => SpreadsheetImportType, { description: 'Says what columns of a sheet hold; what the headings mean is remembered.' })
  async setImportColumns(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('sheet', { type: () => Int }) sheet: number,
    @Args('columns', { type: () => [ImportColumnInput] }) columns: ImportColumnInput[],
  ): Promise<SpreadsheetImportType> {
    await this.importing.setColumns(actor, id, sheet, columns);
    return this.importing.one(actor, id);
  }

  @Mutation(() => SpreadsheetImportType, { description: 'Says which role all in a sheet have whose rows say none; null: none.' })
  async setImportRole(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('sheet', { type: () => Int }) sheet: number,
    @Args('role', { type: () => ID, nullable: true }) role: string | null,
  ): Promise<SpreadsheetImportType> {
    await this.importing.setRole(actor, id, sheet, role ?? null);
    return this.importing.one(actor, id);
  }

  @Mutation(() => SpreadsheetImportType, { description: 'Says what words mean that are not known by themselves; it is remembered. ROLE_UNKNOWN, AREA_UNKNOWN; NOT_FOUND for an organisation outside her gemeenten.' })
  async answerImportWords(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('answers', { type: () => [ImportWordAnswerInput] }) answers: ImportWordAnswerInput[],
  ): Promise<SpreadsheetImportType> {
    await this.importing.answerWords(actor, id, answers);
    return this.importing.one(actor, id);
  }

  @Mutation(() => AddedImportOrganisationsType, { description: 'Adds organisations that its rows name, each under that name, for coordinators of where they work; rows with the name are then of it. What was answered already is not added again.' })
  async addImportOrganisations(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('organisations', { type: () => [AddOrganisationInput] }) organisations: AddOrganisationInput[],
  ): Promise<AddedImportOrganisationsType> {
    const changeId = await this.importing.addOrganisations(actor, id, organisations);
    return { spreadsheetImport: await this.importing.one(actor, id), changeId };
  }

  @Mutation(() => SpreadsheetImportType, { description: 'Chooses for rows: somebody new, the same as a candidate, or left out.' })
  async chooseImportRows(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('choices', { type: () => [ImportRowChoiceInput] }) choices: ImportRowChoiceInput[],
  ): Promise<SpreadsheetImportType> {
    await this.importing.choose(actor, id, choices);
    return this.importing.one(actor, id);
  }

  @Mutation(() => SpreadsheetImportType, { description: 'For all other rows that may be somebody who is known: all NEW, or all the SAME where one is meant. Null: nothing decided.' })
  async chooseImportOthers(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('choice', { type: () => ImportChoiceName, nullable: true }) choice: ImportChoice | null,
  ): Promise<SpreadsheetImportType> {
    await this.importing.chooseOthers(actor, id, choice ?? null);
    return this.importing.one(actor, id);
  }

  @Mutation(() => SpreadsheetImportType, { description: 'The file is complete for these organisations: whoever has a role there that it speaks of, and is not in it, ends on a day. No organisations: nobody ends. A day of null is one she did not choose yet: until then LAST_DAY_MISSING refuses to apply.' })
  async endImportAbsent(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('organisationIds', { type: () => [ID] }) organisationIds: string[],
    @Args('on', { type: () => DayScalar, nullable: true }) on: string | null,
  ): Promise<SpreadsheetImportType> {
    await this.importing.endAbsent(actor, id, organisationIds, on ?? null);
    return this.importing.one(actor, id);
  }

  @Mutation(() => SpreadsheetImportType, { description: 'Says whether its rows name every area of whoever is in them: then other areas are taken away.' })
  async completeImportAreas(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('complete') complete: boolean): Promise<SpreadsheetImportType> {
    await this.importing.completeAreas(actor, id, complete);
    return this.importing.one(actor, id);
  }

  @Mutation(() => SpreadsheetImportType, { description: 'Does what was previewed: all of it, or nothing. IMPORT_CHANGED when it would now do something else.' })
  async applyImport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('digest', { description: 'Of the preview she was shown.' }) digest: string): Promise<SpreadsheetImportType> {
    await this.applying.run(actor, id, digest);
    return this.importing.one(actor, id);
  }

  @Mutation(() => Boolean, { description: 'Forgets a file. What was imported from it stays.' })
  async dropImport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.importing.drop(actor, id);
    return true;
  }
}
