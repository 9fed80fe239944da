import { UserError } from '#libs/errors';
import { Plugin } from '@nestjs/apollo';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { ApolloServerPlugin, GraphQLRequest, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import type { AppContext } from './context.js';
import { documentLimits } from './document-limits.js';

/** The web app's deepest question is 9 deep and has no aliases. */
const MOST_DEPTH = 12;
const MOST_ALIASES = 15;
/** About fifty contacts with every field: the largest page there is. */
const MOST_COMPLEXITY = 6_000;
/** More than the web app's largest question has by far. */
export const MOST_TOKENS = 1_500;
/** Bytes of one request. */
export const MOST_BYTES = 100_000;

/** Judged once for each text of a question; Apollo keeps the verdict. */
export const validationRules = [documentLimits({ depth: MOST_DEPTH, aliases: MOST_ALIASES })];

/** A list costs what one of it costs, as often as `first` says. */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity }) =>
  typeof args['first'] === 'number' ? 1 + Math.max(1, args['first']) * childComplexity : undefined;

const idsEstimator: ComplexityEstimator = ({ args, childComplexity }) =>
  Array.isArray(args['ids']) ? 1 + args['ids'].length * childComplexity : undefined;

/** A question whose variables are wrong costs nothing here: carrying it out will say what is wrong with them. */
function complexityOf(schema: GraphQLSchema, query: DocumentNode, { operationName, variables }: GraphQLRequest): number {
  try {
    return getComplexity({ schema, query, operationName, variables, estimators: [pageEstimator, idsEstimator, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })] });
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

/** Refuses a question that would cost too much before it is answered. */
@Plugin()
export class ComplexityLimit implements ApolloServerPlugin<AppContext> {
  constructor(private readonly host: GraphQLSchemaHost) {}

  async requestDidStart(): Promise<GraphQLRequestListener<AppContext>> {
    const { schema } = this.host;
    return {
      didResolveOperation: async ({ request, document }) => {
        if (complexityOf(schema, document, request) > MOST_COMPLEXITY) throw new UserError('QUERY_TOO_COMPLEX');
      },
    };
  }
}
