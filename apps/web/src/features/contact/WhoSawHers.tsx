import { useState } from 'react';
import { isBeheerderOf } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { WhoSawNumber } from '../../gql/operations.generated';
import { privacy as words } from '../../text/privacy';
import { NumberViews } from '../account/NumberViews';
import type { ContactDetails } from './ContactPage';

/** For the beheerder, when somebody asks who saw her number. Asked for when it is opened. */
export function WhoSawHers({ contact }: { contact: ContactDetails }) {
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!contact.areas.some(({ code }) => isBeheerderOf(me, code))) return null;
  return (
    <details className="kl-more kl-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id="wie-zag">{words.sawHers(contact.voornaam)}</summary>
      {isOpen && (
        <NumberViews
          queryKey={['who-saw', contact.id]}
          ask={async (after, signal) => (await send(WhoSawNumber, { contactId: contact.id, after }, signal)).whoSawNumber}
          labelledBy="wie-zag"
          none={words.noneHers}
        />
      )}
    </details>
  );
}
