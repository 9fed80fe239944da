import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { AddFavourite, RemoveFavourite, type ContactQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import type { ContactDetails } from './ContactPage';

export function FavouriteButton({ contact }: { contact: ContactDetails }) {
  const client = useQueryClient();
  const key = ['contact', contact.id];
  const show = (isFavourite: boolean) =>
    client.setQueryData<ContactQuery>(key, (before) => before && { contact: { ...before.contact, isFavourite } });
  const toggle = useMutation<unknown, Error, boolean>({
    mutationFn: (wanted) => (wanted ? send(AddFavourite, { id: contact.id }) : send(RemoveFavourite, { id: contact.id })),
    onMutate: (wanted) => void show(wanted),
    onError: (_error, wanted) => void show(!wanted),
    onSettled: () => client.invalidateQueries({ queryKey: ['favourites'] }),
  });
  return (
    <>
      <Button
        purpose="subtle"
        className="kl-favourite"
        toggle
        pressed={contact.isFavourite}
        iconStart={<Icon name="star" filled={contact.isFavourite} size={22} />}
        onClick={() => toggle.mutate(!contact.isFavourite)}
      >
        {text.contact.favourite}
      </Button>
      <div className="kl-contact__problem">
        <Problem error={toggle.error} />
      </div>
    </>
  );
}
