import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMe } from '../../app/viewer';
import { text } from '../../text';
import { OuterLink } from '../../ui/TextLink';
import type { ContactDetails } from './ContactPage';

/** When the entry was last confirmed and by whom, and whom to tell when it is wrong. */
export function StillTrue({ contact }: { contact: ContactDetails }) {
  const isMine = useMe().contacts.some(({ id }) => id === contact.id);
  const mail = contact.email && `mailto:${contact.email}?subject=${encodeURIComponent(text.contact.wrongSubject)}`;
  return (
    <section className="kl-section kl-true">
      <Heading level={2}>{text.contact.verification}</Heading>
      <Paragraph>{contact.verification.text}</Paragraph>
      {mail && !isMine && (
        <Paragraph className="kl-small">
          {text.contact.wrong} <OuterLink href={mail}>{text.contact.wrongMail(contact.voornaam)}</OuterLink>.
        </Paragraph>
      )}
    </section>
  );
}
