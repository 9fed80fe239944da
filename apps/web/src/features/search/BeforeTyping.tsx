import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { later } from '../../app/later';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Contacts, Favourites, type ContactRowFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { Avatar } from '../../ui/Avatar';
import { Icon } from '../../ui/Icon';
import { ContactList } from '../contacts/ContactRow';
import { recentIds } from '../contacts/recents';

const MyMaatjeLine = later(() => import('../maatjes/MyMaatjeLine'), null);
const RECENT_SHOWN = 5;

/** What is at hand before a letter is typed: her wijk, her favourites, whom she saw last. */
export function BeforeTyping() {
  const me = useMe();
  const [recent] = useState(() => recentIds(me.id));
  const favourites = useQuery({
    queryKey: ['favourites'],
    queryFn: ({ signal }) => send(Favourites, {}, signal),
    select: ({ viewer }) => viewer?.favourites.edges.map(({ node }) => node) ?? [],
  });
  const recents = useQuery({
    queryKey: ['contacts', recent],
    queryFn: ({ signal }) => send(Contacts, { ids: recent }, signal),
    enabled: recent.length > 0,
    select: ({ contacts }) => inOrder(contacts, recent),
  });
  const starred = new Set(favourites.data?.map(({ id }) => id));
  const others = recents.data?.filter(({ id }) => !starred.has(id)).slice(0, RECENT_SHOWN);

  return (
    <>
      <Link href="/mijn-wijk" className="kl-mijn-wijk">
        <Avatar icon="pin" />
        <span className="kl-mijn-wijk__words">
          <span className="kl-mijn-wijk__name">{me.mijnWijk?.name ?? text.search.mijnWijkChoose}</span>
          <span className="kl-soft kl-small">{me.mijnWijk ? text.search.mijnWijk : text.search.mijnWijkHelp}</span>
        </span>
        <Icon name="chevron" />
      </Link>
      {me.hasMaatjes && <MyMaatjeLine />}
      <People title={text.search.favourites} contacts={favourites.data} />
      <People title={text.search.recent} contacts={others} />
      {favourites.data?.length === 0 && recent.length === 0 && <p className="kl-empty kl-small">{text.search.firstHelp}</p>}
    </>
  );
}

function People({ title, contacts }: { title: string; contacts: ContactRowFragment[] | undefined }) {
  if (!contacts?.length) return null;
  return (
    <section className="kl-before">
      <Heading level={2}>{title}</Heading>
      <ContactList contacts={contacts} label={title} />
    </section>
  );
}

function inOrder(contacts: ContactRowFragment[], ids: string[]): ContactRowFragment[] {
  return [...contacts].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
