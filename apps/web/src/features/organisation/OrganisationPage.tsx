import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { ReactNode } from 'react';
import { Answer } from '../../app/Answer';
import { mayAddTo } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Organisation, type ContactRowFragment, type OrganisationQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { addressLines } from '../../ui/address';
import { Avatar } from '../../ui/Avatar';
import { PageButtonLink } from '../../ui/ButtonLink';
import { EmailText } from '../../ui/EmailText';
import { OuterLink, TextLink } from '../../ui/TextLink';
import { WeekHours } from '../../ui/WeekHours';
import { readDay, today } from '../../ui/hours';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { LastResortOfAll } from '../contacts/CallButton';
import { ContactList } from '../contacts/ContactRow';
import { OrganisationKeeping, SaidHere } from './OrganisationKeeping';
import './organisation.css';

export type OrganisationDetails = OrganisationQuery['organisation'];

export default function OrganisationPage({ id }: { id: string }) {
  const people = usePages(['organisation', id], async (after, signal) => {
    const { organisation } = await send(Organisation, { id, after }, signal);
    return { ...organisation.contacts, organisation };
  });
  return <Answer to={people}>{({ first: { organisation }, nodes }) => <Details organisation={organisation} people={nodes} more={<ShowMore of={people} />} />}</Answer>;
}

interface Props {
  organisation: OrganisationDetails;
  /** Those that have come. */
  people: ContactRowFragment[];
  /** Asks for the others. */
  more: ReactNode;
}

function Details({ organisation, people, more }: Props) {
  const me = useMe();
  const { name, kindLabel, openText, phone, address, wijk, email, website, hours, endsOn } = organisation;
  const isClosed = endsOn !== null && endsOn < today();
  return (
    <article>
      <SaidHere id={organisation.id} />
      <header className="kl-organisation__head">
        <Avatar icon="building" large />
        <div>
          <PageTitle tab={name}>{name}</PageTitle>
          <p className="kl-organisation__kind">{[kindLabel, !isClosed && openText].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      {endsOn && <Notice tone="stale">{isClosed ? text.organisation.closed(readDay(endsOn)) : text.organisation.closes(readDay(endsOn))}</Notice>}
      {phone && !isClosed && (
        <a className="kl-call kl-call--wide kl-organisation__call" href={`tel:${phone.dial}`}>
          <span className="kl-call__icon">
            <Icon name="phone" size={22} />
          </span>
          <span>{text.call.number(phone.display)}</span>
        </a>
      )}
      <div className="kl-columns kl-organisation">
        {(email || hours.length > 0) && (
          <dl className="kl-facts">
            {email && (
              <Fact name={text.contact.email}>
                <OuterLink href={`mailto:${email}`}>
                  <EmailText email={email} />
                </OuterLink>
              </Fact>
            )}
            {hours.length > 0 && (
              <Fact name={text.organisation.hours}>
                <WeekHours hours={hours} none="" off={text.closed} />
              </Fact>
            )}
          </dl>
        )}
        <OrganisationKeeping organisation={organisation} />
        <section className="kl-organisation__people">
          <Heading level={2}>{text.organisation.people}</Heading>
          <LastResortOfAll targets={people.map(({ reachability }) => reachability.callTarget)} />
          {people.length > 0 ? (
            <ContactList contacts={people} hide="organisation" label={text.organisation.people} />
          ) : (
            <Paragraph className="kl-empty">{text.organisation.nobody}</Paragraph>
          )}
          <div className="kl-row-wrap kl-organisation__after">
            {more}
            {mayAddTo(me, organisation.id) && !isClosed && (
              <PageButtonLink to={`/beheer/toevoegen?organisatie=${organisation.id}`} icon="plus">
                {text.organisation.add}
              </PageButtonLink>
            )}
          </div>
        </section>
        {(address || wijk || website) && (
          <dl className="kl-facts">
            {address && (
              <Fact name={text.organisation.address}>
                {addressLines(address).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </Fact>
            )}
            {wijk && (
              <Fact name={text.organisation.wijk}>
                <TextLink to={`/wijken/${wijk.code}`}>{wijk.name}</TextLink>
              </Fact>
            )}
            {website && (
              <Fact name={text.organisation.website}>
                <OuterLink href={website} rel="noreferrer">
                  {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
                </OuterLink>
              </Fact>
            )}
          </dl>
        )}
      </div>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
