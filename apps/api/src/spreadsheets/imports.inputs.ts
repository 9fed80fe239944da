import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ColumnMeaningName, ImportChoiceName, type ImportChoice } from './imports.types.js';
import type { ColumnMeaning } from './headings.js';

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

/** Rows for which she chooses at once. */
export const MOST_CHOICES = 200;

