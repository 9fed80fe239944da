import { Button } from '@nl-design-system-candidate/button-react';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '@utrecht/checkbox-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { FactsToConfirm, type ToConfirmQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { confirming } from '../../text/confirming';
import { PageButtonLink } from '../../ui/ButtonLink';
import { EmailText } from '../../ui/EmailText';
import { readDay } from '../../ui/hours';
import { Icon } from '../../ui/Icon';
import { OuterLink } from '../../ui/TextLink';
import { WeekHours } from '../../ui/WeekHours';
import { TakeBack } from '../contact/TakeBack';
import { CallButton, CalledNumber, useCall } from '../contacts/CallButton';
import { useConfirmByPhone } from './useConfirmByPhone';

export type Due = ToConfirmQuery['toConfirm']['edges'][number]['node'];

/** What she did with the people on the page so far. */
export interface Ticks {
  chosen: ReadonlyMap<string, string>;
  confirmed: ReadonlySet<string>;
  toggle: (contact: Due['contact'], yes: boolean) => void;
  done: (ids: readonly string[]) => void;
  takenBack: (ids: readonly string[]) => void;
}

const words = confirming.toConfirm;

/** Somebody to confirm; by her name, or by calling her, what there is to confirm unfolds. */
export function DueRow({ due: { contact, dueOn, text: done }, ticks }: { due: Due; ticks: Ticks }) {
  const [open, setOpen] = useState(false);
  const call = useCall(contact.reachability.whomToAsk);
  const facts = useId();
  const name = useRef<HTMLButtonElement>(null);
  const confirmed = ticks.confirmed.has(contact.id);
  const isCalled = call.number !== undefined;
  useEffect(() => {
    if (isCalled) setOpen(true);
  }, [isCalled]);
  return (
    <li className="kl-person">
      {confirmed ? (
        <span className="kl-due__done">
          <Icon name="check" size={22} />
          <span className="kl-hidden">{words.confirmed}: </span>
        </span>
      ) : (
        <label className="kl-due__tick">
          <Checkbox checked={ticks.chosen.has(contact.id)} onChange={(event) => ticks.toggle(contact, event.target.checked)} />
          <span className="kl-hidden">{words.tick(contact.name)}</span>
        </label>
      )}
      <div className="kl-person__words">
        <button ref={name} type="button" className="kl-due__name" aria-expanded={open} aria-controls={open ? facts : undefined} onClick={() => setOpen(!open)}>
          {contact.name}
          <Icon name={open ? 'up' : 'down'} size={18} />
        </button>
        <span className="kl-person__work">{[contact.role.label, contact.organisation.name].join(' · ')}</span>
        <span className="kl-person__why">{confirmed ? words.confirmed : [contact.verification.at === null ? words.never : words.since(readDay(dueOn)), done].join(' · ')}</span>
        {!call.target && <span className="kl-soft kl-small">{text.call.unknown}</span>}
        {confirmed && (
          <div>
            <TakeBack ids={[contact.id]} about={contact.name} done={ticks.takenBack} />
          </div>
        )}
        <CalledNumber call={call} />
      </div>
      <CallButton call={call} />
      {open && (
        <div id={facts} className="kl-due__facts">
          <Facts
            contact={contact}
            confirmed={confirmed}
            done={() => {
              name.current?.focus();
              setOpen(false);
              ticks.done([contact.id]);
            }}
          />
        </div>
      )}
    </li>
  );
}

/** What stands there of her, to read out; that her numbers were read is logged. */
function Facts({ contact: { id, name }, confirmed, done }: { contact: Due['contact']; confirmed: boolean; done: () => void }) {
  const facts = useQuery({ queryKey: ['facts-to-confirm', id], queryFn: ({ signal }) => send(FactsToConfirm, { contactId: id }, signal), staleTime: Infinity, gcTime: 0 });
  const confirm = useConfirmByPhone((confirmedNow) => {
    if (confirmedNow.length > 0) done();
  });
  const said = words.facts;
  return (
    <Answer to={facts}>
      {({ factsToConfirm: { numbers, contact } }) => (
        <>
          <dl aria-label={said.title(name)}>
            <dt>{said.numbers}</dt>
            {numbers.length === 0 && <dd>{said.none}</dd>}
            {numbers.map(({ dial, display, kind }) => (
              <dd key={dial}>
                <OuterLink href={`tel:${dial}`}>{display}</OuterLink> <span className="kl-soft kl-small">{text.contact.kinds[kind]}</span>
              </dd>
            ))}
            <dt>{said.email}</dt>
            <dd>{contact.email ? <EmailText email={contact.email} /> : said.none}</dd>
            <dt>{said.areas}</dt>
            <dd>{contact.areas.map(({ level, name: area }) => (level === 'GEMEENTE' ? text.contact.wholeGemeente(area) : area)).join(', ')}</dd>
            <dt>{said.days}</dt>
            <dd>
              <WeekHours hours={contact.hours} none={said.noHours} off={text.notWorking} />
              {contact.byAppointment && <span className="kl-soft kl-small">{text.contact.byAppointment}</span>}
            </dd>
          </dl>
          <Problem error={confirm.error} />
          <div className="kl-row-wrap">
            {!confirmed && (
              <Button purpose="primary" onClick={() => confirm.mutate([id])} aria-busy={confirm.isPending}>
                {said.yes}
                <span className="kl-hidden">: {name}</span>
              </Button>
            )}
            <PageButtonLink to={`/contacten/${id}/bewerken`} purpose="subtle" icon="edit">
              {said.edit}
            </PageButtonLink>
            <PageButtonLink to={`/contacten/${id}/uit-dienst`} purpose="subtle" icon="leave">
              {said.end}
            </PageButtonLink>
          </div>
        </>
      )}
    </Answer>
  );
}
