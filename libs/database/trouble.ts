import type { ErrorCode } from '#libs/errors';

/** PostgreSQL (SQLSTATE), SQLite and Node.js, by what a person can do about it. */
const TROUBLES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^22021$/, 'BAD_INPUT'], // a zero byte in a text
  [/^(?:53100|SQLITE_FULL|ENOSPC)$/, 'STORAGE_FULL'],
  // away, starting or stopping, too many connections, took too long, in each other's way
  [/^(?:08\w{3}|57P0\d|53300|57014|25P03|40001|40P01|55P03|SQLITE_BUSY\w*|SQLITE_IOERR\w*|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/, 'TRY_AGAIN'],
];

/** What the driver says without a code. */
const AWAY = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after|Client was closed|Driver not Connected)/;

/** The code for trouble that the database is in, not who asked; null: it is something else. */
export function troubleOf(error: unknown): ErrorCode | null {
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' ? TROUBLES.find(([codes]) => codes.test(code))?.[1] : undefined;
  return known ?? (typeof message === 'string' && AWAY.test(message) ? 'TRY_AGAIN' : null);
}
