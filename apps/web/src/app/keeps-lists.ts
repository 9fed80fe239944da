import type { MeFragment } from '../gql/operations.generated';

/** Whether she keeps lists, or sees that others do. */
export const keepsLists = (me: MeFragment): boolean => me.powers.some(({ kind }) => kind !== 'PROFESSIONAL');
