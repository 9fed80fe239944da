import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AreaType } from '../areas/index.js';
import { ContactType } from '../contacts/index.js';
import { LikenessName, type Likeness } from '../duplicates/index.js';
import { connectionOf } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import type { OrganisationKind } from '../organisations/index.js';
import { ROW_KINDS, WORD_KINDS, type RowKind, type WordKind } from './decisions.js';
import { IMPORT_FIELDS, type ColumnMeaning } from './headings.js';
import type { ImportHead } from './imports.repository.js';

const named = <Name extends string>(names: readonly Name[]): Record<string, Name> => Object.fromEntries(names.map((name) => [name.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/-/g, '_').toUpperCase(), name]));

export const ColumnMeaningName = named<ColumnMeaning>([...IMPORT_FIELDS, 'holder', 'ignore', 'refused']);
registerEnumType(ColumnMeaningName, { name: 'ColumnMeaning', description: 'What a column holds. HOLDER: names of who has the role that the heading is. REFUSED: what may not be here, such as a BSN; it is not read.' });

export const RowKindName = named<RowKind>(ROW_KINDS);
registerEnumType(RowKindName, { name: 'ImportRowKind', description: 'What will happen to a row. ENDING: a contact that the file no longer holds.' });

export type ImportChoice = 'new' | 'same' | 'skip';
export const ImportChoiceName = named<ImportChoice>(['new', 'same', 'skip']);
registerEnumType(ImportChoiceName, { name: 'ImportChoice', description: 'SAME: the person of the candidate. SKIP: leave the row out.' });

export const WordKindName = named<WordKind>(WORD_KINDS);
registerEnumType(WordKindName, { name: 'ImportWordKind' });

const ColumnSourceName = named<'guessed' | 'remembered' | 'corrected'>(['guessed', 'remembered', 'corrected']);
registerEnumType(ColumnSourceName, { name: 'ColumnSource' });

const ImportPhaseName = named<'reading' | 'comparing' | 'applying'>(['reading', 'comparing', 'applying']);
registerEnumType(ImportPhaseName, { name: 'ImportPhase' });

@ObjectType('ImportColumn')
export class ImportColumnType {
  @Field()
  heading!: string;

  @Field(() => ColumnMeaningName)
  meaning!: ColumnMeaning;

  @Field(() => ColumnSourceName)
  source!: 'guessed' | 'remembered' | 'corrected';

  @Field(() => [String], { description: 'What stands in it: at most 3 different values.' })
  examples!: string[];
}

@ObjectType('ImportSheet')
export class ImportSheetType {
  @Field(() => Int, { description: 'Its place in the file, from 0.' })
  place!: number;

  @Field()
  name!: string;

  @Field(() => Int)
  rows!: number;

  @Field({ description: 'It has a column for names; another sheet is left out.' })
  isListOfPeople!: boolean;

  @Field({ description: 'It is a list of people that says no role of theirs: she can say one for all.' })
  asksRole!: boolean;

  @Field(() => ID, { nullable: true, description: 'The code of the role that she says they all have; null: not said.' })
  role!: string | null;

  @Field(() => [ImportColumnType])
  columns!: ImportColumnType[];
}

@ObjectType('ImportProgress')
export class ImportProgressType {
  @Field(() => ImportPhaseName)
  phase!: 'reading' | 'comparing' | 'applying';

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;
}

@ObjectType('ImportCounts')
export class ImportCountsType {
  @Field(() => Int) new!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int) possiblySame!: number;
  @Field(() => Int) refused!: number;
  @Field(() => Int, { description: 'Rows that say the same as an earlier one.' }) repeated!: number;
  @Field(() => Int) skipped!: number;
  @Field(() => Int) ending!: number;
}

export const presentCounts = ({ 'possibly-same': possiblySame, ...counts }: Record<RowKind, number>): ImportCountsType => ({ ...counts, possiblySame });

@ObjectType('ImportChange')
export class ImportChangeType {
  @Field({ description: 'The name of the field, in Dutch.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'As people read it, in Dutch.' })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'What comes to or goes from the areas that were there, in Dutch; null for another field.' })
  difference!: string | null;
}

@ObjectType('ImportCandidate', { description: 'Somebody a row may be about.' })
export class ImportCandidateType {
  @Field(() => ID)
  key!: string;

  @Field()
  name!: string;

  @Field(() => [LikenessName])
  why!: Likeness[];

  @Field(() => String, { nullable: true, description: 'The row of the file she stands in; null: she is in the directory.' })
  row!: string | null;

  @Field(() => [ContactType], { description: 'What she does, as far as it is hers to see.' })
  contacts!: ContactType[];
}

@ObjectType('ImportRefusedCell')
export class ImportRefusedCellType {
  @Field(() => String, { nullable: true, description: 'As Excel calls it: A, B, AA; null: there is no such column.' })
  column!: string | null;

  @Field()
  heading!: string;

  @Field()
  code!: string;

  @Field({ description: 'In Dutch, with what to do.' })
  message!: string;

  @Field()
  value!: string;
}

@ObjectType('ImportEnding', { description: 'What ends with a contact.' })
export class ImportEndingType {
  @Field(() => ContactType)
  contact!: ContactType;

  @Field(() => Int, { description: 'Maatjes that hang on it.' })
  maatjes!: number;
}

@ObjectType('ImportRow')
export class ImportRowType {
  @Field(() => ID)
  key!: string;

  @Field(() => RowKindName)
  kind!: RowKind;

  @Field(() => String, { nullable: true, description: 'The name of its sheet; null where the file has one sheet, and for a contact that the file no longer holds.' })
  sheet!: string | null;

  @Field(() => Int, { nullable: true, description: 'As Excel counts.' })
  row!: number | null;

  @Field()
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The contact that is there already.' })
  contactId!: string | null;

  @Field(() => ImportEndingType, { nullable: true, description: 'Null for another kind of row.' })
  ending!: ImportEndingType | null;

  @Field(() => [ImportChangeType])
  changes!: ImportChangeType[];

  @Field(() => [ImportCandidateType])
  candidates!: ImportCandidateType[];

  @Field(() => [ImportRefusedCellType])
  refused!: ImportRefusedCellType[];

  @Field(() => [String], { description: 'What of it is not taken over, in Dutch.' })
  notes!: string[];

  @Field(() => ImportChoiceName, { nullable: true, description: 'What she chose for it.' })
  choice!: ImportChoice | null;

  @Field(() => ID, { nullable: true, description: 'Whom she chose.' })
  same!: string | null;
}

@ObjectType('ImportRowConnection')
export class ImportRowConnection extends connectionOf('ImportRow', ImportRowType) {}

@ObjectType('ImportAbsence', { description: 'Contacts at an organisation that are not in the file, in the roles it speaks of.' })
export class ImportAbsenceType {
  @Field(() => ID)
  organisationId!: string;

  @Field({ description: 'Of the organisation.' })
  name!: string;

  @Field(() => Int)
  absent!: number;

  @Field(() => Int, { description: 'How many she keeps there in those roles.' })
  of!: number;
}

@ObjectType('ImportMeaning', { description: 'A role, an organisation or an area.' })
export class ImportMeaningType {
  @Field(() => ID, { description: 'Of an organisation its id, of a role or an area its code.' })
  key!: string;

  @Field({ description: 'In Dutch.' })
  label!: string;
}

@ObjectType('ImportPlace', { description: 'Where an organisation is that nobody knows, as far as its rows say without contradicting each other.' })
export class ImportPlaceType {
  @Field(() => String, { nullable: true })
  street!: string | null;

  @Field(() => String, { nullable: true })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  city!: string | null;

  @Field(() => [ImportMeaningType], { description: 'For which all its rows have people work; none where they differ or do not say.' })
  areas!: readonly ImportMeaningType[];

  @Field({ description: 'Rows of it say no area, and its address does not tell: they are refused unless she says for which areas it works.' })
  asksAreas!: boolean;
}

@ObjectType('ImportWord', { description: 'A word of the file that is not known by itself.' })
export class ImportWordType {
  @Field(() => WordKindName)
  kind!: WordKind;

  @Field()
  word!: string;

  @Field(() => Int, { description: 'In how many rows it stands.' })
  rows!: number;

  @Field(() => [ImportMeaningType], { nullable: true, description: 'What she says it means; only for AREAS more than one. None: rows with it are left out. Null: not said.' })
  means!: readonly ImportMeaningType[] | null;

  @Field({ description: 'She said so of an earlier file.' })
  isRemembered!: boolean;

  @Field(() => [ImportMeaningType], { description: 'What it may mean, the likeliest first.' })
  guesses!: readonly ImportMeaningType[];

  @Field(() => String, { nullable: true, description: 'Of an ORGANISATION: what kind it may be, as `Organisation.kind`; null of another word.' })
  organisationKind!: OrganisationKind | null;

  @Field({ description: 'The first guess may well be it: it is not for adding before she said that it is another.' })
  isLikely!: boolean;

  @Field(() => ImportPlaceType, { nullable: true, description: 'Of an ORGANISATION.' })
  place!: ImportPlaceType | null;
}

@ObjectType('ImportReason')
export class ImportReasonType {
  @Field({ description: 'Of its column; empty where there is none, or it differs.' })
  heading!: string;

  @Field({ description: 'In Dutch, with what to do.' })
  message!: string;
}

@ObjectType('ImportRefusals', { description: 'Rows that are refused for the same.' })
export class ImportRefusalsType {
  @Field(() => ID, { description: 'By which `rows` answers them.' })
  key!: string;

  @Field(() => [ImportReasonType])
  reasons!: ImportReasonType[];

  @Field(() => Int, { description: 'How many they are.' })
  rows!: number;

  @Field({ description: 'Which, as Excel counts: "3, 5, 7 t/m 12"; in a file of more sheets with their names.' })
  where!: string;
}

@ObjectType('ImportPreview')
export class ImportPreviewType {
  @Field({ description: 'Stands for all that it says: to apply this, and nothing else.' })
  digest!: string;

  @Field()
  counts!: ImportCountsType;

  @Field(() => [ImportRefusalsType], { description: 'What is refused, the most rows first.' })
  refusals!: readonly ImportRefusalsType[];

  @Field(() => [ImportWordType], { description: 'What words in its rows mean is for her to say; those in most rows first.' })
  words!: ImportWordType[];

  @Field(() => Int, { description: 'How many more words there are that are not shown yet.' })
  moreWords!: number;

  @Field(() => Int, { description: 'Of how many contacts the directory has areas that their rows do not name. They stay, unless she says that the file names them all.' })
  moreAreas!: number;

  @Field(() => [ImportAbsenceType], { description: 'Where somebody is not in the file. They stay, unless she says that it is complete.' })
  absentAt!: ImportAbsenceType[];
}

@ObjectType('ImportResult')
export class ImportResultType {
  @Field()
  counts!: ImportCountsType;

  @Field(() => [AreaType], { description: 'Where most of it is.' })
  areas!: AreaType[];

  @Field(() => ID, { description: 'By which it can be undone.' })
  changeGroupId!: string;

  @Field()
  isUndone!: boolean;

  @Field({ description: 'The rows that were not read are kept, until the next morning: `rows` answers them, and /api/import/<id>/niet-ingelezen.xlsx.' })
  hasLeftRows!: boolean;
}

@ObjectType('SpreadsheetImport', { description: 'A spreadsheet that is being imported: nothing happens until it is applied.' })
export class SpreadsheetImportType {
  head!: ImportHead;

  @Field(() => ID)
  id!: string;

  @Field()
  fileName!: string;

  @Field(() => [ID], { description: 'The organisations for which she says that the file is complete.' })
  completeFor!: string[];

  @Field(() => DayScalar, { nullable: true, description: 'The last day of contacts there that are not in the file; null: not chosen yet.' })
  endAbsentOn!: string | null;

  @Field({ description: 'She says that its rows name every area of whoever is in them.' })
  areasComplete!: boolean;

  @Field(() => ImportChoiceName, { nullable: true, description: 'What she chose for all rows that may be somebody who is known.' })
  others!: ImportChoice | null;

  @Field(() => ImportProgressType, { nullable: true, description: 'How far the preview or the import is; null: nothing is under way.' })
  progress!: ImportProgressType | null;

  @Field(() => ImportPreviewType, { nullable: true, description: 'Null while it is made, and once it was applied.' })
  preview!: ImportPreviewType | null;

  @Field(() => ImportResultType, { nullable: true, description: 'Null until it was applied.' })
  result!: ImportResultType | null;
}

@ObjectType('AddedImportOrganisations')
export class AddedImportOrganisationsType {
  @Field()
  spreadsheetImport!: SpreadsheetImportType;

  @Field(() => ID, { nullable: true, description: 'By which it can be undone; null: all of them were there already.' })
  changeId!: string | null;
}
