import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { WayBack } from '../../app/WayBack';
import { send } from '../../gql/client';
import { Contact, EndContact, type ContactQuery } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/Field';
import { readDay, today } from '../../ui/hours';
import { NothingHere } from '../not-found/NothingHere';
import { sayOnPage } from './just-saved';
import { useForm } from './useForm';
import { useRefresh } from './useRefresh';
import './keeping.css';

const words = keeping.end;

/** One role ends on a day. */
export default function EndPage({ id }: { id: string }) {
  const answer = useQuery({ queryKey: ['contact', id], queryFn: ({ signal }) => send(Contact, { id }, signal) });
  return <Answer to={answer}>{({ contact }) => (contact.mayEdit ? <EndForm contact={contact} /> : <NothingHere />)}</Answer>;
}

function EndForm({ contact }: { contact: ContactQuery['contact'] }) {
  const proposed = contact.endsOn ?? today();
  const [on, setOn] = useState(proposed);
  const [, go] = useLocation();
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: () => send(EndContact, { id: contact.id, on }),
    onSuccess: async ({ endContact }) => {
      sayOnPage(contact.id, { words: words.done(readDay(on)), changeId: endContact.changeId, successor: true });
      await refresh();
      go(`/contacten/${contact.id}`);
    },
  });
  const { submit, problems, tries, error } = useForm(end, { dirty: on !== proposed, check: () => ({ endsOn: on ? undefined : keeping.problems.lastDay }), send: () => end.mutate() });
  return (
    <>
      <PageTitle tab={words.title}>{words.of(contact.name, contact.role.label)}</PageTitle>
      <WayBack to={`/contacten/${contact.id}`}>{keeping.edit.cancel}</WayBack>
      <form noValidate className="kl-form" onSubmit={submit}>
        <ErrorSummary problems={problems} tries={tries} />
        <Paragraph>{words.help}</Paragraph>
        <TextField id="endsOn" type="date" label={words.on} value={on} onChange={setOn} problem={problems['endsOn']} className="kl-form__short" />
        <Problem error={error} />
        <div>
          <Button type="submit" purpose="primary" aria-busy={end.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </>
  );
}
