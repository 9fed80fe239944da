import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect } from 'react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Contact, Contacts, type ContactQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { Avatar } from '../../ui/Avatar';
import { readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { WeekHours } from '../../ui/WeekHours';
import { ContactList } from '../contacts/ContactRow';
import { rememberRecent } from '../contacts/recents';
import { StaleLine, Status } from '../contacts/Status';
import { Report } from '../corrections/Report';
import { OrganisationRow } from '../organisation/OrganisationRow';
import { Areas } from './Areas';
import { CallAndNumbers } from './CallAndNumbers';
import { FavouriteButton } from './FavouriteButton';
import { Keeping, SaidHere } from './Keeping';
import { SaveToPhone } from './SaveToPhone';
import { StillTrue } from './StillTrue';
import { WhoSawHers } from './WhoSawHers';
import './contact.css';

export type ContactDetails = ContactQuery['contact'];

export default function ContactPage({ id }: { id: string }) {
  const answer = useQuery({ queryKey: ['contact', id], queryFn: ({ signal }) => send(Contact, { id }, signal) });
  return <Answer to={answer}>{({ contact }) => <Details contact={contact} />}</Answer>;
}

function Details({ contact }: { contact: ContactDetails }) {
  const me = useMe();
  useEffect(() => rememberRecent(me.id, contact.id), [me.id, contact.id]);
  const { reachability, organisation, otherRoles, languages } = contact;
  return (
    <article>
      <SaidHere contact={contact} />
      <header className="kl-contact__head">
        <Avatar initials={contact.initials} large />
        <div className="kl-contact__who">
          <PageTitle tab={contact.name}>{contact.name}</PageTitle>
          <p className="kl-contact__work">
            {contact.role.label}, <TextLink to={`/organisaties/${organisation.id}`}>{organisation.name}</TextLink>
          </p>
          <Leaving contact={contact} />
          <Status reachability={reachability} />
          <StaleLine verification={contact.verification} />
        </div>
        <FavouriteButton contact={contact} />
      </header>
      <div className="kl-columns">
        <div>
          <CallAndNumbers contact={contact} />
          <SaveToPhone contact={contact} />
          <Keeping contact={contact} />
          {reachability.deputyId && <Deputy id={reachability.deputyId} />}
          <section className="kl-section">
            <Heading level={2}>{text.contact.week}</Heading>
            <WeekHours hours={contact.hours} none={text.contact.noHours} off={text.notWorking} away={reachability.status === 'ABSENT'} />
            {contact.byAppointment && <Paragraph className="kl-soft">{text.contact.byAppointment}</Paragraph>}
          </section>
        </div>
        <div>
          <section>
            <Heading level={2}>{text.contact.serves}</Heading>
            <Areas areas={contact.areas} />
          </section>
          {languages.length > 0 && (
            <section className="kl-section">
              <Heading level={2}>{text.contact.languages}</Heading>
              <Paragraph>{languages.map(({ label }) => label).join(', ')}</Paragraph>
            </section>
          )}
          <section className="kl-section">
            <Heading level={2}>{text.contact.organisation}</Heading>
            <ul className="kl-people">
              <OrganisationRow organisation={organisation} hideNumber />
            </ul>
          </section>
          {otherRoles.length > 0 && (
            <section className="kl-section">
              <Heading level={2}>{text.contact.otherRoles}</Heading>
              <ul className="kl-lines">
                {otherRoles.map((other) => (
                  <li key={other.id}>
                    <TextLink to={`/contacten/${other.id}`}>{other.role.label}</TextLink>
                    <span className="kl-soft kl-small">
                      {[other.organisation.name, ...other.areas.map(({ name }) => name)].join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {!contact.isTakenBack && <StillTrue contact={contact} />}
          <WhoSawHers contact={contact} />
          {!contact.isTakenBack && !me.contacts.some(({ id }) => id === contact.id) && <Report contactId={contact.id} />}
        </div>
      </div>
    </article>
  );
}

/** Her last day, and who follows her. Once it is over, her reachability says so. */
function Leaving({ contact: { endsOn, isTakenBack, followedBy } }: { contact: ContactDetails }) {
  if (!endsOn || isTakenBack) return null;
  return (
    <p className="kl-contact__leaving">
      {endsOn >= today() && `${text.contact.until(readDay(endsOn))}. `}
      {followedBy.length > 0 && (
        <>
          {text.contact.then}{' '}
          {followedBy.map(({ id, name, startsOn }, place) => (
            <Fragment key={id}>
              {place > 0 && ', '}
              <TextLink to={`/contacten/${id}`}>{name}</TextLink> ({text.contact.from(readDay(startsOn))})
            </Fragment>
          ))}
          .
        </>
      )}
    </p>
  );
}

function Deputy({ id }: { id: string }) {
  const answer = useQuery({ queryKey: ['contacts', [id]], queryFn: ({ signal }) => send(Contacts, { ids: [id] }, signal) });
  if (!answer.data?.contacts.length) return null;
  return (
    <section className="kl-section">
      <Heading level={2}>{text.contact.deputy}</Heading>
      <ContactList contacts={answer.data.contacts} label={text.contact.deputy} />
    </section>
  );
}
