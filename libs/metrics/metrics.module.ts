import { Module, type DynamicModule } from '@nestjs/common';
import { Metrics } from './metrics.js';
import { OperationMetrics } from './operation-metrics.js';

/** Imported when METRICS_PORT is set: without it nothing is measured. */
@Module({})
export class MetricsModule {
  /** @param search the module that brings the search index. */
  static with(search: NonNullable<DynamicModule['imports']>[number]): DynamicModule {
    return { module: MetricsModule, imports: [search], providers: [Metrics, OperationMetrics], exports: [Metrics] };
  }
}
