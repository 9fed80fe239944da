import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from '@utrecht/checkbox-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { ConfirmByPhone, ToConfirm, type ToConfirmQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { judging } from '../../text/judging';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { readDay } from '../../ui/hours';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';
import { CallButton, CalledNumber, useCall } from '../contacts/CallButton';
import '../keeping/keeping.css';
import './confirming.css';

type Due = ToConfirmQuery['toConfirm']['edges'][number]['node'];
const words = judging.toConfirm;
const AT_MOST = 200;

/** Whom to call, and "klopt nog" for all who said so. */
export default function BevestigenPage() {
  const keeps = coordinates(useMe());
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <p className="kl-way-back">
        <TextLink to="/beheer">{judging.judge.back}</TextLink>
      </p>
      {keeps ? <List /> : <Paragraph className="kl-empty">{text.beheer.none}</Paragraph>}
    </>
  );
}

function List() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const client = useQueryClient();
  // A list that is worked through: what was confirmed keeps its place until she comes back to it.
  const due = usePages(['to-confirm'], async (after, signal) => (await send(ToConfirm, { after }, signal)).toConfirm, { staleTime: Infinity, gcTime: 0 });
  const confirm = useMutation({
    mutationFn: (ids: string[]) => send(ConfirmByPhone, { ids }),
    onSuccess: async (_answer, ids) => {
      setConfirmed(new Set([...confirmed, ...ids]));
      setChosen(new Set());
      await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => ['beheer', 'contact', 'contacts', 'wijk', 'organisation', 'search'].includes(name as string) });
    },
  });
  useLeaveWarning(chosen.size > 0, { isPending: confirm.isPending, isSuccess: false });
  const toggle = (id: string, yes: boolean) => setChosen(new Set(yes ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <Answer to={due}>
      {({ first: { totalCount }, nodes }) =>
        totalCount === 0 ? (
          <Paragraph className="kl-empty">{words.none}</Paragraph>
        ) : (
          <>
            <Paragraph className="kl-soft">{words.intro}</Paragraph>
            <p className="kl-due__count">{words.count(totalCount)}</p>
            <ul className="kl-people" aria-label={words.title}>
              {nodes.map((each) => (
                <Row key={each.contact.id} due={each} chosen={chosen.has(each.contact.id)} confirmed={confirmed.has(each.contact.id)} toggle={(yes) => toggle(each.contact.id, yes)} />
              ))}
            </ul>
            <ShowMore of={due} />
            <div className="kl-due__save">
              <Problem error={confirm.error} />
              <div role="status">
                {confirm.isSuccess && chosen.size === 0 ? <Notice tone="info">{words.done(confirm.variables.length)}</Notice> : chosen.size > AT_MOST ? words.tooMany : words.chosen(chosen.size)}
              </div>
              <Button purpose="primary" onClick={() => confirm.mutate([...chosen])} aria-busy={confirm.isPending} disabled={chosen.size === 0 || chosen.size > AT_MOST}>
                {words.save}
              </Button>
            </div>
          </>
        )
      }
    </Answer>
  );
}

function Row({ due: { contact, dueOn, needsCall, text: done }, chosen, confirmed, toggle }: { due: Due; chosen: boolean; confirmed: boolean; toggle: (yes: boolean) => void }) {
  const call = useCall(contact.reachability.callTarget);
  return (
    <li className="kl-person">
      {confirmed ? (
        <span className="kl-due__done">
          <Icon name="check" size={22} />
          <span className="kl-hidden">{words.confirmed}: </span>
        </span>
      ) : (
        <label className="kl-due__tick">
          <Checkbox checked={chosen} onChange={(event) => toggle(event.target.checked)} />
          <span className="kl-hidden">{words.tick(contact.name)}</span>
        </label>
      )}
      <div className="kl-person__words">
        <Link href={`/contacten/${contact.id}`} className="kl-due__name">
          {contact.name}
        </Link>
        <span className="kl-person__work">{[contact.role.label, contact.organisation.name].join(' · ')}</span>
        <span className="kl-person__why">{confirmed ? words.confirmed : [contact.verification.at === null ? words.never : words.since(readDay(dueOn)), done].join(' · ')}</span>
        {needsCall && !confirmed && (
          <span className="kl-stale">
            <Icon name="phone" size={16} />
            {words.call}
          </span>
        )}
        <CalledNumber call={call} />
      </div>
      {call.target.kind === 'VEILIG_THUIS' ? !confirmed && <TextLink to={`/contacten/${contact.id}`}>{words.noNumber}</TextLink> : <CallButton call={call} />}
    </li>
  );
}
