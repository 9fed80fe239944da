import { ERRORS, type ErrorCode } from './registry.js';

/** An error meant for a person: a stable code from the registry and its Dutch message. */
export class UserError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, string | number> = {},
  ) {
    super(ERRORS[code].message.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '')));
    this.name = 'UserError';
    this.status = ERRORS[code].status;
  }
}
