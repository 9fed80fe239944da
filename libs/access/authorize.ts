import { UserError } from '#libs/errors';

/**
 * What a policy allowed, or the one answer for absent and for forbidden.
 * @throws UserError NOT_FOUND
 */
export function authorize<T>(target: T | null | undefined, policy: (target: T) => boolean): T {
  if (target === null || target === undefined || !policy(target)) throw new UserError('NOT_FOUND');
  return target;
}

/** What is there, whoever asks. @throws UserError NOT_FOUND */
export const orNotFound = <T>(target: T | null | undefined): T => authorize(target, () => true);

/** The scope of a read. @throws Error when it is empty: TypeORM would silently drop it and answer everything. */
export function scopeOf(gemeenten: readonly string[]): string[] {
  if (gemeenten.length === 0) throw new Error('A read of scoped data without a gemeente');
  return [...gemeenten];
}
