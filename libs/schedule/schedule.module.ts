import { Global, Module } from '@nestjs/common';
import { DailyTasks } from './daily-tasks.js';

@Global()
@Module({ providers: [DailyTasks], exports: [DailyTasks] })
export class ScheduleModule {}
