export { addDays, Clock, localMoment, weekdayOf, type LocalMoment } from './clock.js';
export { ClockModule } from './clock.module.js';
