import { Module } from '@nestjs/common';
import { Metrics } from './metrics.js';
import { OperationMetrics } from './operation-metrics.js';

/** Imported when METRICS_PORT is set: without it nothing is measured. */
@Module({ providers: [Metrics, OperationMetrics], exports: [Metrics] })
export class MetricsModule {}
