import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { mayPlaceIn } from '../../app/keeps-lists';
import { later } from '../../app/later';
import { useMe } from '../../app/viewer';
import type { WijkQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { inSentence } from '../../ui/capital';
import { Icon } from '../../ui/Icon';
import { TextLink } from '../../ui/TextLink';
import { CallButton, CalledNumber, LastResortOfAll, useCall } from '../contacts/CallButton';
import { ContactRow } from '../contacts/ContactRow';
import { isLongUnconfirmed } from '../contacts/Status';

type Group = WijkQuery['wijk']['contactList'][number];
type RoleLine = Group['roles'][number];
export type WijkContact = RoleLine['contacts'][number];

const Ordering = later(() => import('./Ordering'), null);

/** Everyone for this wijk, in the order in which one refers, with what is missing in plain sight. */
export function WijkPeople({ groups, wijk }: { groups: Group[]; wijk: string }) {
  const mayAdd = mayPlaceIn(useMe(), wijk);
  if (groups.length === 0) {
    return (
      <Paragraph className="kl-empty">
        {text.wijk.nobody} {mayAdd && <TextLink to={`/beheer/toevoegen?wijk=${encodeURIComponent(wijk)}`}>{text.wijk.add}</TextLink>}
      </Paragraph>
    );
  }
  const lines = groups.flatMap(({ roles }) => roles);
  return (
    <div className="kl-wijk__people">
      <LastResortOfAll targets={lines.flatMap(({ contacts, instead }) => [...contacts.map(({ reachability }) => reachability.callTarget), ...(instead ? [instead] : [])])} />
      {groups.map((group) => (
        <section key={group.discipline.code} className="kl-discipline" aria-labelledby={group.discipline.code}>
          <Heading level={2} id={group.discipline.code}>
            {group.discipline.label}
          </Heading>
          {group.roles.map((line) => (
            <Line key={line.role.code} line={line} wijk={wijk} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Line({ line, wijk }: { line: RoleLine; wijk: string }) {
  return (
    <div className="kl-role">
      <Heading level={3}>{line.role.label}</Heading>
      {line.contacts.length > 0 && <People line={line} wijk={wijk} />}
      {line.isGap && <Gap role={line.role} instead={line.instead} wijk={wijk} />}
    </div>
  );
}

/** Beyond this many the rest of a role's people waits behind a button. On paper everyone stands. */
const SHOWN = 4;

function People({ line: { role, contacts }, wijk }: { line: RoleLine; wijk: string }) {
  const [all, setAll] = useState(contacts.length <= SHOWN + 1);
  const [ordering, setOrdering] = useState(false);
  const mayOrder = contacts.length > 1 && contacts.every(({ mayEdit }) => mayEdit);
  if (ordering) return <Ordering contacts={contacts} role={role.label} wijk={wijk} stop={() => setOrdering(false)} />;
  return (
    <>
      <ul className={all ? 'kl-people' : 'kl-people kl-people--short'} aria-label={role.label}>
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} hide="role" />
        ))}
      </ul>
      <OnPaper contacts={contacts} />
      {!all && (
        <Button purpose="subtle" className="kl-no-print" onClick={() => setAll(true)}>
          {text.wijk.showMore(contacts.length - SHOWN)}
          <span className="kl-hidden">: {role.label}</span>
        </Button>
      )}
      {mayOrder && (
        <Button purpose="subtle" className="kl-no-print" iconStart={<Icon name="order" />} onClick={() => setOrdering(true)}>
          {text.order.start}
          <span className="kl-hidden">: {role.label}</span>
        </Button>
      )}
    </>
  );
}

/** On paper an organisation stands once, with its number; nobody's own number. */
function OnPaper({ contacts }: { contacts: WijkContact[] }) {
  const organisations = new Map(contacts.map(({ organisation }) => [organisation.id, organisation]));
  return (
    <div className="kl-printed kl-paper">
      {[...organisations.values()].map(({ id, name: organisationName, phone }) => (
        <p key={id}>
          <strong>{[organisationName, phone?.display].filter(Boolean).join(' · ')}</strong>
          <br />
          {contacts.filter(({ organisation }) => organisation.id === id).map(({ name, verification }) => (isLongUnconfirmed(verification) ? `${name} (${text.wijk.printedStale})` : name)).join(', ')}
        </p>
      ))}
    </div>
  );
}

function Gap({ role, instead, wijk }: { role: RoleLine['role']; instead: RoleLine['instead']; wijk: string }) {
  const mayAdd = mayPlaceIn(useMe(), wijk);
  return (
    <div className="kl-gap">
      <Icon name="warning" size={22} />
      <p className="kl-gap__words">
        {text.wijk.gap(inSentence(role.label))}{' '}
        {mayAdd && (
          <span className="kl-no-print">
            <TextLink to={`/beheer/toevoegen?rol=${encodeURIComponent(role.code)}&wijk=${encodeURIComponent(wijk)}`}>
              {text.wijk.add}
              <span className="kl-hidden">: {role.label}</span>
            </TextLink>
          </span>
        )}
      </p>
      {instead && <Instead target={instead} />}
    </div>
  );
}

function Instead({ target }: { target: NonNullable<RoleLine['instead']> }) {
  const call = useCall(target);
  return (
    <div>
      <CallButton call={call} />
      <CalledNumber call={call} />
      {target.number && (
        <span className="kl-printed">
          {target.label}: {target.number.display}
        </span>
      )}
    </div>
  );
}
