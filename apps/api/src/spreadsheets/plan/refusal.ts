import type { ErrorCode } from '#libs/errors';
import type { ImportField } from '../headings.js';

/** Why a row cannot be taken, and by which of its fields. */
export class Refusal extends Error {
  constructor(
    readonly field: ImportField,
    readonly code: ErrorCode,
    readonly details: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
