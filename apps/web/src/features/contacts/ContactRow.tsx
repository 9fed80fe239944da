import { memo } from 'react';
import { Link } from 'wouter';
import type { ContactRowFragment } from '../../gql/operations.generated';
import { Avatar } from '../../ui/Avatar';
import { CallButton, CalledNumber, useCall } from './CallButton';
import { StaleLine, Status } from './Status';

interface Props {
  contact: ContactRowFragment;
  /** Why this one, in a search result. */
  why?: string | null;
  /** Left out where the heading above already says it. */
  hide?: 'role' | 'organisation';
}

/** A person in a list: who, what for, reachable or not, and a button that calls. */
export const ContactRow = memo(function ContactRow({ contact, why, hide }: Props) {
  const call = useCall(contact.reachability.callTarget);
  const work = [hide !== 'role' && contact.role.label, hide !== 'organisation' && contact.organisation.name];
  return (
    <li className="kl-person">
      <Avatar initials={contact.initials} />
      <div className="kl-person__words">
        <Link href={`/contacten/${contact.id}`} className="kl-person__name">
          {contact.name}
        </Link>
        <span className="kl-person__work">{work.filter(Boolean).join(' · ')}</span>
        {why && <span className="kl-person__why">{why}</span>}
        <Status reachability={contact.reachability} />
        <StaleLine verification={contact.verification} />
        <CalledNumber call={call} />
      </div>
      <CallButton call={call} />
    </li>
  );
});

export function ContactList({ contacts, hide, label }: { contacts: ContactRowFragment[]; hide?: Props['hide']; label?: string }) {
  return (
    <ul className="kl-people" aria-label={label}>
      {contacts.map((contact) => (
        <ContactRow key={contact.id} contact={contact} hide={hide} />
      ))}
    </ul>
  );
}
