import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../../app/Answer';
import { send } from '../../gql/client';
import { MaatjesOf, type ProfileFragment } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { PageButtonLink } from '../../ui/ButtonLink';
import { readDay } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { LoadBar } from './Bars';
import { Choosing, Ending } from './BoardRows';
import type { Board, BoardPair } from './useBoard';

const words = maatjesText.board;
const { somebody } = maatjesText;
const FIRST = 12;

/** How full each expert is, and in each the maatjes she has. */
export function ExpertLoad({ load }: { load: Board['load'] }) {
  const [all, setAll] = useState(false);
  return (
    <section className="kl-section">
      <Heading level={2}>{words.load}</Heading>
      {load.length === 0 ? (
        <Paragraph className="kl-empty">{words.noExperts}</Paragraph>
      ) : (
        <>
          <Paragraph className="kl-soft">{words.loadHelp}</Paragraph>
          <ul className="kl-rows kl-load" aria-label={words.load}>
            {(all ? load : load.slice(0, FIRST)).map((expert) => (
              <Expert key={expert.contactId} expert={expert} />
            ))}
          </ul>
          {!all && load.length > FIRST && (
            <Button purpose="secondary" onClick={() => setAll(true)}>
              {words.allExperts(load.length)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Expert({ expert: { contactId, contact, pairs, promised, capacity, paused, absentUntil, endsOn } }: { expert: ProfileFragment }) {
  const [open, setOpen] = useState(false);
  const name = somebody(contact?.name ?? '');
  return (
    <li>
      <div className="kl-load__row">
        <span>{contact ? <TextLink to={`/contacten/${contact.id}`}>{name}</TextLink> : name}</span>
        <span>{[words.taken(pairs, capacity), promised > 0 && words.promised(promised)].filter(Boolean).join(' ')}</span>
        <LoadBar value={pairs} of={capacity} canBeFull />
        <Button purpose="subtle" onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? words.hide : words.open}
          <span className="kl-hidden">: {words.showPairs(name)}</span>
        </Button>
      </div>
      {absentUntil && (
        <span className="kl-small">
          {words.absent(readDay(absentUntil))} <TextLink to={`/contacten/${contactId}/afwezig`}>{words.deputy}</TextLink>
        </span>
      )}
      {endsOn && <span className="kl-small">{words.stops(readDay(endsOn))}</span>}
      {contact && contact.email === null && (
        <span className="kl-small">
          {words.unasked} <TextLink to={`/contacten/${contactId}/bewerken`}>{words.fillIn}</TextLink>
        </span>
      )}
      {paused && <span className="kl-soft kl-small">{words.paused}</span>}
      {open && <Hers contactId={contactId} name={name} />}
    </li>
  );
}

function Hers({ contactId, name }: { contactId: string; name: string }) {
  const answer = useQuery({ queryKey: ['maatjes', 'of', contactId], queryFn: ({ signal }) => send(MaatjesOf, { contactId }, signal), select: ({ maatjesOf }) => maatjesOf, staleTime: 0 });
  return (
    <div className="kl-inset kl-hers">
      <Answer to={answer}>
        {(pairs) => {
          const now = pairs.filter(({ state }) => state !== 'ENDED');
          const past = pairs.filter(({ state, startsOn }) => state === 'ENDED' && startsOn);
          return (
            <>
              {now.length === 0 ? (
                <Paragraph>{words.noPairs}</Paragraph>
              ) : (
                <ul className="kl-rows" aria-label={words.showPairs(name)}>
                  {now.map((pair) => (
                    <OneOfHers key={pair.id} pair={pair} />
                  ))}
                </ul>
              )}
              {past.length > 0 && <Paragraph className="kl-soft kl-small">{`${words.past}: ${past.map(({ memberName }) => somebody(memberName)).join(', ')}`}</Paragraph>}
              {now.some(({ state }) => state !== 'PROPOSED') && (
                <div>
                  <PageButtonLink to={`/beheer/maatjes/verdelen?van=${contactId}`} purpose="secondary">
                    {words.spread}
                  </PageButtonLink>
                  <p className="kl-soft kl-small kl-hers__help">{words.spreadHelp}</p>
                </div>
              )}
            </>
          );
        }}
      </Answer>
    </div>
  );
}

function OneOfHers({ pair }: { pair: BoardPair }) {
  const when = pair.state === 'PROPOSED' ? words.isProposed : pair.endsOn ? words.endsOn(readDay(pair.endsOn)) : pair.startsOn && words.since(readDay(pair.startsOn));
  return (
    <li>
      <div className="kl-rows__words">
        {pair.member ? <TextLink to={`/contacten/${pair.member.id}`}>{somebody(pair.memberName)}</TextLink> : somebody(pair.memberName)}
        <span className="kl-soft kl-small">{when}</span>
      </div>
      {pair.member && pair.state === 'ACTIVE' && <Choosing memberContactId={pair.member.id} name={pair.memberName} label={words.other} hasOne />}
      <Ending pair={pair} />
    </li>
  );
}
