export { addDays, Clock, dayOf, instantAfter, localMoment, type LocalMoment, startOfDay } from './clock.js';
export { ClockModule } from './clock.module.js';
