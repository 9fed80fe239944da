import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Kind, type OperationDefinitionNode } from 'graphql';
import { Metrics } from './metrics.js';

/** Measures every GraphQL operation. */
@Plugin()
export class OperationMetrics implements ApolloServerPlugin {
  constructor(private readonly metrics: Metrics) {}

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    const started = performance.now();
    return {
      willSendResponse: async ({ operation, response }) => {
        const error = response.body.kind === 'single' ? response.body.singleResult.errors?.[0] : undefined;
        const outcome = error ? (error.extensions?.['code'] as string | undefined) ?? 'UNEXPECTED' : 'ok';
        this.metrics.operationDone(operation ? firstFieldOf(operation) : 'refused', outcome, (performance.now() - started) / 1_000);
      },
    };
  }
}

/** `operation` is there once the schema found every field of it to exist. */
const firstFieldOf = ({ operation, selectionSet }: OperationDefinitionNode): string => {
  const field = selectionSet.selections.find((each) => each.kind === Kind.FIELD);
  return `${operation} ${field?.name.value ?? 'fragment'}`;
};
