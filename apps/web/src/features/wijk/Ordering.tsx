import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { OrderContacts, PinContact } from '../../gql/operations.generated';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import { Saved } from '../keeping/Undo';
import type { WijkContact } from './WijkPeople';

const words = text.order;

/** Who comes first in a role: each move is saved at once, and can be undone. */
export default function Ordering({ contacts, role, wijk, stop }: { contacts: WijkContact[]; role: string; wijk: string; stop: () => void }) {
  const client = useQueryClient();
  const [list, setList] = useState(contacts);
  const [shown, setShown] = useState(contacts);
  const [said, setSaid] = useState('');
  const [changes, setChanges] = useState(0);
  const loose = list.filter(({ isPinned }) => !isPinned);
  const order = useMutation({
    mutationFn: (next: WijkContact[]) => send(OrderContacts, { ids: next.filter(({ isPinned, mayEdit }) => !isPinned && mayEdit).map(({ id }) => id) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['wijk'] }),
    onSuccess: () => setChanges(changes + 1),
    onError: () => setList(contacts),
  });
  const pin = useMutation({
    mutationFn: ({ id, pinned }: { id: string; pinned: boolean }) => send(PinContact, { id, pinned }),
    onSuccess: async (_answer, { id, pinned }) => {
      setList((before) => [...before].map((each) => (each.id === id ? { ...each, isPinned: pinned } : each)).sort((one, other) => Number(other.isPinned) - Number(one.isPinned)));
      await client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => kind === 'wijk' || kind === 'contact' });
    },
  });
  if (contacts !== shown) {
    setShown(contacts);
    if (!order.isPending) setList(contacts); // undone, or changed by a colleague
  }
  const rankAt = (place: number) => loose[place] && rankOf(loose[place], wijk);
  const move = (contact: WijkContact, by: 1 | -1) => {
    const from = loose.indexOf(contact);
    const next = [...loose];
    next.splice(from, 1);
    next.splice(from + by, 0, contact);
    const all = [...list.filter(({ isPinned }) => isPinned), ...next];
    setList(all);
    setSaid(words.place(contact.name, from + by + 1, loose.length));
    order.mutate(all);
  };
  return (
    <div className="kl-order">
      <p className="kl-soft kl-small kl-order__help">{words.help}</p>
      <ol className="kl-order__list" aria-label={role}>
        {list.map((contact) => {
          const place = loose.indexOf(contact);
          return (
            <li key={contact.id} className="kl-order__one">
              <span className="kl-order__words">
                <strong>{contact.name}</strong>
                <span className="kl-soft kl-small">{contact.isPinned ? words.pinned : contact.organisation.name}</span>
              </span>
              {!contact.isPinned && (
                <>
                  <Move icon="up" label={words.up(contact.name)} can={place > 0 && rankAt(place - 1) === rankAt(place)} move={() => move(contact, -1)} />
                  <Move icon="down" label={words.down(contact.name)} can={rankAt(place + 1) === rankAt(place)} move={() => move(contact, 1)} />
                </>
              )}
              <Button purpose="subtle" className="kl-order__pin" onClick={() => pin.mutate({ id: contact.id, pinned: !contact.isPinned })}>
                {contact.isPinned ? words.unpin : words.pin}
                <span className="kl-hidden">: {contact.name}</span>
              </Button>
            </li>
          );
        })}
      </ol>
      <p className="kl-hidden" role="status">
        {said}
      </p>
      <Problem error={order.error ?? pin.error} />
      {order.data && !order.isPending && <Saved key={changes} words={words.saved} changeId={order.data.orderContacts} />}
      <Button purpose="secondary" onClick={stop}>
        {words.stop}
      </Button>
    </div>
  );
}

const LEVELS = ['BUURT', 'WIJK', 'GEMEENTE'];

/** What comes before the order she chooses: long unconfirmed below, and the smaller the area the higher. */
function rankOf({ verification, areas }: WijkContact, wijk: string): string {
  const here = areas.filter(({ code, level }) => level === 'GEMEENTE' || code.slice(2).startsWith(wijk.slice(2)));
  return `${verification.state === 'STALE' || verification.state === 'HIDDEN'} ${Math.min(...here.map(({ level }) => LEVELS.indexOf(level)))}`;
}

function Move({ icon, label, can, move }: { icon: 'up' | 'down'; label: string; can: boolean; move: () => void }) {
  // aria-disabled and not disabled: at the end of its way the button keeps the focus.
  return (
    <button type="button" className="kl-icon-button" aria-label={label} aria-disabled={!can} onClick={() => can && move()}>
      <Icon name={icon} size={24} />
    </button>
  );
}
