import { ERRORS, UserError } from '#libs/errors';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { loggedTroubleOf, logUnexpected } from './format-error.js';

/** Outside GraphQL: the same codes and messages, as JSON. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, code, message } = toSay(error);
    void reply.status(status).removeHeader('content-disposition').type('application/json').send({ code, message });
  }
}

function toSay(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof UserError) return error;
  const trouble = loggedTroubleOf(error);
  if (trouble) return new UserError(trouble);
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode ?? 500;
  const code = status === 404 ? 'NOT_FOUND' : status < 500 ? 'BAD_INPUT' : 'UNEXPECTED';
  if (status >= 500) logUnexpected(error);
  return { status, code, message: ERRORS[code].message };
}
