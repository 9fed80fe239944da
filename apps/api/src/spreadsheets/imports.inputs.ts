import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import type { WordKind } from './decisions.js';
import { ColumnMeaningName, ImportChoiceName, WordKindName, type ImportChoice } from './imports.types.js';
import type { ColumnMeaning } from './headings.js';

/** Areas that one word can mean. */
const MOST_MEANINGS = 20;

@InputType()
export class ImportColumnInput {
  @Field(() => Int, { description: 'The place of the column, from 0.' })
  @IsInt() @Min(0) @Max(200)
  column!: number;

  @Field(() => ColumnMeaningName)
  @IsIn(Object.values(ColumnMeaningName))
  meaning!: ColumnMeaning;
}

@InputType()
export class ImportRowChoiceInput {
  @Field(() => ID, { description: 'Of the row.' })
  @MaxLength(40)
  key!: string;

  @Field(() => ImportChoiceName, { nullable: true, description: 'Null: nothing decided.' })
  @IsOptional() @IsIn(Object.values(ImportChoiceName))
  choice!: ImportChoice | null;

  @Field(() => ID, { nullable: true, description: 'For SAME: the key of the candidate.' })
  @IsOptional() @MaxLength(60)
  same?: string | null;
}

@InputType({ description: 'What a word of a file means.' })
export class ImportWordAnswerInput {
  @Field(() => WordKindName)
  @IsIn(Object.values(WordKindName))
  kind!: WordKind;

  @Field({ description: 'As it stands in the file; capitals and signs do not matter.' })
  @MaxLength(1_000)
  word!: string;

  @Field(() => [ID], { nullable: true, description: 'The code of the role, the id of the organisation, or the codes of areas. None: rows with it are left out. Null: not said.' })
  @IsOptional() @ArrayMaxSize(MOST_MEANINGS) @ArrayUnique() @MaxLength(60, { each: true })
  means!: string[] | null;
}

/** Rows for which she chooses at once. */
export const MOST_CHOICES = 200;

