import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { Answer } from '../../app/Answer';
import type { WhoSawMyNumberQuery } from '../../gql/operations.generated';
import { privacy as words } from '../../text/privacy';
import { readMoment } from '../../ui/hours';

type Views = WhoSawMyNumberQuery['whoSawMyNumber'];

interface Props {
  queryKey: QueryKey;
  ask: (after: string | null, signal: AbortSignal) => Promise<Views>;
  /** The id of the heading above it. */
  labelledBy: string;
  /** Said when nobody did. */
  none: string;
}

/** Who saw somebody's numbers, when and where; page by page. */
export function NumberViews({ queryKey, ask, labelledBy, none }: Props) {
  const views = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.edges.map(({ node }) => node)),
  });
  return (
    <Answer to={views}>
      {(list) => (
        <>
          {list.length === 0 ? (
            <Paragraph className="kl-soft">{none}</Paragraph>
          ) : (
            <ul className="kl-lines" aria-labelledby={labelledBy}>
              {list.map(({ id, at, by, through }) => (
                <li key={id}>
                  <span>{by}</span>
                  <span className="kl-soft kl-small">{[readMoment(at), words.through[through]].join(' · ')}</span>
                </li>
              ))}
            </ul>
          )}
          {views.hasNextPage && (
            <Button purpose="subtle" onClick={() => void views.fetchNextPage()} aria-busy={views.isFetchingNextPage}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}
