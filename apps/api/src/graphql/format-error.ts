import { troubleOf } from '#libs/database';
import { ERRORS, UserError, type ErrorCode } from '#libs/errors';
import { framesOf, nameOf } from '#libs/logging';
import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');

/** What Apollo itself refuses, in our codes. */
const REFUSED: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_INPUT',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
};

/** The one form of every error that leaves: a stable code and a Dutch message; for the maker of a wrong question also what is wrong with it. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const meant = userErrorIn(cause);
  if (meant) return said(meant.code, meant.message, formatted);
  const code = isOfQuestion(error) ? 'BAD_INPUT' : REFUSED[String(formatted.extensions?.['code'])];
  if (code) return { ...said(code, ERRORS[code].message, formatted), extensions: { code, detail: formatted.message } };
  if (cause instanceof HttpException && cause.getStatus() < 500) return said('BAD_INPUT', ERRORS.BAD_INPUT.message, formatted);
  const trouble = loggedTroubleOf(cause);
  if (trouble) return said(trouble, ERRORS[trouble].message, formatted);
  logUnexpected(cause);
  return said('UNEXPECTED', ERRORS.UNEXPECTED.message, formatted);
}

/** Whether GraphQL itself refused a question before any field was asked: its variables have too many mistakes. */
const isOfQuestion = (error: unknown): boolean => error instanceof GraphQLError && !error.path && !error.originalError;

/** A scalar's own error arrives wrapped, more than once. */
function userErrorIn(error: unknown): UserError | null {
  let inner = error;
  for (let depth = 0; depth < 5 && inner instanceof Error; depth += 1) {
    if (inner instanceof UserError) return inner;
    inner = (inner as { originalError?: unknown }).originalError;
  }
  return null;
}

/** The code for trouble that the database is in, which is logged; null: it is something else. */
export function loggedTroubleOf(error: unknown): ErrorCode | null {
  const trouble = troubleOf(error);
  if (trouble && ERRORS[trouble].status >= 500) logger.warn(`${trouble}: ${nameOf(error)}`);
  return trouble;
}

const said = (code: ErrorCode, message: string, { path, locations }: GraphQLFormattedError): GraphQLFormattedError => ({
  message, extensions: { code }, ...(path ? { path } : {}), ...(locations ? { locations } : {}),
});

/** Where it went wrong, and not its text, which may hold what somebody typed. */
export function logUnexpected(error: unknown): void {
  logger.error(`${nameOf(error)}\n${framesOf(error instanceof Error ? error.stack : undefined)}`);
}
