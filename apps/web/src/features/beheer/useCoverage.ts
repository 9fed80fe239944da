import { usePages } from '../../app/usePages';
import { send } from '../../gql/client';
import { ConfirmedShare, Coverage } from '../../gql/operations.generated';
import type { CoveredWijk } from './cell';

/** Her wijken with what is required there, the one with the most gaps first; page by page. */
export function useCoverage(gemeente: string | undefined) {
  return usePages(['beheer', 'coverage', gemeente], async (after, signal) => (await send(Coverage, { after, gemeente }, signal)).coverage);
}

/** How many stand in her lists, and how much of it is confirmed. */
export const shareQuery = (gemeente: string | undefined) => ({ queryKey: ['beheer', 'share', gemeente], queryFn: ({ signal }: { signal: AbortSignal }) => send(ConfirmedShare, { gemeente }, signal) });

export const someRoleIsRequired = (wijken: readonly CoveredWijk[]): boolean => wijken.some(({ cells }) => cells.length > 0);
