import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RateLimits } from './rate-limits.js';
import { SignedInGuard } from './signed-in.guard.js';

/** Guards every resolver and controller by default. */
@Global()
@Module({ providers: [RateLimits, { provide: APP_GUARD, useClass: SignedInGuard }], exports: [RateLimits] })
export class AccessModule {}
