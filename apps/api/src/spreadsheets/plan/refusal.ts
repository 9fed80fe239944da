import type { ErrorCode } from '#libs/errors';
import type { ImportField } from '../headings.js';

/** Why a row cannot be taken, and by which of its fields. */
export class Refusal extends Error {
  constructor(
    readonly field: ImportField,
    readonly code: ErrorCode,
    readonly details: Record<string, string | number> = {},
    /** What may be meant, the likeliest first: keys of areas or organisations. */
    readonly meant: readonly string[] = [],
  ) {
    super(code);
  }
}

/** What is found, or why not. */
export function orRefusal<Found>(find: () => Found): Found | Refusal {
  try {
    return find();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
