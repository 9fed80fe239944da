import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { WayBack } from '../../app/WayBack';
import { send } from '../../gql/client';
import { Depart, Departure, type DepartureQuery } from '../../gql/operations.generated';
import { departing as words } from '../../text/departing';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField, type Problems } from '../../ui/form/Field';
import { addDays, readDay } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import { sayOnPage } from '../keeping/just-saved';
import { PersonField, type ChosenPerson } from '../keeping/PersonField';
import { useForm } from '../keeping/useForm';
import { useRefresh } from '../keeping/useRefresh';
import { PairsThatEnd } from './PairsThatEnd';
import { inputOf, NOTHING_YET, problemsOf, successorIn, type Decision } from './decision';
import { RoleDecision } from './RoleDecision';
import '../keeping/keeping.css';

type Leaver = DepartureQuery['departure'];

/** "Uit dienst": what happens with everything that hangs on somebody. */
export default function DeparturePage({ id }: { id: string }) {
  const answer = useQuery({ queryKey: ['departure', id], queryFn: ({ signal }) => send(Departure, { contactId: id }, signal), gcTime: 0 });
  return <Answer to={answer}>{({ departure }) => <DepartureForm contactId={id} leaver={departure} />}</Answer>;
}

function DepartureForm({ contactId, leaver }: { contactId: string; leaver: Leaver }) {
  const [lastDay, setLastDay] = useState('');
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({});
  const [deputies, setDeputies] = useState<Readonly<Record<string, ChosenPerson | undefined>>>({});
  const [, go] = useLocation();
  const refresh = useRefresh();
  const own = leaver.contacts.map(({ id }) => id);
  const decisionOf = (id: string) => decisions[id] ?? NOTHING_YET;
  const decide = (id: string, changes: Partial<Decision>) => {
    const before = decisionOf(id);
    const isEmpty = !before.voornaam && !before.achternaam && !before.successor;
    setDecisions({ ...decisions, [id]: { ...before, ...(changes.then === 'SUCCESSOR' && isEmpty ? successorIn(Object.values(decisions)) : {}), ...changes } });
  };
  const depart = useMutation({
    mutationFn: () =>
      send(Depart, {
        input: {
          professionalId: leaver.professionalId, lastDay, contacts: own.map((id) => inputOf(id, decisionOf(id))),
          deputies: leaver.deputisedBy.map(({ id }) => ({ contactId: id, deputyContactId: deputies[id]?.id ?? null })),
        },
      }),
    onSuccess: async ({ depart: { changeId, successors } }) => {
      sayOnPage(contactId, { words: words.done(leaver.name, readDay(lastDay)), changeId, followedBy: successors });
      await refresh();
      go(`/contacten/${contactId}`);
    },
  });
  const { submit, problems, tries, error } = useForm(depart, {
    dirty: lastDay !== '' || Object.keys(decisions).length + Object.keys(deputies).length > 0,
    check: () => Object.assign({ endsOn: lastDay ? undefined : words.problems.lastDay }, ...leaver.contacts.map(({ id, role }) => problemsOf(id, role.label, decisionOf(id)))) as Problems,
    send: () => depart.mutate(),
  });
  return (
    <>
      <PageTitle tab={words.title}>{words.of(leaver.name)}</PageTitle>
      <WayBack to={`/contacten/${contactId}`}>{words.back}</WayBack>
      <form noValidate className="kl-form" onSubmit={submit}>
        <ErrorSummary problems={problems} tries={tries} />
        <Paragraph>{words.intro}</Paragraph>
        <TextField id="endsOn" type="date" label={words.lastDay} value={lastDay} onChange={setLastDay} problem={problems['endsOn']} className="kl-form__short" />
        {leaver.contacts.map((contact) => (
          <RoleDecision key={contact.id} contact={contact} leaving={own} dayAfter={lastDay && addDays(lastDay, 1)} decision={decisionOf(contact.id)} problems={problems} decide={(changes) => decide(contact.id, changes)} />
        ))}
        {leaver.deputisedBy.length > 0 && (
          <section className="kl-form__part">
            <Heading level={2}>{words.deputies}</Heading>
            <Paragraph className="kl-soft">{words.deputiesHelp}</Paragraph>
            {leaver.deputisedBy.map(({ id, name }) => (
              <PersonField key={id} id={`waarnemer-${id}`} label={words.deputyFor(name)} none={words.successorNone} not={[id, ...own]} chosen={deputies[id]} choose={(person) => setDeputies({ ...deputies, [id]: person })} />
            ))}
          </section>
        )}
        {leaver.contacts.map((contact) => (
          <PairsThatEnd key={contact.id} contact={contact} />
        ))}
        {leaver.elsewhere > 0 && <Notice tone="info">{words.elsewhere(leaver.elsewhere)}</Notice>}
        <Problem error={error} />
        <div>
          <Button type="submit" purpose="primary" aria-busy={depart.isPending}>
            {words.save(lastDay ? readDay(lastDay) : undefined)}
          </Button>
        </div>
      </form>
    </>
  );
}
