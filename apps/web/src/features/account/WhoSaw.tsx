import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { WhoSawMyNumber } from '../../gql/operations.generated';
import { privacy as words } from '../../text/privacy';
import { readMoment } from '../../ui/hours';
import { OuterLink } from '../../ui/TextLink';

/** What is held about her: to download, and who saw her number. */
export function WhoSaw({ hasNumber }: { hasNumber: boolean }) {
  const views = useInfiniteQuery({
    queryKey: ['who-saw-my-number'],
    queryFn: ({ pageParam, signal }) => send(WhoSawMyNumber, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ whoSawMyNumber: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.whoSawMyNumber.edges.map(({ node }) => node)),
    enabled: hasNumber,
  });
  return (
    <section className="kl-section">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>
        {words.help} <OuterLink href="/api/mijn-gegevens.json">{words.download}</OuterLink>.
      </Paragraph>
      {hasNumber && views.data && (
        <>
          <Heading level={3} id="wie-zag">
            {words.sawTitle}
          </Heading>
          {views.data.length === 0 ? (
            <Paragraph className="kl-soft">{words.none}</Paragraph>
          ) : (
            <ul className="kl-lines" aria-labelledby="wie-zag">
              {views.data.map(({ id, at, by, through }) => (
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
    </section>
  );
}
