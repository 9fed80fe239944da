export type { Stretch, WeekHours } from './week-hours.js';
