import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Confirm } from '../../gql/operations.generated';
import { text } from '../../text';
import { Notice } from '../../ui/Notice';
import type { ContactDetails } from './ContactPage';

/** When the entry was last confirmed and by whom; "klopt nog" for who can know. */
export function StillTrue({ contact }: { contact: ContactDetails }) {
  const client = useQueryClient();
  const isMine = useMe().contacts.some(({ id }) => id === contact.id);
  const confirm = useMutation({
    mutationFn: () => send(Confirm, { id: contact.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contact', contact.id] }),
  });
  return (
    <section className="kl-section kl-true">
      <Heading level={2}>{text.contact.verification}</Heading>
      <Paragraph>{contact.verification.text}</Paragraph>
      <Problem error={confirm.error} />
      {confirm.isSuccess && (
        <Notice tone="info" role="status">
          {text.contact.confirmed}
        </Notice>
      )}
      {(contact.mayEdit || isMine) && !confirm.isSuccess && (
        <Button purpose="secondary" onClick={() => confirm.mutate()} aria-busy={confirm.isPending}>
          {text.contact.confirm}
        </Button>
      )}
    </section>
  );
}
