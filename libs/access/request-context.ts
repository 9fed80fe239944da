import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** What every resolver and controller can know of the request. */
export interface RequestContext<Loaders = unknown> {
  /** Null when nobody is signed in. */
  actor: Actor | null;
  loaders: Loaders;
  request: FastifyRequest;
  reply: FastifyReply;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request before it is handled. */
    actor?: Actor | null;
  }
}
