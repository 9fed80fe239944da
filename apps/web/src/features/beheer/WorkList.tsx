import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Answer, Failed, Loading, Problem } from '../../app/Answer';
import { coordinates, isBeheerder } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { MaybeDouble, WorkList as WorkListOperation, type MaybeDoubleQuery, type MissingInMostFragment, type WorkListQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { PageButtonLink } from '../../ui/ButtonLink';
import { readDay } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { missingWords, placeToFill } from './cell';
import { shareQuery, someRoleIsRequired, useCoverage } from './useCoverage';

type Entry = WorkListQuery['workList'][number];
type Item = Entry['items'][number];
type Doubles = MaybeDoubleQuery['duplicatePeople'];

const FEW = 3;
const MANY = 50;

const workQuery = (first: number, gemeente: string | undefined) => ({ queryKey: ['beheer', 'work', first, gemeente], queryFn: ({ signal }: { signal: AbortSignal }) => send(WorkListOperation, { first, gemeente }, signal) });

/** What needs her, by kind; each opens where it is settled. */
export function WorkList({ gemeente }: { gemeente: string | undefined }) {
  const answer = useQuery(workQuery(FEW, gemeente));
  const doubles = useQuery({ queryKey: ['beheer', 'doubles', gemeente], queryFn: ({ signal }) => send(MaybeDouble, { gemeente }, signal) });
  const wijken = useCoverage(gemeente);
  const share = useQuery(shareQuery(gemeente));
  if (doubles.isPending || wijken.isPending) return <Loading />;
  const hers = wijken.data?.nodes ?? [];
  const hasRoles = hers.length === 0 || someRoleIsRequired(hers);
  const hasPeople = hers.length === 0 || share.data?.confirmedShare.total !== 0;
  const pairs = doubles.data?.duplicatePeople;
  return (
    <Answer to={answer}>
      {({ workList }) => {
        const count = workList.reduce((sum, entry) => sum + entry.count, 0) + (pairs?.totalCount ?? 0);
        const begins = !hasPeople || (count === 0 && !hasRoles);
        const isDone = count === 0 && !begins && pairs !== undefined;
        return (
          <section className="kl-work">
            {begins && <Begin hasPeople={hasPeople} hasRoles={hasRoles} />}
            {count > 0 && <Heading level={2}>{text.beheer.work(count)}</Heading>}
            {isDone && <Heading level={2}>{text.beheer.noWork}</Heading>}
            {isDone && <Paragraph className="kl-empty">{text.beheer.noWorkHelp}</Paragraph>}
            <div className="kl-work__kinds">
              {workList.map((entry) => (
                <Kind key={entry.kind} entry={entry} gemeente={gemeente} />
              ))}
              {pairs && pairs.totalCount > 0 && <DoubleKind pairs={pairs} />}
            </div>
            {doubles.error && !pairs && <Failed error={doubles.error} retry={() => void doubles.refetch()} />}
          </section>
        );
      }}
    </Answer>
  );
}

/** Nobody is in the list yet, or nobody said who is needed: what to do first. */
function Begin({ hasPeople, hasRoles }: { hasPeople: boolean; hasRoles: boolean }) {
  const me = useMe();
  const words = text.beheer.begin;
  return (
    <div className="kl-work__first">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{hasPeople ? words.noRoles : words.nobody}</Paragraph>
      <ol className="kl-steps">
        {!hasPeople && isBeheerder(me) && (
          <li>
            <TextLink to="/beheer/rechten">{words.invite}</TextLink>
          </li>
        )}
        {!hasPeople && coordinates(me) && (
          <>
            <li>
              <TextLink to="/beheer/import">{words.import}</TextLink>
            </li>
            <li>
              <TextLink to="/beheer/toevoegen">{words.add}</TextLink>
            </li>
          </>
        )}
        {!hasRoles && (
          <li>
            <TextLink to="/beheer/rollen">{words.roles}</TextLink> <span className="kl-soft">{words.rolesHelp}</span>
          </li>
        )}
      </ol>
    </div>
  );
}

function Kind({ entry, gemeente }: { entry: Entry; gemeente: string | undefined }) {
  const [all, setAll] = useState(false);
  const more = useQuery({ ...workQuery(MANY, gemeente), enabled: all });
  const items = (all && more.data?.workList.find(({ kind }) => kind === entry.kind)?.items) || entry.items;
  const { title } = text.beheer.kinds[entry.kind];
  const todo = entry.kind === 'CORRECTION' || entry.kind === 'OVERDUE' || entry.kind === 'WITHOUT_MAATJE' ? text.beheer.todo[entry.kind] : undefined;
  return (
    <Section count={entry.count} title={title} lines={items.map((item, index) => <Line key={index} kind={entry.kind} item={item} />)}>
      {all && entry.count > items.length && !more.isFetching && <p className="kl-soft kl-small">{text.beheer.showsFirst(items.length)}</p>}
      <Problem error={more.error} />
      <div className="kl-row-wrap kl-work__ways">
        {todo && <PageButtonLink to={todo.to}>{todo.words}</PageButtonLink>}
        {entry.count > FEW && (
          <Button purpose="subtle" onClick={() => setAll(!all)} aria-busy={more.isFetching} aria-expanded={all}>
            {all ? text.beheer.fewer : entry.count <= MANY ? text.beheer.all(entry.count) : text.beheer.some(MANY)}
            <span className="kl-hidden">: {title}</span>
          </Button>
        )}
      </div>
    </Section>
  );
}

function DoubleKind({ pairs: { totalCount, edges } }: { pairs: Doubles }) {
  const lines = edges.map(({ node: { first, second } }) => (
    <TextLink key={first.professionalId + second.professionalId} to="/beheer/dubbel">
      {text.beheer.duplicatePair(first.name, second.name)}
    </TextLink>
  ));
  return (
    <Section count={totalCount} title={text.beheer.duplicates} lines={lines}>
      <div className="kl-work__ways">
        <PageButtonLink to="/beheer/dubbel">{text.beheer.duplicatesTodo}</PageButtonLink>
      </div>
    </Section>
  );
}

function Section({ count, title, lines, children }: { count: number; title: string; lines: ReactNode[]; children: ReactNode }) {
  return (
    <section>
      <Heading level={3}>
        <span className="kl-count">{count.toLocaleString('nl-NL')}</span> {title}
      </Heading>
      <ul className="kl-work__items" aria-label={title}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/** Where each is settled: a person on her own page, a wrong address or area where it is changed, a maatje where one is chosen, a gap where one adds. */
function Line({ kind, item: { contact, role, wijk, missing, on } }: { kind: Entry['kind']; item: Item }) {
  const when = on ? text.beheer.kinds[kind].on(readDay(on)) : text.beheer.kinds[kind].never;
  if (contact) {
    const edit = `/contacten/${contact.id}/bewerken`;
    const to = { CORRECTION: '/beheer/meldingen', WITHOUT_MAATJE: '/beheer/maatjes', BOUNCED: edit, RETIRED_AREA: edit }[kind as string] ?? `/contacten/${contact.id}`;
    return (
      <>
        <TextLink to={to}>{contact.name}</TextLink>
        <span className="kl-soft kl-small">{[contact.role.label, contact.organisation.name, when].filter(Boolean).join(' · ')}</span>
      </>
    );
  }
  if (missing) return <InMostWijken missing={missing} />;
  if (!role || !wijk) return null;
  return (
    <>
      <TextLink to={placeToFill(wijk, role)}>{text.beheer.vacancy(role.label, wijk.name)}</TextLink>
      {when && <span className="kl-soft kl-small">{when}</span>}
    </>
  );
}

/** A role that nobody fills in most wijken: once, and where that is when she asks. */
function InMostWijken({ missing }: { missing: MissingInMostFragment }) {
  const me = useMe();
  return (
    <details className="kl-missing">
      <summary>{missingWords(missing, me)}</summary>
      <ul className="kl-lines">
        {missing.in.map(({ wijk, on }) => (
          <li key={wijk.code}>
            <TextLink to={placeToFill(wijk, missing.role)}>{wijk.name}</TextLink>
            {on && <span className="kl-soft kl-small"> {text.beheer.kinds.VACANCY.on(readDay(on))}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
