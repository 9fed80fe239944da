export { addDays, Clock, dayOf, localMoment, type LocalMoment } from './clock.js';
export { ClockModule } from './clock.module.js';
