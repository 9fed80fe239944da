import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { ToBeheer } from '../../app/WayBack';
import { usePages } from '../../app/usePages';
import { send } from '../../gql/client';
import { ComingAndGoing } from '../../gql/operations.generated';
import { departing } from '../../text/departing';
import { readDay } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import '../keeping/keeping.css';

const words = departing.comings;

/** Who starts or stops in the next three months. */
export default function ComingAndGoingPage() {
  const answer = usePages(['beheer', 'coming-and-going'], async (after, signal) => (await send(ComingAndGoing, { after }, signal)).comingAndGoing);
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <ToBeheer />
      <Answer to={answer}>
        {({ nodes: people }) =>
          people.length === 0 ? (
            <Paragraph className="kl-empty">{words.none}</Paragraph>
          ) : (
            <>
              <Paragraph className="kl-soft">{words.intro}</Paragraph>
              <ul className="kl-rows" aria-label={words.title}>
                {people.map(({ contact, on, starts }) => (
                  <li key={`${contact.id} ${starts}`}>
                    <div className="kl-rows__words">
                      <TextLink to={`/contacten/${contact.id}`}>{contact.name}</TextLink>
                      <span className="kl-small">
                        <strong>{starts ? words.starts(readDay(on)) : words.stops(readDay(on))}</strong>
                      </span>
                      <span className="kl-soft kl-small">{[contact.role.label, contact.organisation.name, ...contact.areas.map(({ name }) => name)].join(' · ')}</span>
                    </div>
                  </li>
                ))}
              </ul>
              <ShowMore of={answer} />
            </>
          )
        }
      </Answer>
    </>
  );
}
