import { UserError } from '#libs/errors';
import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { RequestContext } from './request-context.js';

const PUBLIC = 'access:public';

/** Lets a resolver or controller answer somebody who is not signed in. Without it, none does. */
export const Public = () => SetMetadata(PUBLIC, true);

function actorOf(context: ExecutionContext): Actor | null {
  if (context.getType<string>() === 'graphql') return context.getArgByIndex<RequestContext>(2).actor;
  return context.switchToHttp().getRequest<FastifyRequest>().actor ?? null;
}

/** Refuses everybody who is not signed in, unless the handler is {@link Public}. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()]);
    if (isPublic || actorOf(context)) return true;
    throw new UserError('NOT_SIGNED_IN');
  }
}

/** The actor of a guarded handler. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null => actorOf(context));
