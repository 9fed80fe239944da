export { AccessModule } from './access.module.js';
export { coordinatesSomewhere, POWERS, type Actor, type ActorPower, type Power } from './actor.js';
export { authorize, gemeentenAsked, orNotFound, scopeOf } from './authorize.js';
export { readMailedToken, signMailedToken, type MailedToken } from './mailed-token.js';
export { RateLimit } from './rate-limit.entity.js';
export { RateLimits } from './rate-limits.js';
export type { RequestContext } from './request-context.js';
export { CurrentActor, Public } from './signed-in.guard.js';
