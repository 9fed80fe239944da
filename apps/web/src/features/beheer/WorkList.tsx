import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { WorkList as WorkListOperation, type WorkListQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { readDay } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';

type Entry = WorkListQuery['workList'][number];
type Item = Entry['items'][number];

const FEW = 3;
const MANY = 50;

const workQuery = (first: number) => ({ queryKey: ['beheer', 'work', first], queryFn: ({ signal }: { signal: AbortSignal }) => send(WorkListOperation, { first }, signal) });

/** What needs her, by kind; each opens where it is settled. */
export function WorkList() {
  const answer = useQuery(workQuery(FEW));
  return (
    <Answer to={answer}>
      {({ workList }) => {
        const count = workList.reduce((sum, entry) => sum + entry.count, 0);
        return (
          <section className="kl-work">
            <Heading level={2}>{count === 0 ? text.beheer.noWork : text.beheer.work(count)}</Heading>
            {count === 0 && <Paragraph className="kl-empty">{text.beheer.noWorkHelp}</Paragraph>}
            <div className="kl-work__kinds">
              {workList.map((entry) => (
                <Kind key={entry.kind} entry={entry} />
              ))}
            </div>
          </section>
        );
      }}
    </Answer>
  );
}

function Kind({ entry }: { entry: Entry }) {
  const [all, setAll] = useState(false);
  const more = useQuery({ ...workQuery(MANY), enabled: all });
  const items = (all && more.data?.workList.find(({ kind }) => kind === entry.kind)?.items) || entry.items;
  const { title } = text.beheer.kinds[entry.kind];
  return (
    <section className="kl-work__kind">
      <Heading level={3}>
        <span className="kl-work__count">{entry.count.toLocaleString('nl-NL')}</span> {title}
      </Heading>
      <ul className="kl-work__items" aria-label={title}>
        {items.map((item, index) => (
          <li key={index}>
            <Line kind={entry.kind} item={item} />
          </li>
        ))}
      </ul>
      {all && entry.count > items.length && !more.isFetching && <p className="kl-soft kl-small">{text.beheer.showsFirst(items.length)}</p>}
      <Problem error={more.error} />
      {entry.count > FEW && (
        <Button purpose="subtle" onClick={() => setAll(!all)} aria-busy={more.isFetching} aria-expanded={all}>
          {all ? text.beheer.fewer : entry.count <= MANY ? text.beheer.all(entry.count) : text.beheer.some(MANY)}
          <span className="kl-hidden">: {title}</span>
        </Button>
      )}
    </section>
  );
}

function Line({ kind, item: { contact, role, wijk, on } }: { kind: Entry['kind']; item: Item }) {
  const when = on ? text.beheer.kinds[kind].on(readDay(on)) : text.beheer.kinds[kind].never;
  if (contact) {
    return (
      <>
        <TextLink to={`/contacten/${contact.id}`}>{contact.name}</TextLink>
        <span className="kl-soft kl-small">{[contact.role.label, contact.organisation.name, when].filter(Boolean).join(' · ')}</span>
      </>
    );
  }
  if (!role || !wijk) return null;
  return (
    <>
      <TextLink to={`/beheer/toevoegen?rol=${encodeURIComponent(role.code)}&wijk=${encodeURIComponent(wijk.code)}`}>{text.beheer.vacancy(role.label, wijk.name)}</TextLink>
      {when && <span className="kl-soft kl-small">{when}</span>}
    </>
  );
}
