import { useInfiniteQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { Wijken, type WijkenQuery } from '../../gql/operations.generated';

export type WijkChoice = WijkenQuery['wijken']['edges'][number]['node'];

/** The wijken of the viewer's gemeenten, by gemeente. */
export function useWijken() {
  return useInfiniteQuery({
    queryKey: ['wijken'],
    queryFn: ({ pageParam, signal }) => send(Wijken, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ wijken }) => (wijken.pageInfo.hasNextPage ? wijken.pageInfo.endCursor : undefined),
    staleTime: Infinity,
    select: ({ pages }) => byGemeente(pages.flatMap(({ wijken }) => wijken.edges.map(({ node }) => node))),
  });
}

function byGemeente(wijken: WijkChoice[]): [name: string, wijken: WijkChoice[]][] {
  const groups = new Map<string, WijkChoice[]>();
  for (const wijk of wijken) groups.set(wijk.gemeente.name, [...(groups.get(wijk.gemeente.name) ?? []), wijk]);
  return [...groups];
}
