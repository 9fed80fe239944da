import '@fastify/cookie';
import type { Settings } from '#libs/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NewSession } from './sign-in.service.js';

const NAME = 'kl_sessie';

/** The token of the session a request belongs to. */
export const readSessionCookie = (request: FastifyRequest): string | undefined => request.cookies[NAME];

/** By how long it lasts, not until when: the clock of a device may differ from ours. */
export function setSessionCookie(reply: FastifyReply, { token, seconds }: NewSession, settings: Settings): void {
  reply.setCookie(NAME, token, { ...attributes(settings), maxAge: seconds });
}

export function clearSessionCookie(reply: FastifyReply, settings: Settings): void {
  reply.clearCookie(NAME, attributes(settings));
}

const attributes = (settings: Settings) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: settings.baseUrl.startsWith('https:') }) as const;
