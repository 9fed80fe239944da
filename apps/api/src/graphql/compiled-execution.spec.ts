import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { UserError } from '#libs/errors';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { compiledExecution } from './compiled-execution.js';
import type { AppContext } from './context.js';
import { formatError } from './format-error.js';

function schemaWithPeople(): GraphQLSchema {
  const schema = buildSchema(`
    interface Named { name: String! }
    type Person implements Named { name: String!, nickname: String, team: Team, mayFail: String, mustNotFail: String! }
    type Team implements Named { name: String!, members: [Person!]! }
    enum Kind { PERSON TEAM }
    input Wanted { kind: Kind!, first: Int = 2 }
    type Query { person: Person, all(wanted: Wanted): [Named!]!, echo(text: String!, times: Int = 1): [String] }
    type Mutation { first: Int!, second: Int! }
  `);
  class Person {
    constructor(readonly name: string, readonly nickname: string | null = null) {}
    get team() { return TEAM; }
    readonly __typename = 'Person';
  }
  const TEAM = { __typename: 'Team', name: 'Wijkteam', get members() { return [new Person('Anna', 'An'), new Person('Bea')]; } };
  const resolve = (type: string, field: string, resolver: (parent: unknown, input: Record<string, any>) => unknown) => {
    (schema.getType(type) as any).getFields()[field].resolve = resolver;
  };
  const refuse = () => Promise.reject(new UserError('NOT_FOUND'));
  resolve('Query', 'person', () => Promise.resolve(new Person('Anna', 'An')));
  resolve('Query', 'all', (_parent, { wanted }) => (wanted?.kind === 'TEAM' ? [TEAM] : [new Person('Anna'), TEAM].slice(0, wanted?.first)));
  resolve('Query', 'echo', (_parent, { text, times }) => Array.from({ length: times }, () => text));
  resolve('Person', 'mayFail', refuse);
  resolve('Person', 'mustNotFail', refuse);
  const done: string[] = [];
  const slowly = (name: string, milliseconds: number) => () => new Promise((over) => setTimeout(() => over(done.push(name) % 2), milliseconds));
  resolve('Mutation', 'first', slowly('first', 20));
  resolve('Mutation', 'second', slowly('second', 0));
  return schema;
}

describe('compiled execution', () => {
  const server = (plugins: ApolloServerPlugin<AppContext>[]) => new ApolloServer<AppContext>({ schema: schemaWithPeople(), plugins, formatError, includeStacktraceInErrorResponses: false });
  const [compiled, walked] = [server([compiledExecution()]), server([])];

  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Promise.all([compiled.stop(), walked.stop()]));

  const questions: [what: string, query: string, variables?: Record<string, unknown>, operationName?: string][] = [
    ['fields, fragments, aliases and lists', '{ person { called: name ...More } } fragment More on Person { nickname team { name members { name __typename } } }'],
    ['types of an interface', '{ all { name ... on Team { members { name nickname } } __typename } }'],
    ['fields that are left out', 'query ($with: Boolean!) { person { name nickname @include(if: $with) team @skip(if: $with) { name } } }', { with: true }],
    ['defaults and lists of arguments', '{ echo(text: "hoi") all(wanted: { kind: PERSON }) { name } }'],
    ['text that looks like code', 'query ($text: String!) { echo(text: "`${process.exit()}` \\u2028 \\" \' \\\\ */ ]);throw 1//") said: echo(text: $text) }', { text: '`${process.exit()}` \u2028 " \' \\ */' }],
    ['variables, and input that has a default', 'query ($wanted: Wanted, $text: String!, $times: Int) { all(wanted: $wanted) { name } echo(text: $text, times: $times) }', { wanted: { kind: 'TEAM' }, text: 'é', times: 3 }],
    ['an error beside an answer', '{ person { name mayFail } }'],
    ['an error where nothing may be missing', '{ all { ... on Person { mustNotFail } name } }'],
    ['an error above which something may be missing', '{ person { name mustNotFail } echo(text: "x") }'],
    ['a variable that is missing', 'query ($text: String!) { echo(text: $text) }', {}],
    ['a variable of another type', 'query ($wanted: Wanted) { all(wanted: $wanted) { name } }', { wanted: { kind: 'DOG' } }],
    ['a variable that is left out within an object', 'query ($kind: Kind!, $first: Int) { all(wanted: { kind: $kind, first: $first }) { name } }', { kind: 'PERSON' }],
    ['a variable that may not be null and has a default', 'query ($text: String! = "zo") { echo(text: $text) }', {}],
    ['changes, one after the other', 'mutation { first second }'],
    ['one of several operations', 'query A { person { name } } query B { person { nickname } }', {}, 'B'],
    ['an operation that is not there', 'query A { person { name } }', {}, 'C'],
  ];

  it.each(questions.map(([what, query, variables = {}, operationName = undefined]) => ({ what, query, variables, operationName })))('answers as graphql-js does: $what', async ({ query, variables, operationName }) => {
    const answers = [];
    for (const each of [compiled, walked, compiled]) {
      const { http, body } = await each.executeOperation({ query, variables, operationName }, { contextValue: {} as AppContext });
      const { data, errors } = (body as Extract<typeof body, { kind: 'single' }>).singleResult;
      answers.push(JSON.parse(JSON.stringify({ status: http.status, data, errors: errors?.map(({ path, extensions, message }) => ({ path, code: extensions?.['code'], message })) })));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[2]).toEqual(answers[1]);
  });
});
