export { addDays, Clock, dayOf, instantAfter, localMoment, type LocalMoment } from './clock.js';
export { ClockModule } from './clock.module.js';
