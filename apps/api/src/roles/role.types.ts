import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DISCIPLINES, type DisciplineCode } from './disciplines.js';
import { roleOf } from './roles.js';

@ObjectType('Discipline', { description: 'The group a role stands in.' })
export class DisciplineType {
  @Field(() => ID)
  code!: string;

  @Field()
  label!: string;
}

@ObjectType('Role', { description: 'What a contact does there.' })
export class RoleType {
  @Field(() => ID)
  code!: string;

  @Field()
  label!: string;

  @Field()
  discipline!: DisciplineType;
}

const LABELS = new Map<string, string>(DISCIPLINES.map((each) => [each.code, each.label]));

export const presentDiscipline = (code: DisciplineCode): DisciplineType => ({ code, label: LABELS.get(code)! });

export function presentRole(code: string): RoleType {
  const role = roleOf(code);
  return { code: role.code, label: role.label, discipline: presentDiscipline(role.discipline) };
}
