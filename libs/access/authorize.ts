import { UserError } from '#libs/errors';
import type { Actor } from './actor.js';

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

/** Her gemeenten, or that one of them. @throws UserError NOT_FOUND for a gemeente that is not hers. */
export const gemeentenAsked = ({ gemeenten }: Pick<Actor, 'gemeenten'>, gemeente: string | undefined): readonly string[] =>
  gemeente === undefined ? gemeenten : [authorize(gemeente, (code) => gemeenten.includes(code))];

/** The scope of a read. @throws Error when it is empty: TypeORM would silently drop it and answer everything. */
export function scopeOf(gemeenten: readonly string[]): string[] {
  if (gemeenten.length === 0) throw new Error('A read of scoped data without a gemeente');
  return [...gemeenten];
}
