export { AccessModule } from './access.module.js';
export type { Actor, ActorPower, PowerKind } from './actor.js';
export { authorize, scopeOf } from './authorize.js';
export { readMailedToken, signMailedToken, type MailedToken } from './mailed-token.js';
export { RateLimit } from './rate-limit.entity.js';
export { RateLimits, type Limit } from './rate-limits.js';
export { readToken, signToken } from './signed-token.js';
export type { RequestContext } from './request-context.js';
export { CurrentActor, Public, SignedInGuard } from './signed-in.guard.js';
