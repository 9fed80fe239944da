export { ScheduledRun } from './scheduled-run.entity.js';
