import { Settings } from '#libs/config';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsModule } from '../accounts/index.js';
import { AreasModule } from '../areas/index.js';
import { ContactsModule } from '../contacts/index.js';
import { compiledExecution } from './compiled-execution.js';
import type { AppContext } from './context.js';
import { formatError } from './format-error.js';
import { ComplexityLimit, MOST_TOKENS, validationRules } from './limits.js';
import { LoadersFactory } from './loaders.factory.js';

@Module({
  imports: [AccountsModule, AreasModule, ContactsModule],
  providers: [LoadersFactory],
  exports: [LoadersFactory],
})
class LoadersModule {}

/** GraphQL at /graphql, with its limits. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [LoadersModule],
      inject: [Settings, LoadersFactory],
      useFactory: (settings: Settings, loaders: LoadersFactory): Omit<ApolloDriverConfig, 'driver'> => ({
        autoSchemaFile: true,
        stopOnApplicationShutdown: true, // once every request that was taken is answered
        sortSchema: true,
        graphiql: false,
        introspection: settings.isDemo,
        hideSchemaDetailsFromClientErrors: !settings.isDemo,
        includeStacktraceInErrorResponses: false,
        plugins: [
          ApolloServerPluginCacheControlDisabled(), // answers are for one person: nothing may keep them
          ...(settings.OTEL_EXPORTER_OTLP_ENDPOINT ? [] : [compiledExecution()]), // OpenTelemetry traces the execution of graphql-js
        ],
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        parseOptions: { maxTokens: MOST_TOKENS },
        validationRules,
        formatError,
        context: (request: FastifyRequest, reply: FastifyReply): AppContext => {
          const actor = request.actor ?? null;
          return { actor, loaders: loaders.forActor(actor), disclosing: new Set(), request, reply };
        },
      }),
    }),
  ],
  providers: [ComplexityLimit],
})
export class GraphqlApiModule {}
