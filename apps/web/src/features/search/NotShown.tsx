import { Heading } from '@nl-design-system-candidate/heading-react';
import type { SearchQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';

type Person = NonNullable<SearchQuery['search']['notShown']>[number];

/** Whom a coordinator looks for by name and who is not in the list of today, and why. */
export function NotShown({ people }: { people: Person[] }) {
  if (people.length === 0) return null;
  return (
    <section className="kl-section">
      <Heading level={2}>{text.search.notShown.title}</Heading>
      <ul className="kl-rows" aria-label={text.search.notShown.title}>
        {people.map((person) => (
          <li key={person.id}>
            <div className="kl-rows__words">
              <TextLink to={`/contacten/${person.id}`}>{person.name}</TextLink>
              <span className="kl-soft kl-small">
                {person.role.label} · {person.organisation.name}
              </span>
              <span>{why(person)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function why({ startsOn, endsOn }: Person): string {
  if (startsOn > today()) return text.search.notShown.startsOn(readDay(startsOn));
  if (endsOn !== null && endsOn < today()) return text.search.notShown.stoppedOn(readDay(endsOn));
  return text.search.notShown.hidden;
}
