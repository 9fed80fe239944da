import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '../../app/Answer';
import { later } from '../../app/later';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { PinContact, type ContactQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { PageButtonLink } from '../../ui/ButtonLink';
import { inSentence } from '../../ui/capital';
import { Icon } from '../../ui/Icon';
import { forgetOnPage, saidOnPage } from '../keeping/just-saved';
import type { ContactDetails } from './ContactPage';

const JustSavedNotice = later(() => import('../keeping/JustSavedNotice'), null);
const words = text.actions;

/** What was just saved of this contact. */
export function SaidHere({ contact }: { contact: ContactDetails }) {
  const [said] = useState(() => saidOnPage(contact.id));
  useEffect(() => () => forgetOnPage(contact.id), [contact.id]);
  if (!said) return null;
  return <JustSavedNotice what={said} contact={contact} />;
}

/** For who keeps the contact, and for herself: where it is changed. */
export function Keeping({ contact }: { contact: ContactDetails }) {
  const isMine = useMe().contacts.some(({ id }) => id === contact.id);
  const { mayEdit, id } = contact;
  if (!mayEdit && !isMine) return null;
  return (
    <section className="kl-section" aria-labelledby="bijhouden">
      <Heading level={2} id="bijhouden">
        {words.label}
      </Heading>
      {contact.isTakenBack && <Paragraph>{words.takenBack}</Paragraph>}
      {mayEdit && contact.isPinned && <Paragraph className="kl-pinned">{words.pinned(inSentence(contact.role.label))}</Paragraph>}
      <div className="kl-row-wrap">
        {!contact.isTakenBack && (
          <>
            <PageButtonLink to={`/contacten/${id}/bewerken`} icon="edit">
              {isMine ? words.editMine : words.edit}
            </PageButtonLink>
            <PageButtonLink to={`/contacten/${id}/afwezig`} icon="clock" purpose="subtle">
              {words.absence}
            </PageButtonLink>
          </>
        )}
        {mayEdit && (
          <PageButtonLink to={`/contacten/${id}/geschiedenis`} icon="history" purpose="subtle">
            {words.history}
          </PageButtonLink>
        )}
        {mayEdit && !contact.isTakenBack && <PinButton contact={contact} />}
      </div>
      {mayEdit && !contact.isTakenBack && (
        <div className="kl-contact__ending">
          <Paragraph className="kl-soft kl-small">{words.leaving(contact.voornaam)}</Paragraph>
          <div className="kl-row-wrap">
            <PageButtonLink to={`/contacten/${id}/stoppen`} icon="stop" purpose="subtle">
              {words.end}
            </PageButtonLink>
            <PageButtonLink to={`/contacten/${id}/uit-dienst`} icon="leave" purpose="subtle">
              {words.depart}
            </PageButtonLink>
          </div>
        </div>
      )}
    </section>
  );
}

function PinButton({ contact: { id, isPinned, role } }: { contact: ContactDetails }) {
  const client = useQueryClient();
  const pin = useMutation({
    mutationFn: (pinned: boolean) => send(PinContact, { id, pinned }),
    onSuccess: async (_answer, pinned) => {
      client.setQueryData<ContactQuery>(['contact', id], (before) => before && { contact: { ...before.contact, isPinned: pinned } });
      await client.invalidateQueries({ queryKey: ['wijk'] });
    },
  });
  return (
    <>
      <Button purpose="subtle" iconStart={<Icon name="order" />} onClick={() => pin.mutate(!isPinned)} aria-busy={pin.isPending}>
        {isPinned ? words.unpin : words.pin(inSentence(role.label))}
      </Button>
      <Problem error={pin.error} />
    </>
  );
}
