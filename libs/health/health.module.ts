import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** `/health/live` and `/health/ready`. */
@Module({})
export class HealthModule {
  /** @param search the module that brings the search index. */
  static with(search: NonNullable<DynamicModule['imports']>[number]): DynamicModule {
    return { module: HealthModule, imports: [TerminusModule.forRoot({ logger: false }), search], controllers: [HealthController], providers: [Readiness], exports: [Readiness] };
  }
}
