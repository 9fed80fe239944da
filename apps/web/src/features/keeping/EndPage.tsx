import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { send } from '../../gql/client';
import { Contact, EndContact, type ContactQuery } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField, type Problems } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { NothingHere } from '../not-found/NothingHere';
import { sayOnPage } from './just-saved';
import { isFine, problemsIn } from './problems';
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
  const [found, setFound] = useState<Problems>({});
  const [tries, setTries] = useState(0);
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
  useLeaveWarning(on !== proposed, end);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems = { endsOn: on ? undefined : keeping.problems.lastDay };
    setFound(problems);
    setTries(tries + 1);
    end.reset();
    if (isFine(problems)) end.mutate();
  };
  const problems = { ...found, ...problemsIn(end.error) };
  return (
    <>
      <PageTitle tab={words.title}>{words.of(contact.name, contact.role.label)}</PageTitle>
      <p className="kl-way-back">
        <TextLink to={`/contacten/${contact.id}`}>{keeping.edit.cancel}</TextLink>
      </p>
      <form noValidate className="kl-form" onSubmit={submit}>
        <ErrorSummary problems={problems} tries={tries + end.failureCount} />
        <Paragraph>{words.help}</Paragraph>
        <TextField id="endsOn" type="date" label={words.on} value={on} onChange={setOn} problem={problems['endsOn']} className="kl-form__short" />
        <Problem error={problems['endsOn'] ? null : end.error} />
        <div>
          <Button type="submit" purpose="primary" aria-busy={end.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </>
  );
}
