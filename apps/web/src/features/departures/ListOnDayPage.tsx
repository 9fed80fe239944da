import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { WayBack } from '../../app/WayBack';
import { send } from '../../gql/client';
import { ListOnDay } from '../../gql/operations.generated';
import { departing } from '../../text/departing';
import { TextField } from '../../ui/form/Field';
import { readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import '../keeping/keeping.css';

const words = departing.onDay;

/** A wijk's contact list as it was, or will be, on a day. */
export default function ListOnDayPage({ code }: { code: string }) {
  const on = new URLSearchParams(useSearch()).get('dag') ?? today();
  const [, go] = useLocation();
  const answer = useQuery({ queryKey: ['list-on-day', code, on], queryFn: ({ signal }) => send(ListOnDay, { wijk: code, on }, signal), placeholderData: keepPreviousData });
  return (
    <Answer to={answer}>
      {({ wijk, listOnDay }) => (
        <>
          <PageTitle tab={words.title}>{words.of(wijk.name)}</PageTitle>
          <WayBack to={`/wijken/${code}`}>{words.back}</WayBack>
          <div className="kl-form">
            <TextField id="dag" type="date" label={words.day} help={words.help} value={on} onChange={(day) => day && go(`/wijken/${code}/op-een-dag?dag=${day}`, { replace: true })} className="kl-form__short" />
          </div>
          <div role="status">{listOnDay.length === 0 && <Paragraph className="kl-empty">{words.none}</Paragraph>}</div>
          {listOnDay.map(({ role, people }) => (
            <section key={role.label} className="kl-section">
              <Heading level={2}>{role.label}</Heading>
              <ul className="kl-lines">
                {people.map(({ contactId, name, organisation, startsOn, endsOn }) => (
                  <li key={contactId}>
                    <TextLink to={`/contacten/${contactId}`}>{name}</TextLink>
                    <span className="kl-soft kl-small">{[organisation, words.since(readDay(startsOn), endsOn && readDay(endsOn))].join(' · ')}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Answer>
  );
}
