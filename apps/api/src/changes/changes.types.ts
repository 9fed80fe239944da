import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { InstantScalar } from '../graphql/day.scalar.js';
import { CHANGE_KINDS, type ChangeKind } from './change.entity.js';

const ChangeKindName = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind.toUpperCase().replace(/-/g, '_'), kind])) as Record<string, ChangeKind>;
registerEnumType(ChangeKindName, { name: 'ChangeKind', description: 'What somebody did.' });

@ObjectType('Change', { description: 'One field that changed.' })
export class ChangeType {
  @Field(() => ID)
  id!: string;

  @Field()
  field!: string;

  @Field({ description: 'The name of the field, in Dutch.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'As people read it, in Dutch; null: there was nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As people read it, in Dutch; null: nothing any more.' })
  after!: string | null;
}

@ObjectType('ChangeGroup', { description: 'What somebody changed as one: it can be undone as one.' })
export class ChangeGroupType {
  @Field(() => ID)
  id!: string;

  @Field(() => InstantScalar)
  at!: string;

  @Field({ description: 'Who, by name: "Els de Wit"; "Korte Lijnen" for what happened by itself.' })
  by!: string;

  @Field(() => ChangeKindName)
  kind!: ChangeKind;

  @Field({ description: 'What is told of it was undone since, wholly or in part.' })
  isReverted!: boolean;

  @Field({ description: 'Its changes cannot be undone one by one: it made one person of two, or undid that.' })
  isUndoneAsOne!: boolean;

  @Field(() => [ChangeType])
  changes!: ChangeType[];
}

@ObjectType('ChangeGroupConnection')
export class ChangeGroupConnection extends connectionOf('ChangeGroup', ChangeGroupType) {}

@ObjectType('ConflictingField', { description: 'A field that she changed and somebody else had changed meanwhile.' })
export class ConflictingFieldType {
  @Field()
  field!: string;

  @Field({ description: 'In Dutch.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it is now, in Dutch.' })
  theirs!: string | null;

  @Field()
  by!: string;

  @Field(() => InstantScalar)
  at!: string;
}

@ObjectType('Reverted')
export class RevertedType {
  @Field(() => ID, { nullable: true, description: 'The change that undid it, which can be undone itself; null: there was nothing left to undo.' })
  groupId!: string | null;

  @Field(() => Int, { description: 'How many changes were undone.' })
  undone!: number;

  @Field(() => Int, { description: 'How many were left, because they were changed again since.' })
  kept!: number;
}
