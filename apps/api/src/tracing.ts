import { GraphQLInstrumentation } from '@opentelemetry/instrumentation-graphql';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { register } from 'node:module';

// what is imported after this can be traced
register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);

/**
 * Sends a trace of every request, with its operations and queries and how long each took, to OTEL_EXPORTER_OTLP_ENDPOINT.
 * Neither what was asked nor what was answered is in it: no values, no variables, no addresses of people.
 */
const sdk = new NodeSDK({
  serviceName: process.env['OTEL_SERVICE_NAME'] ?? 'korte-lijnen',
  instrumentations: [
    new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => url?.startsWith('/health/') ?? false }),
    new GraphQLInstrumentation({ allowValues: false, ignoreResolveSpans: true, mergeItems: true }),
    new PgInstrumentation({ enhancedDatabaseReporting: false }),
  ],
});
sdk.start();
process.once('SIGTERM', () => void sdk.shutdown()); // sends what is done; of the last requests there may be no trace
