import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { send } from '../../gql/client';
import { ComingAndGoing } from '../../gql/operations.generated';
import { departing } from '../../text/departing';
import { readDay } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import '../keeping/keeping.css';

const words = departing.comings;

/** Who starts or stops in the next three months. */
export default function ComingAndGoingPage() {
  const answer = useInfiniteQuery({
    queryKey: ['beheer', 'coming-and-going'],
    queryFn: ({ pageParam, signal }) => send(ComingAndGoing, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ comingAndGoing: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.comingAndGoing.edges.map(({ node }) => node)),
  });
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <p className="kl-way-back">
        <TextLink to="/beheer">{words.back}</TextLink>
      </p>
      <Answer to={answer}>
        {(people) =>
          people.length === 0 ? (
            <Paragraph className="kl-empty">{words.none}</Paragraph>
          ) : (
            <>
              <Paragraph className="kl-soft">{words.intro}</Paragraph>
              <ul className="kl-lines" aria-label={words.title}>
                {people.map(({ contact, on, starts }) => (
                  <li key={`${contact.id} ${starts}`}>
                    <TextLink to={`/contacten/${contact.id}`}>{contact.name}</TextLink>
                    <strong className="kl-small">{starts ? words.starts(readDay(on)) : words.stops(readDay(on))}</strong>
                    <span className="kl-soft kl-small">{[contact.role.label, contact.organisation.name, ...contact.areas.map(({ name }) => name)].join(' · ')}</span>
                  </li>
                ))}
              </ul>
              {answer.hasNextPage && (
                <Button purpose="secondary" onClick={() => void answer.fetchNextPage()} aria-busy={answer.isFetchingNextPage}>
                  {words.more}
                </Button>
              )}
            </>
          )
        }
      </Answer>
    </>
  );
}
