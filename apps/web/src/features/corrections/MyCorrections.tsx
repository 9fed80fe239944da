import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { MyCorrections as MyCorrectionsOperation, type MyCorrectionsQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { readDayOf } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';

type Mine = MyCorrectionsQuery['myCorrections']['edges'][number]['node'];

/** What she said was wrong, with what came of it. Nothing when she never did. */
export function MyCorrections() {
  const mine = useInfiniteQuery({
    queryKey: ['my-corrections'],
    queryFn: ({ pageParam, signal }) => send(MyCorrectionsOperation, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ myCorrections: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.myCorrections.edges.map(({ node }) => node)),
  });
  if (!mine.data?.length) return null;
  return (
    <section className="kl-section">
      <Heading level={2} id="mijn-meldingen">
        {text.mine.title}
      </Heading>
      <ul className="kl-lines" aria-labelledby="mijn-meldingen">
        {mine.data.map((correction) => (
          <li key={correction.id}>
            <Correction correction={correction} />
          </li>
        ))}
      </ul>
      {mine.hasNextPage && (
        <Button purpose="subtle" onClick={() => void mine.fetchNextPage()} aria-busy={mine.isFetchingNextPage}>
          {text.mine.more}
        </Button>
      )}
    </section>
  );
}

function Correction({ correction: { at, kind, note, rightNumber, outcome, reply, contact } }: { correction: Mine }) {
  return (
    <>
      {contact ? <TextLink to={`/contacten/${contact.id}`}>{contact.name}</TextLink> : <span>{text.mine.gone}</span>}
      <span className="kl-small">{[text.correction[kind], rightNumber, note].filter(Boolean).join(' · ')}</span>
      <span className="kl-soft kl-small">
        {text.mine.sent(readDayOf(at))} · <strong>{outcome ? text.mine[outcome] : text.mine.waiting}</strong>
      </span>
      {reply && <span className="kl-small">{text.mine.reply(reply)}</span>}
    </>
  );
}
