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
/** With fragments unfolded; the web app's largest question has some two hundred. */
const MOST_FIELDS = 1_000;
/** About fifty contacts with every field: the largest page there is. */
const MOST_COMPLEXITY = 6_000;
/** More than the web app's largest question has by far. */
export const MOST_TOKENS = 1_500;
/** Bytes of one request. */
export const MOST_BYTES = 100_000;

/** Judged once for each text of a question; Apollo keeps the verdict. */
export const validationRules = [documentLimits({ depth: MOST_DEPTH, aliases: MOST_ALIASES, fields: MOST_FIELDS })];

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

/** Of what is thrown before a question is answered, Apollo takes all but this for its own failing. */
const refusal = (error: UserError): GraphQLError => new GraphQLError(error.message, { originalError: error, extensions: { http: { status: error.status } } });

const KEEP_COSTS = 100;

/** All that an estimator looks at in a variable, and what decides whether it can be read at all. */
const sizeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return [value.length];
  return typeof value === 'string' ? '' : value;
};

/** Refuses a question that would cost too much before it is answered. */
@Plugin()
export class ComplexityLimit implements ApolloServerPlugin<AppContext> {
  private readonly costs = new WeakMap<DocumentNode, Map<string, number>>();

  constructor(private readonly host: GraphQLSchemaHost) {}

  async requestDidStart(): Promise<GraphQLRequestListener<AppContext>> {
    return {
      didResolveOperation: async ({ request, document }) => {
        if (this.judged(document, request) > MOST_COMPLEXITY) throw refusal(new UserError('QUERY_TOO_COMPLEX'));
      },
    };
  }

  /** Apollo keeps the document of a question: what it costs is kept with it, for each set of variables that counts. */
  private judged(document: DocumentNode, request: GraphQLRequest): number {
    const costs = this.costs.get(document) ?? new Map<string, number>();
    this.costs.set(document, costs);
    const key = JSON.stringify([request.operationName, Object.entries(request.variables ?? {}).map(([name, value]) => [name, sizeOf(value)])]);
    const cost = costs.get(key) ?? complexityOf(this.host.schema, document, request);
    // nothing is what a question costs whose variables are wrong: that says nothing of the next one
    if (cost > 0 && costs.size < KEEP_COSTS) costs.set(key, cost);
    return cost;
  }
}
