import { useInfiniteQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { Coverage } from '../../gql/operations.generated';
import type { CoveredWijk } from './cell';

/** Her wijken with what is required there, the one with the most gaps first; page by page. */
export function useCoverage(gemeente: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['beheer', 'coverage', gemeente],
    queryFn: ({ pageParam, signal }) => send(Coverage, { after: pageParam, gemeente }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ coverage: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.coverage.edges.map(({ node }) => node)),
  });
}

export const someRoleIsRequired = (wijken: readonly CoveredWijk[]): boolean => wijken.some(({ cells }) => cells.length > 0);
