import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { coordinates } from '../../app/keeps-lists';
import { useViewer } from '../../app/viewer';
import { send } from '../../gql/client';
import { Search, type SearchQuery } from '../../gql/operations.generated';
import { filtersOf, type Question } from './question';

const PAGE = 10;

type Found = SearchQuery['search'];

/** The answer to the question as it stands; the one before it stays until the new one is there. */
export function useResults(question: Question, withFacets: boolean) {
  const text = question.text.trim();
  const filters = filtersOf(question);
  const { without } = question;
  const me = useViewer().data?.viewer; // null for a moment when her session ends while she types
  const keeps = !!me && coordinates(me);
  const query = useInfiniteQuery({
    queryKey: ['search', text, filters, without, withFacets],
    queryFn: ({ pageParam, signal }) => send(Search, { text, filters, without, withFacets, withNotShown: keeps && pageParam === null, first: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ search }) => (search.pageInfo.hasNextPage ? search.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
    enabled: text !== '',
  });

  // When the server goes away in the middle of typing, the last answer stays on the screen.
  const last = useRef<{ pages: Found[]; at: number }>(undefined);
  if (query.data) last.current = { pages: query.data.pages.map((page) => page.search), at: query.dataUpdatedAt || last.current?.at || Date.now() };
  if (text === '') last.current = undefined;

  return { ...query, held: last.current };
}
