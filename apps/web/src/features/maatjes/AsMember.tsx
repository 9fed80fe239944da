import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Link } from 'wouter';
import { useMe } from '../../app/viewer';
import type { ContactRowFragment } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { Avatar } from '../../ui/Avatar';
import { addDays, readDay, today } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';
import { CallButton, CalledNumber, LastResort, useCall } from '../contacts/CallButton';
import { StaleLine, Status } from '../contacts/Status';
import { AskForAnother } from './AskForAnother';
import { Consults } from './Consults';
import { PastPairs } from './PastPairs';
import { Answered, Proposal } from './Proposal';
import { Reasons } from './Reasons';
import { useAnswering, type Mine, type Pair } from './useMyMaatjes';

const words = maatjesText.mine;
/** So long somebody with a new maatje is told where the other numbers are. */
const NEW_DAYS = 14;
const isHeld = ({ state }: Pair) => state === 'ACTIVE' || state === 'ENDING';

/** What a member of a buurtteam sees of her maatje. */
export function AsMember({ mine: { asMember, isMember, hasExperts } }: { mine: Mine }) {
  const answering = useAnswering();
  const proposals = asMember.filter(({ state }) => state === 'PROPOSED');
  const held = asMember.filter(isHeld);
  return (
    <>
      <Answered answering={answering} full={words.full} />
      {proposals.map((pair) => (
        <Proposal key={pair.id} pair={pair} other={pair.expert} name={maatjesText.somebody(pair.expertName)} title={words.proposal(pair.expertName)} answering={answering} />
      ))}
      {held.map((pair) => (
        <Held key={pair.id} pair={pair} />
      ))}
      {isMember && held.length === 0 && proposals.length === 0 && <Nobody hasExperts={hasExperts} />}
      <PastPairs pairs={asMember} nameOf={({ expertName }) => expertName} />
    </>
  );
}

function Nobody({ hasExperts }: { hasExperts: boolean }) {
  return (
    <section className="kl-stack kl-maatje__none">
      <Heading level={2}>{words.noneYet}</Heading>
      <Paragraph>{hasExperts ? words.noneYetHelp : words.noExperts}</Paragraph>
      {hasExperts && (
        <p>
          <TextLink to={words.findExpertLink}>{words.findExpert}</TextLink>
        </p>
      )}
    </section>
  );
}

function Held({ pair }: { pair: Pair }) {
  const name = maatjesText.somebody(pair.expertName);
  return (
    <article className="kl-held" aria-label={name}>
      {pair.startsOn && pair.startsOn >= addDays(today(), -NEW_DAYS) && <Welcome />}
      {pair.asksForAnother && <Notice tone="info">{words.asked}</Notice>}
      {pair.state === 'ENDING' && pair.endsOn && <Notice tone="stale">{words.until(readDay(pair.endsOn))}</Notice>}
      {pair.expert ? <Person contact={pair.expert} /> : <Heading level={2}>{name}</Heading>}
      <section className="kl-section">
        <Reasons title={words.why} reasons={pair.reasons} level={2} />
        {pair.startsOn && <Paragraph className="kl-soft kl-small">{words.since(readDay(pair.startsOn))}</Paragraph>}
      </section>
      <section className="kl-section">
        <Consults pair={pair} name={name} />
      </section>
      {pair.state === 'ACTIVE' && !pair.asksForAnother && <AskForAnother pairId={pair.id} />}
    </article>
  );
}

/** In her first days: where the other numbers are. */
function Welcome() {
  const { mijnWijk } = useMe();
  return (
    <Notice tone="info" icon="people">
      {words.welcome} <TextLink to={mijnWijk ? `/wijken/${mijnWijk.code}` : '/wijken'}>{mijnWijk ? words.listOf(mijnWijk.name) : words.lists}</TextLink>
    </Notice>
  );
}

function Person({ contact }: { contact: ContactRowFragment }) {
  const call = useCall(contact.reachability.callTarget);
  return (
    <>
      <div className="kl-held__who">
        <Avatar initials={contact.initials} large />
        <div className="kl-person__words">
          <Heading level={2} className="kl-held__name">
            <Link href={`/contacten/${contact.id}`}>{contact.name}</Link>
          </Heading>
          <span>
            {contact.role.label} · {contact.organisation.name}
          </span>
          <Status reachability={contact.reachability} />
          <StaleLine verification={contact.verification} />
        </div>
      </div>
      <CallButton call={call} wide />
      <LastResort target={call.target} />
      <CalledNumber call={call} />
    </>
  );
}
