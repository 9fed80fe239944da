import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { ToBeheer } from '../../app/WayBack';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { DuplicatePeople, NotDuplicates, type DuplicatePeopleQuery, type MaybeTwiceFragment } from '../../gql/operations.generated';
import { duplicates as words } from '../../text/duplicates';
import { inSentence } from '../../ui/capital';
import { EmailText } from '../../ui/EmailText';
import { readDay } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';
import { Saved } from '../keeping/Undo';
import { Merge } from './Merge';
import '../keeping/keeping.css';
import './duplicates.css';

type Pair = DuplicatePeopleQuery['duplicatePeople']['edges'][number]['node'];

/** Two who may be one. What is settled stays until she leaves the page. */
export default function DubbelPage() {
  const keeps = coordinates(useMe());
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <ToBeheer />
      {keeps ? <Pairs /> : <KeepsNone />}
    </>
  );
}

function Pairs() {
  const pairs = usePages(['to-judge', 'duplicates'], async (after, signal) => (await send(DuplicatePeople, { after }, signal)).duplicatePeople, { staleTime: Infinity, gcTime: 0 });
  return (
    <Answer to={pairs}>
      {({ nodes }) =>
        nodes.length === 0 ? (
          <Paragraph className="kl-empty">{words.none}</Paragraph>
        ) : (
          <>
            <Paragraph className="kl-soft">{words.intro}</Paragraph>
            <ul className="kl-pairs" aria-label={words.title}>
              {nodes.map((pair) => (
                <li key={`${pair.first.professionalId} ${pair.second.professionalId}`} className="kl-pair">
                  <PairItem pair={pair} />
                </li>
              ))}
            </ul>
            <ShowMore of={pairs} />
          </>
        )
      }
    </Answer>
  );
}

function PairItem({ pair: { first, second, why } }: { pair: Pair }) {
  const [merging, setMerging] = useState(false);
  const [merged, setMerged] = useState<{ name: string; changeId: string | null }>();
  const client = useQueryClient();
  const two = useMutation({
    mutationFn: () => send(NotDuplicates, { one: first.professionalId, other: second.professionalId }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['beheer'] }),
  });
  const about = words.pair(first.name, second.name);
  return (
    <>
      <Heading level={2}>{about}</Heading>
      <span className="kl-soft kl-small">{why.map((each) => words.why[each]).join(', ')}</span>
      <div className="kl-pair__sides">
        <Side person={first} />
        <Side person={second} />
      </div>
      {merged ? (
        <Saved words={words.merged(merged.name)} changeId={merged.changeId} />
      ) : two.isSuccess ? (
        <div role="status">
          <Notice tone="info">{words.saidDifferent}</Notice>
        </div>
      ) : merging ? (
        <Merge
          first={first}
          second={second}
          done={(name, changeId) => setMerged({ name, changeId })}
          cancel={() => setMerging(false)}
        />
      ) : (
        <>
          <Problem error={two.error} />
          <div className="kl-row-wrap">
            <Button purpose="secondary" onClick={() => setMerging(true)}>
              {words.same}
              <span className="kl-hidden">: {about}</span>
            </Button>
            <Button purpose="subtle" onClick={() => two.mutate()} aria-busy={two.isPending}>
              {words.different}
              <span className="kl-hidden">: {about}</span>
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Side({ person: { name, contacts, maatjes } }: { person: MaybeTwiceFragment }) {
  const email = contacts[0]?.email;
  return (
    <div className="kl-pair__side">
      <strong>{name}</strong>
      {contacts.length === 0 ? <span className="kl-soft kl-small">{words.noContacts}</span> : <span className="kl-small">{email ? <EmailText email={email} /> : words.noEmail}</span>}
      <ul className="kl-lines">
        {contacts.map(({ id, role, organisation, startsOn, verification }) => (
          <li key={id}>
            <TextLink to={`/contacten/${id}`}>{role.label}</TextLink>
            <span className="kl-soft kl-small">{organisation.name}</span>
            <span className="kl-soft kl-small">{[words.since(readDay(startsOn)), inSentence(verification.text)].join(' · ')}</span>
          </li>
        ))}
      </ul>
      {maatjes > 0 && <span className="kl-small">{words.maatjes(maatjes)}</span>}
    </div>
  );
}
