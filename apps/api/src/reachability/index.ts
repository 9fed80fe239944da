export { chooseCallTarget, chooseWhomToAsk, type Candidate } from './call-target.js';
export { dayInWords, listInWords, timeInWords, tellHours, WEEKDAYS } from './dutch-time.js';
export { DayHoursType, presentHours } from './hours.types.js';
export { AHEAD_DAYS, isDayAndNight, reachabilityAt, stretchAt, type Away, type OwnNumber, type ReachabilityStatus } from './reachability.js';
export { CallTargetType, presentCallTarget, ReachabilityStatusName } from './reachability.types.js';
export { VEILIG_THUIS_NUMBER } from './veilig-thuis.js';
export type { Stretch, WeekHours } from './week-hours.js';
export { DayHoursInput } from './hours.inputs.js';
export { readHours } from './read-hours.js';
