import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from '../../app/Answer';
import { AnsweredError, ConnectionError, send } from '../../gql/client';
import { NumbersOnPage, type NumbersOnPageQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { CopyButton } from '../../ui/CopyButton';
import { EmailText } from '../../ui/EmailText';
import { Notice } from '../../ui/Notice';
import { OuterLink } from '../../ui/TextLink';
import { CallButton, CalledNumber, LastResort, useCall } from '../contacts/CallButton';
import type { ContactDetails } from './ContactPage';

/** Reading the numbers is a disclosure: asked for once per visit, apart from the rest of the page. */
function useNumbers(contact: ContactDetails) {
  return useQuery({
    queryKey: ['numbers', contact.id],
    queryFn: ({ signal }) => send(NumbersOnPage, { id: contact.id }, signal),
    enabled: contact.hasDirectNumber,
    staleTime: Infinity,
    retry: (failures, error) => error instanceof ConnectionError && failures < 1,
  });
}

export function CallAndNumbers({ contact }: { contact: ContactDetails }) {
  const numbers = useNumbers(contact);
  const target = contact.reachability.callTarget;
  const own = target.kind === 'PERSON' && target.contactId === contact.id ? numbers.data?.contact.numbers[0] : undefined;
  const call = useCall(own ? { ...target, number: own } : target);
  return (
    <section className="kl-reach" aria-labelledby="bellen">
      <Heading level={2} id="bellen" className="kl-hidden">
        {text.contact.numbers}
      </Heading>
      <CallButton call={call} wide />
      <CalledNumber call={call} />
      <ul className="kl-reach__ways">
        <Numbers contact={contact} numbers={numbers} />
        {contact.organisation.phone && (
          <Way
            href={`tel:${contact.organisation.phone.dial}`}
            shown={contact.organisation.phone.display}
            value={contact.organisation.phone.display}
            about={text.contact.ofOrganisation(contact.organisation.name)}
            what={text.contact.number(contact.organisation.phone.display)}
          />
        )}
        {contact.email && (
          <Way href={`mailto:${contact.email}`} shown={<EmailText email={contact.email} />} value={contact.email} about={text.contact.email} what={text.contact.emailValue(contact.email)} />
        )}
      </ul>
      <LastResort target={target} />
    </section>
  );
}

function Numbers({ contact, numbers }: { contact: ContactDetails; numbers: UseQueryResult<NumbersOnPageQuery> }) {
  if (!contact.hasDirectNumber) {
    return (
      <li>
        <Paragraph className="kl-soft">{contact.hasShieldedNumber ? text.contact.sharesNoNumber(contact.voornaam) : text.contact.noNumberKnown(contact.voornaam)}</Paragraph>
      </li>
    );
  }
  if (numbers.error instanceof AnsweredError) {
    return (
      <li>
        <Notice tone="stale" role="alert">
          {numbers.error.message}
        </Notice>
      </li>
    );
  }
  if (numbers.error && !numbers.data) {
    return (
      <li>
        <Failed error={numbers.error} retry={() => void numbers.refetch()} />
      </li>
    );
  }
  if (!numbers.data) return <li className="kl-reach__waiting kl-soft">{text.contact.numbersBusy}</li>;
  return numbers.data.contact.numbers.map(({ kind, dial, display }) => (
    <Way key={dial} href={`tel:${dial}`} shown={display} value={display} about={text.contact.kinds[kind]} what={text.contact.number(display)} strong />
  ));
}

interface WayProps {
  href: string;
  shown: ReactNode;
  /** To copy. */
  value: string;
  about: string;
  /** For the copy button. */
  what: string;
  strong?: boolean;
}

function Way({ href, shown, value, about, what, strong = false }: WayProps) {
  return (
    <li className="kl-way">
      <div className="kl-way__words">
        <OuterLink href={href} className={strong ? 'kl-way__value kl-way__value--strong' : 'kl-way__value'}>
          {shown}
        </OuterLink>
        <span className="kl-soft kl-small">{about}</span>
      </div>
      <CopyButton value={value} what={what} />
    </li>
  );
}
