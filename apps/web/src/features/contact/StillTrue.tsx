import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../app/Answer';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Confirm } from '../../gql/operations.generated';
import { text } from '../../text';
import { Notice } from '../../ui/Notice';
import type { ContactDetails } from './ContactPage';
import { TakeBack } from './TakeBack';

/** When the entry was last confirmed and by whom; "klopt nog" for who can know. */
export function StillTrue({ contact }: { contact: ContactDetails }) {
  const client = useQueryClient();
  const isMine = useMe().contacts.some(({ id }) => id === contact.id);
  const [takenBack, setTakenBack] = useState(false);
  const confirm = useMutation({
    mutationFn: () => send(Confirm, { id: contact.id }),
    onMutate: () => setTakenBack(false),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contact', contact.id] }),
  });
  return (
    <section className="kl-section kl-true">
      <Heading level={2}>{text.contact.verification}</Heading>
      <Paragraph>{contact.verification.text}</Paragraph>
      <Problem error={confirm.error} />
      <div role="status">
        {confirm.isSuccess && (
          <Notice tone="info">
            <span className="kl-said">
              <span>{text.contact.confirmed}</span>
              <TakeBack
                ids={[contact.id]}
                done={() => {
                  confirm.reset();
                  setTakenBack(true);
                }}
              />
            </span>
          </Notice>
        )}
        {takenBack && <Notice tone="info">{text.contact.takenBack}</Notice>}
      </div>
      {(contact.mayEdit || isMine) && !confirm.isSuccess && (
        <Button purpose="secondary" onClick={() => confirm.mutate()} aria-busy={confirm.isPending}>
          {text.contact.confirm}
        </Button>
      )}
    </section>
  );
}
