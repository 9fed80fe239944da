import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { maatjesText } from '../../text/maatjes';
import { readDay } from '../../ui/hours';
import { ContactList } from '../contacts/ContactRow';
import { Consults } from './Consults';
import { HandOver } from './HandOver';
import { PastPairs } from './PastPairs';
import { ProfileForm } from './ProfileForm';
import { Answered, Proposal } from './Proposal';
import { useAnswering, type Mine, type Pair } from './useMyMaatjes';

const words = maatjesText.expert;

/** What an expert sees of hers: who waits for a yes, whom she has, and what she says of herself. */
export function AsExpert({ mine: { asExpert, profile, isMember } }: { mine: Mine }) {
  const answering = useAnswering();
  const proposals = asExpert.filter(({ state }) => state === 'PROPOSED');
  const held = asExpert.filter(({ state }) => state === 'ACTIVE' || state === 'ENDING');
  return (
    <>
      <Answered answering={answering} full={() => maatjesText.mine.fullOfExpert} />
      {proposals.map((pair) => (
        <Proposal key={pair.id} pair={pair} other={pair.member} name={maatjesText.somebody(pair.memberName)} title={maatjesText.mine.proposalOfExpert(pair.memberName)} answering={answering} />
      ))}
      <section className="kl-maatje__part">
        <Heading level={2} className={isMember ? undefined : 'kl-hidden'}>
          {words.yours}
        </Heading>
        {profile && <Paragraph className="kl-soft">{words.room(profile.pairs, profile.capacity)}</Paragraph>}
        {held.length === 0 ? (
          <Paragraph className="kl-empty">{words.none}</Paragraph>
        ) : (
          <>
            <ul className="kl-pairs" aria-label={words.yours}>
              {held.map((pair) => (
                <Held key={pair.id} pair={pair} />
              ))}
            </ul>
            <Paragraph className="kl-soft kl-small">{maatjesText.mine.consultHelp}</Paragraph>
          </>
        )}
      </section>
      <PastPairs pairs={asExpert} nameOf={({ memberName }) => memberName} />
      {profile && <ProfileForm profile={profile} />}
    </>
  );
}

function Held({ pair }: { pair: Pair }) {
  const name = maatjesText.somebody(pair.memberName);
  return (
    <li>
      {pair.member ? <ContactList contacts={[pair.member]} /> : <strong>{name}</strong>}
      <div className="kl-pairs__more">
        <span className="kl-soft kl-small">{pair.state === 'ENDING' && pair.endsOn ? maatjesText.mine.until(readDay(pair.endsOn)) : pair.startsOn && maatjesText.mine.since(readDay(pair.startsOn))}</span>
        <Consults pair={pair} name={name} brief />
      </div>
      {pair.asksForAnother && <Paragraph className="kl-small">{maatjesText.handOver.asked(name)}</Paragraph>}
      {pair.state === 'ACTIVE' && !pair.asksForAnother && pair.member && <HandOver pairId={pair.id} memberContactId={pair.member.id} name={name} />}
    </li>
  );
}
