import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { ListingRequests, PutAwayListingRequest, type AskedToListFragment } from '../../gql/operations.generated';
import { listing } from '../../text/listing';
import { readDay } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import './listing.css';

const words = listing.open;
const KEY = ['beheer', 'asked-to-list'];

const isOpen = ({ state }: AskedToListFragment): boolean => state === 'WAITING' || state === 'BOUNCED';

/** Whom she asked whether they may stand in her list too, and what they said. Nothing when she asked nobody. */
export function OpenQuestions() {
  const client = useQueryClient();
  const answer = useQuery({ queryKey: KEY, queryFn: ({ signal }) => send(ListingRequests, {}, signal) });
  const [said, setSaid] = useState<string>();
  const status = useRef<HTMLParagraphElement>(null);
  const putAway = useMutation({
    mutationFn: ({ id }: AskedToListFragment) => send(PutAwayListingRequest, { id }),
    onSuccess: async (_answer, request) => {
      await client.invalidateQueries({ queryKey: KEY });
      setSaid(isOpen(request) ? words.withdrawn : words.gone);
      status.current?.focus({ preventScroll: true }); // the button is gone
    },
  });
  const requests = answer.data?.listingRequests ?? [];
  if (requests.length === 0 && !said) return null;
  return (
    <section className="kl-section">
      <Heading level={2}>{words.title}</Heading>
      <ul className="kl-rows kl-asked" aria-label={words.title}>
        {requests.map((request) => (
          <li key={request.id}>
            <Words request={request} />
            <Button purpose="subtle" onClick={() => !putAway.isPending && putAway.mutate(request)} aria-busy={putAway.isPending && putAway.variables.id === request.id}>
              {isOpen(request) ? words.withdraw : words.putAway}
              <span className="kl-hidden">: {request.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p ref={status} tabIndex={-1} role="status" className="kl-soft">
        {said}
      </p>
      <Problem error={putAway.error} />
    </section>
  );
}

function Words({ request: { name, role, organisation, askedOn, lastDay, state, problem, contactId } }: { request: AskedToListFragment }) {
  return (
    <div className="kl-rows__words">
      {contactId ? <TextLink to={`/contacten/${contactId}`}>{name}</TextLink> : <strong>{name}</strong>}
      <span className="kl-soft kl-small">
        {role.label} · {organisation} · {words.asked(readDay(askedOn))}
      </span>
      <span>{problem ? words.failed(problem) : words.states[state](readDay(lastDay))}</span>
    </div>
  );
}
