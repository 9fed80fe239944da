import { useInfiniteQuery } from '@tanstack/react-query';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { send } from '../../gql/client';
import { History } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { TextLink } from '../../ui/TextLink';
import { HistoryList } from './HistoryList';
import './keeping.css';

const words = keeping.history;

/** What was changed of somebody. */
export default function HistoryPage({ id }: { id: string }) {
  const history = useInfiniteQuery({
    queryKey: ['history', id],
    queryFn: ({ pageParam, signal }) => send(History, { id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ contact }) => (contact.history.pageInfo.hasNextPage ? contact.history.pageInfo.endCursor : undefined),
    select: ({ pages }) => ({ contact: pages[0]!.contact, groups: pages.flatMap((page) => page.contact.history.edges.map(({ node }) => node)) }),
  });
  return (
    <Answer to={history}>
      {({ contact, groups }) => (
        <>
          <PageTitle tab={words.title}>{words.of(contact.name)}</PageTitle>
          <p className="kl-way-back">
            <TextLink to={`/contacten/${id}`}>{words.back(contact.name)}</TextLink>
          </p>
          <HistoryList {...history} groups={groups} />
        </>
      )}
    </Answer>
  );
}
