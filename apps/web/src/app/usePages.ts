import { useInfiniteQuery, type InfiniteData, type keepPreviousData, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';

/** A page of a list, as the API gives it. */
interface Page {
  edges: { node: unknown }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What has come of a list: all its nodes, and the first page with what it says beside them. */
interface Pages<One extends Page> {
  first: One;
  nodes: One['edges'][number]['node'][];
}

interface Options {
  staleTime?: number;
  gcTime?: number;
  placeholderData?: typeof keepPreviousData;
}

/** A list that comes page by page. @param ask asks for the page after a cursor; null: for the first */
export function usePages<One extends Page>(queryKey: QueryKey, ask: (after: string | null, signal: AbortSignal) => Promise<One>, options: Options = {}) {
  return useInfiniteQuery({
    ...options,
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    select: together<One>,
  });
}

interface Asked<Node> {
  data: { nodes: Node[] } | undefined;
  error: Error | null;
  hasNextPage: boolean;
  isFetching: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Asks for every page, one after another; all that has come so far. */
export function useAllOf<Node>({ data, error, hasNextPage, isFetching, fetchNextPage }: Asked<Node>): Node[] {
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  return data?.nodes ?? [];
}

const together = <One extends Page>({ pages }: InfiniteData<One>): Pages<One> => ({ first: pages[0]!, nodes: pages.flatMap(({ edges }) => edges.map(({ node }) => node)) });
