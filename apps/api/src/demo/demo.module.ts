import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { DemoController } from './demo.controller.js';

/** Imported in demo mode only: outside it, none of this exists. */
@Module({ imports: [AccountsModule], controllers: [DemoController] })
export class DemoModule {}
