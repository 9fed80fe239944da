export { DailyTasks } from './daily-tasks.js';
export { ScheduledRun } from './scheduled-run.entity.js';
export { ScheduleModule } from './schedule.module.js';
