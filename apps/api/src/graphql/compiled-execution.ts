import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { BREAK, GraphQLError, Kind, OperationTypeNode, visit, type DocumentNode, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { AppContext } from './context.js';
import { formatError } from './format-error.js';

/** The web app asks some sixty queries; one takes up to 75 kB. */
const KEEP_COMPILED = 200;

type Answer = Record<string, unknown>;

type Asked = Pick<GraphQLRequestContextResponseForOperation<AppContext>, 'schema' | 'document' | 'operationName'>;

/**
 * Answers the queries that Apollo parsed, validated and found within the limits by a function that each becomes when it is first asked;
 * graphql-js does the rest. See docs/decisions/18.
 */
export function compiledExecution(): ApolloServerPlugin<AppContext> {
  const compiled = new LRUCache<OperationDefinitionNode, CompiledQuery<Answer, Answer> | false, Asked>({ max: KEEP_COMPILED, memoMethod: (_operation, _stale, { context }) => compile(context) ?? false });
  return {
    requestDidStart: () => Promise.resolve({
      responseForOperation: async ({ schema, document, operation, operationName, contextValue, request }) => {
        if (operation?.operation !== OperationTypeNode.QUERY) return null;
        const query = compiled.memo(operation, { context: { schema, document, operationName } });
        if (!query) return null;
        const { data, errors } = await query.query(undefined, contextValue, request.variables ?? {});
        const http = { headers: new HeaderMap(), status: data === undefined ? 400 : undefined };
        return { http, body: { kind: 'single', singleResult: { data, ...(errors ? { errors: errors.map(formatted) } : {}) } } };
      },
    }),
  };
}

function compile({ schema, document, operationName }: Asked): CompiledQuery<Answer, Answer> | null {
  const query = meansTheSame(document) ? compileQuery<Answer, Answer>(schema, document, operationName ?? undefined) : null;
  return query && isCompiledQuery(query) ? query : null;
}

/** Whether graphql-jit reads all of it as it is meant: not so a variable that is left out within an object, or that may not be null and has a default. */
function meansTheSame(document: DocumentNode): boolean {
  let isSame = true;
  const differs = (): typeof BREAK => {
    isSame = false;
    return BREAK;
  };
  visit(document, {
    ObjectField: ({ value }) => (value.kind === Kind.VARIABLE ? differs() : undefined),
    VariableDefinition: ({ type, defaultValue }) => (type.kind === Kind.NON_NULL_TYPE && defaultValue ? differs() : undefined),
  });
  return isSame;
}

/** As graphql-js would say what went wrong: only its errors have all that is read from them. */
function formatted({ message, path, originalError, extensions, locations }: GraphQLError): GraphQLFormattedError {
  const error = new GraphQLError(message, { path, originalError, extensions });
  return formatError({ ...error.toJSON(), ...(locations ? { locations } : {}) }, error);
}
