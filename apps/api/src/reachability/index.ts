export { chooseCallTarget, type CallTargetChoice, type Candidate } from './call-target.js';
export { readDay, readTime } from './dutch-time.js';
export { reachabilityAt, stretchAt, type ReachabilityNow, type ReachabilityStatus } from './reachability.js';
export type { Stretch, WeekHours } from './week-hours.js';
