import type { SearchFilters } from '../../gql/operations.generated';

/** What is asked: it lives in the address, so that going back and sharing a link work. */
export interface Question {
  text: string;
  disciplines: string[];
  roles: string[];
  wijken: string[];
  /** Keys of what was understood and should be taken as plain words. */
  without: string[];
}

export type FilterName = 'disciplines' | 'roles' | 'wijken';

const PARAMS = { disciplines: 'vakgebied', roles: 'rol', wijken: 'wijk', without: 'woorden' } as const;

export function readQuestion(search: string): Question {
  const params = new URLSearchParams(search);
  return {
    text: params.get('q') ?? '',
    disciplines: params.getAll(PARAMS.disciplines),
    roles: params.getAll(PARAMS.roles),
    wijken: params.getAll(PARAMS.wijken),
    without: params.getAll(PARAMS.without),
  };
}

export function writeQuestion(question: Question): string {
  const params = new URLSearchParams();
  if (question.text) params.set('q', question.text);
  for (const [name, param] of Object.entries(PARAMS) as [keyof typeof PARAMS, string][])
    for (const value of question[name]) params.append(param, value);
  return params.toString();
}

export function filtersOf({ disciplines, roles, wijken }: Question): SearchFilters {
  return { disciplines, roles, wijken };
}

export function countFilters({ disciplines, roles, wijken }: Question): number {
  return disciplines.length + roles.length + wijken.length;
}

/** A new text. What was put aside as plain words stays so while she only types on. */
export function retype(question: Question, text: string): Question {
  const typedOn = question.text !== '' && text.startsWith(question.text);
  return { ...question, text, without: typedOn ? question.without : [] };
}
