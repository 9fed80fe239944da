import { useInfiniteQuery } from '@tanstack/react-query';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { send } from '../../gql/client';
import { OrganisationHistory } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { TextLink } from '../../ui/TextLink';
import { HistoryList } from '../keeping/HistoryList';
import '../keeping/keeping.css';

const words = keeping.history;

/** What was changed of an organisation. */
export default function OrganisationHistoryPage({ id }: { id: string }) {
  const history = useInfiniteQuery({
    queryKey: ['history', id],
    queryFn: ({ pageParam, signal }) => send(OrganisationHistory, { id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ organisation }) => (organisation.history.pageInfo.hasNextPage ? organisation.history.pageInfo.endCursor : undefined),
    select: ({ pages }) => ({ organisation: pages[0]!.organisation, groups: pages.flatMap((page) => page.organisation.history.edges.map(({ node }) => node)) }),
  });
  return (
    <Answer to={history}>
      {({ organisation, groups }) => (
        <>
          <PageTitle tab={words.title}>{words.of(organisation.name)}</PageTitle>
          <p className="kl-way-back">
            <TextLink to={`/organisaties/${id}`}>{words.back(organisation.name)}</TextLink>
          </p>
          <HistoryList {...history} groups={groups} />
        </>
      )}
    </Answer>
  );
}
